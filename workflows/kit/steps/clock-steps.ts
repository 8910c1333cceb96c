import type { CaseStepInput } from '../../../contracts/case/schema';
import type { CaseState } from '../../../contracts/case/state';
import { closeDeadline, findDeadline } from '../deadlines';
import type { Kase } from '../kase';
import type { CaseProcedure } from '../procedure';
import { translationMissed } from './communication-steps';

type Input = CaseStepInput;

/** What the clock of a case records. An end that no longer fits the deadline it names changes nothing. */
export function clockSteps<State extends CaseState>(procedure: CaseProcedure<State>) {
  return {
    'deadline-ended'(kase: Kase<State>, input: Input['deadline-ended']) {
      const deadline = findDeadline(kase.state, input.deadline);
      if (deadline?.status !== 'open' || deadline.lastDay !== input.lastDay) return;
      const definition = kase.process.deadlines[deadline.type];
      closeDeadline(kase, deadline.id, definition?.of === 'law' ? 'ended' : 'missed');
      if (deadline.type === 'wiedervorlage') {
        kase.opensTask({
          id: deadline.id,
          type: 'wiedervorlage',
          forRole: 'caseworker',
          dueOn: deadline.lastDay,
          note: deadline.note ?? '',
        });
      }
      if (deadline.type === 'translation') translationMissed(kase, deadline);
      if (definition?.of === 'office') {
        kase.opensTask({
          id: `missed:${deadline.id}`,
          type: 'period-missed',
          forRole: 'supervisor',
          dueOn: deadline.lastDay,
        });
      }
      procedure.ended?.[deadline.type]?.(kase, deadline);
    },

    'reminder-due'(kase: Kase<State>, input: Input['reminder-due']) {
      const deadline = findDeadline(kase.state, input.deadline);
      if (deadline?.status !== 'open' || deadline.lastDay !== input.lastDay) return;
      const due = deadline.reminders.find((reminder) => reminder.rung === input.rung);
      if (due?.status !== 'pending') return;
      // After an outage only the highest rung that is due speaks, the end of the period being the highest of all; the lower
      // ones are journaled as skipped.
      const isDue = ({ firesAt }: { firesAt: string }) => firesAt <= kase.act.recordedAt;
      const above = deadline.reminders.slice(deadline.reminders.indexOf(due) + 1);
      const higher = isDue(deadline) || above.some(isDue);
      due.status = higher ? 'skipped' : 'fired';
      if (higher) return;
      kase.opensTask({
        id: `approaching:${deadline.id}:${deadline.lastDay}:${input.rung}`,
        type: 'period-approaching',
        forRole: 'caseworker',
        dueOn: deadline.lastDay,
      });
    },
  };
}
