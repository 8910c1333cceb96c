import { z } from 'zod';
import { civilDate, partyId, text } from '../case/schema';
import { gdb, matter } from '../remedies/schema';

const requestId = z.string().min(1).max(100);
/** Length of a period the office sets; without it the office's own setting counts. */
const days = z.number().int().min(1).max(365).optional();

export const inquiryStepSchemas = {
  'request-cooperation': z.strictObject({
    from: partyId,
    what: text,
    days,
    /** The concrete consequence if nothing comes (§ 66 Abs. 3 SGB I). */
    consequence: text.optional(),
  }),
  'request-evidence': z.strictObject({ from: partyId, what: text, days }),
  'record-answer': z.strictObject({
    request: requestId,
    receivedOn: civilDate,
    /** Something came, but not all of it: the request stays open. */
    complete: z.boolean().default(true),
    note: text.optional(),
  }),
  'record-evidence': z.strictObject({
    /** The request it answers; without one it came by itself. */
    request: requestId.optional(),
    receivedOn: civilDate,
    issuedOn: civilDate.optional(),
    subject: text,
  }),
  'give-up-request': z.strictObject({ request: requestId, reason: text }),
  'start-hearing': z.strictObject({
    to: partyId,
    about: text,
    intends: z
      .strictObject({ gdb: gdb.optional(), takes: z.array(matter).min(1).optional() })
      .refine(({ gdb, takes }) => gdb !== undefined || takes !== undefined, 'Angeben, was beabsichtigt ist'),
    days,
  }),
  'record-statement': z.strictObject({
    hearing: requestId,
    receivedOn: civilDate,
    text: text.optional(),
    /** More is announced to come: the period runs on. */
    complete: z.boolean().default(true),
  }),
  'dispense-with-hearing': z.strictObject({
    /** Number of § 24 Abs. 2 SGB X. */
    ground: z.number().int().min(1).max(7),
    reason: text,
    decidedOn: civilDate.optional(),
  }),
} as const;

type Schemas = typeof inquiryStepSchemas;
export type InquiryStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
