import type { Act } from '../../contracts/case/act';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import type { ProcessDefinition } from '../../contracts/case/process';

/** The day an act counts for: the first of the fields its step names, else the day of recording. */
export function effectiveDay(
  process: ProcessDefinition,
  step: string,
  input: unknown,
  recordedOn: CivilDate,
): CivilDate {
  const fields = process.steps[step]?.effectiveOn ?? [];
  const given = input as Record<string, CivilDate | undefined>;
  for (const field of fields) {
    const day = given[field];
    if (day !== undefined) return day;
  }
  return recordedOn;
}

/**
 * The acts as they hold now, in the order of their days: corrected ones with their new content, struck ones left out.
 * The opening comes first; the end of a deadline comes after what happened on its last day.
 */
export function actsInForce(process: ProcessDefinition, acts: readonly Act[]): Act[] {
  const replaced = correctionsInForce(process, acts);
  const standing = acts.flatMap((act) => {
    const input = replaced.get(act.stepId);
    if (input === undefined) return [act];
    if (input === null) return [];
    return [{ ...act, input, effectiveOn: effectiveDay(process, act.step, input, act.recordedOn) }];
  });
  return standing
    .map((act, index) => ({ act, index }))
    .sort(byDay)
    .map(({ act }) => act);
}

type Replacement = CaseStepInput['correct']['input'];

function correctionsInForce(process: ProcessDefinition, acts: readonly Act[]): Map<string, Replacement> {
  const steps = new Map(acts.map((act) => [act.stepId, act.step]));
  const released = new Set(
    acts
      .filter((act) => act.step === 'release-correction')
      .map((act) => (act.input as CaseStepInput['release-correction']).stepId),
  );
  const inForce = new Map<string, Replacement>();
  for (const act of acts) {
    if (act.step !== 'correct') continue;
    const correction = act.input as CaseStepInput['correct'];
    if (!released.has(act.stepId) && needsRelease(process, steps.get(correction.stepId))) continue;
    inForce.set(correction.stepId, correction.input);
  }
  return inForce;
}

/** Four eyes where a finding, deadline, letter or payment depends on the corrected act (design § 3.7). */
export function needsRelease(process: ProcessDefinition, step: string | undefined): boolean {
  return step !== undefined && process.steps[step]?.consequential === true;
}

interface Placed {
  act: Act;
  index: number;
}

function byDay(a: Placed, b: Placed): number {
  const opening = Number(b.act.step === 'open') - Number(a.act.step === 'open');
  if (opening !== 0) return opening;
  if (a.act.effectiveOn !== b.act.effectiveOn) return a.act.effectiveOn < b.act.effectiveOn ? -1 : 1;
  const endOfDay = Number(endsDay(a.act)) - Number(endsDay(b.act));
  return endOfDay !== 0 ? endOfDay : a.index - b.index;
}

/** What was due as its day began (Wiedervorlage) is recorded on that very day, and has its place in it. */
function endsDay(act: Act): boolean {
  return act.step === 'deadline-ended' && act.recordedOn > act.effectiveOn;
}
