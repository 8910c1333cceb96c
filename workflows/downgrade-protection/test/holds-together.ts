import type { Task } from '../../../contracts/case/task';
import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import { stillToServe } from '../../kit/remedies/still-to-serve';
import type { Desk } from '../../kit/test/desk';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { isLive, undecidedObjections } from '../../kit/remedies/remedy-case';

const ofTheCourse = [
  'release-notice',
  'serve-notice',
  'find-address',
  'decide-objection',
  'decide-lateness',
  'collect-card',
  'offer-gleichstellung',
  'prolong-card',
  'ask-heirs',
  'period-approaching',
  'period-missed',
];
const unserved = ['awaiting-service', 'returned'];
const over = ['card-withdrawal', 'rest-pending', 'closing'];

interface Seen {
  today: CivilDate;
  /** Tasks that somebody has declared done, whether they were or not. */
  byHand: string[];
}

/** What holds in every case, whatever has been entered in it. */
const alwaysHolds: Record<string, (state: DowngradeState, seen: Seen) => boolean> = {
  'an outcome is there exactly when the status is settled': ({ phase, outcome }) =>
    over.includes(phase) === (outcome !== undefined),

  'the protection is running in its phase': (state) =>
    state.phase !== 'protection' || (state.protection?.applies === true && isOpen(state, 'protection')),

  'a protection that has ended had an end': ({ outcome, protection }) =>
    outcome !== 'protection-ended' || typeof protection?.until === 'string',

  'nobody is asked for a card while the status continues': (state) =>
    !isOpen(state, 'card-return') || state.phase === 'card-withdrawal',

  'nothing is final that somebody has contested in time and that is not decided yet': ({ remedies }) => {
    const contested = remedies.challenges
      .filter((challenge) => isLive(challenge) && !onlyAboutLateness(remedies, challenge.notice))
      .flatMap((challenge) => challenge.scope);
    return !remedies.matters.some(({ matter, status }) => status === 'final' && contested.includes(matter));
  },

  'a closed case leaves nobody with something to do for a course that is over': ({ phase, tasks }) =>
    phase !== 'closing' || !tasks.some(({ status, type }) => status === 'open' && ofTheCourse.includes(type)),

  'a closed case waits for nothing any more, except what is put on it again': (
    { phase, deadlines },
    { today },
  ) =>
    phase !== 'closing' ||
    !deadlines.some(
      ({ status, type, lastDay }) => status === 'open' && type !== 'wiedervorlage' && lastDay >= today,
    ),

  'the protection ends when its last day is over, not before': ({ outcome, protection }, { today }) =>
    outcome !== 'protection-ended' || (protection?.until ?? today) < today,

  'what still has to be served is somebody’s task': ({ remedies, tasks, setAside }, { byHand }) =>
    remedies.notices
      .filter(({ kind }) => kind !== 'court-decision')
      .flatMap((notice) => stillToServe(remedies, notice).map(({ party }) => `${notice.id}:${party}`))
      .every((id) =>
        [`serve:${id}`, `address:${id}`].some(
          (task) => byHand.includes(task) || setAside?.tasks.includes(task) || isToDo(tasks, task),
        ),
      ),

  'what still has to be decided is somebody’s task': ({ remedies, tasks }, { byHand }) =>
    undecidedObjections(remedies).every(({ id }) =>
      ['decide', 'late', 'form', 'settle'].some(
        (kind) => byHand.includes(`${kind}:${id}`) || isToDo(tasks, `${kind}:${id}`),
      ),
    ),

  'a period runs for whom it is running, and for nobody else': ({ remedies, deadlines, setAside }) => {
    const running = remedies.notices
      .flatMap(({ tracks }) => tracks)
      .flatMap(({ status, deadline }) => (status === 'running' && deadline !== undefined ? [deadline] : []));
    const open = deadlines.filter(
      ({ status, type }) => status === 'open' && type.match(/^(objection|action|appeal|revision)-period$/),
    );
    const aside = setAside?.deadlines ?? [];
    return (
      open.every(({ id }) => running.includes(id)) &&
      running.every((id) => aside.includes(id) || open.some((deadline) => deadline.id === id))
    );
  },

  'nobody is asked to decide what is decided': ({ remedies, tasks, deadlines }) => {
    const decided = remedies.challenges.filter(({ ended }) => ended).map(({ id }) => id);
    return decided.every(
      (id) =>
        !['decide', 'late', 'form', 'settle'].some((kind) => isToDo(tasks, `${kind}:${id}`)) &&
        !['inaction', 'bar'].some((kind) =>
          deadlines.some((deadline) => deadline.id === `${kind}:${id}` && deadline.status === 'open'),
        ),
    );
  },

  'nobody is asked to serve or release what is served or released': ({ remedies, tasks }) =>
    remedies.notices.every(
      ({ id, releasedOn, tracks }) =>
        (releasedOn === undefined || !isToDo(tasks, `release:${id}`)) &&
        tracks.every(
          ({ party, status }) =>
            unserved.includes(status) ||
            !['serve', 'address'].some((kind) => isToDo(tasks, `${kind}:${id}:${party}`)),
        ),
    ),

  'what is decided is never pending, what is pending never decided': ({ remedies }) =>
    remedies.matters.every(({ status, since }) => (since === undefined) === (status === 'open')),
};

/**
 * A rejection of what came too late, or a judgment that upholds one. Whoever attacks it says that he was in time after all;
 * until he is told so the decision is final (§ 77 SGG), which only reinstatement (§ 67 SGG) or another ruling undoes.
 */
function onlyAboutLateness(remedies: RemedyState, id: string): boolean {
  const notice = remedies.notices.find((candidate) => candidate.id === id);
  if (!notice || notice.inadmissible) return notice !== undefined;
  const upon = remedies.challenges.filter(({ ended }) => ended?.by === id);
  const upheld = Object.values(notice.rulings).every((ruling) => ruling === 'upheld');
  return (
    upheld && upon.length > 0 && upon.every((challenge) => onlyAboutLateness(remedies, challenge.notice))
  );
}

function isToDo(tasks: readonly Task[], id: string): boolean {
  return tasks.some((task) => task.id === id && task.status === 'open');
}

function isOpen({ deadlines }: DowngradeState, deadline: string): boolean {
  return deadlines.some(({ id, status }) => id === deadline && status === 'open');
}

/** What does not hold in a case, as sentences. */
export function brokenIn(desk: Desk<DowngradeState>): string[] {
  const { state, today, acts } = desk;
  const byHand = acts.flatMap(({ step, input }) =>
    step === 'finish-task' ? [(input as { task: string }).task] : [],
  );
  const seen = { today, byHand };
  return Object.entries(alwaysHolds)
    .filter(([, holds]) => !holds(state, seen))
    .map(([sentence]) => sentence);
}
