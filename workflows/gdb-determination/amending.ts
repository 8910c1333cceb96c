import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Amending, GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { discardDrafts } from './decision';
import { endTargets } from './targets';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;

export type Wish = Pick<Input['apply-for-change'], 'receivedOn' | 'marks' | 'disregards'> & {
  earlierFrom?: Input['apply-for-change']['earlierFrom'];
};

/** §§ 86, 96 SGG: no second case beside a contest; what is decided on it joins the contest. */
export function amend({ state, act }: Gdb, wish: Wish, occasion?: Amending['occasion']): void {
  state.amending = amendmentOf(act.stepId, wish, occasion);
  state.opinions = [];
}

export function amendmentOf(by: string, wish: Wish, occasion?: Amending['occasion']): Amending {
  const { receivedOn, marks, earlierFrom, disregards } = wish;
  return {
    by,
    receivedOn,
    marks,
    disregards,
    ...(earlierFrom === undefined ? {} : { earlierFrom }),
    ...(occasion === undefined ? {} : { occasion }),
  };
}

/** What is to amend a contested decision and is not decided yet; a draft on it decides on something else by now. */
export function takeUpAmendment(kase: Gdb): Amending | undefined {
  const { state } = kase;
  const draft = state.decided.find(({ amending }) => amending !== undefined);
  if (draft) discardDrafts(kase, draft.notice);
  return state.amending;
}

/** § 18 S. 2 SGB X: it is not decided on any more; the contest goes on without it. */
export function leaveAmendment(kase: Gdb): void {
  const { amending } = kase.state;
  if (amending) endTargets(kase, 'cancelled', amending);
  delete kase.state.amending;
}

export function restrictAmendment(amending: Amending, input: Input['restrict-application']): void {
  const given: string[] = input.marks ?? [];
  const foreign = given.filter((mark) => !amending.marks.includes(mark));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign.map(matterOfMark) });
  amending.marks = amending.marks.filter((mark) => !given.includes(mark));
  amending.disregards = [...new Set([...amending.disregards, ...(input.disregards ?? [])])];
  if (input.withoutEarlierDate === true) delete amending.earlierFrom;
}
