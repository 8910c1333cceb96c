import { PutOff } from '../put-off';

/** With waits of 2, 4, 8 … seconds between them: some four minutes. */
const mostAttempts = 8;

interface InHand {
  /** Cases that need not be looked at again. */
  seen: Set<string>;
  failed: Map<string, number>;
  putOff: PutOff;
}

/** What was seen of the page of a recomputation, and what could not be: it is tried again, each time later, and in the end no more. */
export class Attempts {
  private readonly inHand = new Map<string, InHand>();

  constructor(private readonly clock?: () => number) {}

  /** Counts one more. */
  exhausted(recomputation: string, subject: string): boolean {
    const { failed, putOff } = this.of(recomputation);
    const count = (failed.get(subject) ?? 0) + 1;
    failed.set(subject, count);
    putOff.add(subject);
    return count >= mostAttempts;
  }

  noteSeen(recomputation: string, caseId: string): void {
    this.of(recomputation).seen.add(caseId);
  }

  /** Those of a page that are still to be looked at, and of them those whose time has come. */
  left<T extends { caseId: string }>(recomputation: string, cases: readonly T[]): { all: T[]; due: T[] } {
    const { seen, putOff } = this.of(recomputation);
    const waiting = putOff.runs();
    const all = cases.filter(({ caseId }) => !seen.has(caseId));
    return { all, due: all.filter(({ caseId }) => !waiting.includes(caseId)) };
  }

  /** Recomputations that failed as a whole, and whose time has not come. */
  putOff(): string[] {
    return [...this.inHand].filter(([id, { putOff }]) => putOff.runs().includes(id)).map(([id]) => id);
  }

  forget(recomputation: string): void {
    this.inHand.delete(recomputation);
  }

  private of(recomputation: string): InHand {
    const known = this.inHand.get(recomputation);
    if (known) return known;
    const fresh = {
      seen: new Set<string>(),
      failed: new Map<string, number>(),
      putOff: new PutOff(this.clock),
    };
    this.inHand.set(recomputation, fresh);
    return fresh;
  }
}
