import type { Block, Runs } from '../../pdf/document';
import type { LetterContent } from '../content';
import { askedInVain, refusedForSilence } from '../inquiry/silence';
import { longDate, paragraph } from '../words';
import type { DecisionFacts, GdbContext } from './decision-facts';

/** § 66 Abs. 1, 3 SGB I: the finding is refused until the cooperation is made good (§ 67 SGB I). */
export function refusalForSilence(context: GdbContext, found: DecisionFacts): LetterContent {
  return refusedForSilence(context, {
    begunOn: found.proceeding.begunOn,
    operative: operative(found),
    asked: [...askedInVain(context), ...missedAppointments(context)],
    later: 'die Feststellung nachträglich treffen',
    plain: found.before ? [`Ihr Grad der Behinderung bleibt: ${found.before.gdb}.`] : [],
  });
}

function operative({ name, before }: DecisionFacts): Runs[] {
  const until = 'wegen fehlender Mitwirkung versagt, bis die Mitwirkung nachgeholt ist (§ 66 Abs. 1 SGB I).';
  if (!before) return [`Die Feststellung einer Behinderung von ${name} wird ${until}`];
  return [
    `Die Neufeststellung des Grades der Behinderung von ${name} wird ${until}`,
    `Es bleibt bei dem Grad der Behinderung (GdB) von ${before.gdb}.`,
  ];
}

function missedAppointments({ state }: GdbContext): Block[] {
  return state.appointments.flatMap(({ status, warned, on, place }) =>
    status === 'missed' && warned
      ? [
          paragraph(
            `Zu der Untersuchung am ${longDate(on)} (${place}) sind Sie nicht erschienen. Auf die Folgen hatten wir Sie mit der ` +
              'Ladung hingewiesen.',
          ),
        ]
      : [],
  );
}
