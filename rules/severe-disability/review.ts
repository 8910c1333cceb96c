import { integerFrom, optionalBoolean } from '../core/check';
import { germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endAfterEvent, months, years } from '../core/period';
import { checkedGdb } from './gdb';

export interface ReviewDueInput {
  /** Day of removal of the tumour or of the transplantation; a treated relapse starts anew. */
  readonly startedOn: string;
  readonly years: number;
}

export interface ReviewDueValue {
  readonly reviewDue: CivilDate;
}

/** VersMedV Teil A Nr. 2: the civil day on which a Heilungsbewährung ends and a review is due. Nothing changes by itself. */
export function reviewDue(input: ReviewDueInput): Finding<ReviewDueValue, ReviewDueInput> {
  const startedOn = coveredDate(input.startedOn, 'startedOn');
  const count = integerFrom(input.years, 1, 10, 'years');
  const due = endAfterEvent(startedOn, years(count));
  const text = `Heilungsbewährung seit ${germanDate(startedOn)}, ${count} Jahre: Überprüfung am ${germanDate(due)}.`;
  const textEn = `Heilungsbewährung since ${startedOn}, ${count} years: review on ${due}.`;
  const steps = [step('VersMedV Teil A Nr. 2', text, textEn)];
  return finding('review-due', input, { reviewDue: due }, steps, ['no-automatic-change']);
}

export interface GdbChangeInput {
  readonly gdbBefore: number;
  readonly gdbAfter: number;
}

export interface GdbChangeValue {
  readonly essential: boolean;
  readonly burdening: boolean;
  /** Whether the status of a severely disabled person is gained or lost by it. */
  readonly crossesFifty: boolean;
}

/** § 48 Abs. 1 SGB X, VersMedV Teil A Nr. 7: a change of the GdB by at least 10 is essential; a lowering needs a hearing. */
export function gdbChange(input: GdbChangeInput): Finding<GdbChangeValue, GdbChangeInput> {
  const before = checkedGdb(input.gdbBefore, 'gdbBefore');
  const after = checkedGdb(input.gdbAfter, 'gdbAfter');
  const value = {
    essential: Math.abs(after - before) >= 10,
    burdening: after < before,
    crossesFifty: before >= 50 !== after >= 50,
  };
  const steps = [
    step(
      '§ 48 Abs. 1 SGB X; VersMedV Teil A Nr. 7',
      value.essential ? 'Die Änderung ist wesentlich.' : 'Es liegt keine wesentliche Änderung vor.',
      value.essential ? 'The change is essential.' : 'There is no essential change.',
    ),
  ];
  if (value.burdening) {
    const text = 'Die Herabsetzung belastet: vorher ist anzuhören.';
    steps.push(step('§ 24 Abs. 1 SGB X', text, 'The lowering burdens: a hearing comes first.'));
  }
  return finding('gdb-change', input, value, steps);
}

export interface EvidenceAgeInput {
  readonly issuedOn: string;
  readonly receivedOn: string;
}

export interface EvidenceAgeValue {
  readonly olderThanAdvised: boolean;
}

/** § 20 SGB X: findings should be no older than two years: advice for the applicant, never a ground for refusal. */
export function evidenceAge(input: EvidenceAgeInput): Finding<EvidenceAgeValue, EvidenceAgeInput> {
  const issuedOn = coveredDate(input.issuedOn, 'issuedOn');
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const olderThanAdvised = receivedOn > endAfterEvent(issuedOn, months(24));
  const text = olderThanAdvised
    ? 'Der Befund ist älter als zwei Jahre: nur ein Hinweis.'
    : 'Der Befund ist aktuell.';
  const textEn = olderThanAdvised
    ? 'The finding is older than two years: a hint only.'
    : 'The finding is recent.';
  return finding('evidence-age', input, { olderThanAdvised }, [step('§ 20 SGB X', text, textEn)]);
}

export interface TakeBackLimitInput {
  readonly announcedOn: string;
  /** § 45 Abs. 2 S. 3 Nr. 2 or 3 SGB X. */
  readonly badFaith?: boolean | undefined;
}

export interface TakeBackLimitValue {
  readonly lastDay: CivilDate;
}

/** § 45 Abs. 3 SGB X: until which civil day an originally wrong decision with lasting effect can be taken back. */
export function takeBackLimit(input: TakeBackLimitInput): Finding<TakeBackLimitValue, TakeBackLimitInput> {
  const announcedOn = coveredDate(input.announcedOn, 'announcedOn');
  const badFaith = optionalBoolean(input.badFaith, 'badFaith') ?? false;
  const lastDay = endAfterEvent(announcedOn, years(badFaith ? 10 : 2));
  const text = `Bekannt gegeben am ${germanDate(announcedOn)}; Rücknahme bis ${germanDate(lastDay)}.`;
  const textEn = `Announced on ${announcedOn}; can be taken back until ${lastDay}.`;
  const norm = badFaith ? '§ 45 Abs. 3 S. 3 SGB X' : '§ 45 Abs. 3 S. 1 SGB X';
  return finding('take-back-limit', input, { lastDay }, [step(norm, text, textEn)], ['shift-not-applied']);
}
