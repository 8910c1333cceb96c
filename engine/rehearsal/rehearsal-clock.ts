import type { EndState } from './case-reading';
import type { Instant } from './instants';

/** Linked cases move as a group with one clock; asked as a function, a group takes in cases that others start. */
export type Cases = readonly string[] | (() => readonly string[] | Promise<readonly string[]>);

export type AdvanceRequest =
  | { cases: Cases; to: Instant }
  | { cases: Cases; byMs: number }
  /** To the next point: the earliest timer (or put-off start, or time-out) of any of the cases. */
  | { cases: Cases; to: 'next' }
  /** Until all have ended, or wait for a person; at most to the bound (40 years unless told). */
  | { cases: Cases; to: 'end'; bound?: Instant };

interface CaseStanding {
  caseId: string;
  now: Instant;
  /** A case that ended on the way is an outcome, not an error. */
  ended?: { state: EndState; at: Instant };
}

export interface Advanced {
  /** `idle`: no timer is left, the cases wait for a person. `bound`: their next point lies beyond the bound. */
  reached: 'instant' | 'point' | 'end' | 'idle' | 'bound';
  cases: CaseStanding[];
}

/** Moves the clocks of rehearsed cases. Civil dates are the caller's: it gives and gets instants. */
export interface RehearsalClock {
  /** Throws a RehearsalNotSupportedError where the server cannot skip time in this namespace. */
  assertSupported(): Promise<void>;
  now(caseId: string): Promise<Instant>;
  /** Returns when the cases stand at the target and are at rest: no task, Update, activity or due timer is open. */
  advance(request: AdvanceRequest): Promise<Advanced>;
  /**
   * Starts a case whose first act shall happen at an instant, e.g. the now of the case that starts it. What `start` is
   * given belongs into the start options: the engine then puts off the first workflow task. A repeat may find the case
   * started already; it is then moved all the same. An Update must not reach the case before this has returned (an
   * update-with-start is refused by the engine: start first, then send).
   */
  startAt<T>(
    caseId: string,
    at: Instant,
    start: (options: { startDelay?: number }) => Promise<T>,
  ): Promise<T>;
  /**
   * For a message from another case: moves the receiver up to the sender's now, without waiting until it is at rest (it
   * may be waiting for the sender). Points of its own that lie before come first. Within a group there is nothing to do,
   * but where sender and receiver have a point at the same instant: this then waits until the receiver is there too.
   */
  bringTo(caseId: string, at: Instant): Promise<'reached' | 'ended'>;
}
