import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';

export interface ClauseDayInput {
  /** The day that the decision names. */
  readonly on: string;
  readonly of: 'Auflage' | 'Bedingung';
}

export interface ClauseDayValue {
  readonly lastDay: CivilDate;
}

/**
 * § 32 Abs. 2 Nr. 2, 4 SGB X, § 26 Abs. 3 S. 2 SGB X: the civil day named in the decision as the last one on which an Auflage can be
 * fulfilled, or a Bedingung can occur; it stands on any day of the week.
 */
export function clauseDay(input: ClauseDayInput): Finding<ClauseDayValue, ClauseDayInput> {
  const lastDay = coveredDate(input.on, 'on');
  const last = germanDate(lastDay);
  const steps =
    input.of === 'Auflage'
      ? [
          step(
            '§ 32 Abs. 2 Nr. 4 SGB X',
            `Die Auflage ist bis zum ${last} zu erfüllen.`,
            `The order is to be fulfilled by ${lastDay}.`,
          ),
          step(
            '§ 26 Abs. 3 S. 2 SGB X',
            'Der Tag ist in der Entscheidung bestimmt und verschiebt sich nicht auf einen Werktag.',
            'The day is set in the decision and does not move to a working day.',
          ),
        ]
      : [
          step(
            '§ 32 Abs. 2 Nr. 2 SGB X',
            `Die Bedingung kann bis zum ${last} eintreten.`,
            `The condition can occur until ${lastDay}.`,
          ),
        ];
  return finding('clause-day', input, { lastDay }, steps);
}

export interface UnfulfilledAuflageInput {
  /** The last day, as extended. */
  readonly lastDay: string;
}

export interface UnfulfilledAuflageValue {
  /** The first civil day on which the office may revoke on that ground. */
  readonly revocableFrom: CivilDate;
}

/** § 47 Abs. 1 Nr. 2 SGB X: a lawful decision that benefits somebody can be revoked for the future once its Auflage is not fulfilled in time. */
export function unfulfilledAuflage(
  input: UnfulfilledAuflageInput,
): Finding<UnfulfilledAuflageValue, UnfulfilledAuflageInput> {
  const lastDay = coveredDate(input.lastDay, 'lastDay');
  const revocableFrom = addDays(lastDay, 1);
  const steps = [
    step(
      '§ 47 Abs. 1 Nr. 2 SGB X',
      `Bis zum ${germanDate(lastDay)} nicht erfüllt: Ab dem ${germanDate(revocableFrom)} ist ein Widerruf für die Zukunft möglich. Darüber ist nach Ermessen zu entscheiden.`,
      `Not fulfilled by ${lastDay}: from ${revocableFrom} it can be revoked for the future, at the office's discretion.`,
    ),
    step(
      '§ 24 Abs. 1 SGB X',
      'Vor einem Widerruf ist anzuhören.',
      'Before it is revoked the person is to be heard.',
    ),
    step(
      '§ 26 Abs. 7 SGB X',
      'Die Frist kann auch jetzt noch verlängert werden.',
      'The period can still be extended.',
    ),
  ];
  return finding('unfulfilled-auflage', input, { revocableFrom }, steps, ['revocation-at-discretion']);
}
