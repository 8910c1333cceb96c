import { formatInstant } from './instants';
import { startTestBench, type TestBench } from './test-bench';

const DAY = 86_400_000;
const inDays = (days: number) => formatInstant(Date.now() + days * DAY);
const dayIn = (days: number) => inDays(days).slice(0, 10);

let bench: TestBench;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  bench = await startTestBench();
  stopWorker = await bench.startWorker();
});

afterAll(async () => {
  await stopWorker();
  await bench.stop();
});

let count = 0;
const freshId = () => `HS-2026-${String((count += 1)).padStart(6, '0')}`;

describe('linked cases under one clock', () => {
  it('a message arrives at the now of its sender', async () => {
    const [a, b] = [freshId(), freshId()];
    await bench.start('authority', { tellAfterDays: [10, 20], peer: b }, { caseId: a });
    await bench.start('authority', { tellAfterDays: [15], peer: a }, { caseId: b });
    const { reached, cases } = await bench.clock.advance({ cases: [a, b], byMs: 20 * DAY });
    expect(reached).toBe('instant');
    expect(cases.map(({ ended }) => ended?.at.slice(0, 10))).toEqual([undefined, dayIn(15)]);
    expect(await bench.log(a)).toEqual([`${dayIn(10)} told`, `${dayIn(15)} heard from ${b}`]);
    expect(await bench.log(b)).toEqual([`${dayIn(10)} heard from ${a}`, `${dayIn(15)} told`]);
  });

  it('two that write to each other on the same day both hear on that day', async () => {
    const ids = [freshId(), freshId()];
    const [a, b] = ids as [string, string];
    await bench.start('authority', { tellAfterDays: [10, 100], peer: b }, { caseId: a });
    await bench.start('authority', { tellAfterDays: [10, 100], peer: a }, { caseId: b });
    await bench.clock.advance({ cases: ids, byMs: 11 * DAY });
    expect((await bench.log(a)).sort()).toEqual([`${dayIn(10)} heard from ${b}`, `${dayIn(10)} told`]);
    expect((await bench.log(b)).sort()).toEqual([`${dayIn(10)} heard from ${a}`, `${dayIn(10)} told`]);
  });

  it('a case that another one starts begins at its now and joins the group', async () => {
    const [a, c] = [freshId(), freshId()];
    await bench.start('authority', { tellAfterDays: [10, 40], starts: c }, { caseId: a });
    const known = async () => ((await exists(c)) ? [a, c] : [a]);
    const { cases } = await bench.clock.advance({ cases: known, byMs: 35 * DAY });
    expect(cases.map(({ caseId }) => caseId)).toEqual([a, c]);
    expect(await bench.log(c)).toEqual([`${dayIn(30)} told`]);
    expect(cases[1]!.ended?.at.slice(0, 10)).toBe(dayIn(30));
    expect(await bench.log(a)).toEqual([`${dayIn(10)} told`]);
  });
});

async function exists(caseId: string): Promise<boolean> {
  return bench.clock.now(caseId).then(
    () => true,
    () => false,
  );
}

describe('the points of a group', () => {
  it('are those of all its cases, in order', async () => {
    const a = await bench.start('office', { timersAfterDays: [3, 30] });
    const b = await bench.start('office', { timersAfterDays: [10] });
    const days: string[] = [];
    let reached = '';
    while (reached !== 'idle') {
      const step = await bench.clock.advance({ cases: [a, b], to: 'next' });
      reached = step.reached;
      days.push(...new Set(step.cases.map(({ now }) => now.slice(0, 10))));
    }
    expect(days).toEqual([dayIn(3), dayIn(10), dayIn(30), dayIn(30)]);
  });

  it('are passed one by one to the end of all', async () => {
    const a = await bench.start('reminders', { times: 3, everyDays: 10 });
    const b = await bench.start('reminders', { times: 2, everyDays: 100 });
    const { reached, cases } = await bench.clock.advance({ cases: [a, b], to: 'end' });
    expect(reached).toBe('end');
    expect(cases.map(({ ended }) => ended?.at.slice(0, 10))).toEqual([dayIn(30), dayIn(200)]);
  });
});

describe('a case that lags behind its group', () => {
  it('is brought up through its own points', async () => {
    const ahead = await bench.start('office', { timersAfterDays: [60, 90] });
    const behind = await bench.start('office', { timersAfterDays: [5, 70] });
    await bench.clock.advance({ cases: [ahead], byMs: 50 * DAY });
    const { cases } = await bench.clock.advance({ cases: [ahead, behind], byMs: 15 * DAY });
    expect(cases.map(({ now }) => now.slice(0, 10))).toEqual([dayIn(65), dayIn(65)]);
    expect(await bench.log(behind)).toEqual([`${dayIn(5)} timer 5`]);
    expect(await bench.log(ahead)).toEqual([`${dayIn(60)} timer 60`]);
  });

  it('is brought up to the sender of a message', async () => {
    const receiver = await bench.start('office', { timersAfterDays: [5] });
    expect(await bench.clock.bringTo(receiver, inDays(50))).toBe('reached');
    expect(await bench.act(receiver, 'sender')).toBe(dayIn(50));
    expect(await bench.log(receiver)).toEqual([
      `${dayIn(5)} timer 5`,
      `${dayIn(50)} act of sender on ${dayIn(50)}`,
    ]);
  });
});
