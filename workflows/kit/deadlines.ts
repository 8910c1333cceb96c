import type { Deadline, DeadlineStatus, Reminder } from '../../contracts/case/deadline';
import type { CaseState } from '../../contracts/case/state';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { Kase } from './kase';

export interface NewDeadline {
  id: string;
  type: string;
  lastDay: CivilDate;
  finding: Finding;
  concerns?: string;
  /** Days after the last day before the clock looks: the office's Nachlauf where what follows cannot be taken back. */
  graceDays?: number;
  note?: string;
}

/** Opens a deadline, or puts another last day in its place; the same one again changes nothing. */
export function openDeadline(kase: Kase, wanted: NewDeadline): Deadline {
  const existing = findDeadline(kase.state, wanted.id);
  if (existing && existing.lastDay === wanted.lastDay && existing.status !== 'cancelled') return existing;
  const firing = kase.find('deadline-firing', {
    lastDay: wanted.lastDay,
    graceDays: wanted.graceDays ?? 0,
    spreadSeconds: spread(kase.state.caseId, kase.office.spreadSeconds),
  });
  const deadline: Deadline = {
    id: wanted.id,
    type: wanted.type,
    concerns: wanted.concerns,
    openedBy: kase.act.stepId,
    lastDay: wanted.lastDay,
    endsAt: firing.value.endsAt,
    firesAt: firing.value.firesAt,
    finding: wanted.finding,
    status: 'open',
    reminders: remindersFor(kase, wanted),
    note: wanted.note,
  };
  kase.state.deadlines = [...kase.state.deadlines.filter((other) => other.id !== wanted.id), deadline];
  return deadline;
}

/** Puts another last day in the place of that of a deadline; all else of it stays. */
export function moveDeadline(
  kase: Kase,
  { id, type, concerns }: Deadline,
  finding: Finding<{ lastDay: CivilDate }>,
): Deadline {
  const { lastDay } = finding.value;
  return openDeadline(kase, { id, type, lastDay, finding, ...(concerns === undefined ? {} : { concerns }) });
}

export function findDeadline(state: CaseState, id: string): Deadline | undefined {
  return state.deadlines.find((deadline) => deadline.id === id);
}

export function closeDeadline(
  kase: Kase,
  id: string | undefined,
  status: Exclude<DeadlineStatus, 'open'>,
): void {
  if (id === undefined) return;
  closeReminders(kase, id);
  const deadline = findDeadline(kase.state, id);
  if (deadline?.status !== 'open') return;
  deadline.status = status;
  deadline.closedBy = kase.act.stepId;
}

/** A deadline that is out of the world takes its reminders with it. */
function closeReminders(kase: Kase, id: string): void {
  for (const task of kase.state.tasks) {
    if (task.id === `missed:${id}` || task.id.startsWith(`approaching:${id}:`)) kase.closesTask(task.id);
  }
}

/** Takes a deadline back as if it had never run, so that it can be opened anew. */
export function dropDeadline(kase: Kase, id: string): void {
  closeReminders(kase, id);
  kase.state.deadlines = kase.state.deadlines.filter((deadline) => deadline.id !== id);
}

/** The ladder of a period of the office: before its end, on its last day, after it. */
function remindersFor(kase: Kase, wanted: NewDeadline): Reminder[] {
  if (kase.process.deadlines[wanted.type]?.of !== 'office') return [];
  const before = kase.find('days-before', { lastDay: wanted.lastDay, days: kase.office.vorfristDays }).value
    .on;
  return [reminder(kase, 'vorfrist', before), reminder(kase, 'last-day', wanted.lastDay)];
}

function reminder(kase: Kase, rung: Reminder['rung'], on: CivilDate): Reminder {
  const firing = kase.find('deadline-firing', {
    lastDay: on,
    graceDays: -1,
    spreadSeconds: spread(kase.state.caseId, kase.office.spreadSeconds),
  });
  return { rung, on, firesAt: firing.value.firesAt, status: 'pending' };
}

/** A number of seconds that is the same for a case each time, so that not all timers of a day fire at once. */
export function spread(caseId: string, seconds: number): number {
  let sum = 0;
  for (const character of caseId) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return seconds > 0 ? sum % seconds : 0;
}
