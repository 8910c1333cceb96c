import type { Block } from '../../pdf/document';
import { isCitizen } from '../addressing';
import type { LetterText, PlainContent } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { inShort, procedureIn, requestOf, type InquiryCaseState, type InquiryContext } from './inquiry-case';

/** §§ 60, 66 Abs. 3 SGB I: what only the person can give, until when, and what follows if it does not come. */
export const cooperationRequest: LetterText<InquiryCaseState> = (context) => {
  const { facts, state } = context;
  return {
    subject: facts.text('consequence') ? 'Aufforderung zur Mitwirkung' : 'Bitte um Ihre Mitwirkung',
    opening: [paragraph(`Für ${procedureIn(state)} brauchen wir noch etwas von Ihnen.`), ...asked(context)],
    notes: notes(context),
    plain: plain(context, ['Wir brauchen noch etwas von Ihnen.']),
  };
};

/** The same again, where nothing has come by the day set. */
export const cooperationReminder: LetterText<InquiryCaseState> = (context) => {
  const requestedOn = requestOf(context)?.requestedOn;
  const since = requestedOn ? `Am ${longDate(requestedOn)} haben wir` : 'Wir haben';
  return {
    subject: 'Erinnerung: Ihre Mitwirkung fehlt noch',
    opening: [
      paragraph(`${since} Sie um Ihre Mitwirkung gebeten. Bei uns ist noch nicht alles eingegangen.`),
      ...asked(context),
    ],
    notes: [
      ...notes(context),
      paragraph(
        'Hat sich dieses Schreiben mit Ihrer Sendung gekreuzt, brauchen Sie nichts weiter zu veranlassen.',
      ),
    ],
    plain: plain(context, [
      'Wir haben Ihnen schon einmal geschrieben.',
      'Wir brauchen noch etwas von Ihnen.',
      'Es ist noch nicht bei uns.',
    ]),
  };
};

/** What the person owes the office by law; others who take part in a procedure are only asked (§ 21 Abs. 2 SGB X). */
const dutyOf = ({ principal }: InquiryContext): string =>
  isCitizen(principal) ? '§ 60 Abs. 1 SGB I' : '§ 21 Abs. 2 SGB X';

function asked(context: InquiryContext): Block[] {
  const { facts } = context;
  const what = facts.needed(facts.text('what'), 'what', dutyOf(context));
  const lastDay = facts.needed(facts.date('lastDay'), 'lastDay', '§ 26 Abs. 2 SGB X');
  return [
    { kind: 'heading', level: 2, text: 'Das brauchen wir' },
    ...paragraphsOf(what ?? ''),
    paragraph(
      'Bitte senden oder bringen Sie es uns',
      ...(lastDay ? [' bis zum ', { bold: longDate(lastDay) }] : []),
      ` (${dutyOf(context)}).`,
    ),
    ...consequence(context),
  ];
}

/** § 66 Abs. 3 SGB I: in writing, and so concrete that the person knows what is at stake. */
function consequence({ facts }: InquiryContext): Block[] {
  const named = facts.text('consequence');
  if (named === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: 'Wenn nichts eingeht' },
    { kind: 'paragraph', text: [{ bold: named.trim() }] },
    paragraph(
      'Das dürfen wir, wenn Sie bis zu dem genannten Tag nicht mitwirken und wir den Sachverhalt deshalb nur erheblich ' +
        'schwerer aufklären können (§ 66 Abs. 1, 3 SGB I).',
    ),
  ];
}

function notes(context: InquiryContext): Block[] {
  const more = paragraph(
    'Reicht die Zeit nicht, melden Sie sich bitte. Wir können die Frist verlängern, auch noch nachträglich ' +
      '(§ 26 Abs. 7 SGB X).',
  );
  if (!isCitizen(context.principal)) return [more];
  return [
    more,
    paragraph(
      'Sie müssen nicht mitwirken, soweit der Aufwand außer Verhältnis steht, ein wichtiger Grund dagegen spricht oder wir ' +
        'uns die Angaben leichter selbst beschaffen können (§ 65 Abs. 1 SGB I). Bitte nennen Sie uns dann den Grund.',
    ),
    ...(context.facts.text('consequence')
      ? [
          paragraph(
            'Auch später können Sie die Mitwirkung nachholen. Dann prüfen wir Ihr Anliegen weiter (§ 67 SGB I).',
          ),
        ]
      : []),
  ];
}

function plain({ facts }: InquiryContext, first: readonly string[]): PlainContent {
  const lastDay = facts.date('lastDay');
  const named = facts.text('consequence');
  return {
    what: [
      ...first,
      ...inShort('Wir brauchen:', facts.text('what'), ['Was wir brauchen, steht in dem Brief.']),
      ...(named === undefined
        ? []
        : [
            'Schicken Sie uns nichts?',
            'Dann haben Sie einen Nachteil.',
            ...inShort('Der Nachteil ist:', named, ['Der Nachteil steht in dem Brief.']),
          ]),
    ],
    can: [
      'Schicken Sie uns, was wir brauchen.',
      'Oder bringen Sie es zu uns.',
      'Brauchen Sie mehr Zeit?',
      'Oder können Sie etwas nicht besorgen?',
      'Dann sagen Sie uns das bald.',
    ],
    until: lastDay ? [`Es soll spätestens am ${longDate(lastDay)} bei uns sein.`] : [],
  };
}
