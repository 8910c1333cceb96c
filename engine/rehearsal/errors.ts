import type { Instant } from './instants';

/** A clock was asked for outside the namespace in which cases are rehearsed. */
export class RehearsalNamespaceError extends Error {
  override readonly name = 'RehearsalNamespaceError';
  readonly code = 'rehearsal-namespace';
  constructor(
    readonly namespace: string,
    readonly allowed: string,
  ) {
    super(`Time is skipped in the namespace ${allowed} only, never in ${namespace}.`);
  }
}

/** The server has no time skipping, or not for this namespace. */
export class RehearsalNotSupportedError extends Error {
  override readonly name = 'RehearsalNotSupportedError';
  readonly code = 'rehearsal-not-supported';
  constructor(
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(
      'The Temporal server cannot skip time here: rehearsing needs server 1.32 with time skipping enabled.',
      options,
    );
  }
}

/** No case of this id runs or ran in the rehearsal. */
export class RehearsedCaseUnknownError extends Error {
  override readonly name = 'RehearsedCaseUnknownError';
  readonly code = 'rehearsed-case-unknown';
  constructor(readonly caseId: string) {
    super(`Case ${caseId} is not rehearsed.`);
  }
}

export type RequestFault = 'malformed-instant' | 'beyond-horizon' | 'not-a-period' | 'no-cases';

/** What was asked of the clock makes no sense. */
export class RehearsalRequestError extends Error {
  override readonly name = 'RehearsalRequestError';
  readonly code = 'rehearsal-request';
  constructor(
    readonly fault: RequestFault,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`The rehearsal clock cannot be moved like this: ${fault}.`);
  }
}

export interface UnsettledCase {
  caseId: string;
  now: Instant;
  /** What is still open, e.g. `activity sendLetter, attempt 3`. */
  open: string[];
}

/** The clock stands where it should, but the cases have not come to rest. */
export class RehearsalNotSettledError extends Error {
  override readonly name = 'RehearsalNotSettledError';
  readonly code = 'rehearsal-not-settled';
  constructor(
    readonly cases: readonly UnsettledCase[],
    readonly waitedMs: number,
  ) {
    super(`Cases have not come to rest in time: ${cases.map(({ caseId }) => caseId).join(', ')}.`);
  }
}

/** The clock did not get to where it should in the real time allowed. */
export class RehearsalTimeoutError extends Error {
  override readonly name = 'RehearsalTimeoutError';
  readonly code = 'rehearsal-timeout';
  constructor(
    readonly caseId: string,
    readonly facts: { now: Instant; target?: Instant; waitedMs: number },
  ) {
    super(`The clock of case ${caseId} did not get to its target in time.`);
  }
}

/** The clock was moved past what it should have stopped at: the case is worthless from here on. */
export class RehearsalOvershotError extends Error {
  override readonly name = 'RehearsalOvershotError';
  readonly code = 'rehearsal-overshot';
  constructor(
    readonly caseId: string,
    readonly now: Instant,
    readonly target?: Instant,
  ) {
    super(`The clock of case ${caseId} was moved too far; the rehearsal must begin anew.`);
  }
}
