import type { GdbState, Occasion } from '../../../contracts/gdb-determination/messages';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Block } from '../../pdf/document';
import { findingOf } from '../case-facts';
import type { LetterText, PlainContent } from '../content';
import { marksIn, marksText } from '../severe-disability/matters';
import { longDate, paragraph } from '../words';
import type { GdbContext } from './decision-facts';

const application: Record<Occasion, string> = {
  first: 'auf Feststellung einer Behinderung',
  change: 'auf Neufeststellung des Grades der Behinderung',
  'past-error': 'auf Überprüfung des unanfechtbaren Bescheides (§ 44 SGB X)',
  review: 'zur laufenden Nachprüfung',
};

/** § 16 SGB I: the application is here, counts from a day, and what happens next. */
export const applicationReceived: LetterText<GdbState> = (context) => {
  const { facts, state } = context;
  const { proceeding } = state;
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 16 SGB I');
  const target = targetOf(context);
  const earlier =
    receivedOn !== undefined && proceeding.begunOn < receivedOn ? proceeding.begunOn : undefined;
  return {
    subject: 'Eingangsbestätigung: Ihr Antrag',
    opening: [
      paragraph(
        `Ihr Antrag ${application[proceeding.occasion]} ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen.`,
        ...(earlier
          ? [
              ` Er war zuerst bei einer anderen Stelle und gilt deshalb als am ${longDate(earlier)} gestellt (§ 16 Abs. 2 S. 2 SGB I).`,
            ]
          : []),
      ),
      paragraph(`Sie haben beantragt: ${wished(context)}.`),
      ...soon(target),
      ...missing(context),
    ],
    findings: target ? findingOf(context, 'decision-target', ({ decideBy }) => decideBy === target) : [],
    notes: notes(context),
    plain: plain(context, receivedOn, target),
  };
};

function targetOf({ state }: GdbContext) {
  return state.deadlines.find(({ type, status }) => type === 'decision-target' && status === 'open')?.lastDay;
}

function wished({ state }: GdbContext): string {
  const { wants, earlierFrom } = state.proceeding;
  const marks = marksIn(wants);
  return [
    'den Grad der Behinderung (GdB)',
    ...(marks.length > 0 ? [marksText(marks)] : []),
    ...(earlierFrom ? [`die Feststellung schon ab dem ${longDate(earlierFrom)}`] : []),
  ].join(', ');
}

const lacking: Record<string, { formal: string; plain: string }> = {
  'signature-missing': {
    formal: 'Ihre Unterschrift unter dem Antrag',
    plain: 'Ihre Unter-Schrift fehlt noch.',
  },
  'release-from-secrecy-missing': {
    formal: 'die Erklärung, mit der Sie Ihre Ärztinnen und Ärzte von der Schweigepflicht entbinden',
    plain: 'Wir brauchen Ihr Ja, dass wir Ihre Ärzte fragen dürfen.',
  },
};

const lackingIn = ({ state }: GdbContext) =>
  state.proceeding.occasion === 'first' ? state.flags.flatMap((flag) => lacking[flag] ?? []) : [];

function missing(context: GdbContext): Block[] {
  const items = lackingIn(context).map(({ formal }) => formal);
  if (items.length === 0) return [];
  return [
    paragraph('Noch fehlt uns; bitte reichen Sie es bald nach (§ 60 Abs. 1 SGB I):'),
    { kind: 'list', items },
  ];
}

/** § 152 Abs. 1 S. 3, § 14 Abs. 2 SGB IX: who is employed waits weeks, not months. */
function soon(target: CivilDate | undefined): Block[] {
  if (target === undefined) return [];
  return [
    paragraph(
      'Weil Sie erwerbstätig sind, gelten für uns kurze Fristen. Unser Ziel ist eine Entscheidung bis zum ',
      { bold: longDate(target) },
      '. Brauchen wir ein Gutachten, entscheiden wir innerhalb von zwei Wochen, nachdem es vorliegt ' +
        '(§ 152 Abs. 1 S. 3, § 14 Abs. 2 SGB IX).',
    ),
  ];
}

function notes({ state }: GdbContext): Block[] {
  const suit = state.deadlines.find(
    ({ type, status }) => type === 'inaction-application' && status === 'open',
  );
  return [
    paragraph(
      'Wir fragen nun die Ärztinnen, Ärzte und Kliniken, die Sie genannt haben (§§ 20, 21 SGB X). Haben Sie selbst aktuelle ' +
        'Befunde, senden Sie uns bitte Kopien; sie sollten nicht älter als zwei Jahre sein. Das Verfahren ist für Sie ' +
        'kostenfrei (§ 64 Abs. 1 SGB X).',
    ),
    ...(suit
      ? [
          paragraph(
            'Haben wir nach sechs Monaten ohne zureichenden Grund nicht entschieden, können Sie Untätigkeitsklage erheben ' +
              '(§ 88 Abs. 1 SGG).',
          ),
        ]
      : []),
    paragraph(
      'Ändern sich Ihre Anschrift oder Ihr Gesundheitszustand, teilen Sie uns das bitte mit (§ 60 Abs. 1 SGB I).',
    ),
  ];
}

function plain(
  context: GdbContext,
  receivedOn: CivilDate | undefined,
  target: CivilDate | undefined,
): PlainContent {
  return {
    what: [
      'Sie haben einen Antrag gestellt.',
      ...(receivedOn ? [`Ihr Antrag ist am ${longDate(receivedOn)} bei uns angekommen.`] : []),
      'Wir prüfen jetzt Ihren Antrag.',
      'Wir fragen auch Ihre Ärzte.',
      'Das kostet Sie nichts.',
      ...(target
        ? [`Wir wollen bis zum ${longDate(target)} entscheiden.`, 'Manchmal dauert es länger.']
        : []),
    ],
    can: [
      ...lackingIn(context).map((item) => item.plain),
      'Haben Sie Papiere von Ihrem Arzt?',
      'Dann schicken Sie uns Kopien.',
      'Ziehen Sie um?',
      'Dann sagen Sie uns das.',
    ],
  };
}
