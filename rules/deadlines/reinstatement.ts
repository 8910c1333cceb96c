import { oneOf } from '../core/check';
import { germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endAfterEvent, months, shiftToWorkingDay, weeks, years, type Length } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export const REINSTATEMENT_REGIMES = ['SGG', 'SGB-X', 'VwGO', 'KSchG'] as const;
type ReinstatementRegime = (typeof REINSTATEMENT_REGIMES)[number];

export interface ReinstatementInput {
  readonly regime: ReinstatementRegime;
  readonly obstacleEndedOn: string;
  /** Last day of the missed period. */
  readonly missedDeadline: string;
  readonly place: Place;
}

export interface ReinstatementValue {
  readonly applyBy: CivilDate;
  /** Last day on which an application is possible at all (force majeure excepted). */
  readonly barredAfter: CivilDate;
}

interface Regime {
  readonly application: Length;
  readonly applicationNorm: string;
  readonly bar: Length;
  readonly barNorm: string;
  readonly shiftNorm: string;
}

const REGIMES: Record<ReinstatementRegime, Regime> = {
  SGG: {
    application: months(1),
    applicationNorm: '§ 67 Abs. 2 S. 1 SGG',
    bar: years(1),
    barNorm: '§ 67 Abs. 3 SGG',
    shiftNorm: '§ 64 Abs. 3 SGG',
  },
  'SGB-X': {
    application: weeks(2),
    applicationNorm: '§ 27 Abs. 2 S. 1 SGB X',
    bar: years(1),
    barNorm: '§ 27 Abs. 3 SGB X',
    shiftNorm: '§ 26 Abs. 3 S. 1 SGB X',
  },
  VwGO: {
    application: weeks(2),
    applicationNorm: '§ 60 Abs. 2 S. 1 VwGO',
    bar: years(1),
    barNorm: '§ 60 Abs. 3 VwGO',
    shiftNorm: '§ 57 Abs. 2 VwGO; § 222 Abs. 2 ZPO',
  },
  KSchG: {
    application: weeks(2),
    applicationNorm: '§ 5 Abs. 3 S. 1 KSchG',
    bar: months(6),
    barNorm: '§ 5 Abs. 3 S. 2 KSchG',
    shiftNorm: '§ 222 Abs. 2 ZPO',
  },
};

/**
 * § 67 SGG, § 27 SGB X, § 60 VwGO, § 5 KSchG: until when reinstatement can be applied for, and the missed act made good.
 *
 * Both ends shift: an act is due by each of them.
 */
export function reinstatement(input: ReinstatementInput): Finding<ReinstatementValue, ReinstatementInput> {
  const regime = REGIMES[oneOf(input.regime, REINSTATEMENT_REGIMES, 'regime')];
  const obstacleEndedOn = coveredDate(input.obstacleEndedOn, 'obstacleEndedOn');
  const missedDeadline = coveredDate(input.missedDeadline, 'missedDeadline');
  const place = checkedPlace(input.place);
  const application = shiftToWorkingDay(
    endAfterEvent(obstacleEndedOn, regime.application),
    place,
    regime.shiftNorm,
  );
  const bar = shiftToWorkingDay(endAfterEvent(missedDeadline, regime.bar), place, regime.shiftNorm);
  const value = { applyBy: application.lastDay, barredAfter: bar.lastDay };
  const steps = [
    step(
      regime.applicationNorm,
      `Hindernis weggefallen am ${germanDate(obstacleEndedOn)}; Antrag und Nachholung bis ${germanDate(value.applyBy)}.`,
      `Obstacle ended on ${obstacleEndedOn}; application and missed act by ${value.applyBy}.`,
    ),
    ...application.steps,
    step(
      regime.barNorm,
      `Versäumt mit Ablauf des ${germanDate(missedDeadline)}; ausgeschlossen nach dem ${germanDate(value.barredAfter)}.`,
      `Missed at the end of ${missedDeadline}; barred after ${value.barredAfter}.`,
    ),
    ...bar.steps,
  ];
  const flags = [...application.flags, ...bar.flags];
  if (obstacleEndedOn <= missedDeadline) flags.push('obstacle-ended-before-deadline');
  if (value.applyBy > value.barredAfter) flags.push('bar-ends-first');
  return finding('reinstatement', input, value, steps, flags);
}
