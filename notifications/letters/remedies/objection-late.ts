import type { LetterText } from '../content';
import { contestedDecision, findingOf, trackOf, type RemedyCaseState } from '../case-facts';
import { longDate, paragraph } from '../words';

/** § 67 SGG: the objection came after the period; what can still be done, and until when. */
export const objectionLate: LetterText<RemedyCaseState> = (context) => {
  const { facts, principal } = context;
  const track = trackOf(context, principal.id);
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 84 SGG');
  const lastDay = facts.needed(facts.date('lastDay', track?.lastDay), 'lastDay', '§ 84 Abs. 1 SGG');
  const notifiedOn = facts.date('notifiedOn', track?.notifiedOn);
  const contested = contestedDecision(context);
  const against = contested ? ` gegen den Bescheid vom ${longDate(contested.decidedOn)}` : '';
  return {
    subject: 'Ihr Widerspruch ist verspätet eingegangen',
    opening: [
      paragraph(
        `Ihr Widerspruch${against} ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}eingegangen.`,
        ...(notifiedOn ? [` Der Bescheid gilt als am ${longDate(notifiedOn)} bekannt gegeben.`] : []),
        ...(lastDay ? [' Letzter Tag der Widerspruchsfrist war der ', { bold: longDate(lastDay) }, '.'] : []),
      ),
    ],
    findings: lastDay ? findingOf(context, 'remedy-period', (value) => value['lastDay'] === lastDay) : [],
    notes: [
      paragraph(
        'Waren Sie ohne Verschulden verhindert, die Frist einzuhalten, ist Ihnen auf Antrag Wiedereinsetzung in den ' +
          'vorigen Stand zu gewähren (§ 67 Abs. 1, § 84 Abs. 2 S. 3 SGG). Der Antrag ist innerhalb eines Monats nach ' +
          'Wegfall des Hindernisses zu stellen; die Gründe sollen glaubhaft gemacht werden (§ 67 Abs. 2 SGG). Nach einem ' +
          'Jahr seit dem Ende der Frist ist er außer bei höherer Gewalt nicht mehr zulässig (§ 67 Abs. 3 SGG).',
      ),
      paragraph(
        'Ist Ihnen der Bescheid später oder gar nicht zugegangen, teilen Sie uns dies bitte mit: Dann begann die Frist ' +
          'später oder gar nicht (§ 37 Abs. 2 S. 3 SGB X). Über Ihren Widerspruch wird in jedem Fall entschieden.',
      ),
    ],
    plain: {
      what: [
        'Sie haben Widerspruch eingelegt.',
        ...(receivedOn ? [`Ihr Widerspruch ist am ${longDate(receivedOn)} bei uns angekommen.`] : []),
        'Das war zu spät.',
        ...(lastDay ? [`Der letzte Tag war der ${longDate(lastDay)}.`] : []),
      ],
      can: [
        'Schreiben Sie uns: Warum war Ihr Widerspruch zu spät?',
        'Hatten Sie keine Schuld daran?',
        'Zum Beispiel: Sie waren im Krankenhaus.',
        'Dann können Sie einen Antrag stellen.',
        'Der Antrag heißt: Wiedereinsetzung.',
        'Schicken Sie uns Beweise.',
        'Zum Beispiel einen Brief vom Krankenhaus.',
        'Ist unser Brief später bei Ihnen angekommen?',
        'Dann schreiben Sie uns das auch.',
      ],
      until: [
        'Sie haben 1 Monat Zeit für den Antrag.',
        'Die Zeit beginnt, wenn der Grund für die Verspätung vorbei ist.',
        'Zum Beispiel: Sie sind wieder zu Hause.',
      ],
    },
  };
};
