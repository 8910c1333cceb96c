import type { Clause, ClauseStatus } from '../../../contracts/clauses/state';
import { closeDeadline, dropDeadline, findDeadline, openDeadline } from '../deadlines';
import { announcedOn } from '../remedies/finality';
import { contestWith, dueOf, judgeOf, setDayOf, watchOf, type ClauseCase } from './clause-case';

/** § 32 Abs. 2 Nr. 4 SGB X: what is to be done, by its day, until it is done, lifted, or of no effect any more. */
export function keepAuflage(kase: ClauseCase, clause: Clause, settled: ClauseStatus | undefined): void {
  const { fulfilled, dueOn } = clause;
  if (fulfilled)
    fulfilled.late = dueOn !== undefined && fulfilled.on > dueOn && wasOwedOnItsDay(kase, clause);
  clause.status =
    settled === undefined || settled === 'suspended' ? (fulfilled ? 'fulfilled' : 'in-force') : settled;
  if (clause.status !== 'in-force') return settle(kase, clause);
  if (settled === 'suspended') return suspend(kase, clause);
  if (dueOn !== undefined) awaitFulfilment(kase, clause, dueOn);
}

/** Not where it was contested then, not announced yet, or of no effect. */
function wasOwedOnItsDay({ state }: ClauseCase, clause: Clause): boolean {
  const status = findDeadline(state, dueOf(clause))?.status;
  return status !== undefined && status !== 'cancelled' && status !== 'ended';
}

function settle(kase: ClauseCase, clause: Clause): void {
  const { status, fulfilled } = clause;
  if (status === 'prepared') {
    // It may be announced again, after it has come back.
    dropDeadline(kase, dueOf(clause));
    dropTasks(kase, clause);
    return;
  }
  closeDeadline(
    kase,
    dueOf(clause),
    status !== 'fulfilled' ? 'cancelled' : fulfilled?.late ? 'missed' : 'met',
  );
  for (const task of tasksOf(clause)) kase.closesTask(task);
}

const tasksOf = (clause: Clause): string[] => [watchOf(clause), judgeOf(clause), setDayOf(clause)];

/** § 86a Abs. 1 SGG. Should it stand, its day is waited for again. */
function suspend(kase: ClauseCase, clause: Clause): void {
  clause.status = 'suspended';
  closeDeadline(kase, dueOf(clause), 'cancelled');
  dropTasks(kase, clause);
}

function dropTasks(kase: ClauseCase, clause: Clause): void {
  for (const task of tasksOf(clause)) kase.dropsTask(task);
}

type Day = NonNullable<Clause['dueOn']>;

function awaitFulfilment(kase: ClauseCase, clause: Clause, dueOn: Day): void {
  const { state } = kase;
  const known = findDeadline(state, dueOf(clause));
  const notice = contestWith(state, clause)?.notices.find(({ id }) => id === clause.notice);
  const concerns = notice?.tracks[0]?.party;
  const waits = known?.status === 'open' || known?.status === 'missed';
  const deadline = openDeadline(kase, {
    id: dueOf(clause),
    type: 'auflage',
    lastDay: dueOn,
    finding: known?.finding ?? kase.find('clause-day', { on: dueOn, of: 'Auflage' }),
    ...(concerns === undefined ? {} : { concerns }),
  });
  const announced = notice && announcedOn(notice);
  const isOver = dueOn < kase.act.effectiveOn || (announced !== undefined && dueOn < announced);
  if (isOver && !waits) closeDeadline(kase, deadline.id, 'ended');
  if (deadline.status === 'missed') return askWhatFollows(kase, clause, dueOn);
  kase.dropsTask(judgeOf(clause));
  if (deadline.status === 'ended') return askForAnotherDay(kase, clause);
  kase.dropsTask(setDayOf(clause));
  const watch = watchOf(clause);
  if (state.tasks.some(({ id, dueOn: before }) => id === watch && before !== dueOn)) kase.dropsTask(watch);
  kase.opensTask({ id: watch, type: 'watch-auflage', forRole: 'caseworker', dueOn, note: clause.id });
}

/** § 26 Abs. 7 SGB X: its day went by while nobody had to fulfil it; nothing is unfulfilled until a person has set another one. */
function askForAnotherDay(kase: ClauseCase, clause: Clause): void {
  kase.dropsTask(watchOf(clause));
  kase.opensTask({
    id: setDayOf(clause),
    type: 'set-auflage-day',
    forRole: 'caseworker',
    note: clause.id,
  });
}

/** § 47 Abs. 1 Nr. 2 SGB X: whether to revoke is for a person to judge. */
function askWhatFollows(kase: ClauseCase, clause: Clause, lastDay: Day): void {
  clause.status = 'overdue';
  const { value } = kase.find('unfulfilled-auflage', { lastDay });
  kase.closesTask(watchOf(clause));
  kase.opensTask({
    id: judgeOf(clause),
    type: 'judge-unfulfilled-auflage',
    forRole: 'caseworker',
    dueOn: value.revocableFrom,
    note: clause.id,
  });
}
