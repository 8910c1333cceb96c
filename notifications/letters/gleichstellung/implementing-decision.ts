import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import { noticeOf } from '../case-facts';
import type { LetterText } from '../content';
import { nothingOfItsOwn, rulingInWords, rulingPlainly } from '../remedies/carried-out';
import { longDate, paragraph, paragraphsOf } from '../words';
import { contestedFacts, span, takesAway, whatFollows, whatFollowsPlainly } from './case-words';

/** §§ 101, 105, 141 SGG: what was ruled or agreed in court, carried out. */
export const implementingDecision: LetterText<GleichstellungState> = (context) => {
  const { facts, principal, state } = context;
  const carried = noticeOf(context)?.says?.carriesOut;
  facts.needed(carried, 'carriesOut', '§ 33 Abs. 1 SGB X');
  facts.needed(facts.text('reasons'), 'reasons', '§ 35 Abs. 1 SGB X');
  const from = facts.date('effectiveOn');
  const until = state.granted?.until;
  const stays = takesAway(contestedFacts(context));
  return {
    subject: 'Ausführungsbescheid',
    opening: [paragraph(`In Ausführung ${rulingInWords(carried)} entscheiden wir:`)],
    operative: [
      stays
        ? `Die Gleichstellung von ${principal.name} besteht fort.`
        : `${principal.name} wird ${span(from, until)} mit schwerbehinderten Menschen gleichgestellt.`,
    ],
    reasons: paragraphsOf(facts.text('reasons') ?? ''),
    notes: [paragraph(whatFollows), nothingOfItsOwn],
    plain: {
      what: [
        rulingPlainly(carried),
        'Das führen wir jetzt aus.',
        stays ? 'Sie bleiben gleichgestellt.' : 'Sie sind gleichgestellt.',
        ...(from && !stays ? [`Das gilt ab dem ${longDate(from)}.`] : []),
        ...(until ? [`Das gilt bis zum ${longDate(until)}.`] : []),
        ...whatFollowsPlainly,
      ],
      can: ['Sie müssen nichts mehr tun.'],
    },
  };
};
