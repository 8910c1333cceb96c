import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './api';

const variable = 'FRISTWERK_TEST_PATIENCE';

/** Set for a run whose servers are killed under it: its calls are repeated until they are answered, and it waits longer. */
export const isPatient = process.env[variable] === 'yes';

export const patienceOfRun = { [variable]: 'yes' };

/** How long a test may take: where servers are killed under it, much longer. */
export const minutes = (count: number): number => (isPatient ? 15 : 1) * count * 60_000;

const mostMs = (isPatient ? 5 : 1) * 60_000;

/** Where servers are killed, repeats a call that is not answered, as every one of the API may be that names its step or its key. */
export async function insist<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return isPatient ? await repeated(call, [503]) : await call();
}

/** A step that is recorded and not finished yet is asked for again, as callers do. */
export function untilDone<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  return repeated(call, [202]);
}

async function repeated<T>(call: () => Promise<Answer<T>>, passing: readonly number[]): Promise<Answer<T>> {
  const end = Date.now() + mostMs;
  for (;;) {
    const answer = await call().catch((error: Error) => {
      if (!isPatient) throw error;
      return { failed: error.message };
    });
    if (!('failed' in answer) && !passing.includes(answer.status)) return answer;
    if (Date.now() > end) throw new Error(`never answered: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}
