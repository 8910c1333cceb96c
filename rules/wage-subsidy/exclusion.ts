import { listOf, oneOf, optionalBoolean } from '../core/check';
import { addDays, addMonthsClamped, civilDate, daysBetween, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { endWithDay, months } from '../core/period';
import { SUBSIDY_KINDS, type SubsidyKind } from './kinds';

export interface WageSubsidyExclusionInput {
  readonly kind: SubsidyKind;
  readonly beginsOn: string;
  readonly appliedOn: string;
  readonly fixedTerm: boolean;
  /** Insured employments with the same employer. */
  readonly earlierEmployments: readonly { readonly from: string; readonly to: string }[];
  /** Whether it is to be presumed that another employment was ended for the sake of the subsidy. */
  readonly otherEndedForSubsidy?: boolean | undefined;
}

export interface WageSubsidyExclusionValue {
  readonly excluded: boolean;
  readonly reasons: string[];
}

/**
 * § 92 Abs. 1, § 324 Abs. 1 SGB III: what excludes a wage subsidy: another job ended for it, a return to an employer within four
 * years after more than three months there, an application after the start.
 */
export function wageSubsidyExclusion(
  input: WageSubsidyExclusionInput,
): Finding<WageSubsidyExclusionValue, WageSubsidyExclusionInput> {
  const kind = oneOf(input.kind, SUBSIDY_KINDS, 'kind');
  const beginsOn = coveredDate(input.beginsOn, 'beginsOn');
  const appliedOn = coveredDate(input.appliedOn, 'appliedOn');
  const particularlyAffected = kind === 'BBSM' || kind === 'BBSM_55PLUS';
  const spells = checkedSpells(input.earlierEmployments, beginsOn);
  const reasons: string[] = [];
  const steps: FindingStep[] = [];
  if (optionalBoolean(input.otherEndedForSubsidy, 'otherEndedForSubsidy') ?? false) {
    reasons.push('other-employment-ended-for-it');
    const text = 'Es ist zu vermuten, dass ein anderes Beschäftigungsverhältnis deswegen beendet wurde.';
    const textEn = 'It is to be presumed that another employment was ended for it.';
    steps.push(step('§ 92 Abs. 1 Nr. 1 SGB III', text, textEn));
  }
  if (moreThanThreeMonths(spells) && !(particularlyAffected && input.fixedTerm)) {
    reasons.push('earlier-employer');
    const text =
      'In den letzten vier Jahren mehr als drei Monate bei diesem Arbeitgeber versicherungspflichtig.';
    const textEn = 'Insured with this employer for more than three months in the last four years.';
    steps.push(step('§ 92 Abs. 1 Nr. 2 SGB III', text, textEn));
  }
  if (appliedOn >= beginsOn) {
    reasons.push('applied-after-start');
    const text = 'Der Antrag ging nicht vor Beginn der Beschäftigung ein; eine Härte kann ihn zulassen.';
    const textEn = 'The application was not received before the employment began; hardship may admit it.';
    steps.push(step('§ 324 Abs. 1 SGB III', text, textEn));
  }
  if (steps.length === 0) {
    steps.push(step('§ 92 Abs. 1 SGB III', 'Kein Ausschlussgrund.', 'No ground of exclusion.'));
  }
  const flags = reasons.includes('applied-after-start') ? ['hardship-possible'] : [];
  return finding('wage-subsidy-exclusion', input, { excluded: reasons.length > 0, reasons }, steps, flags);
}

interface Spell {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The part of each employment within the four years before the start. */
function checkedSpells(value: unknown, beginsOn: CivilDate): Spell[] {
  const windowStart = addMonthsClamped(beginsOn, -48);
  const windowEnd = addDays(beginsOn, -1);
  return listOf<{ from?: unknown; to?: unknown }>(value, 'earlierEmployments')
    .map(({ from, to }) => ({
      from: civilDate(from, 'earlierEmployments.from'),
      to: civilDate(to, 'earlierEmployments.to'),
    }))
    .map(({ from, to }) => {
      if (to < from) {
        throw new FactsContradictError(['earlierEmployments'], {
          de: 'Eine frühere Beschäftigung endet vor ihrem Beginn.',
          en: 'An earlier employment ends before it begins.',
        });
      }
      return { from: from < windowStart ? windowStart : from, to: to > windowEnd ? windowEnd : to };
    })
    .filter(({ from, to }) => from <= to);
}

/** One spell by the calendar (§ 188 BGB), several by days, a month having thirty (§ 191 BGB, § 339 SGB III). */
function moreThanThreeMonths(spells: readonly Spell[]): boolean {
  const [only] = spells;
  if (spells.length === 1 && only !== undefined) return only.to > endWithDay(only.from, months(3));
  return spells.reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0) > 90;
}
