import type { RemedyCase } from './remedy-case';

/** What an early end of a case has put aside of its contest: periods that no longer matter, tasks nobody need do. */
export interface SetAside {
  deadlines: string[];
  tasks: string[];
}

const contestTasks = [
  'release-notice',
  'serve-notice',
  'find-address',
  'decide-objection',
  'decide-lateness',
  'cure-form',
  'period-approaching',
  'period-missed',
];
const contestDeadlines = [
  'objection-period',
  'action-period',
  'appeal-period',
  'revision-period',
  'inaction-objection',
  'reinstatement-bar',
];

/** The case is over whatever becomes of the contest; a remedy that is pending is still to be brought to its formal end. */
export function setContestAside(kase: RemedyCase): SetAside {
  const { deadlines, tasks, remedies } = kase.state;
  const aside: SetAside = { deadlines: [], tasks: [] };
  for (const deadline of deadlines) {
    if (deadline.status !== 'open' || !contestDeadlines.includes(deadline.type)) continue;
    // What was over by then has ended by itself; the clock will say so.
    if (deadline.lastDay < kase.act.effectiveOn) continue;
    deadline.status = 'cancelled';
    deadline.closedBy = kase.act.stepId;
    aside.deadlines.push(deadline.id);
  }
  for (const task of tasks) {
    if (task.status !== 'open' || !contestTasks.includes(task.type)) continue;
    kase.closesTask(task.id);
    aside.tasks.push(task.id);
  }
  for (const challenge of remedies.challenges.filter(({ ended }) => !ended)) {
    kase.opensTask({ id: `settle:${challenge.id}`, type: 'settle-contest', forRole: 'objection-office' });
  }
  return aside;
}

/** The contest goes on where it stood. */
export function resumeContest(kase: RemedyCase, aside: SetAside): void {
  for (const deadline of kase.state.deadlines) {
    if (deadline.status !== 'cancelled' || !aside.deadlines.includes(deadline.id)) continue;
    deadline.status = 'open';
    deadline.openedBy = kase.act.stepId;
    delete deadline.closedBy;
  }
  for (const task of kase.state.tasks) {
    if (!aside.tasks.includes(task.id)) continue;
    task.status = 'open';
    delete task.closedBy;
  }
  kase.dropsTasks('settle-contest');
}
