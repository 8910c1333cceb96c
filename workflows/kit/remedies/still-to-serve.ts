import type { Task } from '../../../contracts/case/task';
import type { Notice, RemedyState, Track } from '../../../contracts/remedies/state';
import { joinsContest, type RemedyCase } from './remedy-case';

const unserved = ['awaiting-service', 'returned'];

export const awaitsService = ({ status }: Track): boolean => unserved.includes(status);

/** To whom a decision still has to be announced (§ 37 SGB X). */
export function stillToServe(remedies: RemedyState, notice: Notice): Track[] {
  if (overtaken(remedies, notice)) return [];
  return notice.tracks.filter(awaitsService);
}

/**
 * Each of its matters has been settled by what was decided later: nobody need hear of it any more. Of a remedy the person
 * hears all the same, unless there is nothing left that it could improve.
 */
function overtaken(remedies: RemedyState, notice: Notice): boolean {
  const place = remedies.notices.indexOf(notice);
  const matters = Object.keys(notice.rulings);
  return (
    matters.length > 0 &&
    matters.every((name) => {
      const settled = remedies.matters.find(({ matter }) => matter === name);
      if (settled?.because === undefined || (joinsContest(notice) && settled.status !== 'lifted'))
        return false;
      return remedies.notices.findIndex(({ id }) => id === settled.because) > place;
    })
  );
}

/** The tasks that follow, by their ids. A judgment the court serves itself. */
export function tasksOfService(remedies: RemedyState): Map<string, string> {
  const tasks = new Map<string, string>();
  for (const notice of remedies.notices) {
    for (const { party, status, inquiry, publicService } of stillToServe(remedies, notice)) {
      if (publicService) tasks.set(`post-public:${notice.id}:${party}`, 'post-public-notice');
      else if (inquiry) tasks.set(`order-public:${notice.id}:${party}`, 'order-public-service');
      else if (status === 'returned') tasks.set(`address:${notice.id}:${party}`, 'find-address');
      else if (notice.kind !== 'court-decision') tasks.set(`serve:${notice.id}:${party}`, 'serve-notice');
    }
  }
  return tasks;
}

/** What still has to be served is somebody's task; what has been overtaken is nobody's. */
export function askToServe(kase: RemedyCase): void {
  const { remedies } = kase.state;
  const wanted = tasksOfService(remedies);
  for (const [id, type] of wanted) {
    const forRole = type === 'order-public-service' ? 'supervisor' : 'caseworker';
    kase.opensTask({ id, type, forRole });
  }
  kase.state.tasks = kase.state.tasks.filter(
    (task) => task.status === 'done' || !concerns(remedies, task) || wanted.has(task.id),
  );
}

/** A case can hold more than one contest, each with decisions of its own. */
function concerns({ notices }: RemedyState, task: Task): boolean {
  return (
    isOfService(task) &&
    notices.some(
      ({ id }) => /^(serve|address|order-public|post-public):/.test(task.id) && task.id.includes(`:${id}:`),
    )
  );
}

const serving = ['serve-notice', 'find-address', 'order-public-service', 'post-public-notice'];

export function isOfService({ type }: Pick<Task, 'type'>): boolean {
  return serving.includes(type);
}
