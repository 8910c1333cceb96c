import type { RefusalCode } from '../contracts/case/refusal';

/** An act that the register alone can see to be impossible: nothing of it is written, and the case refuses it. */
export class RegisterRefusal extends Error {
  constructor(
    readonly refusal: RefusalCode,
    readonly details: Record<string, unknown>,
  ) {
    super('the register refuses an act');
  }
}
