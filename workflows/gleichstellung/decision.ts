import { theMatter, type Decided, type GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { Matter, Ruling } from '../../contracts/remedies/state';
import type { CivilDate } from '../../rules/core/civil-date';
import { wasMadeGood, wasSilentInSpiteOfWarning } from '../kit/application/cooperation';
import { assertDraft, takeDraftsBack } from '../kit/application/drafts';
import { attachClauses } from '../kit/clauses';
import { wasHeard } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { prepareNotice } from '../kit/remedies/notices';
import { isTiedToGermany } from './circumstances';
import { assertWithin, limitedBy, lawOfGrant } from './clauses';
import { startOf } from './gdb';

type Gleichstellung = Kase<GleichstellungState>;
type Input = GleichstellungStepInput['prepare-decision'];
type Draft = Omit<Decided, 'notice'>;

/** § 151 Abs. 2, § 199 Abs. 2 SGB IX, §§ 31, 33 SGB X: the decision, as one person puts it before another. */
export function prepareDecision(kase: Gleichstellung, input: Input): void {
  const { state, act } = kase;
  const pending = state.remedies.notices.some(({ releasedOn }) => releasedOn === undefined);
  if (pending || state.proceeding.ended || wasDecided(state)) throw new Refusal('already-done');
  if (act.effectiveOn < state.proceeding.receivedOn) {
    throw new Refusal('date-before-cause', { field: 'decidedOn' });
  }
  assertFits(state, input);
  const limited = limitedBy(input);
  issue(kase, limited, drafts[input.as](kase, limited));
}

/** On the application it is granted or refused; by itself the office can only end it. */
function assertFits({ proceeding }: GleichstellungState, { as, from, until }: Input): void {
  const ends = as === 'revoked' || as === 'taken-back';
  if ((proceeding.occasion === 'review') !== ends) throw new Refusal('facts-contradict', { fields: ['as'] });
  const foreign = [
    ...(until !== undefined && as !== 'granted' ? ['until'] : []),
    ...(from !== undefined && as !== 'granted' && as !== 'taken-back' ? ['from'] : []),
  ];
  if (foreign.length > 0) throw new Refusal('facts-contradict', { fields: ['as', ...foreign] });
}

const drafts: Record<Input['as'], (kase: Gleichstellung, input: Input) => Draft> = {
  granted: grant,
  refused: (kase) => ({ result: 'refused', from: earliest(kase), ...known(kase) }),
  'refused-cooperation': ({ state, act }) => {
    if (!wasSilentInSpiteOfWarning(state.inquiry, act.effectiveOn)) throw new Refusal('warning-missing');
    return { result: 'refused-cooperation' };
  },
  revoked: (kase) => {
    assertHeard(kase);
    return { result: 'revoked', ...known(kase) };
  },
  'taken-back': takeBack,
};

/** § 2 Abs. 3, § 151 Abs. 2 S. 2 SGB IX: from the day of receipt, but not from before there was a GdB to rest on. */
function grant(kase: Gleichstellung, { from, until }: Input): Draft {
  const { state } = kase;
  const { finding } = state;
  if (!finding) throw new Refusal('finding-missing');
  if (!isTiedToGermany(state))
    throw new Refusal('missing-fact', { fields: ['livesInGermany', 'worksInGermany'] });
  const first = earliest(kase);
  if (from !== undefined && from < first) throw new Refusal('facts-contradict', { fields: ['from'] });
  if (until !== undefined && until < (from ?? first))
    throw new Refusal('facts-contradict', { fields: ['until'] });
  const limitedUntil = until ?? state.proceeding.until;
  const { value, flags } = kase.find('gleichstellung', {
    gdb: finding.gdb,
    receivedOn: first,
    ...present({ limitedUntil }),
  });
  if (!value.possible) throw new Refusal('finding-missing', { gdb: finding.gdb });
  for (const flag of flags) kase.flag(flag);
  return { result: 'granted', from: from ?? first, ...present({ until: limitedUntil }), gdb: finding.gdb };
}

function earliest({ state }: Gleichstellung): CivilDate {
  const { proceeding, finding } = state;
  const applied = proceeding.effectFrom ?? proceeding.begunOn;
  return [applied, (finding && startOf(finding)) ?? applied].sort().at(-1) as CivilDate;
}

const known = ({ state }: Gleichstellung): Pick<Draft, 'gdb'> => present({ gdb: state.finding?.gdb });

/** § 45 Abs. 3, 4 SGB X: two years from the announcement, ten in bad faith; only in bad faith for the past. */
function takeBack(kase: Gleichstellung, { from, badFaith }: Input): Draft {
  assertHeard(kase);
  const { before, earlier } = kase.state;
  const notices = earlier.flatMap(({ remedies }) => remedies.notices);
  const announcedOn = notices.find(({ id }) => id === before?.decidedBy)?.tracks[0]?.notifiedOn;
  if (announcedOn === undefined) throw new Refusal('facts-contradict', { fields: ['as'] });
  const limit = kase.find('take-back-limit', { announcedOn, ...present({ badFaith }) });
  if (kase.act.effectiveOn > limit.value.lastDay) kase.flag('take-back-limit-over');
  if (from !== undefined && from < kase.act.effectiveOn && badFaith !== true) {
    throw new Refusal('facts-contradict', { fields: ['from', 'badFaith'] });
  }
  return { result: 'taken-back', from: from ?? kase.act.effectiveOn, ...known(kase) };
}

/** § 24 Abs. 1 SGB X: nothing is taken from a person that it was not heard about. */
function assertHeard({ state }: Gleichstellung): void {
  const takes = [theMatter];
  if (!wasHeard(state.inquiry, { takes })) throw new Refusal('hearing-missing', { takes });
}

function issue(kase: Gleichstellung, input: Input, decided: Draft): void {
  const { state } = kase;
  const { remedies, before } = state;
  const id = nextNoticeId(state);
  assertWithin(input, decided.until);
  const clauses = attachClauses(kase, id, input.clauses, lawOfGrant);
  const rulings = { ...burdensOf(kase, decided, clauses.limits), ...clauses.rulings };
  state.decided.push({ notice: id, ...decided });
  for (const matter of Object.keys(rulings)) {
    if (!remedies.matters.some((known) => known.matter === matter))
      remedies.matters.push({ matter, status: 'open' });
  }
  const limited = theMatter in rulings && decided.result === 'granted' && decided.until !== undefined;
  prepareNotice(kase, remedies, {
    id,
    stage: 'decision',
    kind: 'decision',
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings,
    values: limited ? { [theMatter]: decided.until as CivilDate } : {},
    says: present({
      reasons: input.reasons,
      heardOn: state.inquiry.hearings.at(-1)?.startedOn,
      formerDecisionOn: before?.decidedOn,
      effectiveOn: decided.from,
      ...clauses.says,
    }),
  });
  kase.closesTask(`decide:${state.proceeding.id}`);
}

/** What can be contested: a refusal or an end; of a grant its limit, what else it depends on, or its later beginning. What gives all burdens nobody. */
function burdensOf({ state }: Gleichstellung, decided: Draft, limits: boolean): Record<Matter, Ruling> {
  if (decided.result !== 'granted') return { [theMatter]: 'burdens' };
  const { begunOn, effectFrom = begunOn, until } = state.proceeding;
  return {
    ...(decided.until !== until || limits ? { [theMatter]: 'burdens' as const } : {}),
    ...((decided.from ?? effectFrom) > effectFrom ? { 'earlier-date': 'burdens' as const } : {}),
  };
}

function nextNoticeId({ earlier, decided }: GleichstellungState): string {
  const count = earlier.reduce((sum, { decided: before }) => sum + before.length, decided.length);
  return count === 0 ? 'bescheid' : `bescheid-${count + 1}`;
}

/** What was asked for has been decided, or refused for want of cooperation that was not made good since. */
export function wasDecided({ decided, inquiry, remedies }: GleichstellungState): boolean {
  const last = decided.at(-1);
  if (last?.result !== 'refused-cooperation') return last !== undefined;
  const refusal = remedies.notices.find(({ id }) => id === last.notice);
  const lifted = remedies.matters.some(({ matter, status }) => matter === theMatter && status === 'lifted');
  return !wasMadeGood(inquiry, refusal) && !lifted;
}

/** The decision that was prepared last is out; before that one a refusal for silence may be. */
export function wasReleased({ decided, remedies }: GleichstellungState): boolean {
  const last = decided.at(-1)?.notice;
  return remedies.notices.some(({ id, releasedOn }) => id === last && releasedOn !== undefined);
}

export function discardDraft(kase: Gleichstellung, input: GleichstellungStepInput['discard-draft']): void {
  discardDrafts(kase, assertDraft(kase, input).id);
}

/** What was only prepared has decided nothing. */
export function discardDrafts(kase: Gleichstellung, only?: string): void {
  takeDraftsBack(kase, only);
  followDrafts(kase);
}

/** A draft that has gone, with the objection it was to answer or by itself, leaves its matter to be decided. */
export function followDrafts({ state }: Gleichstellung): void {
  const { remedies } = state;
  const known = remedies.notices.map(({ id }) => id);
  if (state.decided.every(({ notice }) => known.includes(notice))) return;
  state.decided = state.decided.filter(({ notice }) => known.includes(notice));
  const ruledOn = remedies.notices.flatMap(({ rulings }) => Object.keys(rulings));
  remedies.matters = remedies.matters.filter(({ matter }) => ruledOn.includes(matter));
}
