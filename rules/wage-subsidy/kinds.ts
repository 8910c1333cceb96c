import { hasCompletedYear } from '../core/age';
import type { CivilDate } from '../core/civil-date';
import { FactsContradictError, MissingFactError } from '../core/errors';
import { olderWorkersAge } from './parameters';

export const SUBSIDY_KINDS = ['GENERAL', 'GENERAL_55PLUS', 'SB', 'BBSM', 'BBSM_55PLUS', 'P73_3'] as const;
export type SubsidyKind = (typeof SUBSIDY_KINDS)[number];

interface SubsidyLaw {
  readonly maxRatePercent: number;
  readonly maxMonths: number;
  /** Months after which the rate falls; null where it stays. */
  readonly degressionAfter: number | null;
  readonly norm: string;
  /** § 92 Abs. 2 S. 2 Nr. 5 SGB III. */
  readonly repayable: boolean;
}

/** §§ 73 Abs. 3, 89, 90 SGB III. The grant of other rehabilitation carriers (§ 50 Abs. 4 SGB IX) is not computed here. */
export const SUBSIDY_LAW: Record<SubsidyKind, SubsidyLaw> = {
  GENERAL: {
    maxRatePercent: 50,
    maxMonths: 12,
    degressionAfter: null,
    norm: '§ 89 S. 2 SGB III',
    repayable: true,
  },
  GENERAL_55PLUS: {
    maxRatePercent: 50,
    maxMonths: 36,
    degressionAfter: null,
    norm: '§ 89 S. 3 SGB III',
    repayable: true,
  },
  SB: {
    maxRatePercent: 70,
    maxMonths: 24,
    degressionAfter: 12,
    norm: '§ 90 Abs. 1 SGB III',
    repayable: true,
  },
  BBSM: {
    maxRatePercent: 70,
    maxMonths: 60,
    degressionAfter: 24,
    norm: '§ 90 Abs. 2 S. 1 SGB III',
    repayable: false,
  },
  BBSM_55PLUS: {
    maxRatePercent: 70,
    maxMonths: 96,
    degressionAfter: 24,
    norm: '§ 90 Abs. 2 S. 2 SGB III',
    repayable: false,
  },
  P73_3: {
    maxRatePercent: 70,
    maxMonths: 12,
    degressionAfter: null,
    norm: '§ 73 Abs. 3 SGB III',
    repayable: true,
  },
};

/** The age a kind demands at the start of the funding; undefined where it demands none. */
function demandedAge(kind: SubsidyKind, beginsOn: CivilDate): number | undefined {
  if (kind === 'BBSM_55PLUS') return 55;
  if (kind !== 'GENERAL_55PLUS') return undefined;
  const age = olderWorkersAge.at(beginsOn);
  if (age === null) {
    throw new FactsContradictError(['kind', 'beginsOn'], {
      de: 'Die längere Förderung Älterer gibt es nur bei Beginn bis zum 31.12.2028 (§ 89 S. 3 SGB III).',
      en: 'The longer funding of older workers needs a start until 31 December 2028 (§ 89 S. 3 SGB III).',
    });
  }
  return age;
}

export function assertAge(kind: SubsidyKind, beginsOn: CivilDate, bornOn: CivilDate | undefined): void {
  if (bornOn !== undefined && bornOn >= beginsOn) {
    throw new FactsContradictError(['bornOn', 'beginsOn'], {
      de: 'Die Beschäftigung kann nicht vor der Geburt begonnen haben.',
      en: 'The employment cannot have begun before birth.',
    });
  }
  const age = demandedAge(kind, beginsOn);
  if (age === undefined) return;
  if (bornOn === undefined) throw new MissingFactError('bornOn');
  if (!hasCompletedYear(bornOn, age, beginsOn)) {
    throw new FactsContradictError(['kind', 'bornOn', 'beginsOn'], {
      de: `Bei Beginn der Förderung ist das ${age}. Lebensjahr nicht vollendet (${SUBSIDY_LAW[kind].norm}).`,
      en: `At the start year of life ${age} is not completed (${SUBSIDY_LAW[kind].norm}).`,
    });
  }
}

/** § 90 Abs. 4 SGB III: percentage in a funding month; ten points less each year, never under 30, never raised. */
export function rateInMonth(kind: SubsidyKind, ratePercent: number, month: number): number {
  const { degressionAfter } = SUBSIDY_LAW[kind];
  if (degressionAfter === null || month <= degressionAfter || ratePercent <= 30) return ratePercent;
  const reductions = Math.ceil((month - degressionAfter) / 12);
  return Math.max(30, ratePercent - 10 * reductions);
}
