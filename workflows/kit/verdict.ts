import type { Deadline } from '../../contracts/case/deadline';
import type { ProcessDefinition } from '../../contracts/case/process';
import type { KeptBecause } from '../../contracts/case/recompute';
import type { CaseState } from '../../contracts/case/state';
import type { CivilDate } from '../../rules/core/civil-date';
import { findDeadline } from './deadlines';

/** Why findings are not to be others though the law says so today: what has happened upon them stays (ADR 16). */
export function verdictOn(
  process: ProcessDefinition,
  before: CaseState,
  after: CaseState,
  today: CivilDate,
): KeptBecause | undefined {
  if (after.unresolved.length > before.unresolved.length) return 'would-not-fit';
  const touched = before.deadlines.filter(
    (deadline) => isOver(deadline, after, today) && isOtherIn(after, deadline),
  );
  if (touched.length > 0) return metEitherWay(touched, before, after) ? 'met-either-way' : 'over';
  const lost = before.deadlines.some(
    (deadline) => process.deadlines[deadline.type]?.of === 'party' && wouldBeOver(deadline, after, today),
  );
  return lost ? 'would-be-over' : undefined;
}

/** Decided by the clock, or over by either reckoning though the clock still waits (Nachlauf). */
function isOver({ id, status, lastDay }: Deadline, after: CaseState, today: CivilDate): boolean {
  if (status !== 'open') return status !== 'cancelled';
  const now = findDeadline(after, id);
  return lastDay < today && (now === undefined || now.lastDay < today);
}

function isOtherIn(after: CaseState, { id, lastDay, status }: Deadline): boolean {
  const now = findDeadline(after, id);
  return now?.lastDay !== lastDay || now.status !== status;
}

function metEitherWay(touched: readonly Deadline[], before: CaseState, after: CaseState): boolean {
  const met = touched.every(
    ({ id, status }) => status === 'met' && findDeadline(after, id)?.status === 'met',
  );
  return met && after.phase === before.phase && after.outcome === before.outcome;
}

function wouldBeOver({ id, status, lastDay }: Deadline, after: CaseState, today: CivilDate): boolean {
  const now = findDeadline(after, id);
  return status === 'open' && lastDay >= today && now?.status === 'open' && now.lastDay < today;
}
