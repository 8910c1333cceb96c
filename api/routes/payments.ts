import { Router } from 'express';
import { z } from 'zod';
import type { Person } from '../../contracts/case/person';
import { civilDate } from '../../contracts/case/schema';
import { printedIban } from '../../contracts/payments/iban';
import { logAccess, logLooks } from '../../register/access-log';
import {
  decidePayment,
  listPayments,
  paymentStatuses,
  type PaymentEntry,
  type PaymentQuestion,
} from '../../register/payment-list';
import { personOf, requireRole } from '../auth/person';
import { parse } from '../middleware/bodies';
import { answer } from '../middleware/handler';
import { Problem } from '../problem';
import type { Stage } from '../stage';

const question = z.strictObject({
  status: z.enum(paymentStatuses).default('waiting'),
  dueUntil: civilDate.optional(),
});
const decision = z.strictObject({
  payment: z.string().min(1).max(35),
  decision: z.enum(['was-paid', 'was-not-paid']),
});

/** What the cases owe in money; to whom and how much is shown to those who pay. */
export function paymentRoutes(stage: Stage): Router {
  const router = Router();
  router.get(
    '/',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'payments', 'supervisor', 'caseworker', 'auditor');
      return { payments: await paymentsFor(stage, person, parse(question, request.query)) };
    }),
  );
  router.post(
    '/decisions',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'payments', 'supervisor');
      const { payment, decision: chosen } = parse(decision, request.body);
      const caseId = await decidePayment(stage.register, payment, chosen === 'was-paid', person.id);
      if (caseId === undefined) throw new Problem('no-doubt-about-payment', { payment });
      await logAccess(stage.register, { person: person.id, caseId, what: `payment ${chosen}` });
      return { payment, decision: chosen };
    }),
  );
  return router;
}

export const paying = (person: Person): boolean =>
  person.roles.some((role) => role === 'payments' || role === 'supervisor');

export async function paymentsFor(stage: Stage, person: Person, asked: PaymentQuestion) {
  const cipher = paying(person) ? stage.cipher : undefined;
  const entries = await listPayments(stage.register, asked, cipher);
  if (cipher) await logPaymentLooks(stage, person, entries);
  return entries.map(({ body, ...entry }) => ({ ...entry, ...shown(body) }));
}

/** What of a payment is shown to those who may see it. */
export function shown(body: PaymentEntry['body']) {
  if (!body) return {};
  const { cents, ground, purpose, account } = body;
  return {
    cents,
    ground,
    purpose,
    holder: account?.holder ?? null,
    iban: account === undefined ? null : printedIban(account.iban),
  };
}

/** Every look into a case is logged, at a list of payments into each of its cases. */
export async function logPaymentLooks(
  stage: Stage,
  person: Person,
  entries: readonly { caseId: string }[],
): Promise<void> {
  const cases = [...new Set(entries.map(({ caseId }) => caseId))];
  await logLooks(stage.register, person.id, 'payments', cases);
}
