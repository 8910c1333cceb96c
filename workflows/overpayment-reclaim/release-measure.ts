import type { Measure, MeasureKind, ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { canWrite } from './death';
import { assertPossible, inForce } from './measures';
import { stopDunning } from './dunning';

type Reclaim = Kase<ReclaimState>;

/** Four eyes: neither who prepared it nor who has corrected it since. With the release it holds, and the debtor is told. */
export function releaseMeasure(kase: Reclaim, input: ReclaimStepInput['release-measure']): void {
  const { state, act } = kase;
  const measure = state.measures.find(({ id }) => id === input.measure);
  if (!measure) throw new Refusal('nothing-pending', { measure: input.measure });
  if (measure.releasedOn !== undefined) throw new Refusal('already-done', { measure: input.measure });
  if (preparersOf(state, measure).includes(act.actor.id))
    throw new Refusal('four-eyes', { measure: measure.id });
  if (act.effectiveOn < measure.decidedOn) throw new Refusal('date-before-cause', { field: 'releasedOn' });
  assertPossible(kase, measure);
  carryOut[measure.kind](kase, measure);
  measure.releasedBy = act.actor.id;
  measure.releasedOn = act.effectiveOn;
  kase.closesTask(`measure:${measure.id}`);
}

function preparersOf({ corrections }: ReclaimState, { id, preparedBy }: Measure): string[] {
  const corrected = corrections.filter(({ corrects, released }) => released && corrects === id);
  return [preparedBy, ...corrected.map((correction) => correction.preparedBy)];
}

const carryOut: Record<MeasureKind, (kase: Reclaim, measure: Measure) => void> = {
  /** § 76 Abs. 2 Nr. 1 SGB IV: to be paid at once would be a considerable hardship. */
  deferral: (kase, measure) => {
    replaceArrangement(kase);
    tell(kase, 'deferral-granted', { until: measure.until, openCents: kase.state.account.openCents });
  },

  instalments: (kase, measure) => {
    replaceArrangement(kase);
    const { openCents, paidCents } = kase.state.account;
    const plan = kase.find('instalment-plan', {
      cents: openCents,
      instalmentCents: measure.instalmentCents as number,
      firstOn: measure.firstOn as string,
      place: kase.place(kase.state.municipality),
    });
    measure.instalments = plan.value.instalments;
    measure.paidBefore = paidCents;
    tell(kase, 'instalments-granted', {
      openCents,
      instalments: measure.instalments,
      endsAfterMissed: measure.endsAfterMissed,
    });
  },

  /** § 76 Abs. 2 Nr. 2 SGB IV: the office goes no further; the debt stays, and nobody is told that it were gone. */
  'write-off': () => undefined,

  /** § 76 Abs. 2 Nr. 3 SGB IV: to collect it would be inequitable. */
  waiver: (kase, measure) => {
    const { openCents } = kase.state.account;
    measure.cents = Math.min(measure.cents ?? openCents, openCents);
    tell(kase, 'waiver-granted', { waivedCents: measure.cents, openCents: openCents - measure.cents });
  },

  /** § 44 Abs. 1, 2 SGB X: the demand was wrong; it is taken back, in whole or in part, final or not. */
  withdrawal: (kase, measure) => {
    const { demandedCents } = kase.state.account;
    tell(kase, 'demand-withdrawn', {
      formerCents: demandedCents,
      demandedCents: measure.cents ?? 0,
      reasons: measure.reason,
    });
  },
};

function replaceArrangement(kase: Reclaim): void {
  const former = inForce(kase.state, 'deferral', 'instalments');
  if (former) former.ended = { on: kase.act.effectiveOn, because: 'replaced' };
  stopDunning(kase);
}

function tell(kase: Reclaim, type: string, facts: Record<string, unknown>): void {
  if (canWrite(kase.state, kase.act)) kase.owes(type, kase.state.debtor, facts);
}
