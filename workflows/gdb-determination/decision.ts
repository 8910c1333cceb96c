import { isMark, markOf, matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Decided, GdbState, Opinion, Result } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Matter, Ruling } from '../../contracts/remedies/state';
import { wasHeard } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { given, prepareNotice } from '../kit/remedies/notices';
import { Refusal } from '../kit/refusal';
import { leastGdb } from './found';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput['prepare-decision'];

/** § 152 Abs. 1 SGB IX, §§ 31, 33 SGB X: the decision, as one person puts it before another. */
export function prepareDecision(kase: Gdb, input: Input): void {
  const { state } = kase;
  if (state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined) || wasDecided(state)) {
    throw new Refusal('already-done');
  }
  if (kase.act.effectiveOn < state.proceeding.receivedOn) {
    throw new Refusal('date-before-cause', { field: 'decidedOn' });
  }
  const decided =
    input.as === 'refused-cooperation' ? refusalForSilence(kase) : decisionOnTheMatter(kase, input);
  issue(kase, input, decided);
}

/** What was asked for in this proceeding has been decided, unless for want of cooperation that has been made good since. */
export function wasDecided({ decided, remedies, inquiry }: GdbState): boolean {
  const last = decided.at(-1);
  if (!last || last.result !== 'refused-cooperation') return last !== undefined;
  const refusedOn = remedies.notices.find(({ id }) => id === last.notice)?.releasedOn;
  const madeGood = inquiry.requests.some(
    ({ kind, answeredOn }) =>
      kind === 'cooperation' &&
      answeredOn !== undefined &&
      refusedOn !== undefined &&
      answeredOn >= refusedOn,
  );
  return !madeGood;
}

/** § 66 Abs. 1, 3 SGB I: only after the concrete consequence was named in writing and the period set for it is over. */
function refusalForSilence({ state, act }: Gdb): Omit<Decided, 'notice'> {
  const on = act.effectiveOn;
  const silent = state.inquiry.requests.some(
    ({ kind, status, consequenceNamedOn, lastDay }) =>
      kind === 'cooperation' && status !== 'answered' && consequenceNamedOn !== undefined && lastDay < on,
  );
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
  const { gdb } = input;
  if (gdb === undefined) throw new Refusal('facts-contradict', { fields: ['gdb'] });
  const opinion = state.opinions.at(-1);
  if (!opinion) throw new Refusal('opinion-missing');
  if (gdb !== opinion.overall) kase.flag('deviates-from-opinion');
  const before = state.before?.marks ?? [];
  const wanted = state.proceeding.wants.filter(isMark).map(markOf);
  const marksLost = before.filter((mark) => !input.marks.includes(mark as Input['marks'][number]));
  assertHeard(kase, gdb, marksLost);
  const from = effectiveFrom(kase, input);
  return {
    result: resultOf(state, input, marksLost),
    gdb,
    marksGranted: input.marks.filter((mark) => !before.includes(mark)),
    marksRefused: wanted.filter((mark) => !input.marks.includes(mark as Input['marks'][number])),
    marksLost,
    ...(from === undefined ? {} : { from }),
    ...prospect(opinion),
  };
}

function prospect({ permanent, healing }: Opinion): Pick<Decided, 'permanent' | 'healing'> {
  return { permanent, ...(healing === undefined ? {} : { healing }) };
}

/** § 24 Abs. 1 SGB X: nothing is taken from a person that it was not heard about. */
function assertHeard({ state }: Gdb, gdb: number, marksLost: readonly string[]): void {
  const { before, inquiry } = state;
  const lower = before !== undefined && gdb < before.gdb;
  if (!lower && marksLost.length === 0) return;
  const takes = marksLost.map(matterOfMark);
  if (!wasHeard(inquiry, { ...(lower ? { gdb } : {}), ...(takes.length > 0 ? { takes } : {}) })) {
    throw new Refusal('hearing-missing', { gdb, takes });
  }
}

function resultOf({ before, proceeding }: GdbState, input: Input, marksLost: readonly string[]): Result {
  const { gdb = 0, marks } = input;
  if (input.as === 'taken-back') return 'taken-back';
  if (!before) return gdb >= leastGdb ? 'found' : 'refused';
  if (gdb !== before.gdb) return gdb > before.gdb ? 'raised' : 'lowered';
  const others = marksLost.length > 0 || marks.some((mark) => !before.marks.includes(mark));
  if (others) return 'changed';
  if (proceeding.occasion === 'review') throw new Refusal('facts-contradict', { fields: ['gdb', 'marks'] });
  return 'change-refused';
}

/**
 * § 152 Abs. 1 S. 2 SGB IX: from the application on, earlier only where it was asked for; what is lowered holds for the
 * future only (§ 48 Abs. 1 S. 1 SGB X), so from its announcement.
 */
function effectiveFrom({ state, act }: Gdb, { from, gdb = 0 }: Input): Decided['from'] {
  const { before, proceeding } = state;
  if (before && gdb < before.gdb) {
    if (from !== undefined && from < act.effectiveOn)
      throw new Refusal('facts-contradict', { fields: ['from'] });
    return from;
  }
  const earliest = proceeding.earlierFrom ?? proceeding.begunOn;
  if (from !== undefined && from < earliest) throw new Refusal('facts-contradict', { fields: ['from'] });
  return from ?? proceeding.begunOn;
}

function issue(kase: Gdb, input: Input, decided: Omit<Decided, 'notice'>): void {
  const { state } = kase;
  const { remedies, proceeding } = state;
  const id = nextNoticeId(state);
  const rulings = rulingsOf(proceeding.wants, decided);
  if (proceeding.earlierFrom !== undefined && (decided.from ?? '') > proceeding.earlierFrom)
    rulings['earlier-date'] = 'burdens';
  state.decided.push({ notice: id, ...decided });
  for (const matter of Object.keys(rulings)) {
    if (!remedies.matters.some((known) => known.matter === matter))
      remedies.matters.push({ matter, status: 'open' });
  }
  prepareNotice(kase, remedies, {
    id,
    stage: 'decision',
    kind: 'decision',
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings,
    values: decided.gdb === undefined ? {} : { gdb: decided.gdb },
    says: given({
      reasons: input.reasons,
      heardOn: state.inquiry.hearings.at(-1)?.startedOn,
      effectiveOn: decided.from,
    }),
  });
  kase.closesTask(`decide:${proceeding.id}`);
}

/** What can be contested: the GdB, whatever it is, and each Merkzeichen that was refused or taken. */
function rulingsOf(wants: readonly Matter[], decided: Omit<Decided, 'notice'>): Record<Matter, Ruling> {
  const marks = [...decided.marksRefused, ...decided.marksLost].map(matterOfMark);
  const gdb = wants.includes('gdb') ? ['gdb'] : [];
  return Object.fromEntries([...gdb, ...marks].map((matter) => [matter, 'burdens' as const]));
}

function nextNoticeId({ earlier, decided }: GdbState): string {
  const count = earlier.reduce((sum, { decided: before }) => sum + before.length, decided.length);
  return count === 0 ? 'bescheid' : `bescheid-${count + 1}`;
}

export function discardDraft(kase: Gdb, input: GdbStepInput['discard-draft']): void {
  const { remedies } = kase.state;
  const notice = remedies.notices.find(({ id }) => id === input.notice);
  if (!notice) throw new Refusal('unknown-notice', { notice: input.notice });
  if (notice.releasedOn !== undefined) throw new Refusal('already-done', { notice: notice.id });
  remedies.notices = remedies.notices.filter((other) => other !== notice);
  kase.state.decided = kase.state.decided.filter((decided) => decided.notice !== notice.id);
  kase.dropsTask(`release:${notice.id}`);
}
