import type { CaseReading } from './case-reading';

/** How long a case has been without a new event, in real time. */
export class Progress {
  #state = '';
  #at = Date.now();

  idleMs({ runId, historyLength }: CaseReading): number {
    const state = `${runId}:${String(historyLength)}`;
    if (state !== this.#state) {
      this.#state = state;
      this.#at = Date.now();
    }
    return Date.now() - this.#at;
  }
}
