import { setTimeout as sleep } from 'node:timers/promises';
import { RehearsalNotSettledError } from './errors';
import { formatInstant } from './instants';
import type { CaseLook, RehearsedCase } from './rehearsed-case';

const FIRST_PAUSE_MS = 12;
const LONGEST_PAUSE_MS = 50;

/**
 * Waits until all cases are at rest at once: no task, Update, activity or due timer in any of them. An activity between
 * two attempts rests too, unless nothing at all may be open (`strictly`).
 */
export async function settle(
  cases: readonly RehearsedCase[],
  limitMs: number,
  strictly = false,
): Promise<CaseLook[]> {
  const began = Date.now();
  let looks = await lookAt(cases);
  let pause = FIRST_PAUSE_MS;
  for (;;) {
    const unsettled = looks.filter((look) => openIn(look, strictly).length > 0);
    if (unsettled.length === 0) {
      if (cases.length === 1) return looks;
      // The cases are looked at one by one: what one sent after it was looked at may have woken another that was seen
      // at rest before. Two looks without any news in between exclude that.
      const again = await lookAt(cases);
      if (newsOf(again) === newsOf(looks)) return again;
      looks = again;
      continue;
    }
    if (Date.now() - began > limitMs) throw notSettled(unsettled, Date.now() - began);
    await sleep(pause);
    pause = Math.min(pause * 1.3, LONGEST_PAUSE_MS);
    looks = await Promise.all(
      looks.map(async (look, i) => (unsettled.includes(look) ? (cases[i] as RehearsedCase).look() : look)),
    );
  }
}

function lookAt(cases: readonly RehearsedCase[]): Promise<CaseLook[]> {
  return Promise.all(cases.map((one) => one.look()));
}

function newsOf(looks: readonly CaseLook[]): string {
  return looks.map(({ reading }) => `${reading.runId}:${String(reading.historyLength)}`).join();
}

function openIn({ open, reading }: CaseLook, strictly: boolean): string[] {
  return strictly ? [...open, ...reading.retries.map(({ what }) => what)] : open;
}

function notSettled(looks: readonly CaseLook[], waitedMs: number): RehearsalNotSettledError {
  const cases = looks.map((look) => ({
    caseId: look.reading.caseId,
    now: formatInstant(look.reading.now),
    open: openIn(look, true),
  }));
  return new RehearsalNotSettledError(cases, waitedMs);
}
