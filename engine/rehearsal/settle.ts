import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalNotSettledError } from './errors';
import { formatInstant } from './instants';
import type { CaseLook, RehearsedCase } from './rehearsed-case';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;

/** Waits until all cases are at rest at once: no task, Update, activity or due timer in any of them. */
export async function settle(cases: readonly RehearsedCase[], limitMs: number): Promise<CaseLook[]> {
  const began = Date.now();
  let before = '';
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    const looks = await Promise.all(cases.map((one) => one.look()));
    const unsettled = looks.filter(({ open }) => open.length > 0);
    const state = looks.map(({ reading }) => `${reading.runId}:${String(reading.historyLength)}`).join();
    // The cases are looked at one by one: what one sent after it was looked at may have woken another that was seen
    // at rest before. Two looks without any news in between exclude that.
    if (unsettled.length === 0 && (cases.length === 1 || state === before)) return looks;
    before = state;
    if (Date.now() - began > limitMs) throw notSettled(unsettled, Date.now() - began);
    if (unsettled.length > 0) await sleep(pause);
  }
}

function notSettled(looks: readonly CaseLook[], waitedMs: number): RehearsalNotSettledError {
  const cases = looks.map(({ reading, open }) => ({
    caseId: reading.caseId,
    now: formatInstant(reading.now),
    open,
  }));
  return new RehearsalNotSettledError(cases, waitedMs);
}
