import type { Block } from '../../pdf/document';
import type { LetterContent, LetterText } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import {
  inShort,
  personIn,
  procedureIn,
  requestOf,
  type InquiryCaseState,
  type InquiryContext,
} from './inquiry-case';

/** §§ 20, 21, 100 SGB X: what doctors and others know the office asks of them itself. */
export const evidenceRequest: LetterText<InquiryCaseState> = (context) =>
  request(context, 'Bitte um', [
    paragraph(
      `Für ${procedureIn(context.state)} brauchen wir ${isDoctor(context) ? 'Ihre Befunde' : 'Ihre Auskunft'} ` +
        '(§ 21 Abs. 1 SGB X). Es geht um ',
      { bold: personIn(context.state) },
      '.',
    ),
  ]);

export const evidenceReminder: LetterText<InquiryCaseState> = (context) => {
  const requestedOn = requestOf(context)?.requestedOn;
  return request(context, 'Erinnerung:', [
    paragraph(
      `${requestedOn ? `Am ${longDate(requestedOn)} haben wir` : 'Wir haben'} Sie für ${procedureIn(context.state)} um ` +
        `${isDoctor(context) ? 'Befunde' : 'eine Auskunft'} gebeten. Es geht um `,
      { bold: personIn(context.state) },
      '. Bei uns ist noch nichts eingegangen. Ohne Ihre Antwort verzögert sich die Entscheidung.',
    ),
  ]);
};

const isDoctor = ({ addressee }: InquiryContext): boolean => addressee.role === 'doctor';

function request(context: InquiryContext, first: string, opening: Block[]): LetterContent {
  const { facts, addressee } = context;
  const what = facts.needed(facts.text('what'), 'what', '§ 21 Abs. 1 SGB X');
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 26 Abs. 2 SGB X');
  const thing = isDoctor(context) ? 'Befunde' : 'Auskunft';
  return {
    subject: `${first} ${thing}: ${personIn(context.state)}`,
    opening: [
      ...opening,
      { kind: 'heading', level: 2, text: 'Das brauchen wir' },
      ...paragraphsOf(what ?? ''),
      paragraph(
        isDoctor(context)
          ? 'Kopien vorhandener Unterlagen genügen; eine neue Untersuchung ist nicht nötig. Bitte senden Sie sie uns'
          : 'Bitte antworten Sie uns',
        ...(lastDay ? [' bis zum ', { bold: longDate(lastDay) }] : []),
        ' und nennen Sie dabei unser Aktenzeichen.',
      ),
    ],
    notes: isDoctor(context) ? doctorNotes(context) : [paragraph(compensation)],
    plain: {
      what: [
        `Wir brauchen eine Auskunft von: ${addressee.name}.`,
        ...inShort('Wir brauchen:', what, ['Was wir brauchen, steht in dem Brief.']),
      ],
      can: ['Antworten Sie uns bitte.'],
      until: lastDay ? [`Die Antwort soll spätestens am ${longDate(lastDay)} bei uns sein.`] : [],
    },
  };
}

const compensation =
  'Für Ihre Auskunft werden Sie auf Antrag entschädigt, entsprechend dem Justizvergütungs- und -entschädigungsgesetz ' +
  '(§ 21 Abs. 3 S. 4 SGB X). Bitte fügen Sie Ihre Rechnung gleich bei: Der Anspruch erlischt, wenn er nicht binnen drei ' +
  'Monaten geltend gemacht wird (§ 2 Abs. 1 JVEG).';

function doctorNotes({ facts, state }: InquiryContext): Block[] {
  const released = !state.flags.includes('release-from-secrecy-missing');
  if (!released) facts.missing('released', '§ 100 Abs. 1 S. 1 Nr. 2 SGB X');
  return [
    ...(released
      ? [
          paragraph(
            'Die betroffene Person hat in die Auskunft eingewilligt und Sie uns gegenüber von der Schweigepflicht entbunden. ' +
              'Mit dieser Einwilligung sind Sie zur Auskunft verpflichtet (§ 100 Abs. 1 S. 1 Nr. 2 SGB X).',
          ),
        ]
      : []),
    paragraph(compensation),
    paragraph(
      'Haben Sie die Person nicht behandelt oder keine Unterlagen, genügt eine kurze Nachricht. Angaben, die das Verfahren ' +
        'nicht betreffen, lassen Sie bitte weg.',
    ),
  ];
}
