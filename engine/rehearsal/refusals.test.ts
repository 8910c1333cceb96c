import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { PRODUCTION_NAMESPACE, REHEARSAL_NAMESPACE } from '../namespace-names';
import { createRehearsalClock } from './engine-clock';
import { RehearsalNamespaceError, RehearsalNotSettledError } from './errors';
import { formatInstant } from './instants';
import { startTestBench, type TestBench } from './test-bench';

const DAY = 86_400_000;
const dayIn = (days: number) => formatInstant(Date.now() + days * DAY).slice(0, 10);

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

type Call = (request: Record<string, unknown>) => Promise<unknown>;

/** The same connection, its calls to the server changed on the way. */
function rerouted(connection: ConnectionLike, change: (method: string, call: Call) => Call): ConnectionLike {
  const workflowService = new Proxy(connection.workflowService, {
    get: (service, method: string) =>
      change(method, (request) =>
        (service as unknown as Record<string, Call>)[method]!.call(service, request),
      ),
  });
  return Object.assign(Object.create(connection) as ConnectionLike, {
    workflowService,
  });
}

describe('the clock is refused', () => {
  it('in the production namespace, and in any other, by name', () => {
    const { connection } = bench;
    for (const namespace of [PRODUCTION_NAMESPACE, 'default', '']) {
      expect(() => createRehearsalClock({ connection, namespace })).toThrow(RehearsalNamespaceError);
    }
    expect(() => createRehearsalClock({ connection, namespace: REHEARSAL_NAMESPACE })).not.toThrow();
  });

  it('by a server that does not skip time here', async () => {
    const connection = rerouted(
      bench.connection,
      (_, call) => (request) => call({ ...request, namespace: PRODUCTION_NAMESPACE }),
    );
    const clock = createRehearsalClock({ connection, namespace: REHEARSAL_NAMESPACE });
    const refused = { name: 'RehearsalNotSupportedError', code: 'rehearsal-not-supported' };
    await expect(clock.assertSupported()).rejects.toMatchObject(refused);
    await expect(clock.advance({ cases: ['HS-2026-000001'], byMs: 1 })).rejects.toMatchObject(refused);
    await expect(bench.clock.assertSupported()).resolves.toBeUndefined();
  });

  it('for a case that nobody rehearses', async () => {
    const unknown = { name: 'RehearsedCaseUnknownError', caseId: 'HS-1999-000001' };
    await expect(bench.clock.now('HS-1999-000001')).rejects.toMatchObject(unknown);
    await expect(bench.clock.advance({ cases: ['HS-1999-000001'], byMs: DAY })).rejects.toMatchObject(
      unknown,
    );
    await expect(bench.clock.advance({ cases: ['HS-1999-000001'], to: 'end' })).rejects.toMatchObject(
      unknown,
    );
  });

  it('for what is no instant, no period, no case', async () => {
    const cases = [await bench.start('office', { timersAfterDays: [] })];
    const fault = (of: string) => ({ name: 'RehearsalRequestError', fault: of });
    const { clock } = bench;
    await expect(clock.advance({ cases, to: '2027-02-30T00:00:00+01:00' })).rejects.toMatchObject(
      fault('malformed-instant'),
    );
    await expect(clock.advance({ cases, to: '2300-01-01T00:00:00Z' })).rejects.toMatchObject(
      fault('beyond-horizon'),
    );
    await expect(clock.advance({ cases, byMs: 0 })).rejects.toMatchObject(fault('not-a-period'));
    await expect(clock.advance({ cases: [], to: 'next' })).rejects.toMatchObject(fault('no-cases'));
  });
});

const twice = (method: string, call: Call): Call =>
  method === 'updateWorkflowExecutionOptions' ? (request) => call(request).then(() => call(request)) : call;

async function activityOf(caseId: string): Promise<void> {
  for (;;) {
    const { raw } = await bench.client.workflow.getHandle(caseId).describe();
    if (raw.pendingActivities?.length) return;
    await sleep(10);
  }
}

describe('the clock gives up', () => {
  it('when the cases do not come to rest', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [] });
    const act = bench.act(caseId, 'clerk', 2_000);
    await activityOf(caseId);
    const moved = bench.clockWith({ settleMs: 200 }).advance({ cases: [caseId], byMs: DAY });
    await expect(moved).rejects.toBeInstanceOf(RehearsalNotSettledError);
    await expect(moved).rejects.toMatchObject({ cases: [{ caseId, open: ['activity pause, attempt 1'] }] });
    expect(await act).toBe(dayIn(0));
  });

  it('when an Update is not answered', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [] });
    const handle = bench.client.workflow.getHandle(caseId);
    const update = await handle.startUpdate<string, []>('closing', { waitForStage: 'ACCEPTED' });
    const moved = bench.clockWith({ settleMs: 100 }).advance({ cases: [caseId], byMs: DAY });
    await expect(moved).rejects.toMatchObject({
      name: 'RehearsalNotSettledError',
      cases: [{ caseId, open: ['update'] }],
    });
    await handle.signal('close');
    expect(await update.result()).toBe(dayIn(0));
  });

  it('when it has taken too long, and the case does not go on later by itself', async () => {
    const caseId = await bench.start('reminders', { times: 200, everyDays: 1 });
    const moved = bench.clockWith({ advanceMs: 300 }).advance({ cases: [caseId], byMs: 200 * DAY });
    await expect(moved).rejects.toMatchObject({ name: 'RehearsalTimeoutError', caseId });
    const log = await bench.log(caseId);
    await sleep(200);
    expect(await bench.log(caseId)).toEqual(log);
  });

  it('when a repeated call has moved the case twice', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [] });
    await bench.act(caseId, 'clerk');
    const connection = rerouted(bench.connection, twice);
    const clock = createRehearsalClock({ connection, namespace: REHEARSAL_NAMESPACE });
    const overshot = { name: 'RehearsalOvershotError', caseId };
    await expect(clock.advance({ cases: [caseId], byMs: 10 * DAY })).rejects.toMatchObject(overshot);
  });

  it('when a repeated call has skipped over a point', async () => {
    const caseId = await bench.start('office', { timersAfterDays: [10, 400] });
    const clock = createRehearsalClock({
      connection: rerouted(bench.connection, twice),
      namespace: REHEARSAL_NAMESPACE,
    });
    const overshot = { name: 'RehearsalOvershotError', caseId };
    await expect(clock.advance({ cases: [caseId], to: 'next' })).rejects.toMatchObject(overshot);
  });
});
