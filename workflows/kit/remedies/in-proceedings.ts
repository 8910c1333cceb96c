import type { Deadline } from '../../../contracts/case/deadline';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { Kase } from '../kase';
import { remedyDeadlineEnds } from '.';
import { fitsFor, isLate, isNamingStep, pendingInCourt, theOnly } from './meant';
import { releasedNotice } from './notices';
import { undecidedObjections, type RemedyCase } from './remedy-case';

type WithProceedings = RemedyCase['state'] & { earlier: { remedies: RemedyState }[] };
type Step<State extends WithProceedings> = (kase: Kase<State>, input: never) => void;
/** Takes a step as if the case stood in that proceeding: in an earlier one by its place, or in the present one. */
type InProceeding<State extends WithProceedings> = (
  kase: Kase<State>,
  place: number,
  step: () => void,
) => void;

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
export function stepsInProceedings<State extends WithProceedings>(
  steps: Record<string, Step<State>>,
  inProceeding: InProceeding<State>,
): Record<string, Step<State>> {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      (kase: Kase<State>, input: { notice?: string }): void => {
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
}

/** A period ends in the proceeding whose decision it is about. */
export function deadlineEndsInProceedings<State extends WithProceedings>(inProceeding: InProceeding<State>) {
  return Object.fromEntries(
    Object.entries(remedyDeadlineEnds).map(([type, ends]) => [
      type,
      (kase: Kase<State>, deadline: Deadline): void => {
        const at = placeOf(kase.state, ({ remedies }) =>
          remedies.notices.some(({ tracks }) => tracks.some((track) => track.deadline === deadline.id)),
        );
        inProceeding(kase, at, () => ends(kase, deadline));
      },
    ]),
  );
}

/** Decisions of different proceedings can be contested beside each other. */
function fitsAnywhere({ earlier, remedies, parties }: WithProceedings, step: string, input: object) {
  if (!isNamingStep(step)) return [];
  return [...earlier.map((past) => past.remedies), remedies].flatMap((one) =>
    fitsFor(step, { remedies: one, parties }, input as never),
  );
}

/** The present proceeding, or else the latest of the earlier ones, by its place; the present one too if it is none of them. */
function placeOf(state: WithProceedings, isMeant: (one: { remedies: RemedyState }) => boolean): number {
  if (isMeant(state)) return state.earlier.length;
  const place = state.earlier.findLastIndex(isMeant);
  return place < 0 ? state.earlier.length : place;
}
