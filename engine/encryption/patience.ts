import { setTimeout as sleep } from 'node:timers/promises';
import { EncryptionError } from './errors';

/** How long a caller waits for a key store that is out of reach: as long as it takes, unless it says otherwise. */
export interface Patience {
  readonly waitAtMostMs?: number;
  readonly signal?: AbortSignal;
}

export interface PatientAttempt<T> {
  readonly attempt: () => Promise<T>;
  readonly patience: Patience;
  /** Ends all waiting, of every caller. */
  readonly closed: AbortSignal;
  readonly onFailure: (error: unknown, attempt: number) => void;
}

/** Waiting ended before an attempt succeeded; `cause` is the last trouble. */
export class PatienceEndedError extends Error {
  override readonly name = 'PatienceEndedError';
  constructor(options?: ErrorOptions) {
    super('Waiting ended before an attempt succeeded.', options);
  }
}

const FIRST_DELAY_MS = 25;
const LONGEST_DELAY_MS = 2_000;

function delayAfter(attempt: number): number {
  const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 10));
  return longest * (0.5 + Math.random() / 2);
}

/** A controller that aborts with the first of the signals, and a way to let go of them (they outlive the call). */
function follow(signals: readonly AbortSignal[]): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  for (const signal of signals) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  return {
    signal: controller.signal,
    release: () => signals.forEach((signal) => signal.removeEventListener('abort', abort)),
  };
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(new PatienceEndedError());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Tries until it succeeds, the patience ends, or an error says that trying again is of no use. */
export async function patiently<T>({ attempt, patience, closed, onFailure }: PatientAttempt<T>): Promise<T> {
  const ends = [closed, patience.signal].filter((signal) => signal !== undefined);
  if (patience.waitAtMostMs !== undefined) ends.push(AbortSignal.timeout(patience.waitAtMostMs));
  const { signal, release } = follow(ends);
  try {
    for (let count = 0; ; count += 1) {
      try {
        return await untilAborted(attempt(), signal);
      } catch (error) {
        if (error instanceof EncryptionError && !error.transient) throw error;
        if (signal.aborted) throw new PatienceEndedError({ cause: error });
        onFailure(error, count + 1);
        await sleep(delayAfter(count), undefined, { signal }).catch(() => {
          throw new PatienceEndedError({ cause: error });
        });
      }
    }
  } finally {
    release();
  }
}
