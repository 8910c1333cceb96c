import { z } from 'zod';
import { RuleError } from '../../rules/core/errors';
import { isTargetDay } from '../../rules/core/target-days';
import type { CivilDate } from '../../rules/core/civil-date';
import { caseStepSchemas, civilDate, text } from '../case/schema';

/** Far below what a bank takes in one file; as many as one transaction of the register claims in well under a second. */
export const itemsAtMost = 1_000;

const row = z
  .string()
  .regex(/^[A-Z]{2,4}-\d{4}-\d{6,}-[A-Za-z0-9.-]+$/, 'Kennung einer Zahlung, wie GET /payments sie nennt')
  .max(35);
const reason = z.string().regex(/^[A-Z0-9]{1,4}$/, 'Grund: bis zu vier Großbuchstaben und Ziffern');

function isBankDay(day: CivilDate): boolean {
  try {
    return isTargetDay(day);
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

const {
  'file-post': filePost,
  vermerk,
  wiedervorlage,
  'finish-wiedervorlage': finishWiedervorlage,
  'finish-task': finishTask,
  assign,
  'hand-over': handOver,
  'hand-back': handBack,
  'link-case': linkCase,
  'case-linked': caseLinked,
  'message-undelivered': messageUndelivered,
  'deadline-ended': deadlineEnded,
  'reminder-due': reminderDue,
} = caseStepSchemas;

export const paymentRunSchemas = {
  'file-post': filePost,
  vermerk,
  wiedervorlage,
  'finish-wiedervorlage': finishWiedervorlage,
  'finish-task': finishTask,
  assign,
  'hand-over': handOver,
  'hand-back': handBack,
  'link-case': linkCase,
  'case-linked': caseLinked,
  'message-undelivered': messageUndelivered,
  'deadline-ended': deadlineEnded,
  'reminder-due': reminderDue,
  open: z.strictObject({
    executeOn: civilDate.refine(
      isBankDay,
      'An diesem Tag führen Banken keine Zahlungen aus (kein TARGET-Tag)',
    ),
    account: z.string().min(1).max(40),
    items: z
      .array(row)
      .min(1, 'Mindestens eine Zahlung angeben')
      .max(itemsAtMost)
      .refine((items) => new Set(items).size === items.length, 'Jede Zahlung darf nur einmal vorkommen'),
  }),
  'remove-item': z.strictObject({ item: row, why: text }),
  'release-run': z.strictObject({
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'Prüfsumme, wie GET /payment-runs/{id} sie nennt'),
  }),
  'cancel-run': z.strictObject({ why: text }),
  'confirm-submission': z.strictObject({ submittedOn: civilDate }),
  'record-bank-report': z.strictObject({
    reportId: z.string().min(1).max(35),
    items: z
      .array(
        z.strictObject({
          id: row,
          status: z.enum(['pending', 'executed', 'rejected']),
          reason: reason.optional(),
        }),
      )
      .max(itemsAtMost),
    /** End-to-end ids that are none of this run's. */
    unknown: z.array(z.string().max(35)).max(itemsAtMost).default([]),
  }),
  'close-run': z.strictObject({ executedOn: civilDate }),
} as const;

type Schemas = typeof paymentRunSchemas;
export type PaymentRunStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
