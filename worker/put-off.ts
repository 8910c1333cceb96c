const firstMs = 2_000;
const longestMs = 10 * 60 * 1000;

/** Runs that are looked at again later, each time twice as late: what goes on for months is not asked for every second. */
export class PutOff {
  private readonly until = new Map<string, { at: number; delayMs: number }>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  add(runId: string): void {
    const delayMs = Math.min(longestMs, 2 * (this.until.get(runId)?.delayMs ?? firstMs / 2));
    this.until.set(runId, { at: this.now() + delayMs, delayMs });
  }

  /** Those whose time has not come. */
  runs(): string[] {
    return [...this.until].filter(([, { at }]) => at > this.now()).map(([runId]) => runId);
  }
}
