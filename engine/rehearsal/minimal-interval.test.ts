import { startTestBench, type TestBench } from './test-bench';

const DAY = 86_400_000;

let bench: TestBench;
let stopWorker: () => Promise<void>;

beforeAll(async () => {
  bench = await startTestBench({ 'history.workflowIdReuseMinimalInterval': { value: '1s' } });
  stopWorker = await bench.startWorker();
});

afterAll(async () => {
  await stopWorker();
  await bench.stop();
});

describe('a server that puts off runs begun by continue-as-new', () => {
  const refused = { name: 'RehearsalNotSupportedError', code: 'rehearsal-not-supported' };

  it('is refused when the case stands in such a run', async () => {
    const caseId = await bench.start('runs', { left: 5, everyDays: 30, log: [] });
    await expect(bench.clock.advance({ cases: [caseId], byMs: 75 * DAY })).rejects.toMatchObject(refused);
    await expect(bench.clock.advance({ cases: [caseId], to: 'next' })).rejects.toMatchObject(refused);
  });

  it('is refused when the case has passed such a run', async () => {
    const caseId = await bench.start('runs', { left: 5, everyDays: 30, log: [] });
    await expect(bench.clock.advance({ cases: [caseId], byMs: 1_000 * DAY })).rejects.toMatchObject(refused);
  });

  it('serves a case that stays in one run', async () => {
    const caseId = await bench.start('runs', { left: 1, everyDays: 30, log: [] });
    expect((await bench.clock.advance({ cases: [caseId], byMs: 75 * DAY })).reached).toBe('end');
  });
});
