import type { Act } from '../../contracts/case/act';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Kase } from '../kit/kase';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;

/** What was asked of a doctor or ordered of an expert, and whether it has come. */
export interface Asked {
  of: string;
  on: CivilDate;
  deliveredOn?: CivilDate | undefined;
}

/** What a proceeding gathers is put away with it; what it asked of others is paid for all the same, and is read in the acts. */
export function askedBefore(kase: Gdb, id: string): Asked | undefined {
  const before = heldUntilNow(kase);
  const order = before.find(({ stepId }) => stepId === id);
  const of = order && askedOf(order);
  if (!order || of === undefined) return undefined;
  const delivery = before.findLast((act) => deliveryFor(act) === id);
  const { receivedOn: deliveredOn } = (delivery?.input ?? {}) as { receivedOn?: CivilDate };
  return { of, on: order.effectiveOn, deliveredOn };
}

function heldUntilNow({ acts, act, state }: Gdb): readonly Act[] {
  const left = state.unresolved.map(({ stepId }) => stepId);
  return acts.slice(0, acts.indexOf(act)).filter(({ stepId }) => !left.includes(stepId));
}

function askedOf({ step, input }: Act): string | undefined {
  if (step === 'request-evidence') return (input as Input['request-evidence']).from;
  return step === 'order-report' ? (input as Input['order-report']).expert : undefined;
}

function deliveryFor({ step, input }: Act): string | undefined {
  if (step === 'record-report') return (input as Input['record-report']).report;
  if (step === 'record-evidence') return (input as Input['record-evidence']).request;
  if (step !== 'record-answer') return undefined;
  const { request, complete } = input as Input['record-answer'];
  return complete ? request : undefined;
}
