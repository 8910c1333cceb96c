import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer } from './api';

const variable = 'FRISTWERK_TEST_PATIENCE';

/** Set for a run whose servers are killed under it: its calls are repeated until they are answered, and it waits longer. */
export const isPatient = process.env[variable] === 'yes';

export const patienceOfRun = { [variable]: 'yes' };

/** What a caller may see while something is down: no connection, not yet done, not available. */
const passing = [202, 503];
const mostMs = 5 * 60_000;

/** Repeats a call that may be repeated, as every one of the API may that names its step or its key. */
export async function insist<T>(call: () => Promise<Answer<T>>): Promise<Answer<T>> {
  if (!isPatient) return await call();
  const end = Date.now() + mostMs;
  for (;;) {
    const answer = await call().catch((error: Error) => ({ failed: error.message }));
    if (!('failed' in answer) && !passing.includes(answer.status)) return answer;
    if (Date.now() > end) throw new Error(`never answered: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}
