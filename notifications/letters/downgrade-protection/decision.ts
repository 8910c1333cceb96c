import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import { noticeOf } from '../case-facts';
import type { LetterText } from '../content';
import { lowering } from './decision-on-gdb';
import { endOfGleichstellung } from '../severe-disability/end-of-gleichstellung';

/** § 33 SGB X: the decision from which the case starts, by its ground. */
export const decision: LetterText<DowngradeState> = (context) => {
  const { facts, state } = context;
  facts.needed(noticeOf(context), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  facts.needed(facts.date('heardOn'), 'heardOn', '§ 24 Abs. 1 SGB X');
  facts.needed(facts.date('formerDecisionOn'), 'formerDecisionOn', '§ 33 Abs. 1 SGB X');
  return state.ground === 'gdb-lowered' ? lowering(context) : endOfGleichstellung(context, state.ground);
};
