import type { CaseState } from '../../contracts/case/state';
import type { Challenge, Matter, Notice, RemedyState, Ruling, Track } from '../../contracts/remedies/state';
import type { Finding } from '../../rules/core/finding';
import type { LetterContext } from './content';

export type RemedyCaseState = CaseState & { remedies: RemedyState };

/** The contests of a case: that of its present proceeding, and those of the ones before. */
function contestsOf(state: RemedyCaseState): RemedyState[] {
  const { earlier = [] } = state as { earlier?: { remedies?: RemedyState }[] };
  return [state.remedies, ...earlier.flatMap(({ remedies }) => remedies ?? [])];
}

/** The decision a letter announces, named by its facts. */
export function noticeOf({ state, facts }: LetterContext<RemedyCaseState>): Notice | undefined {
  const id = facts.text('notice');
  return contestsOf(state)
    .flatMap(({ notices }) => notices)
    .find((notice) => notice.id === id);
}

/**
 * The decision that objections are against: of a letter that answers one the decision it turns against, else the latest of the
 * first stage that was out and is no remedy.
 */
export function contestedDecision(context: LetterContext<RemedyCaseState>): Notice | undefined {
  const { state, letter } = context;
  const contests = contestsOf(state);
  const announced = noticeOf(context);
  const answered = contests
    .flatMap(({ challenges }) => challenges)
    .find(({ id, stage }) => id === letter.causedBy && stage === 'decision');
  const id = answered?.notice ?? announced?.answers;
  const has = (wanted: Notice | string | undefined) => (contest: RemedyState) =>
    contest.notices.some((notice) => notice === wanted || notice.id === wanted);
  const { notices } = contests.find(has(id ?? announced)) ?? state.remedies;
  const until = announced ? notices.indexOf(announced) + 1 : 0;
  const before = until > 0 ? notices.slice(0, until) : notices;
  return notices.find((notice) => notice.id === id) ?? before.findLast(isContestable);
}

const isContestable = ({ kind, stage, releasedOn }: Notice): boolean =>
  kind === 'decision' && stage === 'decision' && releasedOn !== undefined;

export function trackOf(context: LetterContext<RemedyCaseState>, party: string): Track | undefined {
  return contestedDecision(context)?.tracks.find((track) => track.party === party);
}

/** The objection a letter answers, or the latest of this party against the same decision. */
export function objectionOf(context: LetterContext<RemedyCaseState>, party: string): Challenge | undefined {
  const contested = contestedDecision(context)?.id;
  const own = contestsOf(context.state)
    .flatMap(({ challenges }) => challenges)
    .filter(({ stage, from }) => stage === 'decision' && from === party);
  const same = own.filter(({ notice }) => notice === contested);
  const receivedOn = context.facts.date('receivedOn');
  const meant = same.length > 0 ? same : own;
  return meant.find((challenge) => challenge.receivedOn === receivedOn) ?? meant.at(-1);
}

export function rulingsOf({ facts }: LetterContext): Record<Matter, Ruling> {
  return facts.record('rulings') as Record<Matter, Ruling>;
}

/** The GdB as decided by the notice of this letter. */
export function decidedGdb({ facts }: LetterContext): number | undefined {
  const { gdb } = facts.record('values');
  return typeof gdb === 'number' ? gdb : undefined;
}

/** The finding by which a period of the case was computed: as given with the letter, or as the deadline holds it. */
export function findingOf(
  { findings, state }: LetterContext,
  calculator: string,
  fits: (value: Record<string, unknown>) => boolean,
): Finding[] {
  const recorded = [...findings, ...state.deadlines.map(({ finding }) => finding)];
  const found = recorded.find(
    (one) => one.calculator === calculator && fits(one.value as Record<string, unknown>),
  );
  return found ? [found] : [];
}
