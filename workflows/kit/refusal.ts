import type { RefusalCode } from '../../contracts/case/refusal';

/** A step is not taken, for a reason that its person can understand. Nothing is recorded. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
  }
}
