import { integerFrom, oneOf } from '../core/check';
import { addDays, germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { euros, eurosEn, type Cents } from '../core/money';
import { endWithDay, months } from '../core/period';
import { percentOf, subsidyBase, type Region, type SubsidyBase } from './base';
import { assertAge, rateInMonth, SUBSIDY_KINDS, SUBSIDY_LAW, type SubsidyKind } from './kinds';
import { olderWorkersAge } from './parameters';
import { paymentsOf, type CalendarPayment } from './payments';

export interface WageSubsidyPlanInput {
  readonly kind: SubsidyKind;
  readonly beginsOn: string;
  readonly ratePercent: number;
  readonly months: number;
  /** Regular wage, as far as it is not above the tariff or local one; one-off pay excluded. */
  readonly monthlyWageCents: number;
  readonly bornOn?: string | undefined;
  readonly region?: Region | undefined;
}

export interface FundingMonth {
  readonly month: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly ratePercent: number;
  readonly amountCents: Cents;
}

export interface WageSubsidyPlanValue {
  readonly baseCents: Cents;
  readonly endsOn: CivilDate;
  readonly months: FundingMonth[];
  readonly payments: CalendarPayment[];
  readonly totalCents: Cents;
}

interface PlanFacts {
  readonly kind: SubsidyKind;
  readonly beginsOn: CivilDate;
  readonly ratePercent: number;
  readonly count: number;
  readonly base: SubsidyBase;
}

/**
 * §§ 88 bis 91 SGB III: the monthly fixed amounts of a wage subsidy, all set at its start, with every step of the
 * degression, and the instalments by calendar month. Amounts in cents.
 */
export function wageSubsidyPlan(
  input: WageSubsidyPlanInput,
): Finding<WageSubsidyPlanValue, WageSubsidyPlanInput> {
  const facts = checkedPlan(input);
  const { kind, beginsOn, count, base } = facts;
  const rows = Array.from({ length: count }, (_, index) => fundingMonth(facts, index + 1));
  const value: WageSubsidyPlanValue = {
    baseCents: base.baseCents,
    endsOn: endWithDay(beginsOn, months(count)),
    months: rows,
    payments: paymentsOf(
      beginsOn,
      rows.map(({ amountCents }) => amountCents),
    ),
    totalCents: rows.reduce((sum, { amountCents }) => sum + amountCents, 0),
  };
  const flags = ['discretionary', ...(base.capped ? ['wage-capped'] : [])];
  if (kind === 'GENERAL_55PLUS' && olderWorkersAge.at(beginsOn) === 50) flags.push('age-50-rule');
  return finding('wage-subsidy-plan', input, value, planSteps(facts, value), flags);
}

function checkedPlan(input: WageSubsidyPlanInput): PlanFacts {
  const kind = oneOf(input.kind, SUBSIDY_KINDS, 'kind');
  const law = SUBSIDY_LAW[kind];
  const beginsOn = coveredDate(input.beginsOn, 'beginsOn');
  const ratePercent = integerFrom(input.ratePercent, 1, 100, 'ratePercent');
  const count = integerFrom(input.months, 1, 1200, 'months');
  const bornOn = optionalDate(input.bornOn, 'bornOn');
  if (ratePercent > law.maxRatePercent) {
    throw new FactsContradictError(['kind', 'ratePercent'], {
      de: `Diese Förderung beträgt höchstens ${law.maxRatePercent} Prozent (${law.norm}).`,
      en: `This subsidy is at most ${law.maxRatePercent} percent (${law.norm}).`,
    });
  }
  if (count > law.maxMonths) {
    throw new FactsContradictError(['kind', 'months'], {
      de: `Diese Förderung dauert höchstens ${law.maxMonths} Monate (${law.norm}).`,
      en: `This subsidy lasts at most ${law.maxMonths} months (${law.norm}).`,
    });
  }
  const base = subsidyBase(input.monthlyWageCents, beginsOn, input.region);
  assertAge(kind, beginsOn, bornOn);
  return { kind, beginsOn, ratePercent, count, base };
}

/** Every month is counted from the start in one step (§ 188 Abs. 2, 3 BGB), never from the month before. */
function fundingMonth({ kind, beginsOn, ratePercent, base }: PlanFacts, month: number): FundingMonth {
  const from = month === 1 ? beginsOn : addDays(endWithDay(beginsOn, months(month - 1)), 1);
  const rate = rateInMonth(kind, ratePercent, month);
  return {
    month,
    from,
    to: endWithDay(beginsOn, months(month)),
    ratePercent: rate,
    amountCents: percentOf(base.baseCents, rate),
  };
}

function planSteps(
  { kind, base, count }: PlanFacts,
  { months: rows, endsOn, totalCents }: WageSubsidyPlanValue,
) {
  const law = SUBSIDY_LAW[kind];
  const steps: FindingStep[] = [
    step(
      '§ 91 Abs. 1 SGB III',
      `Entgelt ${euros(base.wageCents)}${base.capped ? ' (Beitragsbemessungsgrenze)' : ''} mit Arbeitgeberanteil: ` +
        `${euros(base.baseCents)}.`,
      `Wage ${eurosEn(base.wageCents)}${base.capped ? ' (capped)' : ''} with the employer’s share: ` +
        `${eurosEn(base.baseCents)}.`,
    ),
    step(
      `${law.norm}; § 188 Abs. 2 BGB; § 26 Abs. 4 SGB X`,
      `${count} Fördermonate, Ende am ${germanDate(endsOn)}.`,
      `${count} funding months, end on ${endsOn}.`,
    ),
  ];
  rows.forEach(({ ratePercent, amountCents, month }, index) => {
    if (index > 0 && rows[index - 1]!.ratePercent === ratePercent) return;
    const de = `Ab Fördermonat ${month}: ${ratePercent} Prozent, monatlich ${euros(amountCents)}.`;
    const en = `From funding month ${month}: ${ratePercent} percent, ${eurosEn(amountCents)} a month.`;
    steps.push(step(index === 0 ? '§ 91 Abs. 2 S. 1 SGB III; § 338 SGB III' : '§ 90 Abs. 4 SGB III', de, en));
  });
  steps.push(
    step('§ 91 Abs. 2 S. 1 SGB III', `Zusammen ${euros(totalCents)}.`, `In total ${eurosEn(totalCents)}.`),
  );
  return steps;
}
