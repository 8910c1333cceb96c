import type { GleichstellungState, NextApplication } from '../../contracts/gleichstellung/messages';
import { endInactionPeriod, keepInactionPeriod } from '../kit/application/inaction';
import { isWatched } from '../kit/application/watched';
import type { Kase } from '../kit/kase';
import { isToBeFound, keepLooking } from './finding';

type Gleichstellung = Kase<GleichstellungState>;

/**
 * What waits for the end of a contest is an application like any other: its six months run (§ 88 Abs. 1 SGG), and somebody looks
 * whether to decide on it beside the contest, or to tell the person why not.
 */
export function keepNext(kase: Gleichstellung): void {
  const { state } = kase;
  const { next } = state;
  if (!next || !isWatched(kase, next)) return;
  const { by: id, receivedOn: begunOn, accepted } = next;
  keepInactionPeriod(kase, { id, begunOn });
  const unfound = accepted === true && isToBeFound(state);
  keepLooking(kase, unfound, id);
  const asked = accepted === true ? (unfound ? undefined : 'decide') : 'check';
  for (const [prefix, type] of Object.entries(tasks)) {
    const task = `${prefix}:${id}`;
    if (prefix !== asked) kase.closesTask(task);
    else {
      if (state.tasks.some((other) => other.id === task && other.status === 'done')) kase.dropsTask(task);
      kase.opensTask({ id: task, type, forRole: 'caseworker' });
    }
  }
}

/** It is not decided on any more: nobody waits for it, and nobody is asked. */
export function dropNext(kase: Gleichstellung, { by: id }: NextApplication): void {
  delete kase.state.next;
  endInactionPeriod(kase, 'cancelled', { id });
  keepLooking(kase, false, id);
  for (const prefix of Object.keys(tasks)) kase.closesTask(`${prefix}:${id}`);
}

const tasks = { check: 'check-application', decide: 'prepare-decision' };
