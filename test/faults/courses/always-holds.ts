import type { CaseState } from '../../../contracts/case/state';
import type { RemedyState } from '../../../contracts/remedies/state';
import { isLive } from '../../../workflows/kit/remedies/remedy-case';
import type { Desk } from '../../../workflows/kit/test/desk';

type Contested = CaseState & { remedies: RemedyState; setAside?: { deadlines: string[] } | undefined };

/** What holds in every case with remedies, whatever has been entered in it, as sentences. */
const alwaysHolds: Record<string, (state: Contested) => boolean> = {
  'nothing is final that somebody has contested in time and that is not decided yet': ({ remedies }) => {
    const decision = remedies.notices.findLast(
      ({ kind, releasedOn }) => kind === 'decision' && releasedOn !== undefined,
    );
    const contested = remedies.challenges
      .filter((challenge) => challenge.notice === decision?.id && isLive(challenge))
      .flatMap((challenge) => challenge.scope);
    return !remedies.matters.some(
      ({ matter, status, because }) =>
        status === 'final' && because === decision?.id && contested.includes(matter),
    );
  },

  'what is decided has its day, what is pending has none': ({ remedies }) =>
    remedies.matters.every(({ status, since }) => (since === undefined) === (status === 'open')),

  'a period runs for whom it is running': ({ remedies, deadlines, setAside }) => {
    const aside = setAside?.deadlines ?? [];
    const running = remedies.notices
      .flatMap(({ tracks }) => tracks)
      .flatMap(({ status, deadline }) => (status === 'running' && deadline !== undefined ? [deadline] : []));
    return running.every(
      (id) => aside.includes(id) || deadlines.some((one) => one.id === id && one.status === 'open'),
    );
  },

  'nobody is asked to decide what is decided': ({ remedies, tasks }) =>
    remedies.challenges
      .filter(({ ended }) => ended)
      .every(({ id }) =>
        ['decide', 'late', 'form', 'settle'].every(
          (kind) => !tasks.some((task) => task.id === `${kind}:${id}` && task.status === 'open'),
        ),
      ),

  'an outcome is there in a closed case': ({ phase, outcome }) =>
    phase !== 'closing' || outcome !== undefined,

  'no id is given twice': ({ tasks, deadlines, letters }) =>
    [tasks.map(({ id }) => id), deadlines.map(({ id }) => id), letters.map(({ key }) => key)].every(
      (ids) => new Set(ids).size === ids.length,
    ),
};

export function neverHolds<S extends Contested>({ state }: Desk<S>): string[] {
  return Object.entries(alwaysHolds)
    .filter(([, holds]) => !holds(state))
    .map(([sentence]) => sentence);
}
