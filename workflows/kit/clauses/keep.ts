import type { Clause } from '../../../contracts/clauses/state';
import { keepAuflage } from './auflage';
import { keepBedingung } from './bedingung';
import { contestWith, type ClauseCase, type ClauseState } from './clause-case';
import { settledOf, type ClauseEffects } from './settled';

/** How each ancillary clause stands is read off its decision, what has become of its contest, and what was recorded of it. */
export function keepClauses<State extends ClauseState>(
  kase: ClauseCase & { state: State },
  effects: ClauseEffects<State>,
): void {
  const { state } = kase;
  if (!state.clauses) return;
  const kept = state.clauses.filter((clause) => contestWith(state, clause) !== undefined);
  if (kept.length === 0) delete state.clauses;
  else state.clauses = kept;
  for (const clause of kept) keepClause(kase, clause, settledOf(state, clause, effects));
}

function keepClause(kase: ClauseCase, clause: Clause, settled: Clause['status'] | undefined): void {
  if (clause.kind === 'Auflage') keepAuflage(kase, clause, settled);
  else if (clause.kind === 'Bedingung') keepBedingung(kase, clause, settled);
  else clause.status = settled ?? 'in-force';
}

const waiting = ['auflage', 'bedingung'];
const asking = ['judge-unfulfilled-auflage', 'set-auflage-day', 'judge-condition'];

/** Whether a clause still wants something: a day is waited for, or a person is asked what is to follow. */
export function clausesWait({ clauses, deadlines, tasks }: ClauseState): boolean {
  if (!clauses) return false;
  return (
    clauses.some(({ status }) => status === 'suspended') ||
    deadlines.some(({ type, status }) => waiting.includes(type) && status === 'open') ||
    tasks.some(({ type, status }) => asking.includes(type) && status === 'open')
  );
}
