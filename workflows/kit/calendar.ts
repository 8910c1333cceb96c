import type { Act } from '../../contracts/case/act';
import type { OfficeSettings } from '../../contracts/case/office';

/**
 * Acts with the calendar they count by: their own, or that of the last recomputation after them. What an office does by
 * practice (periods it sets, Nachlauf) stays as it was; a municipality it no longer names keeps the holidays it had.
 */
export function underCalendars(acts: readonly Act[], inForce: readonly Act[]): Act[] {
  const last = acts.findLastIndex(({ recomputed }) => recomputed !== undefined);
  const recomputation = acts[last];
  if (!recomputation) return [...inForce];
  const before = recordedBefore(acts);
  return inForce.map((act) =>
    before.has(act.stepId) ? { ...act, office: underCalendarOf(act.office, recomputation.office) } : act,
  );
}

/** Acts that the last recomputation has found. */
export function recordedBefore(acts: readonly Act[]): ReadonlySet<string> {
  const last = acts.findLastIndex(({ recomputed }) => recomputed !== undefined);
  return new Set(acts.slice(0, Math.max(last, 0)).map(({ stepId }) => stepId));
}

function underCalendarOf(own: OfficeSettings, { place, municipalities }: OfficeSettings): OfficeSettings {
  return { ...own, place, municipalities: { ...own.municipalities, ...municipalities } };
}
