import type { DeadlineChange } from '../../contracts/case/deadline';
import type { StepPreview } from '../../contracts/case/messages';
import type { MovedDeadline, Proposal } from '../../contracts/case/proposal';
import { daysBetween, type CivilDate } from '../../rules/core/civil-date';

/** What a case says that a recomputation would bring about in it. */
export function proposalOf({ receipt, state, recomputed }: StepPreview, phase: string): Proposal {
  const { stepId, effectiveOn: today } = receipt;
  return {
    // A worker of before says it in the state alone.
    findings: recomputed ?? state.corrections.find((each) => each.stepId === stepId)?.findings ?? [],
    phase: receipt.phase === phase ? null : { from: phase, to: receipt.phase },
    deadlines: receipt.deadlines.map((change) => movedDeadline(change, today)),
    letters: receipt.letters.map(({ change, letter: { type, to } }) => ({ change, type, to })),
    payments: (receipt.payments ?? []).map(({ change, payment: { id, cents } }) => ({ change, id, cents })),
    tasks: receipt.tasks.filter(({ status }) => status === 'open').map(({ type }) => type),
  };
}

function movedDeadline({ change, deadline, formerLastDay }: DeadlineChange, today: CivilDate): MovedDeadline {
  const { id, type, lastDay } = deadline;
  return {
    id,
    type,
    change,
    from: formerLastDay ?? null,
    to: lastDay,
    days: formerLastDay === undefined ? null : daysBetween(formerLastDay, lastDay),
    over: lastDay < today,
  };
}
