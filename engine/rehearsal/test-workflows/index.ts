import * as wf from '@temporalio/workflow';
import type { TestActivities } from '../test-bench';

const activities = wf.proxyActivities<TestActivities>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '10 minutes', backoffCoefficient: 1 },
});
const findings = wf.proxyLocalActivities<TestActivities>({ startToCloseTimeout: '1 minute' });

export const actUpdate = wf.defineUpdate<string, [{ by: string; takesMs: number }]>('act');
export const closingUpdate = wf.defineUpdate<string>('closing');
export const closeSignal = wf.defineSignal('close');
export const logQuery = wf.defineQuery<string[]>('log');

const DAY = 86_400_000;
const day = () => new Date().toISOString().slice(0, 10);

function journal(into: string[] = []): (entry: string) => void {
  wf.setHandler(logQuery, () => into);
  return (entry) => into.push(`${day()} ${entry}`);
}

/** Waits a number of days, makes a finding, writes it down; so many times. */
export async function reminders(input: { times: number; everyDays: number }): Promise<string[]> {
  const log: string[] = [];
  const write = journal(log);
  for (let i = 1; i <= input.times; i += 1) {
    await wf.condition(() => false, input.everyDays * DAY);
    await findings.record(`finding ${String(i)}`);
    await activities.record(`reminder ${String(i)}`);
    write(`reminder ${String(i)}`);
  }
  return log;
}

/** Several timers at once; acts may come at any time; ends when told to. */
export async function office(input: { timersAfterDays: number[] }): Promise<string[]> {
  const log: string[] = [];
  const write = journal(log);
  let closed = false;
  wf.setHandler(actUpdate, async ({ by, takesMs }) => {
    const began = day();
    await activities.pause(takesMs);
    write(`act of ${by} on ${began}`);
    return began;
  });
  wf.setHandler(closeSignal, () => {
    closed = true;
  });
  wf.setHandler(closingUpdate, async () => {
    await wf.condition(() => closed);
    return day();
  });
  for (const days of input.timersAfterDays)
    void wf.sleep(days * DAY).then(() => write(`timer ${String(days)}`));
  await wf.condition(() => closed);
  await wf.condition(wf.allHandlersFinished);
  return log;
}

export async function stubborn(input: { failures: number }): Promise<string[]> {
  const log: string[] = [];
  const write = journal(log);
  await wf.sleep(DAY);
  await activities.failAtFirst(input.failures);
  write('succeeded');
  await wf.sleep(DAY);
  return log;
}

/** Continues as new after each of several months. */
export async function runs(input: { left: number; everyDays: number; log: string[] }): Promise<string[]> {
  const { left, everyDays, log } = input;
  const write = journal(log);
  write(`run ${String(left)}`);
  await wf.sleep(everyDays * DAY);
  if (left > 1) return wf.continueAsNew<typeof runs>({ left: left - 1, everyDays, log });
  return log;
}

/** Takes up a message, and waits a number of days after it to answer. */
export async function authority(input: { peer?: string; tellAfterDays: number[]; starts?: string }) {
  const log: string[] = [];
  const write = journal(log);
  let closed = false;
  wf.setHandler(actUpdate, ({ by }) => {
    write(`heard from ${by}`);
    return day();
  });
  wf.setHandler(closeSignal, () => {
    closed = true;
  });
  for (const days of input.tellAfterDays) {
    await wf.sleep(days * DAY);
    write('told');
    const at = new Date().toISOString();
    if (input.starts) await activities.startCase(input.starts, at);
    if (input.peer) await activities.tellCase(input.peer, wf.workflowInfo().workflowId, at);
  }
  if (input.tellAfterDays.length === 0) await wf.condition(() => closed);
  return log;
}
