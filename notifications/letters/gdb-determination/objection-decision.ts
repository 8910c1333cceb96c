import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { rulingsOf } from '../case-facts';
import { objectionDecisionOf } from '../remedies/objection-decision';
import { betterPlainly, betterSentences } from './better';

/** § 85 Abs. 2, 3 SGG: what becomes of the decision upon an objection that was not met in full. */
export const objectionDecision = objectionDecisionOf<GdbState>({
  changes: betterSentences,
  plain: (context) =>
    betterPlainly(
      context,
      new Map(Object.entries(rulingsOf(context)).filter(([, ruling]) => ruling !== 'upheld')),
    ),
});
