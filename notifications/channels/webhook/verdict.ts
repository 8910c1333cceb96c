import type { Sending } from '../channel';
import { refused } from '../parcel-fault';
import type { Posted } from './post';

const longestWaitSeconds = 86_400;

/** Seconds from now; a day at most. A receiver that names a time in the past can be asked at once. */
export function retryAfterSeconds(header: string | undefined, nowSeconds: number): number | undefined {
  if (header === undefined) return undefined;
  const asDate = /^[A-Z][a-z]{2,8},? /.test(header) ? Date.parse(header) / 1_000 - nowSeconds : NaN;
  const seconds = /^\d+$/.test(header) ? Number(header) : asDate;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 0), longestWaitSeconds) : undefined;
}

/** Turned away at the door: nothing was done with the request (RFC 9110, 8470, 6585). */
const turnedAway = [408, 425, 429];

/**
 * A receiver knows an event by its id, so that repeating one in doubt does no harm: whatever may have been processed
 * is `unknown`, and tried again. 409 is a refusal too: who has had an event before answers 2xx.
 */
export function verdictOf(posted: Posted, nowSeconds: number): Sending {
  if (posted.kind === 'forbidden')
    return refused('The receiver lies in a network that a webhook may not call.', {
      address: posted.address,
    });
  if (posted.kind === 'failed') {
    const facts = { code: posted.code };
    return posted.sent
      ? { outcome: 'unknown', why: 'The connection failed after the event was sent.', facts }
      : { outcome: 'not-taken', why: 'The receiver could not be reached.', retry: true, facts };
  }
  const { status } = posted;
  if (status >= 200 && status < 300) return { outcome: 'accepted', receipt: { status } };
  const why = `The receiver answered ${status}.`;
  const wait = { retryAfterSeconds: retryAfterSeconds(posted.retryAfter, nowSeconds), facts: { status } };
  if (turnedAway.includes(status)) return { outcome: 'not-taken', why, retry: true, ...wait };
  if (status >= 500) return { outcome: 'unknown', why, ...wait };
  if (status >= 300 && status < 400)
    return refused(`The receiver answered ${status}; redirections are not followed.`, { status });
  return refused(why, { status });
}
