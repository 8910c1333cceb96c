import type { Deadline } from '../../contracts/case/deadline';
import type { Measure, ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { closeDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { canWrite } from './death';

type Reclaim = Kase<ReclaimState>;

interface Part {
  no: number;
  id: string;
  dueOn: CivilDate;
  cents: number;
  covered: boolean;
}

/** The parts of a plan, in their order covered by whatever has come in since it was granted. */
function partsOf({ account }: ReclaimState, plan: Measure): Part[] {
  let left = account.paidCents - (plan.paidBefore ?? 0);
  return (plan.instalments ?? []).map(({ dueOn, cents }, index) => {
    left -= cents;
    const no = index + 1;
    return { no, id: `instalment:${plan.id}:${no}`, dueOn, cents, covered: left >= 0 };
  });
}

interface Progress {
  covered: Part[];
  missed: Part[];
  next: Part | undefined;
  /** So many missed, or none left to wait for. */
  failed: boolean;
}

function progressOf(state: ReclaimState, plan: Measure): Progress {
  const parts = partsOf(state, plan);
  const uncovered = parts.filter(({ covered }) => !covered);
  const missed = uncovered.filter(({ id }) => findDeadline(state, id)?.status === 'missed');
  const next = uncovered.find((part) => !missed.includes(part));
  const failed = next === undefined || missed.length >= (plan.endsAfterMissed ?? 1);
  return { covered: parts.filter(({ covered }) => covered), missed, next, failed };
}

/** Waits for the next part. Once the plan has failed, the whole is due. */
export function followPlan(kase: Reclaim, plan: Measure): void {
  const { covered, next, failed } = progressOf(kase.state, plan);
  for (const { id } of covered) {
    closeDeadline(kase, id, 'met');
    kase.closesTask(`missed-instalment:${id}`);
  }
  if (failed || next === undefined) {
    plan.ended = { on: kase.act.effectiveOn, because: 'missed' };
    return;
  }
  openDeadline(kase, {
    id: next.id,
    type: 'instalment',
    concerns: kase.state.debtor,
    lastDay: next.dueOn,
    finding: kase.find('days-before', { lastDay: next.dueOn, days: 0 }),
    graceDays: kase.office.nachlaufDays,
  });
}

/** A part that did not come: the debtor is reminded of it, and somebody asks why. */
export function instalmentEnds(kase: Reclaim, deadline: Deadline): void {
  const { state } = kase;
  const plan = state.measures.find(({ id }) => deadline.id.startsWith(`instalment:${id}:`));
  const part = plan && partsOf(state, plan).find(({ id }) => id === deadline.id);
  if (!part || part.covered) return;
  kase.opensTask({
    id: `missed-instalment:${deadline.id}`,
    type: 'missed-instalment',
    forRole: 'caseworker',
    dueOn: deadline.lastDay,
  });
  // Of the one that makes the plan fail, the reminder of the whole tells.
  if (progressOf(state, plan).failed || !canWrite(state, kase.act)) return;
  const { no, cents, dueOn } = part;
  kase.owes('reminder', state.debtor, { instalment: no, cents, dueOn, openCents: state.account.openCents });
}

/** A plan that holds no longer has no parts to wait for. */
export function leavePlan(kase: Reclaim, plan: Measure): void {
  for (const { id } of partsOf(kase.state, plan)) {
    closeDeadline(kase, id, 'cancelled');
    kase.closesTask(`missed-instalment:${id}`);
  }
}
