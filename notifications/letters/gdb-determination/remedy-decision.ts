import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { rulingsOf } from '../case-facts';
import { remedyDecisionOf } from '../remedies/remedy-decision';
import { afterSuccess, betterPlainly, betterSentences, type Better } from './better';
import { contestedFacts, takesAway, type GdbContext } from './decision-facts';

/** §§ 85 Abs. 1, 86 SGG: what the office itself changes upon an objection. */
export const remedyDecision = remedyDecisionOf<GdbState>({
  changes: (context, _full, against) => betterSentences(context, better(context), `Der Bescheid${against}`),
  afterFull: (context) => afterSuccess(context, better(context)),
  suspended: (context) => takesAway(contestedFacts(context)),
  plain: (context) => betterPlainly(context, better(context)),
});

const better = (context: GdbContext): Better =>
  new Map(Object.entries(rulingsOf(context)).filter(([, ruling]) => ruling !== 'upheld'));
