import type { CaseState } from '../../contracts/case/state';
import type { Challenge, Matter, Notice, RemedyState, Ruling, Track } from '../../contracts/remedies/state';
import type { Finding } from '../../rules/core/finding';
import type { LetterContext } from './content';

export type RemedyCaseState = CaseState & { remedies: RemedyState };

/** The decision a letter announces, named by its facts. */
export function noticeOf({ state, facts }: LetterContext<RemedyCaseState>): Notice | undefined {
  const id = facts.text('notice');
  return state.remedies.notices.find((notice) => notice.id === id);
}

/** The decision that objections are against: the latest of the first stage that is out and is no remedy. */
export function contestedDecision(state: RemedyCaseState): Notice | undefined {
  return state.remedies.notices.findLast(
    (notice) => notice.kind === 'decision' && notice.stage === 'decision' && notice.releasedOn !== undefined,
  );
}

export function trackOf(state: RemedyCaseState, party: string): Track | undefined {
  return contestedDecision(state)?.tracks.find((track) => track.party === party);
}

/** The objection a letter answers, or the latest of this party. */
export function objectionOf(
  { state, facts }: LetterContext<RemedyCaseState>,
  party: string,
): Challenge | undefined {
  const own = state.remedies.challenges.filter(({ stage, from }) => stage === 'decision' && from === party);
  const receivedOn = facts.date('receivedOn');
  return own.find((challenge) => challenge.receivedOn === receivedOn) ?? own.at(-1);
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
