import type { Deadline } from '../../contracts/case/deadline';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { RemedyState } from '../../contracts/remedies/state';
import type { Kase } from '../kit/kase';
import { remedyDeadlineEnds, remedySteps } from '../kit/remedies';
import { fitsFor, isLate, isNamingStep, pendingInCourt, theOnly } from '../kit/remedies/meant';
import { releasedNotice } from '../kit/remedies/notices';
import { undecidedObjections } from '../kit/remedies/remedy-case';
import { recordServiceToTheLiving } from '../kit/application/death';
import { beforeProceeding } from './found';
import { prepareImplementation } from './implementation';
import { prepareObjectionDecision, releaseNotice } from './objections';
import { rejoin } from './rejoin';

type Gdb = Kase<GdbState>;
type Step = (kase: Gdb, input: never) => void;

const steps: Record<string, Step> = {
  ...remedySteps,
  'release-notice': releaseNotice,
  'record-service': recordServiceToTheLiving,
  'prepare-objection-decision': prepareObjectionDecision,
  'prepare-implementation': prepareImplementation,
};

const isUndecided = (remedies: RemedyState) => undecidedObjections(remedies).length > 0;

/** What a step that names no decision, and that none fits, needs to find in a contest to say why. */
const needs: Record<string, (remedies: RemedyState) => boolean> = {
  'record-objection': (remedies) => releasedNotice(remedies, 'decision') !== undefined,
  'withdraw-objection': isUndecided,
  'prepare-objection-decision': isUndecided,
  'apply-for-reinstatement': ({ challenges }) => challenges.some(isLate),
  'decide-reinstatement': ({ challenges }) => challenges.some(isLate),
  'record-action': ({ notices }) =>
    notices.some(({ stage, releasedOn }) => stage !== 'decision' && releasedOn !== undefined),
  'record-court-outcome': (remedies) => pendingInCourt(remedies).length > 0,
  'waive-remedy': ({ notices }) =>
    notices.some(({ tracks }) => tracks.some(({ status }) => status === 'running' || status === 'no-period')),
};

/**
 * A decision can be contested after the next proceeding has begun, late, or because it was not final after all. A step of
 * remedies takes effect in the proceeding whose decision it is about: the one it names, or the only one that fits.
 */
export const contestSteps = Object.fromEntries(
  Object.entries(steps).map(([name, step]) => [
    name,
    (kase: Gdb, input: { notice?: string }): void => {
      const { state } = kase;
      const id = input.notice ?? theOnly(fitsAnywhere(state, name, input))?.id;
      const at = placeOf(state, ({ remedies }) =>
        id === undefined
          ? (needs[name]?.(remedies) ?? false)
          : remedies.notices.some((notice) => notice.id === id),
      );
      inProceeding(kase, at, () => step(kase, input as never));
    },
  ]),
);

/** Decisions of different proceedings can be contested beside each other. */
function fitsAnywhere({ earlier, remedies, parties }: GdbState, step: string, input: object) {
  if (!isNamingStep(step)) return [];
  return [...earlier.map((past) => past.remedies), remedies].flatMap((one) =>
    fitsFor(step, { remedies: one, parties }, input as never),
  );
}

/** A period ends in the proceeding whose decision it is about. */
export const contestDeadlineEnds = Object.fromEntries(
  Object.entries(remedyDeadlineEnds).map(([type, ends]) => [
    type,
    (kase: Gdb, deadline: Deadline): void => {
      const at = placeOf(kase.state, ({ remedies }) =>
        remedies.notices.some(({ tracks }) => tracks.some((track) => track.deadline === deadline.id)),
      );
      inProceeding(kase, at, () => ends(kase, deadline));
    },
  ]),
);

/** The present proceeding, or else the latest of the earlier ones, by its place; the present one too if it is none of them. */
function placeOf(state: GdbState, isMeant: (one: { remedies: RemedyState }) => boolean): number {
  if (isMeant(state)) return state.earlier.length;
  const place = state.earlier.findLastIndex(isMeant);
  return place < 0 ? state.earlier.length : place;
}

/** As long as the step lasts, the case stands in that proceeding; what it leaves behind shows in what was in force afterwards. */
export function inProceeding(kase: Gdb, place: number, step: () => void): void {
  const { state } = kase;
  const past = state.earlier[place];
  if (!past) return step();
  const { decided, remedies } = state;
  state.decided = past.decided;
  state.remedies = past.remedies;
  setBefore(state, place);
  try {
    step();
  } finally {
    past.decided = state.decided;
    past.remedies = state.remedies;
    Object.assign(state, { decided, remedies });
    setBefore(state, state.earlier.length);
  }
  rejoin(kase, place);
}

function setBefore(state: GdbState, place: number): void {
  const before = beforeProceeding(state, place);
  if (before) state.before = before;
  else delete state.before;
}
