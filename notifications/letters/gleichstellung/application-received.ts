import type { GleichstellungState, Occasion } from '../../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Block } from '../../pdf/document';
import type { LetterText, PlainContent } from '../content';
import { longDate, paragraph } from '../words';
import type { GleichstellungContext } from './case-words';

const application: Record<Occasion, string> = {
  application: 'auf Gleichstellung mit schwerbehinderten Menschen',
  extension: 'auf weitere Gleichstellung mit schwerbehinderten Menschen',
  'past-error': 'auf Überprüfung des unanfechtbaren Bescheides (§ 44 SGB X)',
  review: 'auf Gleichstellung mit schwerbehinderten Menschen',
};

/** § 16 SGB I, § 151 Abs. 2 S. 2 SGB IX: the application is here, and from which day it can have its effect. */
export const applicationReceived: LetterText<GleichstellungState> = (context) => {
  const { facts, state } = context;
  const receivedOn = facts.needed(facts.date('receivedOn'), 'receivedOn', '§ 16 SGB I');
  const { proceeding } = state;
  const waits = state.next !== undefined && state.next.receivedOn === receivedOn;
  const earlier =
    receivedOn !== undefined && proceeding.receivedOn === receivedOn && proceeding.begunOn < receivedOn
      ? proceeding.begunOn
      : undefined;
  const occasion = waits ? 'application' : proceeding.occasion;
  return {
    subject: 'Eingangsbestätigung: Ihr Antrag',
    opening: [
      paragraph(
        `Ihr Antrag ${application[occasion]} ist ${receivedOn ? `am ${longDate(receivedOn)} ` : ''}bei uns eingegangen.`,
        ...(earlier
          ? [
              ` Er war zuerst bei einer anderen Stelle und gilt deshalb als am ${longDate(earlier)} gestellt (§ 16 Abs. 2 S. 2 SGB I).`,
            ]
          : []),
      ),
      ...(waits ? [paragraph(waitsForContest)] : effect(context, earlier ?? receivedOn)),
    ],
    notes: notes(context),
    plain: plain(context, receivedOn, waits),
  };
};

const waitsForContest =
  'Über einen früheren Antrag ist noch nicht abschließend entschieden. Wir bearbeiten den neuen Antrag, sobald das Verfahren darüber ' +
  'beendet ist; der Tag seines Eingangs bleibt erhalten.';

function effect({ state }: GleichstellungContext, from: CivilDate | undefined): Block[] {
  if (state.proceeding.occasion === 'past-error') return [];
  return [
    paragraph(
      'Stellen wir Sie gleich, wirkt das ab dem Tag des Eingangs',
      ...(from ? [', also ab dem ', { bold: longDate(from) }] : []),
      ' (§ 151 Abs. 2 S. 2 SGB IX). Voraussetzung ist ein festgestellter GdB von 30 oder 40, und dass Sie ohne die Gleichstellung ' +
        'keinen geeigneten Arbeitsplatz erlangen oder behalten können (§ 2 Abs. 3 SGB IX).',
    ),
    ...(state.flags.includes('finding-missing')
      ? [
          paragraph(
            'Noch fehlt uns der Bescheid über Ihren GdB; bitte senden Sie uns eine Kopie (§ 60 Abs. 1 SGB I).',
          ),
        ]
      : []),
    ...(state.pending
      ? [
          paragraph(
            'Ihr GdB ist noch nicht festgestellt. Wir warten mit der Entscheidung; der Tag des Eingangs bleibt erhalten. Senden Sie uns ' +
              'bitte den Feststellungsbescheid, sobald Sie ihn haben.',
          ),
        ]
      : []),
  ];
}

function notes({ state }: GleichstellungContext): Block[] {
  const suit = state.deadlines.some(
    ({ type, status }) => type === 'inaction-application' && status === 'open',
  );
  return [
    paragraph(
      state.consent
        ? 'Mit Ihrem Einverständnis fragen wir Ihren Arbeitgeber, den Betriebs- oder Personalrat und die ' +
            'Schwerbehindertenvertretung. Das Einverständnis können Sie jederzeit zurücknehmen.'
        : 'Ihren Arbeitgeber, den Betriebs- oder Personalrat und die Schwerbehindertenvertretung fragen wir nur, wenn Sie damit ' +
            'einverstanden sind. Bitte teilen Sie uns mit, ob wir das dürfen.',
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
      'Das Verfahren ist für Sie kostenfrei (§ 64 Abs. 1 SGB X). Ändern sich Ihre Anschrift, Ihr GdB oder Ihre Arbeit, teilen Sie uns ' +
        'das bitte mit (§ 60 Abs. 1 SGB I).',
    ),
  ];
}

function plain(
  { state }: GleichstellungContext,
  receivedOn: CivilDate | undefined,
  waits: boolean,
): PlainContent {
  return {
    what: [
      'Sie haben einen Antrag gestellt.',
      'Der Antrag heißt: Gleichstellung.',
      ...(receivedOn ? [`Ihr Antrag ist am ${longDate(receivedOn)} bei uns angekommen.`] : []),
      waits
        ? 'Wir prüfen ihn, wenn über Ihren alten Antrag entschieden ist.'
        : 'Wir prüfen jetzt Ihren Antrag.',
      ...(state.pending && !waits
        ? ['Wir warten noch auf Ihren Grad der Behinderung.', 'Ihr Antrag verliert dadurch keine Zeit.']
        : []),
      'Das kostet Sie nichts.',
    ],
    can: [
      ...(state.consent
        ? ['Wir fragen auch Ihren Arbeit-Geber.', 'Wollen Sie das nicht mehr? Dann sagen Sie uns das.']
        : ['Dürfen wir Ihren Arbeit-Geber fragen?', 'Sagen Sie uns: Ja oder Nein.']),
      'Ändert sich etwas? Dann sagen Sie uns das.',
    ],
  };
}
