import type { Decided } from '../../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../../rules/core/civil-date';
import { clausesOf } from '../clauses/with-clauses';
import type { LetterContent, PlainContent } from '../content';
import { longDate, paragraph, paragraphsOf } from '../words';
import { span, whatFollows, whatFollowsPlainly, type GleichstellungContext } from './case-words';

/** § 2 Abs. 3, § 151 Abs. 2 SGB IX: granted, from the receipt of the application, perhaps until a day. */
export function grantLetter(context: GleichstellungContext, decided: Decided | undefined): LetterContent {
  const { facts, principal, state } = context;
  const from = facts.needed(
    facts.date('effectiveOn', decided?.from),
    'effectiveOn',
    '§ 151 Abs. 2 S. 2 SGB IX',
  );
  const { until, gdb } = decided ?? {};
  // What is given in full burdens nobody: there is nothing to instruct of.
  const burdens = Object.keys(facts.record('rulings')).length > 0;
  // Its beginning depends on a condition, which has a sentence of its own.
  const waits = clausesOf(context).some(({ effect }) => effect === 'suspensive');
  const held = span(waits ? undefined : from, until);
  const later = from !== undefined && from > state.proceeding.begunOn;
  return {
    subject: 'Bescheid über Ihre Gleichstellung',
    opening: [
      paragraph(
        `Über Ihren Antrag, eingegangen am ${longDate(state.proceeding.receivedOn)}, entscheiden wir so:`,
      ),
    ],
    operative: [
      `${principal.name} wird ${held === '' ? '' : `${held} `}mit schwerbehinderten Menschen gleichgestellt (§ 2 Abs. 3 SGB IX).`,
    ],
    reasons: [
      ...(gdb === undefined
        ? []
        : [paragraph(`Bei Ihnen ist ein Grad der Behinderung (GdB) von ${gdb} festgestellt.`)]),
      ...paragraphsOf(facts.text('reasons') ?? ''),
      paragraph(beginning(waits, later)),
      ...(until === undefined || clausesOf(context).some(({ kind }) => kind === 'Befristung')
        ? []
        : [paragraph('Sie kann befristet werden (§ 151 Abs. 2 S. 3 SGB IX).')]),
    ],
    notes: [
      paragraph(
        waits ? whatFollows.replace('gelten damit', 'gelten mit dem Eintritt der Bedingung') : whatFollows,
      ),
      ...(until === undefined
        ? []
        : [
            paragraph(
              'Mit dem letzten Tag der Frist endet die Gleichstellung von selbst; ein Schutz darüber hinaus besteht nicht. Soll sie ohne ' +
                'Lücke weitergehen, stellen Sie bitte vorher einen neuen Antrag. Vorher schreiben wir Ihnen noch einmal, wenn die Zeit ' +
                'dafür reicht.',
            ),
          ]),
      paragraph(
        'Ändern sich Ihr GdB, Ihre Arbeit oder Ihr Wohnsitz, teilen Sie uns das bitte mit (§ 60 Abs. 1 SGB I). Wird bei Ihnen ein GdB ' +
          'von 50 oder mehr festgestellt, sind Sie schwerbehindert und brauchen die Gleichstellung nicht mehr.',
      ),
    ],
    ...(burdens ? { remedy: 'widerspruch' as const } : {}),
    plain: plainly(waits ? undefined : from, until),
  };
}

function beginning(waits: boolean, later: boolean): string {
  if (waits)
    return 'Die Gleichstellung wirkt ab dem Tag, an dem die Bedingung eintritt (§ 32 Abs. 2 Nr. 2 SGB X).';
  return later
    ? 'Eine Gleichstellung beruht auf der Feststellung eines GdB von 30 oder 40 (§ 151 Abs. 2 S. 1 SGB IX). Sie wirkt deshalb ' +
        'nicht vor dem Tag, ab dem dieser festgestellt ist.'
    : 'Die Gleichstellung wirkt ab dem Tag, an dem der Antrag eingegangen ist (§ 151 Abs. 2 S. 2 SGB IX).';
}

/** Without the first day where it depends on a condition: then nothing holds yet. */
function plainly(from: CivilDate | undefined, until: CivilDate | undefined): PlainContent {
  return {
    what: [
      'Sie haben einen Antrag gestellt.',
      'Wir haben Ihren Antrag geprüft.',
      'Wir sagen Ja zu Ihrem Antrag.',
      ...(from ? ['Sie sind jetzt gleichgestellt.', `Das gilt ab dem ${longDate(from)}.`] : []),
      ...(until ? [`Das gilt bis zum ${longDate(until)}.`] : []),
      ...(from ? whatFollowsPlainly : []),
    ],
    can: [
      'Sagen Sie es Ihrem Arbeit-Geber, wenn Sie den Schutz brauchen.',
      ...(until ? ['Soll es weiter-gehen?', 'Dann stellen Sie vorher einen neuen Antrag.'] : []),
    ],
  };
}
