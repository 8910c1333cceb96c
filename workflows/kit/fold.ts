import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { actsInForce } from './act-order';
import { recordedBefore, underCalendars } from './calendar';
import { Kase } from './kase';
import type { LawBook } from './law-book';
import type { CaseProcedure } from './procedure';
import { Refusal } from './refusal';
import { clockSteps } from './steps/clock-steps';
import { correctionSteps } from './steps/correction-steps';
import { fileSteps } from './steps/file-steps';
import { communicationSteps } from './steps/communication-steps';
import { handOverSteps } from './steps/hand-over-steps';
import { impartialitySteps } from './steps/impartiality-steps';
import { noteWhoEnteredAccounts, partySteps } from './steps/party-steps';
import { paymentSteps } from './steps/payment-steps';
import { periodSteps } from './steps/period-steps';
import { recomputeSteps } from './steps/recompute-steps';

const longestWayThroughPhases = 25;
/** What was done is done, though what it was done for is gone: nobody need look at it. */
const passing = ['finish-task', 'finish-wiedervorlage'];

/**
 * The state of a case: its acts in the order of their days, applied one after the other, the phases followed as far as
 * each act leads. A refusal of the newest act refuses it; an older act that no longer fits is left to a person.
 */
export function foldCase<State extends CaseState>(
  procedure: CaseProcedure<State>,
  caseId: string,
  acts: readonly Act[],
  law: LawBook,
  newest?: string,
): State {
  const inForce = underCalendars(acts, actsInForce(procedure.process, acts));
  const recomputed = recordedBefore(acts);
  const opening = inForce[0];
  if (!opening) throw new Refusal('step-not-possible');
  const state = procedure.begin(opening, emptyState(caseId, procedure.id));
  noteWhoEnteredAccounts(state.parties, opening.actor.id);
  const steps = {
    ...partySteps,
    ...fileSteps,
    ...paymentSteps,
    ...communicationSteps,
    ...handOverSteps,
    ...impartialitySteps,
    ...recomputeSteps,
    ...correctionSteps(acts),
    ...clockSteps(procedure),
    ...periodSteps(procedure),
    ...procedure.steps,
  } as Record<string, (kase: Kase<State>, input: unknown) => void>;
  for (const act of inForce) {
    const kase = new Kase(state, act, procedure.process, law, inForce);
    kase.asksAnew = !recomputed.has(act.stepId);
    try {
      steps[act.step]?.(kase, act.input);
    } catch (error) {
      if (!(error instanceof Refusal) || act.stepId === newest) throw error;
      if (!passing.includes(act.step)) leaveToAPerson(kase, error);
    }
    // What phases ask is about what was there before as well.
    kase.asksAnew = false;
    followPhases(procedure, kase);
  }
  return state;
}

function followPhases<State extends CaseState>(procedure: CaseProcedure<State>, kase: Kase<State>): void {
  for (let turn = 0; turn < longestWayThroughPhases; turn += 1) {
    const next = procedure.phases[kase.state.phase]?.(kase) ?? kase.state.phase;
    if (next === kase.state.phase) return;
    kase.enter(next);
  }
  throw new Error(`phases of ${procedure.id} do not come to rest`);
}

function leaveToAPerson(kase: Kase<CaseState>, refusal: Refusal): void {
  const { stepId, step } = kase.act;
  kase.state.unresolved.push({ stepId, step, code: refusal.code });
  kase.opensTask({ id: `resolve:${stepId}`, type: 'resolve-act', forRole: 'caseworker', note: refusal.code });
}

function emptyState(caseId: string, procedure: string): CaseState {
  return {
    caseId,
    procedure,
    phase: '',
    parties: [],
    deadlines: [],
    tasks: [],
    letters: [],
    file: [],
    corrections: [],
    unresolved: [],
    path: [],
    flags: [],
  };
}
