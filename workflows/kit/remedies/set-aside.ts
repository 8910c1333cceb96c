import type { ChallengeStanding, RemedyState } from '../../../contracts/remedies/state';
import type { RemedyCase } from './remedy-case';
import { isOfService, tasksOfService } from './still-to-serve';

/** What an early end of a case has put aside of its contest: periods that no longer matter, tasks nobody need do. */
export interface SetAside {
  deadlines: string[];
  tasks: string[];
}

const contestTasks = [
  'release-notice',
  'serve-notice',
  'find-address',
  'order-public-service',
  'post-public-notice',
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

/** The contest goes on where it stood; what has been done in it meanwhile is done. */
export function resumeContest(kase: RemedyCase, aside: SetAside): void {
  const { remedies } = kase.state;
  const running = runningIn(remedies);
  const toDo = toDoIn(remedies);
  for (const deadline of kase.state.deadlines) {
    if (deadline.status !== 'cancelled' || !aside.deadlines.includes(deadline.id)) continue;
    if (!running.includes(deadline.id)) continue;
    deadline.status = 'open';
    deadline.openedBy = kase.act.stepId;
    delete deadline.closedBy;
  }
  for (const task of kase.state.tasks.filter(({ id }) => aside.tasks.includes(id))) {
    const reminds = running.some(
      (id) => task.id === `missed:${id}` || task.id.startsWith(`approaching:${id}:`),
    );
    if (reminds || toDo.includes(task.id)) {
      task.status = 'open';
      delete task.closedBy;
    } else if (isOfService(task)) {
      // Overtaken, not served: should it matter again, it is to be done.
      kase.dropsTask(task.id);
    }
  }
  kase.dropsTasks('settle-contest');
}

/** The periods that run in a contest as it stands. */
function runningIn({ notices, challenges }: RemedyState): string[] {
  const ofTracks = notices
    .flatMap(({ tracks }) => tracks)
    .flatMap(({ status, deadline }) => (status === 'running' && deadline !== undefined ? [deadline] : []));
  const ofChallenges = challenges
    .filter(({ ended }) => !ended)
    .map(({ id, standing }) => (standing === 'late' ? `bar:${id}` : `inaction:${id}`));
  return [...ofTracks, ...ofChallenges];
}

/** What is to be done in a contest as it stands. */
function toDoIn(remedies: RemedyState): string[] {
  const drafts = remedies.notices.filter(({ releasedOn }) => releasedOn === undefined);
  const undecided = remedies.challenges.filter(({ ended }) => !ended);
  return [
    ...drafts.map(({ id }) => `release:${id}`),
    ...tasksOfService(remedies).keys(),
    ...undecided.map(({ id, standing }) => `${taskOf[standing]}:${id}`),
  ];
}

const taskOf: Record<ChallengeStanding, string> = {
  late: 'late',
  formless: 'form',
  admissible: 'decide',
  reinstated: 'decide',
  inadmissible: 'decide',
};
