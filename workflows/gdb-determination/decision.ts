import { isMark, markOf, matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Decided, Found, GdbState, Opinion, Result } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Matter, Ruling } from '../../contracts/remedies/state';
import { wasMadeGood, wasSilentInSpiteOfWarning } from '../kit/application/cooperation';
import { assertDraft, takeDraftsBack } from '../kit/application/drafts';
import { attachClauses } from '../kit/clauses';
import { wasHeard } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { standsOpen } from '../kit/remedies';
import { prepareNotice } from '../kit/remedies/notices';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { assertBearsClauses, lawOfFinding } from './clauses';
import { foundIn, leastGdb } from './found';
import { endTargets } from './targets';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput['prepare-decision'];

/** § 152 Abs. 1 SGB IX, §§ 31, 33 SGB X: the decision, as one person puts it before another. */
export function prepareDecision(kase: Gdb, input: Input): void {
  const { state } = kase;
  if (state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined)) {
    throw new Refusal('already-done');
  }
  if (wasDecided(state) && !state.amending) amendUnasked(kase, input);
  if (kase.act.effectiveOn < (state.amending ?? state.proceeding).receivedOn) {
    throw new Refusal('date-before-cause', { field: 'decidedOn' });
  }
  const decided =
    input.as === 'refused-cooperation' ? refusalForSilence(kase) : decisionOnTheMatter(kase, input);
  issue(kase, input, decided);
}

/** §§ 45, 48, 86 SGB X: what is still contested can be changed for the worse upon a new opinion, without anybody asking for it. */
function amendUnasked({ state, act }: Gdb, { gdb, as }: Input): void {
  const standing = foundIn(state);
  const opinion = state.opinions.at(-1);
  const before = state.remedies.notices.findLast(({ kind }) => kind === 'decision' || kind === 'amendment');
  const worse = standing !== undefined && gdb !== undefined && gdb < standing.gdb;
  const isNew = opinion !== undefined && before !== undefined && opinion.givenOn > before.decidedOn;
  if (as === 'refused-cooperation' || !worse || !isNew || !standsOpen(state.remedies))
    throw new Refusal('already-done');
  const { stepId: by, effectiveOn: receivedOn } = act;
  state.amending = { by, receivedOn, marks: [], disregards: [], occasion: 'review' };
}

/** Everything asked for in this proceeding has been decided, or refused for want of cooperation that was not made good since. */
export function wasDecided(state: GdbState): boolean {
  const { decided, proceeding, before } = state;
  const last = decided.at(-1);
  if (last?.result === 'refused-cooperation') return !madeGood(state, last) && !wasLifted(state);
  const held = (before?.marks ?? []).map(matterOfMark);
  return (
    decided.length > 0 &&
    proceeding.wants.every((matter) => held.includes(matter) || decided.some((one) => covers(one, matter)))
  );
}

/** The refusal has been lifted upon an objection or by a court: what was asked for is still to be decided. */
function wasLifted({ remedies }: GdbState): boolean {
  return remedies.matters.some(({ matter, status }) => matter === 'gdb' && status === 'lifted');
}

const madeGood = ({ remedies, inquiry }: GdbState, { notice }: Decided): boolean =>
  wasMadeGood(
    inquiry,
    remedies.notices.find(({ id }) => id === notice),
  );

/** A refusal for want of cooperation decides nothing on the merits (§ 66 SGB I): what is made good is decided in full. */
function covers({ result, gdb, marksGranted, marksRefused, marksLost }: Decided, matter: Matter): boolean {
  if (result === 'refused-cooperation') return false;
  if (!isMark(matter)) return gdb !== undefined;
  return [...marksGranted, ...marksRefused, ...marksLost].includes(markOf(matter));
}

/** § 66 Abs. 1, 3 SGB I: only after the concrete consequence was named in writing and the period set for it is over. */
function refusalForSilence({ state, act }: Gdb): Omit<Decided, 'notice'> {
  const silent = wasSilentInSpiteOfWarning(state.inquiry, act.effectiveOn);
  const stayedAway = state.appointments.some(({ status, warned }) => status === 'missed' && warned);
  if (!silent && !stayedAway) throw new Refusal('warning-missing');
  const refused = state.proceeding.wants.filter(isMark).map(markOf);
  return {
    result: 'refused-cooperation',
    marksGranted: [],
    marksRefused: refused,
    marksLost: [],
    permanent: false,
  };
}

function decisionOnTheMatter(kase: Gdb, input: Input): Omit<Decided, 'notice'> {
  const { state } = kase;
  const opinion = state.opinions.at(-1);
  if (!opinion) throw new Refusal('opinion-missing');
  if (input.as === 'taken-back') checkTakeBackLimit(kase, input.badFaith);
  const about = scopeOf(kase, input);
  const gdb = about.includes('gdb') ? input.gdb : undefined;
  if (about.includes('gdb') !== (input.gdb !== undefined))
    throw new Refusal('facts-contradict', { fields: ['gdb', 'only'] });
  if (gdb !== undefined && gdb !== opinion.overall) kase.flag('deviates-from-opinion');
  const standing = standingFound(state);
  const had = standing?.marks ?? [];
  const given: string[] = input.marks;
  const foreign = given.filter((mark) => !had.includes(mark) && !about.includes(matterOfMark(mark)));
  if (foreign.length > 0) throw new Refusal('facts-contradict', { fields: ['marks', 'only'] });
  const marksLost = input.only ? [] : had.filter((mark) => !given.includes(mark));
  assertHeard(kase, gdb, marksLost);
  const from = effectiveFrom(kase, input);
  return {
    result: resultOf(kase, gdb, given, input),
    ...(gdb === undefined ? {} : { gdb }),
    marksGranted: given.filter((mark) => !had.includes(mark)),
    marksRefused: about
      .filter(isMark)
      .map(markOf)
      .filter((mark) => !given.includes(mark) && !had.includes(mark)),
    marksLost,
    ...(from === undefined ? {} : { from }),
    ...prospect(opinion),
  };
}

/** § 45 Abs. 3 SGB X: two years from the announcement, ten in bad faith; what may go beyond is for a person to judge. */
function checkTakeBackLimit(kase: Gdb, badFaith: boolean | undefined): void {
  const { state } = kase;
  const standing = standingFound(state);
  const notices = [...state.earlier, state].flatMap(({ remedies }) => remedies.notices);
  const announcedOn = notices.find(({ id }) => id === standing?.decidedBy)?.tracks[0]?.notifiedOn;
  if (!standing || announcedOn === undefined) throw new Refusal('facts-contradict', { fields: ['as'] });
  const limit = kase.find('take-back-limit', {
    announcedOn,
    ...(badFaith === undefined ? {} : { badFaith }),
  });
  if (kase.act.effectiveOn > limit.value.lastDay) kase.flag('take-back-limit-over');
}

/** What is in force at this moment; for a decision that joins a contest this is what the one before it has found. */
function standingFound(state: GdbState): Found | undefined {
  return state.amending ? foundIn(state) : state.before;
}

/** What the decision is about: all that is still to be decided, or the part named; the rest is then decided later. */
function scopeOf({ state }: Gdb, { only, marks }: Input): Matter[] {
  if (state.amending) return ['gdb', ...new Set([...state.amending.marks, ...marks].map(matterOfMark))];
  const open = state.proceeding.wants.filter((matter) => !state.decided.some((one) => covers(one, matter)));
  if (!only) return [...new Set([...open, ...marks.map(matterOfMark)])];
  const foreign = only.filter((matter) => !open.includes(matter));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign });
  return only;
}

function prospect({ permanent, healing }: Opinion): Pick<Decided, 'permanent' | 'healing'> {
  return { permanent, ...(healing === undefined ? {} : { healing }) };
}

/** § 24 Abs. 1 SGB X: nothing is taken from a person that it was not heard about. */
function assertHeard({ state }: Gdb, gdb: number | undefined, marksLost: readonly string[]): void {
  const standing = standingFound(state);
  const lower = standing !== undefined && gdb !== undefined && gdb < standing.gdb;
  if (!lower && marksLost.length === 0) return;
  const takes = marksLost.map(matterOfMark);
  if (!wasHeard(state.inquiry, { ...(lower ? { gdb } : {}), ...(takes.length > 0 ? { takes } : {}) })) {
    throw new Refusal('hearing-missing', { gdb, takes });
  }
}

function resultOf({ state }: Gdb, gdb: number | undefined, given: readonly string[], input: Input): Result {
  const standing = standingFound(state);
  if (input.as === 'taken-back') return 'taken-back';
  if (!standing) return gdb === undefined || gdb >= leastGdb ? 'found' : 'refused';
  if (gdb !== undefined && gdb !== standing.gdb) return gdb > standing.gdb ? 'raised' : 'lowered';
  const marks = [...given].sort();
  const others = input.only ? marks.length > 0 : String(marks) !== String(standing.marks);
  if (others) return 'changed';
  const { amending, proceeding } = state;
  if ((amending ? amending.occasion : proceeding.occasion) === 'review')
    throw new Refusal('facts-contradict', { fields: ['gdb', 'marks'] });
  return 'change-refused';
}

/**
 * § 152 Abs. 1 S. 2 SGB IX: from the application on, earlier only where it was asked for; what is lowered holds for the
 * future only (§ 48 Abs. 1 S. 1 SGB X), so from its announcement.
 */
function effectiveFrom({ state, act }: Gdb, { as, from, gdb }: Input): Decided['from'] {
  const { amending, proceeding } = state;
  const standing = standingFound(state);
  if (standing && gdb !== undefined && gdb < standing.gdb) {
    // § 45 Abs. 4 SGB X alone reaches into the past.
    if (from !== undefined && from < act.effectiveOn && as !== 'taken-back')
      throw new Refusal('facts-contradict', { fields: ['from'] });
    return from;
  }
  const applied = amending?.receivedOn ?? proceeding.begunOn;
  const earliest = (amending ?? proceeding).earlierFrom ?? applied;
  if (from !== undefined && from < earliest) throw new Refusal('facts-contradict', { fields: ['from'] });
  return from ?? applied;
}

function issue(kase: Gdb, input: Input, decided: Omit<Decided, 'notice'>): void {
  const { state } = kase;
  const { remedies, proceeding, amending } = state;
  const id = nextNoticeId(state);
  const rulings = rulingsOf(input, decided);
  const { earlierFrom } = amending ?? proceeding;
  if (earlierFrom !== undefined && (decided.from ?? '') > earlierFrom) rulings['earlier-date'] = 'burdens';
  const kind = amending && joins(remedies, rulings) ? 'amendment' : 'decision';
  assertBearsClauses(input.clauses, decided.result, kind);
  const clauses = attachClauses(kase, id, input.clauses, lawOfFinding);
  Object.assign(rulings, clauses.rulings);
  state.decided.push({ notice: id, ...decided, ...(amending === undefined ? {} : { amending }) });
  for (const matter of Object.keys(rulings)) {
    if (!remedies.matters.some((known) => known.matter === matter))
      remedies.matters.push({ matter, status: 'open' });
  }
  prepareNotice(kase, remedies, {
    id,
    stage: 'decision',
    kind,
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings,
    values: decided.gdb === undefined ? {} : { gdb: decided.gdb },
    says: present({
      reasons: input.reasons,
      heardOn: state.inquiry.hearings.at(-1)?.startedOn,
      effectiveOn: decided.from,
      opinion: decided.gdb === undefined ? undefined : state.opinions.at(-1)?.id,
      ...clauses.says,
    }),
  });
  delete state.amending;
  kase.closesTask(`decide:${amending?.by ?? proceeding.id}`);
}

/** §§ 86, 96 SGG: it joins the contest about what it changes; what is final already is changed by a decision of its own. */
function joins({ matters }: GdbState['remedies'], rulings: Record<Matter, Ruling>): boolean {
  return matters.every(({ matter, status }) => status !== 'final' || !(matter in rulings));
}

/** What can be contested: the GdB, whatever it is, and each Merkzeichen that was refused or taken. */
function rulingsOf(input: Input, decided: Omit<Decided, 'notice'>): Record<Matter, Ruling> {
  const marks = [...decided.marksRefused, ...decided.marksLost].map(matterOfMark);
  const gdb = decided.gdb !== undefined || input.as === 'refused-cooperation' ? ['gdb'] : [];
  return Object.fromEntries([...gdb, ...marks].map((matter) => [matter, 'burdens' as const]));
}

function nextNoticeId({ earlier, decided }: GdbState): string {
  const count = earlier.reduce((sum, { decided: before }) => sum + before.length, decided.length);
  return count === 0 ? 'bescheid' : `bescheid-${count + 1}`;
}

export function discardDraft(kase: Gdb, input: GdbStepInput['discard-draft']): void {
  discardDrafts(kase, assertDraft(kase, input).id);
}

/** What was only prepared has decided nothing. */
export function discardDrafts(kase: Gdb, only?: string): void {
  takeDraftsBack(kase, only);
  followDrafts(kase);
}

/**
 * Until its draft is out, what a decision is about is asked for: a draft that is discarded, or goes with the contest it was to
 * join, leaves it to be decided.
 */
export function followDrafts(kase: Gdb): void {
  const { state } = kase;
  const { remedies } = state;
  const noticeOf = ({ notice }: Decided) => remedies.notices.find(({ id }) => id === notice);
  for (const one of state.decided) {
    if (!one.amending || noticeOf(one)?.releasedOn === undefined) continue;
    endTargets(kase, 'met', one.amending);
    delete one.amending;
  }
  const dropped = state.decided.filter((one) => noticeOf(one) === undefined);
  if (dropped.length === 0) return;
  state.decided = state.decided.filter((one) => noticeOf(one) !== undefined);
  const amending = dropped.find((one) => one.amending !== undefined)?.amending;
  if (amending) state.amending = amending;
  const ruledOn = remedies.notices.flatMap(({ rulings }) => Object.keys(rulings));
  remedies.matters = remedies.matters.filter(({ matter }) => ruledOn.includes(matter));
}
