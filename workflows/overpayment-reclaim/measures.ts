import type { Measure, ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { claimOf } from './account';
import { isOut } from './death';

type Reclaim = Kase<ReclaimState>;
type Input = ReclaimStepInput;

/** What is given away, eased or taken back is prepared by one person and released by another. */
export function prepareMeasure(kase: Reclaim, input: Input['prepare-measure']): void {
  const { state, act } = kase;
  assertPossible(kase, input);
  const { decidedOn: _decidedOn, ...facts } = input;
  state.measures.push({
    id: act.stepId,
    preparedBy: act.actor.id,
    decidedOn: act.effectiveOn,
    ...facts,
  });
  kase.opensTask({ id: `measure:${act.stepId}`, type: 'release-measure', forRole: 'supervisor' });
}

type Possible = Pick<Measure, 'kind' | 'until' | 'firstOn' | 'cents'>;

/** Only what nothing can be done against any more is deferred or waived; a demand in contest need not be paid. */
export function assertPossible({ state, act }: Reclaim, measure: Possible): void {
  const { kind, until, firstOn, cents } = measure;
  const { openCents, demandedCents } = state.account;
  if (!isOut(state)) throw new Refusal('nothing-pending');
  if (kind === 'withdrawal') {
    if (demandedCents === 0) throw new Refusal('nothing-pending');
    if (cents !== undefined && cents >= demandedCents)
      throw new Refusal('facts-contradict', { fields: ['cents'] });
    return;
  }
  if (kind === 'write-off' ? demandedCents === 0 : claimOf(state).status !== 'final' || openCents === 0)
    throw new Refusal('nothing-pending');
  if (until !== undefined && until <= act.effectiveOn)
    throw new Refusal('facts-contradict', { fields: ['until'] });
  if (firstOn !== undefined && firstOn <= act.effectiveOn)
    throw new Refusal('facts-contradict', { fields: ['firstOn'] });
}

/** What holds of a kind: released, and neither replaced nor ended since. */
export function inForce({ measures }: ReclaimState, ...kinds: Measure['kind'][]): Measure | undefined {
  return measures.findLast(
    ({ kind, releasedOn, ended }) => kinds.includes(kind) && releasedOn !== undefined && ended === undefined,
  );
}

/** §§ 47, 48 SGB X: from then on the claim is to be paid as if there had been no easing. */
export function endMeasure(kase: Reclaim, input: Input['end-measure']): void {
  const measure = kase.state.measures.find(({ id }) => id === input.measure);
  const endable = measure && ['deferral', 'instalments', 'write-off'].includes(measure.kind);
  if (!endable || measure.releasedOn === undefined || measure.ended)
    throw new Refusal('nothing-pending', { measure: input.measure });
  if (input.endedOn < measure.releasedOn) throw new Refusal('date-before-cause', { field: 'endedOn' });
  measure.ended = { on: input.endedOn, because: 'ended' };
}

/** Nobody need release any more what was prepared about a claim that is over. */
export function leaveDrafts(kase: Reclaim): void {
  for (const { id, releasedOn } of kase.state.measures) {
    if (releasedOn === undefined) kase.closesTask(`measure:${id}`);
  }
}
