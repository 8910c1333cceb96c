import type { Act } from '../../contracts/case/act';
import type { StepRequest } from '../../contracts/case/messages';
import type { ProcessDefinition } from '../../contracts/case/process';
import { actsInForce } from './act-order';
import type { Firing } from '../../contracts/case/firing';
import { system } from './outgoing';

interface Clocked {
  acts: readonly Act[];
  process: ProcessDefinition;
  version: number;
}

/** What the clock of a case records when a deadline has ended or a reminder is due. */
export function requestFor(firing: Firing, clocked: Clocked): StepRequest {
  return firing.reminder ? reminderDue(firing, clocked) : deadlineEnded(firing, clocked);
}

function reminderDue({ deadline, reminder }: Firing, { version }: Clocked): StepRequest {
  const { id, lastDay } = deadline;
  const rung = reminder?.rung;
  const input = { deadline: id, lastDay, rung, on: reminder?.on };
  return system(`clock:${id}:${lastDay}:${rung}:${version}`, 'reminder-due', input);
}

/**
 * The end counts for the last day, or for the day of the act that opened the deadline where that lies later: for the day
 * that holds now, if it was corrected, or the end would come before its own deadline.
 */
function deadlineEnded({ deadline }: Firing, { acts, process, version }: Clocked): StepRequest {
  const { id, lastDay, openedBy } = deadline;
  const opening = actsInForce(process, acts).find((act) => act.stepId === openedBy);
  const on = opening && opening.effectiveOn > lastDay ? opening.effectiveOn : lastDay;
  return system(`clock:${id}:${lastDay}:${version}`, 'deadline-ended', { deadline: id, lastDay, on });
}
