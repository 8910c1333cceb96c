import type { AusweisState, Decided } from '../../../contracts/ausweis/messages';
import { objectionDecisionOf } from '../remedies/objection-decision';
import { objectionReceivedWhere } from '../remedies/objection-received';
import { remedyDecisionOf } from '../remedies/remedy-decision';
import { contestedIn } from './words';

/** Only an order takes something away, so that an objection suspends it (§ 86a Abs. 1 SGG). */
const suspends = (decided: Decided | undefined): boolean => decided?.as === 'return-ordered';

const follows: Record<Decided['as'], string> = {
  refused: 'Wir stellen Ihnen den Schwerbehindertenausweis aus.',
  'refused-cooperation': 'Wir setzen die Bearbeitung Ihres Antrags auf den Schwerbehindertenausweis fort.',
  'token-refused': 'Sie erhalten das beantragte Beiblatt.',
  'return-ordered': 'Den Schwerbehindertenausweis müssen Sie auf diesen Bescheid hin nicht zurückgeben.',
};

const plainly: Record<Decided['as'], string> = {
  refused: 'Sie bekommen den Ausweis.',
  'refused-cooperation': 'Wir arbeiten weiter an Ihrem Antrag.',
  'token-refused': 'Sie bekommen das Bei-Blatt.',
  'return-ordered': 'Sie müssen den Ausweis jetzt nicht zurückgeben.',
};

export const objectionReceived = objectionReceivedWhere<AusweisState>((context) =>
  suspends(contestedIn(context)),
);

/** §§ 85 Abs. 1, 86 SGG */
export const remedyDecision = remedyDecisionOf<AusweisState>({
  changes: (context, _full, against) => {
    const decided = contestedIn(context);
    return [`Der Bescheid${against} wird aufgehoben.`, ...(decided ? [follows[decided.as]] : [])];
  },
  suspended: (context) => suspends(contestedIn(context)),
  plain: (context) => {
    const decided = contestedIn(context);
    return decided ? [plainly[decided.as]] : [];
  },
});

/** § 85 Abs. 2, 3 SGG */
export const objectionDecision = objectionDecisionOf<AusweisState>({
  changes: (context, _better, decision) => {
    const decided = contestedIn(context);
    return [`${decision} wird aufgehoben.`, ...(decided ? [follows[decided.as]] : [])];
  },
  plain: (context) => {
    const decided = contestedIn(context);
    return decided ? [plainly[decided.as]] : [];
  },
});
