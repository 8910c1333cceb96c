const mostAttempts = 20;

/** How often a case could not be looked at for a recomputation. */
export class Attempts {
  private readonly made = new Map<string, Map<string, number>>();

  /** Counts one more. */
  exhausted(recomputation: string, subject: string): boolean {
    const counts = this.made.get(recomputation) ?? new Map<string, number>();
    const count = (counts.get(subject) ?? 0) + 1;
    this.made.set(recomputation, counts.set(subject, count));
    return count >= mostAttempts;
  }

  forget(recomputation: string): void {
    this.made.delete(recomputation);
  }
}
