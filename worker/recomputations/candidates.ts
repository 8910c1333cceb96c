import type { Act } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import type { OfficeSettings } from '../../contracts/case/office';
import { isAbout, questionOf, type RecomputationScope } from '../../contracts/case/recompute';
import { compute, type CalculatorId, type CalculatorInput, type Finding } from '../../rules';
import type { Place } from '../../rules';

type Calendar = Pick<OfficeSettings, 'place' | 'municipalities'>;

/**
 * Whether a case may have findings that are others today: those recorded last for each question are asked anew, with the
 * calendar of today in the place of theirs. The case itself then says which of them still matter.
 */
export function mayDiffer(
  acts: readonly Act[],
  today: Calendar,
  scope: RecomputationScope,
  law: typeof compute = compute,
): boolean {
  for (const { finding, under } of lastFindings(acts)) {
    if (scope.calculator !== undefined && scope.calculator !== finding.calculator) continue;
    if (inputsToday(finding, under, today).some((inputs) => isOther(finding, inputs, scope, law)))
      return true;
  }
  return false;
}

interface Recorded {
  finding: Finding;
  under: Calendar;
}

function lastFindings(acts: readonly Act[]): Recorded[] {
  const last = new Map<string, Recorded>();
  for (const { findings, office } of acts)
    for (const finding of findings) last.set(questionOf(finding), { finding, under: office });
  return [...last.values()];
}

/** The same question under the calendar of today; which municipality was meant is told by its holidays alone. */
function inputsToday({ inputs }: Finding, under: Calendar, today: Calendar): unknown[] {
  const asked = inputs as { place?: Place };
  if (asked.place === undefined) return [asked];
  const isMeant = (place: Place) => canonical(place) === canonical(asked.place);
  const places: Place[] = isMeant(under.place) ? [today.place] : [];
  for (const [name, place] of Object.entries(under.municipalities))
    if (isMeant(place)) places.push(today.municipalities[name] ?? place);
  const all = [today.place, ...Object.values(today.municipalities)];
  return (places.length > 0 ? places : all).map((place) => ({ ...asked, place }));
}

function isOther(finding: Finding, inputs: unknown, scope: RecomputationScope, law: typeof compute): boolean {
  try {
    const now = law(finding.calculator as CalculatorId, inputs as CalculatorInput<CalculatorId>);
    return canonical(now.value) !== canonical(finding.value) && isAbout(scope, now);
  } catch {
    // Refused, or a rule fails: the case itself is asked, and says of which finding it gets no answer.
    return isAbout(scope, finding);
  }
}
