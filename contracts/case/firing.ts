import type { Deadline, Reminder } from './deadline';
import type { CaseState } from './state';

export interface Firing {
  firesAt: string;
  deadline: Deadline;
  reminder?: Reminder;
}

/** What the case's clock waits for next. */
export function nextFiring(state: CaseState): Firing | undefined {
  let next: Firing | undefined;
  for (const deadline of state.deadlines) {
    if (deadline.status !== 'open') continue;
    next = earlier(next, { firesAt: deadline.firesAt, deadline });
    for (const pending of deadline.reminders) {
      if (pending.status !== 'pending') continue;
      next = earlier(next, { firesAt: pending.firesAt, deadline, reminder: pending });
    }
  }
  return next;
}

function earlier(a: Firing | undefined, b: Firing): Firing {
  return a !== undefined && a.firesAt <= b.firesAt ? a : b;
}

/** Whether nothing is due any more at an instant: as long as something is, the clock is about to record it. */
export function isAtRest(state: CaseState, at: string): boolean {
  const next = nextFiring(state);
  return next === undefined || Date.parse(next.firesAt) > Date.parse(at);
}
