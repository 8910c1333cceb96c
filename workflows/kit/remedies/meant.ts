import type { Party } from '../../../contracts/case/party';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { authority, type Challenge, type Notice, type RemedyState } from '../../../contracts/remedies/state';
import { principalOf } from '../parties';
import { Refusal } from '../refusal';
import { contestedIn, contestOf } from './contest-of';
import { findNotice } from './notices';
import { contestable, isLive, joinsContest, nextStage, undecidedObjections } from './remedy-case';

/** Of a case what says which decision a step can be about. */
export interface Contested {
  remedies: RemedyState;
  parties: readonly Party[];
}

/** A decision that a step can be about; in time, or only too late. */
interface Fit {
  notice: Notice;
  timely: boolean;
}

type Input = RemedyStepInput;
type Fits<Step extends keyof Input> = (contested: Contested, input: Input[Step]) => Fit[];

const sideOf = ({ parties }: Contested, id: string): string =>
  id === authority ? authority : principalOf(parties, id).id;

/** The decisions that challenges turn against, in the order of these. */
const attackedBy = ({ notices }: RemedyState, challenges: Challenge[]): Fit[] =>
  challenges.flatMap(({ notice: id }) =>
    notices.filter((notice) => notice.id === id).map((notice) => ({ notice, timely: true })),
  );

/** Of several in one contest the first is looked at first. */
const lateOnes: Fits<'apply-for-reinstatement' | 'decide-reinstatement'> = (contested, input) => {
  const side = sideOf(contested, input.from);
  const { remedies } = contested;
  const own = remedies.challenges.filter((one) => one.from === side && isLate(one));
  const named = own.filter(({ notice }) => notice === input.notice);
  return lastOfEach(remedies, attackedBy(remedies, named.length > 0 ? named : own).reverse());
};

export const isLate = ({ standing, ended }: Challenge): boolean => standing === 'late' && !ended;

/** What each step finds to be about; within one contest about a decision it is the last. */
const fitting = {
  'withdraw-objection': (contested, { from }) => {
    const side = sideOf(contested, from);
    const own = undecidedObjections(contested.remedies).filter((one) => one.from === side);
    return lastOfEach(contested.remedies, attackedBy(contested.remedies, own));
  },
  'prepare-objection-decision': ({ remedies }) =>
    lastOfEach(remedies, attackedBy(remedies, undecidedObjections(remedies))),
  'apply-for-reinstatement': lateOnes,
  'decide-reinstatement': lateOnes,
  'record-court-outcome': (contested, { from }) => {
    const { remedies } = contested;
    const pending = pendingInCourt(remedies);
    const lasts = endsOfLines(remedies, attackedBy(remedies, pending));
    if (from === undefined) return lasts;
    const side = sideOf(contested, from);
    return lasts.filter(({ notice }) => pending.some((one) => one.notice === notice.id && one.from === side));
  },
  'record-action': (contested, { from, receivedOn }) => {
    const { remedies } = contested;
    const side = sideOf(contested, from);
    const out = remedies.notices
      .filter(({ stage, releasedOn }) => stage !== 'decision' && releasedOn !== undefined)
      .flatMap((notice) => inTime(notice, side, receivedOn));
    return endsOfLines(remedies, out).filter(
      ({ notice }) =>
        nextStage[notice.stage] !== undefined &&
        contestable(remedies, notice, side).length > 0 &&
        !remedies.challenges.some((one) => one.notice === notice.id && one.from === side && isLive(one)),
    );
  },
  'waive-remedy': (contested, { from, receivedOn, notice }) => {
    const { remedies } = contested;
    const side = sideOf(contested, from);
    const open = remedies.notices
      .filter((one) => !joinsContest(one) && contestable(remedies, one, side).length > 0)
      .filter(({ tracks }) =>
        tracks.some(({ party, status }) => party === side && ['running', 'no-period'].includes(status)),
      );
    const fits = open.flatMap((one) => inTime(one, side, receivedOn));
    // The rest of a decision may still run beside the answer about a part of it: who names it means it.
    return notice === undefined ? endsOfLines(remedies, fits) : fits;
  },
} satisfies { [Step in keyof Input]?: Fits<Step> };

export type NamingStep = keyof typeof fitting;

export const isNamingStep = (step: string): step is NamingStep => Object.hasOwn(fitting, step);

/** The decisions that a step can be about, of each contest one. */
export function fitsFor<Step extends NamingStep>(
  step: Step,
  contested: Contested,
  input: Input[Step],
): Fit[] {
  return (fitting[step] as Fits<Step>)(contested, input);
}

/** The decision that a step names; or the only one that fits. None where nothing does. */
export function meantBy<Step extends NamingStep>(
  step: Step,
  contested: Contested,
  input: Input[Step],
): Notice | undefined {
  const fits = fitsFor(step, contested, input);
  if (input.notice === undefined) return theOnly(fits);
  const { remedies } = contested;
  const named = findNotice(remedies, input.notice);
  const same = fits.filter(({ notice }) => contestOf(remedies, notice) === contestOf(remedies, named));
  // The decision with which it began names the whole contest, and so does what has joined it.
  const fit =
    same.find(({ notice }) => notice === named)?.notice ??
    (named.stage === 'decision' ? theOnly(same) : undefined);
  if (!fit) throw new Refusal('nothing-pending', { notice: named.id });
  return fit;
}

/** Where several are contested beside each other nobody guesses which is meant; what is too late does not count beside what is not. */
export function theOnly(fits: readonly Fit[]): Notice | undefined {
  const timely = fits.filter((fit) => fit.timely);
  const [first, second] = timely.length > 0 ? timely : fits;
  if (second)
    throw new Refusal('missing-fact', { fields: ['notice'], fits: fits.map(({ notice }) => notice.id) });
  return first?.notice;
}

/** What is before a court. */
export function pendingInCourt({ challenges }: RemedyState): Challenge[] {
  return challenges.filter(({ stage, ended }) => stage !== 'decision' && !ended);
}

function inTime(notice: Notice, side: string, on: string): Fit[] {
  const track = notice.tracks.find(({ party }) => party === side);
  if (!track) return [];
  const announced = track.notifiedOn === undefined || track.notifiedOn <= on;
  return [{ notice, timely: announced && (track.lastDay === undefined || on <= track.lastDay) }];
}

/** A decision says no more where one that answers it fits too; those that stand beside each other all fit. */
function endsOfLines(remedies: RemedyState, fits: Fit[]): Fit[] {
  const answered = fits.flatMap(({ notice }) => before(remedies, notice));
  const ends = new Map(fits.map((fit) => [fit.notice.id, fit]));
  return [...ends.values()].filter(({ notice }) => !answered.includes(notice));
}

/** All that a decision answers, back to the first. */
function before(remedies: RemedyState, notice: Notice): Notice[] {
  const contested = contestedIn(remedies, notice);
  return contested ? [contested, ...before(remedies, contested)] : [];
}

function lastOfEach(remedies: RemedyState, fits: Fit[]): Fit[] {
  const last = new Map(fits.map((fit) => [contestOf(remedies, fit.notice).id, fit]));
  return [...last.values()];
}
