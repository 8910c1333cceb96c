/** How long the clock waits in real time, in milliseconds. */
export interface Limits {
  /** For cases to come to rest. */
  settleMs: number;
  /** For any progress on the way. */
  stallMs: number;
  /** For one move of the clock. */
  advanceMs: number;
}

export const DEFAULT_LIMITS: Limits = { settleMs: 30_000, stallMs: 30_000, advanceMs: 600_000 };
