import { addDays, germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding } from '../core/finding';
import { endAfterEvent, shiftToWorkingDay, weeks } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface ExtraordinaryDeclarationInput {
  /** Day on which consent was given and the employer told, or with whose end it was deemed given. */
  readonly consentedOn: string;
  /** Knowledge of the decisive facts: where the two weeks of § 626 Abs. 2 BGB still run, they may be used. */
  readonly knownOn?: string | undefined;
  readonly place: Place;
}

export interface ExtraordinaryDeclarationValue {
  readonly recommendedBy: CivilDate;
  readonly lateAfter: CivilDate;
}

/**
 * § 174 Abs. 5 SGB IX, § 626 Abs. 2 BGB: by when an extraordinary dismissal should be declared after consent.
 *
 * "Unverzüglich" is no period: the next working day is safe, more than a week is normally too late. The month of
 * § 171 Abs. 3 does not help.
 */
export function extraordinaryDeclaration(
  input: ExtraordinaryDeclarationInput,
): Finding<ExtraordinaryDeclarationValue, ExtraordinaryDeclarationInput> {
  const consentedOn = coveredDate(input.consentedOn, 'consentedOn');
  const knownOn = optionalDate(input.knownOn, 'knownOn');
  const place = checkedPlace(input.place);
  const nextWorkingDay = shiftToWorkingDay(addDays(consentedOn, 1), place, '§ 193 BGB').lastDay;
  const rest = knownOn === undefined ? undefined : endAfterEvent(knownOn, weeks(2));
  const shifted = rest === undefined ? undefined : shiftToWorkingDay(rest, place, '§ 193 BGB').lastDay;
  const usable = shifted !== undefined && shifted > nextWorkingDay ? shifted : undefined;
  const recommendedBy = usable ?? nextWorkingDay;
  const weekLater = addDays(consentedOn, 7);
  const lateAfter = usable !== undefined && usable > weekLater ? usable : weekLater;
  const text = `Zustimmung am ${germanDate(consentedOn)}; unverzüglich, spätestens am ${germanDate(recommendedBy)}.`;
  const textEn = `Consent on ${consentedOn}; without delay, by ${recommendedBy} to be safe.`;
  const norm = usable === undefined ? '§ 174 Abs. 5 SGB IX' : '§ 174 Abs. 5 SGB IX; § 626 Abs. 2 BGB';
  const value = { recommendedBy, lateAfter };
  return finding(
    'extraordinary-declaration',
    input,
    value,
    [step(norm, text, textEn)],
    ['without-delay-is-judged'],
  );
}
