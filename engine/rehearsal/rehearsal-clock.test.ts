import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from '@temporalio/worker';
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

describe('a rehearsed case, moved to an instant', () => {
  it('stands there, and what fell due on the way has happened at its own time', async () => {
    const caseId = await bench.start('reminders', { times: 26, everyDays: 30 });
    const to = inDays(100);
    const { reached, cases } = await bench.clock.advance({ cases: [caseId], to });
    expect(reached).toBe('instant');
    expect(Date.parse(cases[0]!.now) - Date.parse(to)).toBeGreaterThanOrEqual(0);
    expect(Date.parse(cases[0]!.now) - Date.parse(to)).toBeLessThan(2_000);
    expect(await bench.log(caseId)).toEqual([
      `${dayIn(30)} reminder 1`,
      `${dayIn(60)} reminder 2`,
      `${dayIn(90)} reminder 3`,
    ]);
  });

  it('leaves the timers beyond it alone', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [10, 3, 400] });
    await bench.clock.advance({ cases: [caseId], byMs: 11 * DAY });
    expect(await bench.log(caseId)).toEqual([`${dayIn(3)} timer 3`, `${dayIn(10)} timer 10`]);
  });

  it('meets deadlines that end at nearly the same time, each of them, on their day', async () => {
    for (const apartMs of [2, 5, 9, 12, 15, 18, 21, 24, 120]) {
      const caseId = await bench.start('office', { timersAfterDays: [10, 10 + apartMs / DAY, 50] });
      await bench.clock.advance({ cases: [caseId], byMs: 60 * DAY });
      const days = (await bench.log(caseId)).map((entry) => entry.slice(0, 10));
      expect(days).toEqual([dayIn(10), dayIn(10), dayIn(50)]);
    }
  });

  it('goes there without any timer too', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [] });
    await bench.clock.advance({ cases: [caseId], byMs: 100 * DAY });
    expect(await bench.act(caseId, 'clerk')).toBe(dayIn(100));
  });

  it('stays where it is when the instant has passed', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [1] });
    await bench.clock.advance({ cases: [caseId], to: inDays(-10) });
    expect(await bench.log(caseId)).toEqual([]);
    expect((await bench.clock.now(caseId)).slice(0, 10)).toBe(dayIn(0));
  });

  it('stands still between two moves, but for real time', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [5, 6] });
    await bench.clock.advance({ cases: [caseId], byMs: 5 * DAY });
    const before = Date.parse(await bench.clock.now(caseId));
    await sleep(200);
    expect(Date.parse(await bench.clock.now(caseId)) - before).toBeLessThan(2_000);
    expect(await bench.log(caseId)).toEqual([`${dayIn(5)} timer 5`]);
  });
});

describe('what happens during a move', () => {
  it('an act under way is finished at its own time before the clock goes on', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [] });
    const act = bench.act(caseId, 'clerk', 300);
    await sleep(100);
    await bench.clock.advance({ cases: [caseId], byMs: 10 * DAY });
    expect(await act).toBe(dayIn(0));
    expect(await bench.log(caseId)).toEqual([`${dayIn(0)} act of clerk on ${dayIn(0)}`]);
  });

  it('the pauses between the attempts of an activity are skipped', async () => {
    const caseId = await bench.start('stubborn', { failures: 3 });
    const { cases } = await bench.clock.advance({ cases: [caseId], byMs: DAY + 3_600_000 });
    expect(cases[0]!.ended).toBeUndefined();
    expect(await bench.log(caseId)).toEqual([`${dayIn(1)} succeeded`]);
  });

  it('the end of a case is an outcome', async () => {
    const caseId = await bench.start('reminders', { times: 2, everyDays: 7 });
    const { reached, cases } = await bench.clock.advance({ cases: [caseId], byMs: 365 * DAY });
    expect(reached).toBe('end');
    expect(cases[0]!.ended?.state).toBe('completed');
    expect(cases[0]!.ended?.at.slice(0, 10)).toBe(dayIn(14));
    expect((await bench.clock.advance({ cases: [caseId], byMs: DAY })).reached).toBe('end');
  });

  it('the clock passes continue-as-new, and no day is lost or won', async () => {
    const caseId = await bench.start('runs', { left: 5, everyDays: 30, log: [] });
    await bench.clock.advance({ cases: [caseId], byMs: 75 * DAY });
    expect(await bench.log(caseId)).toEqual([
      `${dayIn(0)} run 5`,
      `${dayIn(30)} run 4`,
      `${dayIn(60)} run 3`,
    ]);
    expect((await bench.clock.now(caseId)).slice(0, 10)).toBe(dayIn(75));
    const { cases } = await bench.clock.advance({ cases: [caseId], to: 'end' });
    expect(cases[0]!.ended?.at.slice(0, 10)).toBe(dayIn(150));
    expect((await bench.result(caseId)).slice(3)).toEqual([`${dayIn(90)} run 2`, `${dayIn(120)} run 1`]);
  });
});

describe('a rehearsed case, moved to the next point', () => {
  it('goes from timer to timer, and says so when none is left', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [3, 10] });
    const next = async () => {
      const { reached, cases } = await bench.clock.advance({ cases: [caseId], to: 'next' });
      return `${reached} ${cases[0]!.now.slice(0, 10)}`;
    };
    expect(await next()).toBe(`point ${dayIn(3)}`);
    expect(await bench.log(caseId)).toEqual([`${dayIn(3)} timer 3`]);
    expect(await next()).toBe(`point ${dayIn(10)}`);
    expect(await next()).toBe(`idle ${dayIn(10)}`);
    expect(await bench.log(caseId)).toHaveLength(2);
  });
});

describe('a rehearsed case, run to its end', () => {
  it('is not held up at each of 26 timers, as by the engine with stock settings (25 seconds)', async () => {
    const caseId = await bench.start('reminders', { times: 26, everyDays: 32 });
    const began = performance.now();
    const { reached, cases } = await bench.clock.advance({ cases: [caseId], to: 'end' });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect({ reached, at: cases[0]!.ended?.at.slice(0, 10) }).toEqual({ reached: 'end', at: dayIn(26 * 32) });
  });

  it('stops where it waits for a person, at the time of its last point', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [3, 400] });
    const { reached, cases } = await bench.clock.advance({ cases: [caseId], to: 'end' });
    expect({ reached, day: cases[0]!.now.slice(0, 10) }).toEqual({ reached: 'idle', day: dayIn(400) });
    await sleep(50);
    expect(await bench.act(caseId, 'clerk')).toBe(dayIn(400));
  });

  it('stops before a point beyond the bound', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [400] });
    const { reached, cases } = await bench.clock.advance({ cases: [caseId], to: 'end', bound: inDays(399) });
    expect({ reached, day: cases[0]!.now.slice(0, 10) }).toEqual({ reached: 'bound', day: dayIn(0) });
  });
});

describe('a case that begins at an instant of the rehearsal', () => {
  it('does its first act there', async () => {
    const caseId = `HS-${String(Math.random())}`;
    const at = inDays(500);
    await bench.clock.startAt(caseId, at, (put) =>
      bench.start('reminders', { times: 1, everyDays: 5 }, { caseId, ...put }),
    );
    expect((await bench.clock.now(caseId)) >= at).toBe(true);
    await bench.clock.advance({ cases: [caseId], to: 'end' });
    expect(await bench.result(caseId)).toEqual([`${dayIn(505)} reminder 1`]);
  });
});

describe('a worker that forgets', () => {
  it('replays skipped time to the same state', async () => {
    await stopWorker();
    stopWorker = await bench.startWorker({ maxCachedWorkflows: 0 });
    const caseId = await bench.start('reminders', { times: 4, everyDays: 30 });
    await bench.clock.advance({ cases: [caseId], byMs: 70 * DAY });
    await bench.clock.advance({ cases: [caseId], to: 'next' });
    await bench.clock.advance({ cases: [caseId], to: 'end' });
    expect(await bench.result(caseId)).toEqual(
      [30, 60, 90, 120].map((days, i) => `${dayIn(days)} reminder ${String(i + 1)}`),
    );
    const history = await bench.client.workflow.getHandle(caseId).fetchHistory();
    const workflowsPath = require.resolve('./test-workflows');
    await expect(Worker.runReplayHistory({ workflowsPath }, history, caseId)).resolves.toBeUndefined();
  });
});
