import type { Deadline } from '../../../contracts/case/deadline';
import type { ClauseStepInput } from '../../../contracts/clauses/schema';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { dueOf, findClause, setDayOf, type ClauseCase } from './clause-case';

type Input = ClauseStepInput;
const over = ['lifted', 'ended'];

/** The office has proof that an Auflage was fulfilled, in time or late. */
function recordFulfilment(kase: ClauseCase, input: Input['record-clause-fulfilment']): void {
  const clause = findClause(kase, input.clause, 'Auflage');
  if (clause.fulfilled) throw new Refusal('already-done', { clause: clause.id });
  if (over.includes(clause.status)) throw new Refusal('nothing-pending', { clause: clause.id });
  const { fulfilledOn: on, proof } = input;
  clause.fulfilled = { on, proof, late: false, recordedIn: kase.act.stepId };
}

/** What was uncertain has come about, or cannot any more. */
function recordCondition(kase: ClauseCase, input: Input['record-condition']): void {
  const clause = findClause(kase, input.clause, 'Bedingung');
  if (clause.condition) throw new Refusal('already-done', { clause: clause.id });
  if (over.includes(clause.status)) throw new Refusal('nothing-pending', { clause: clause.id });
  const { how, on, proof } = input;
  // What comes about after its day is no occurrence any more.
  if (how === 'occurred' && clause.by !== undefined && on > clause.by) {
    throw new Refusal('facts-contradict', { fields: ['how', 'on'], by: clause.by });
  }
  clause.condition = { how, on, proof, recordedIn: kase.act.stepId };
}

/** § 26 Abs. 7 SGB X: more time, perhaps after the day had passed: nothing is unfulfilled until the new one. */
function auflageExtended(kase: ClauseCase, deadline: Deadline): void {
  const { state, act } = kase;
  const clause = state.clauses?.find((candidate) => dueOf(candidate) === deadline.id);
  if (!clause) return;
  clause.dueOn = deadline.lastDay;
  // A day that is past as well can be asked of nobody who did not have to fulfil it before.
  const asked = state.tasks.some(({ id, status }) => id === setDayOf(clause) && status === 'open');
  if (asked && deadline.lastDay < act.effectiveOn) closeDeadline(kase, deadline.id, 'ended');
}

export const auflageSteps = { 'record-clause-fulfilment': recordFulfilment };
export const conditionSteps = { 'record-condition': recordCondition };
export const clauseExtensions = { auflage: auflageExtended };
