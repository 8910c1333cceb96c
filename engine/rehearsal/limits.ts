/** How long the clock waits in real time, in milliseconds. */
export interface Limits {
  /** For cases to come to rest at one point. */
  settleMs: number;
  /** For one move of the clock, through all its points. */
  advanceMs: number;
}

export const DEFAULT_LIMITS: Limits = { settleMs: 30_000, advanceMs: 600_000 };
