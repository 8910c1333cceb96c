import type { PaymentOrder } from '../../../contracts/case/payment';
import { paymentOfRow } from '../../../contracts/case/payment';
import { reasonInWords } from '../../../contracts/payments/rejection-reasons';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { Kase } from '../kase';
import { present } from '../present';
import { Refusal } from '../refusal';

type Input = CaseStepInput;

/** Money that leaves a case by hand: prepared by one person, ordered by another; and what the bank says of it. */
export const paymentSteps = {
  'order-payment'(kase: Kase, { settles, ...input }: Input['order-payment']) {
    const { state, act } = kase;
    const orders = state.paymentOrders ?? [];
    const taken = [...orders, ...(state.payments ?? [])].some(({ id }) => id === input.id);
    if (taken) throw new Refusal('payment-exists', { payment: input.id });
    const { id: to } = kase.party(input.to);
    if (settles !== undefined) openTask(kase, settles);
    const order: PaymentOrder = {
      ...present({ ...input, settles }),
      to,
      stepId: act.stepId,
      preparedBy: act.actor.id,
    };
    state.paymentOrders = [...orders, order];
    kase.opensTask({ id: `release-payment:${act.stepId}`, type: 'release-payment', forRole: 'supervisor' });
  },

  /** Four eyes: neither who prepared it or corrected it, nor who entered the account, orders the payment. */
  'release-payment'(kase: Kase, input: Input['release-payment']) {
    const { state, act } = kase;
    const order = state.paymentOrders?.find(({ stepId }) => stepId === input.order);
    if (!order) throw new Refusal('nothing-pending', { order: input.order });
    if (order.releasedBy !== undefined) throw new Refusal('already-done', { order: input.order });
    const corrections = state.corrections.filter(
      ({ corrects, released }) => released && corrects === order.stepId,
    );
    const involved = [order.preparedBy, ...corrections.map(({ preparedBy }) => preparedBy)];
    assertOtherPerson(kase, order.to, involved);
    order.releasedBy = act.actor.id;
    const { id, to, cents, ground, purpose, dueOn } = order;
    kase.pays({ id, to, cents, ground, purpose, dueOn });
    kase.closesTask(`release-payment:${order.stepId}`);
    if (order.settles !== undefined) kase.closesTask(order.settles);
  },

  'payment-rejected'(kase: Kase, { row, reason }: Input['payment-rejected']) {
    const { caseId, payments = [] } = kase.state;
    const payment = paymentOfRow(caseId, payments, row);
    // What was taken back meanwhile is not paid again; that nothing was paid at all is all the better.
    if (!payment || payment.rejected?.some((attempt) => attempt.row === row)) return;
    payment.rejected = [...(payment.rejected ?? []), { row, reason }];
    kase.opensTask({
      id: `mend-account:${row}`,
      type: 'mend-account',
      forRole: 'caseworker',
      note: `${reasonInWords(reason).de} (${reason})`,
    });
  },

  'pay-again'(kase: Kase, input: Input['pay-again']) {
    const payment = kase.state.payments?.find(({ id }) => id === input.payment);
    const open = payment?.rejected?.filter(({ again }) => again === undefined) ?? [];
    if (!payment || open.length === 0) throw new Refusal('nothing-pending', { payment: input.payment });
    assertOtherPerson(kase, payment.to, []);
    for (const attempt of open) {
      attempt.again = kase.act.stepId;
      kase.closesTask(`mend-account:${attempt.row}`);
    }
  },

  /** Money has gone, and now another amount is owed: what is too much has to come back. */
  'payments-overtaken'(kase: Kase, input: Input['payments-overtaken']) {
    for (const { payment, over } of input.payments) {
      const id = `reclaim-overpayment:${payment}`;
      kase.dropsTask(id);
      if (over === 0) continue;
      const note = `${payment}: ${(over / 100).toFixed(2).replace('.', ',')} EUR`;
      kase.opensTask({ id, type: 'reclaim-overpayment', forRole: 'caseworker', note });
    }
  },
};

/** A late entry may have put another task of the kind in its place: what two persons have ordered does not fall with its name. */
function openTask({ state }: Kase, task: string): void {
  const known = state.tasks.find(({ id }) => id === task);
  const meant = known ? [known] : state.tasks.filter(({ type }) => task.startsWith(`${type}:`));
  if (!meant.some(({ status }) => status === 'open')) throw new Refusal('nothing-pending', { task });
}

function assertOtherPerson(kase: Kase, payee: string, involved: (string | undefined)[]): void {
  if ([...involved, kase.party(payee).accountBy].includes(kase.act.actor.id)) throw new Refusal('four-eyes');
}
