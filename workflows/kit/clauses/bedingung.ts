import type { Clause, ClauseStatus } from '../../../contracts/clauses/state';
import { closeDeadline, dropDeadline, openDeadline } from '../deadlines';
import { byOf, judgeConditionOf, type ClauseCase } from './clause-case';

const stronger: readonly (ClauseStatus | undefined)[] = ['prepared', 'lifted'];

/** § 32 Abs. 2 Nr. 2 SGB X: what has come about stays so; it is what has begun, or ended, the effect of the decision. */
export function keepBedingung(kase: ClauseCase, clause: Clause, settled: ClauseStatus | undefined): void {
  const { condition, by } = clause;
  const happened = stronger.includes(settled) ? undefined : condition?.how;
  clause.status = happened ?? settled ?? 'in-force';
  const task = judgeConditionOf(clause);
  if (clause.status === 'prepared') {
    dropDeadline(kase, byOf(clause));
    kase.dropsTask(task);
    return;
  }
  if (clause.status !== 'in-force') {
    closeDeadline(kase, byOf(clause), clause.status === 'occurred' ? 'met' : 'cancelled');
    kase.closesTask(task);
    return;
  }
  if (by === undefined) return;
  const finding = kase.find('clause-day', { on: by, of: 'Bedingung' });
  const { status } = openDeadline(kase, { id: byOf(clause), type: 'bedingung', lastDay: by, finding });
  if (status !== 'ended') return;
  kase.opensTask({ id: task, type: 'judge-condition', forRole: 'caseworker', note: clause.id });
}
