import type { Decided, GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { Unfulfilled } from '../clauses/notes';
import { withClauses } from '../clauses/with-clauses';
import type { LetterContent } from '../content';
import { hearingText, needHearing } from '../inquiry/heard';
import { endOfGleichstellung } from '../severe-disability/end-of-gleichstellung';
import { decidedBy, type GleichstellungContext } from './case-words';
import { grantLetter } from './grant';
import { refusalLetter } from './refusal';
import { refusalForSilence } from './refusal-for-silence';

const revocable: Unfulfilled = {
  formal: 'kann diese Entscheidung für die Zukunft widerrufen werden (§ 47 Abs. 1 Nr. 2 SGB X)',
  plain: 'Dann können wir unser Ja zurück-nehmen.',
};

/** § 33 SGB X: what was decided on the application, or of the office's own motion. */
export const decision = withClauses<GleichstellungState>(revocable, (context) => {
  const { facts } = context;
  const decided = facts.needed(decidedBy(context, facts.text('notice')), 'notice', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  return letters[decided?.result ?? 'refused'](context, decided);
});

type Content = (context: GleichstellungContext, decided: Decided | undefined) => LetterContent;

const letters: Record<Decided['result'], Content> = {
  granted: grantLetter,
  refused: refusalLetter,
  'refused-cooperation': refusalForSilence,
  revoked: (context) => ended(context, 'gleichstellung-revoked'),
  'taken-back': (context) => ended(context, 'gleichstellung-taken-back'),
};

/** § 24 SGB X: who was not heard is told on which ground. */
function ended(
  context: GleichstellungContext,
  ground: Parameters<typeof endOfGleichstellung>[1],
): LetterContent {
  needHearing(context);
  const content = endOfGleichstellung(context, ground);
  if (context.facts.date('heardOn')) return content;
  return { ...content, reasons: [...(content.reasons ?? []), ...hearingText(context)] };
}
