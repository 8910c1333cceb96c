import type { ApplicationState, PausedPeriod } from '../../../contracts/application/state';
import { closeDeadline, moveDeadline } from '../deadlines';
import { inquiryExtensions } from '../inquiry';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

type ApplicationCase = Kase<ApplicationState>;

/** Periods the office has set; those of the law are not at its disposal, and go on. */
const pausable = Object.keys(inquiryExtensions);

/** The procedure rests: its periods stand still, and keep what was left of them. */
export function suspendProcedure(kase: ApplicationCase): void {
  const { state } = kase;
  if (state.suspended) throw new Refusal('already-done');
  const since = kase.act.effectiveOn;
  const paused: PausedPeriod[] = [];
  for (const deadline of state.deadlines) {
    if (deadline.status !== 'open' || !pausable.includes(deadline.type)) continue;
    const { value } = kase.find('remaining-term', { lastDay: deadline.lastDay, since });
    paused.push({ id: deadline.id, remainingDays: value.days });
  }
  for (const { id } of paused) closeDeadline(kase, id, 'cancelled');
  state.suspended = { since, paused };
  kase.owes('suspended', state.person, { since });
}

/** What was left of each period begins to run on the day after. */
export function resumeProcedure(kase: ApplicationCase): void {
  const { state } = kase;
  if (!state.suspended) throw new Refusal('nothing-pending');
  const { since, paused } = state.suspended;
  const on = kase.act.effectiveOn;
  if (on < since) throw new Refusal('date-before-cause', { field: 'on' });
  delete state.suspended;
  for (const { id, remainingDays } of paused) {
    const deadline = state.deadlines.find((candidate) => candidate.id === id);
    if (!deadline || !isWaitedFor(state, id)) continue;
    const finding = kase.find('period', {
      kind: 'ACT',
      begins: 'after-event',
      on,
      length: { amount: Math.max(remainingDays, 1), unit: 'days' },
      place: kase.place(state.municipality),
    });
    const longer = moveDeadline(kase, deadline, finding);
    inquiryExtensions[deadline.type as keyof typeof inquiryExtensions](kase, longer);
  }
  kase.owes('resumed', state.person, { on });
}

/** What has come, or was given up, while the procedure rested, has no period any more. */
function isWaitedFor({ inquiry }: ApplicationState, deadline: string): boolean {
  return [...inquiry.requests, ...inquiry.hearings].some(
    (waiting) => waiting.deadline === deadline && waiting.status === 'open',
  );
}
