import type { Deadline } from '../../contracts/case/deadline';
import { claimMatter, type ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { closeDeadline, dropDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { contestPhase } from '../kit/remedies';
import { claimOf, settleAccount } from './account';
import { askForHeirs, awaitsHeir } from './death';
import { dun, stopDunning } from './dunning';
import { end, outcomeOf, resume } from './ending';
import { askToDecide } from './hearing';
import { followPlan, leavePlan } from './instalments';
import { watchLimitation } from './limitation';
import { inForce } from './measures';

type Reclaim = Kase<ReclaimState>;

/** § 24 SGB X: nothing is demanded of whom nobody has heard. */
function hearing(kase: Reclaim): string {
  const over = ended(kase);
  if (over !== undefined) return over;
  const { state } = kase;
  if (state.remedies.notices.length > 0) return contest(kase);
  askForHeirs(kase);
  if (!state.hearing.over || awaitsHeir(state)) return 'hearing';
  askToDecide(kase);
  return 'examination';
}

/** § 50 Abs. 3 SGB X, §§ 84 ff. SGG; § 86a Abs. 1 SGG: as long as the demand can be changed, nothing need be paid. */
function contest(kase: Reclaim): string {
  const over = ended(kase);
  if (over !== undefined) return over;
  const { state } = kase;
  if (state.remedies.notices.length === 0) return hearing(kase);
  if (claimOf(state).status === 'final') return claim(kase);
  askForHeirs(kase);
  takeBackClaim(kase);
  return contestPhase(state.remedies, claimMatter);
}

/** § 50 Abs. 3, 4 SGB X: final, it is to be paid when due, or as it was deferred, before it is time-barred. */
function claim(kase: Reclaim): string {
  const over = ended(kase);
  if (over !== undefined) return over;
  const { state } = kase;
  const { status, since } = claimOf(state);
  if (status !== 'final' || since === undefined) return contest(kase);
  askForHeirs(kase);
  watchLimitation(kase, since);
  const plan = inForce(state, 'instalments');
  if (plan) {
    closeDeadline(kase, 'payment-due', 'cancelled');
    followPlan(kase, plan);
    if (!plan.ended) return 'instalments';
  }
  leaveFormerPlans(kase);
  const deferral = inForce(state, 'deferral');
  const due = waitForPayment(kase, since, deferral?.until);
  if (due.status !== 'open') {
    dun(kase);
    return 'overdue';
  }
  stopDunning(kase);
  return deferral ? 'deferred' : 'due';
}

/** Over, unless a late or corrected entry takes away what had ended it. */
function ended(kase: Reclaim): string | undefined {
  const { state } = kase;
  settleAccount(kase);
  const outcome = outcomeOf(state);
  if (state.outcome !== undefined && state.outcome !== outcome) resume(kase);
  return outcome === undefined ? undefined : end(kase, outcome);
}

function waitForPayment(kase: Reclaim, finalSince: CivilDate, deferredUntil?: CivilDate): Deadline {
  const { state } = kase;
  const place = kase.place(state.municipality);
  const finding = kase.find('reclaim-due', {
    finalSince,
    place,
    ...(deferredUntil === undefined
      ? state.setOn === undefined
        ? {}
        : { setOn: state.setOn }
      : { setOn: deferredUntil }),
  });
  return openDeadline(kase, {
    id: 'payment-due',
    type: 'payment-due',
    concerns: state.debtor,
    lastDay: finding.value.dueOn,
    finding,
    graceDays: kase.office.nachlaufDays,
  });
}

function leaveFormerPlans(kase: Reclaim): void {
  for (const plan of kase.state.measures)
    if (plan.kind === 'instalments' && plan.ended) leavePlan(kase, plan);
}

/** What had been treated as final is open again (§ 67 SGG, § 37 Abs. 2 S. 3 SGB X): nothing was ever due. */
function takeBackClaim(kase: Reclaim): void {
  const { state } = kase;
  const ofTheClaim = state.deadlines.filter(({ type }) => typesOfTheClaim.includes(type));
  if (ofTheClaim.length === 0) return;
  stopDunning(kase);
  for (const { id } of ofTheClaim) dropDeadline(kase, id);
  kase.dropsTasks('missed-instalment', 'check-limitation');
  kase.dropsLetters('reminder', 'settled');
  state.flags = state.flags.filter((flag) => !flag.startsWith('limitation-'));
}

const typesOfTheClaim = ['payment-due', 'instalment', 'reminder-period', 'limitation'];

export const phases = {
  hearing,
  examination: hearing,
  draft: contest,
  released: contest,
  'objection-period': contest,
  objection: contest,
  'action-period': contest,
  court: contest,
  'appeal-period': contest,
  due: claim,
  deferred: claim,
  instalments: claim,
  overdue: claim,
  'rest-pending': contest,
  closing: contest,
};
