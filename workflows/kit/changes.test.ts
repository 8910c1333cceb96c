import type { CaseState } from '../../contracts/case/state';
import type { Task } from '../../contracts/case/task';
import type { CivilDate } from '../../rules/core/civil-date';
import { changesBetween } from './changes';

const task = (more: Partial<Task> = {}): Task => ({
  id: 'offer',
  type: 'offer-gleichstellung',
  forRole: 'caseworker',
  openedBy: 'a',
  status: 'open',
  dueOn: '2026-09-30' as CivilDate,
  ...more,
});
const withTasks = (...tasks: Task[]) => ({ deadlines: [], tasks }) as unknown as CaseState;

describe('what an act has changed in the tasks', () => {
  it('is nothing where another act has become the cause of the same task', () => {
    expect(changesBetween(withTasks(task()), withTasks(task({ openedBy: 'b' }))).tasks).toEqual([]);
  });

  it('is the day by which it is due, where that has moved', () => {
    const moved = task({ dueOn: '2026-10-31' as CivilDate });
    expect(changesBetween(withTasks(task()), withTasks(moved)).tasks).toEqual([moved]);
  });

  it('is that it is done, or gone', () => {
    const done = task({ status: 'done', closedBy: 'b' });
    expect(changesBetween(withTasks(task()), withTasks(done)).tasks).toEqual([done]);
    expect(changesBetween(withTasks(task()), withTasks()).tasks).toEqual([task({ status: 'done' })]);
  });
});
