import { claimMatter, type ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { remedySteps } from '../kit/remedies';
import { dropDrafts, findNotice, prepareNotice } from '../kit/remedies/notices';
import { present } from '../kit/present';
import { awaitsHeir } from './death';
import { leaveHearing } from './hearing';

type Reclaim = Kase<ReclaimState>;
type Input = ReclaimStepInput;

/** § 50 Abs. 3 S. 1 SGB X: the sum is fixed in writing, never more than what the debtor was heard on. */
export function prepareDemand(kase: Reclaim, input: Input['prepare-demand']): void {
  const { state } = kase;
  const { hearing, remedies, overpayment } = state;
  if (remedies.notices.length > 0) throw new Refusal('already-done');
  if (!hearing.over || awaitsHeir(state)) throw new Refusal('date-before-cause', { field: 'decidedOn' });
  if (input.cents > overpayment.cents) throw new Refusal('facts-contradict', { fields: ['cents'] });
  if (input.dueOn !== undefined && input.dueOn <= input.decidedOn)
    throw new Refusal('facts-contradict', { fields: ['dueOn'] });
  if (input.dueOn === undefined) delete state.setOn;
  else state.setOn = input.dueOn;
  prepareNotice(kase, remedies, {
    id: 'bescheid',
    stage: 'decision',
    kind: 'decision',
    decidedOn: input.decidedOn,
    instruction: input.instruction,
    rulings: { [claimMatter]: 'burdens' },
    values: { [claimMatter]: input.cents },
    says: present({
      reasons: input.reasons,
      heardOn: hearing.heardOn ?? heardOn(state),
      formerDecisionOn: overpayment.grantedOn,
      dueOn: input.dueOn,
    }),
  });
  kase.closesTask(`prepare-demand:${hearing.round}`);
}

/** The day of the letter by which the debtor was heard last. */
function heardOn({ letters }: ReclaimState) {
  return letters.findLast(({ type }) => type === 'hearing')?.datedOn;
}

/** What the hearing has brought up stands against a demand: a second person than who opened the case decides so. */
export function dropReclaim(kase: Reclaim, { decidedOn }: Input['drop-reclaim']): void {
  const { state, act } = kase;
  if (state.openedBy === act.actor.id) throw new Refusal('four-eyes');
  if (state.remedies.notices.some(({ releasedOn }) => releasedOn !== undefined))
    throw new Refusal('already-done');
  state.dropped = { on: decidedOn, by: act.stepId };
  dropDrafts(kase, state.remedies);
  leaveHearing(kase);
}

/** Remedy steps that depend on whether the debtor lives, and on what is demanded. */
export const aboutTheDebtor = {
  /** Nobody is left to whom it could be announced, until an heir is known. */
  'release-notice'(kase: Reclaim, input: RemedyStepInput['release-notice']): void {
    const { kind } = findNotice(kase.state.remedies, input.notice);
    if (kind === 'decision' && awaitsHeir(kase.state))
      throw new Refusal('facts-contradict', { fields: ['debtor'] });
    remedySteps['release-notice'](kase, input);
  },

  /** A full remedy leaves nothing to be demanded; what is left after one in part has to be said. */
  'prepare-objection-decision'(kase: Reclaim, input: Input['prepare-objection-decision']): void {
    const { kind, cents } = input;
    if (kind === 'full-remedy' && cents !== undefined)
      throw new Refusal('facts-contradict', { fields: ['kind', 'cents'] });
    remedySteps['prepare-objection-decision'](kase, input);
  },

  /** To the dead nothing can be announced; heirs, or a representative whose power survives (§ 13 Abs. 2 SGB X), receive it. */
  'record-service'(kase: Reclaim, input: RemedyStepInput['record-service']): void {
    const { debtor, diedOn } = kase.state;
    const dead = diedOn !== undefined && diedOn < kase.act.effectiveOn;
    if (dead && input.addressee === debtor) throw new Refusal('facts-contradict', { fields: ['addressee'] });
    remedySteps['record-service'](kase, input);
  },
};
