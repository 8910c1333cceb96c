import type { CaseStepInput } from '../../../contracts/case/schema';
import type { Kase } from '../kase';
import { present } from '../present';
import { Refusal } from '../refusal';
import { askToReplace } from './impartiality-steps';

type Input = CaseStepInput;

/** Who is in charge of a case while somebody else is away, and the way back. */
export const handOverSteps = {
  /** Only from who has the case now: of two that hand it over at once the second is told, and undoes nothing. */
  'hand-over'(kase: Kase, { from, to }: Input['hand-over']) {
    const { inCharge } = kase.state;
    if (inCharge?.person !== from) throw new Refusal('not-in-charge', { person: from });
    if (from === to) throw new Refusal('facts-contradict', { fields: ['to'] });
    const { deputy, insteadOf = present({ person: from, deputy }) } = inCharge;
    // Whoever stands in for the one who stands in hands the case back to whom it belongs to, not down the line.
    kase.state.inCharge =
      to === insteadOf.person
        ? insteadOf
        : { person: to, ...(deputy === undefined || deputy === to ? {} : { deputy }), insteadOf };
    askToReplace(kase);
  },

  'hand-back'(kase: Kase, { to }: Input['hand-back']) {
    const insteadOf = kase.state.inCharge?.insteadOf;
    if (insteadOf?.person !== to) throw new Refusal('nothing-pending', { person: to });
    kase.state.inCharge = insteadOf;
    askToReplace(kase);
  },
};
