import type { GdbState, Invoice } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { paymentSteps } from '../kit/steps/payment-steps';
import { faultsOf, inWords, reinstatableUntil } from './invoice-faults';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;

/** § 21 Abs. 3 S. 4 SGB X: who was asked and has delivered is paid by the JVEG, once, if it was asked for in time. */
export function recordInvoice(kase: Gdb, input: Input['record-invoice']): void {
  const { state, act } = kase;
  kase.party(input.from);
  const invoice: Invoice = { id: act.stepId, ...input, status: 'open' };
  const faults = faultsOf(kase, invoice);
  state.invoices = [...(state.invoices ?? []), invoice];
  kase.opensTask({
    id: taskOf(invoice),
    type: 'check-invoice',
    forRole: 'caseworker',
    note: faults.map((fault) => inWords[fault]).join(', '),
  });
}

/** One person says what is right; another one orders it to be paid. */
export function approveInvoice(kase: Gdb, input: Input['approve-invoice']): void {
  const invoice = findInvoice(kase, input.invoice);
  const reinstated = input.reinstatement && reinstatementOf(kase, invoice, input.reinstatement);
  const faults = faultsOf(kase, invoice).filter((fault) => fault !== 'expired' || !reinstated);
  if (faults.length > 0) throw new Refusal('facts-contradict', { fields: ['invoice'], faults });
  if (input.cents > invoice.cents) throw new Refusal('facts-contradict', { fields: ['cents'] });
  const less = input.cents < invoice.cents;
  if (less && input.reason === undefined) throw new Refusal('missing-fact', { fields: ['reason'] });
  invoice.status = 'approved';
  if (reinstated) invoice.reinstated = reinstated;
  invoice.approvedCents = input.cents;
  paymentSteps['order-payment'](kase, {
    // What was asked for is paid once, however often it is invoiced.
    id: `invoice-${invoice.concerns.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    to: invoice.from,
    cents: input.cents,
    ground: '§ 21 Abs. 3 S. 4 SGB X, JVEG',
    purpose: `Rechnung ${invoice.number}`,
    dueOn: input.dueOn,
    invoice: invoice.number,
    settles: taskOf(invoice),
  });
  if (less) answer(kase, invoice, input.reason);
}

/** § 2 Abs. 2 JVEG: who could not help being late is paid all the same; a person judges why, and says so. */
function reinstatementOf(
  kase: Gdb,
  invoice: Invoice,
  { appliedOn, reason }: NonNullable<Input['approve-invoice']['reinstatement']>,
): NonNullable<Invoice['reinstated']> {
  const { actor, effectiveOn: on } = kase.act;
  const until = reinstatableUntil(kase, invoice);
  const late = faultsOf(kase, invoice).includes('expired');
  if (!late || until === undefined || appliedOn > on)
    throw new Refusal('facts-contradict', { fields: ['reinstatement'] });
  if (appliedOn > until) throw new Refusal('facts-contradict', { fields: ['reinstatement'], lastDay: until });
  return { by: actor.id, on, appliedOn, reason };
}

export function refuseInvoice(kase: Gdb, input: Input['refuse-invoice']): void {
  const invoice = findInvoice(kase, input.invoice);
  invoice.status = 'refused';
  kase.closesTask(taskOf(invoice));
  answer(kase, invoice, input.reason);
}

function answer(kase: Gdb, { from, number, receivedOn, cents, approvedCents }: Invoice, reason = ''): void {
  kase.owes('invoice-answered', from, {
    number,
    receivedOn,
    cents,
    ...(approvedCents === undefined ? {} : { approvedCents }),
    reason,
  });
}

const taskOf = ({ id }: Invoice): string => `check-invoice:${id}`;

function findInvoice({ state }: Gdb, id: string): Invoice {
  const invoice = state.invoices?.find((candidate) => candidate.id === id);
  if (!invoice) throw new Refusal('unknown-request', { request: id });
  if (invoice.status !== 'open') throw new Refusal('already-done');
  return invoice;
}
