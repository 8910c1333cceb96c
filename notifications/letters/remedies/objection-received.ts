import { matterOfAuflage } from '../../../contracts/clauses/state';
import type { LetterContent, LetterContext, LetterText } from '../content';
import { contestedDecision, objectionOf, type RemedyCaseState } from '../case-facts';
import { longDate, paragraph } from '../words';

/** §§ 83 ff. SGG: the objection is here, has its effect, and what follows. */
export const objectionReceived: LetterText<RemedyCaseState> = (context) => receipt(context, true);

/** The same for a procedure whose decisions may take nothing away: then there is nothing to suspend (§ 86a Abs. 1 SGG). */
export function objectionReceivedWhere<State extends RemedyCaseState>(
  suspends: (context: LetterContext<State>) => boolean,
): LetterText<State> {
  return (context) => receipt(context, suspends(context));
}

function receipt(context: LetterContext<RemedyCaseState>, suspends: boolean): LetterContent {
  const { facts, principal } = context;
  const on = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 83 SGG');
  const contested = contestedDecision(context);
  const against = contested ? ` gegen den Bescheid vom ${longDate(contested.decidedOn)}` : '';
  const grounds = objectionOf(context, principal.id);
  // An order attached to what benefits is all that is suspended of such a decision.
  const spared = !suspends && grounds?.scope.some((matter) => matter.startsWith(matterOfAuflage('')));
  return {
    subject: 'Eingangsbestätigung: Ihr Widerspruch',
    opening: [
      paragraph(
        `Ihr Widerspruch${against} ist ${on ? `am ${longDate(on)} ` : ''}bei uns eingegangen. `,
        'Wir prüfen ihn.',
      ),
    ],
    notes: [
      ...(suspends
        ? [
            paragraph(
              'Ihr Widerspruch hat aufschiebende Wirkung (§ 86a Abs. 1 SGG): Solange nicht abschließend über ihn entschieden ' +
                `ist, wird die Entscheidung nicht wirksam${grounds && grounds.scope.length > 0 ? ', soweit Sie sie angreifen' : ''}.`,
            ),
          ]
        : []),
      ...(spared
        ? [
            paragraph(
              'Gegen eine Auflage hat Ihr Widerspruch aufschiebende Wirkung: Solange nicht abschließend über ihn entschieden ist, ' +
                'müssen Sie die Auflage nicht erfüllen (§ 86a Abs. 1 SGG).',
            ),
          ]
        : []),
      paragraph(
        'Eine Begründung und weitere Unterlagen können Sie nachreichen. Vorher können Sie die Akten einsehen ' +
          '(§ 25 SGB X). Bitte nennen Sie dabei das Aktenzeichen.',
      ),
      paragraph(
        'Halten wir den Widerspruch für begründet, helfen wir ihm ab (§ 85 Abs. 1 SGG). Andernfalls ergeht ein ' +
          'Widerspruchsbescheid (§ 85 Abs. 2 SGG). Ist nach drei Monaten ohne zureichenden Grund nicht entschieden, kann ' +
          'Untätigkeitsklage erhoben werden (§ 88 Abs. 2 SGG).',
      ),
    ],
    plain: {
      what: [
        'Sie haben Widerspruch eingelegt.',
        ...(on ? [`Ihr Widerspruch ist am ${longDate(on)} bei uns angekommen.`] : []),
        'Wir prüfen jetzt alles noch einmal.',
        ...(suspends ? ['Bis wir fertig sind, ändert sich für Sie nichts.'] : []),
        ...(spared ? ['Bis wir fertig sind, müssen Sie die Auflage nicht erfüllen.'] : []),
      ],
      can: [
        'Sie müssen jetzt nichts tun.',
        'Sie können uns Ihre Gründe schreiben.',
        'Sie können uns neue Papiere schicken.',
      ],
    },
  };
}
