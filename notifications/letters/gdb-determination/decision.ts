import type { GdbState } from '../../../contracts/gdb-determination/messages';
import type { Unfulfilled } from '../clauses/notes';
import { withClauses } from '../clauses/with-clauses';
import { decisionFacts } from './decision-facts';
import { decisionOnTheMatter } from './decision-on-the-matter';
import { refusalForSilence } from './refusal-for-silence';
import { takingBack } from './taking-back';

/** It says what is, to which there is a claim: nothing of it is revoked for an order (ADR 17). */
const lookedAtAgain: Unfulfilled = {
  formal: 'prüfen wir, ob die Feststellung noch stimmt',
  plain: 'Dann prüfen wir Ihre Sache noch einmal.',
};

/** § 33 SGB X: what was decided on the application, or of the office's own motion. */
export const decision = withClauses<GdbState>(lookedAtAgain, (context) => {
  const { facts } = context;
  const found = decisionFacts(context);
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  if (found.decided.result === 'refused-cooperation') return refusalForSilence(context, found);
  if (found.decided.result === 'taken-back') return takingBack(context, found);
  return decisionOnTheMatter(context, found);
});
