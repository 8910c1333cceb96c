import { z } from 'zod';
import { applicationStepSchemas, line } from '../application/schema';
import {
  caseStepSchemas,
  civilDate,
  openingStepSchemas,
  partyId,
  partySchema,
  text,
  wrongRepresentation,
} from '../case/schema';
import { auflageStepSchemas, clauses } from '../clauses/schema';
import { inquiryStepSchemas } from '../inquiry/schema';
import { gdb, instruction, matter, remedyStepSchemas } from '../remedies/schema';

export const mark = z.enum(['G', 'aG', 'B', 'H', 'Bl', 'Gl', 'TBl', 'RF', '1Kl']);
const marks = z.array(mark).max(9);
const single = z.number().int().min(10).max(100).multipleOf(10, 'GdB in Zehnergraden angeben');

const wish = {
  /** Merkzeichen that are asked for. */
  marks: marks.default([]),
  /** A finding from an earlier day needs a special interest (§ 152 Abs. 1 S. 2 SGB IX). */
  earlierFrom: civilDate.optional(),
  earlierReason: text.optional(),
  /** What is complained of, in the words of the application. */
  complaints: text.optional(),
  /** Impairments that are to be left out of account. */
  disregards: z.array(line).max(50).default([]),
};

/** What the card needs beside the finding. */
const card = {
  /** A picture came with it. */
  picture: z.boolean().default(false),
  /** End of a limited residence title, permission to stay or work permit. */
  permitUntil: civilDate.optional(),
  /** One that is out already. */
  card: z
    .strictObject({
      number: z.string().trim().min(1).max(60).optional(),
      issuedOn: civilDate,
      validUntil: civilDate.optional(),
    })
    .optional(),
};

const opening = z
  .strictObject({
    receivedOn: civilDate,
    /** The day on which it arrived at the first body, if that was another one (§ 16 Abs. 2 SGB I). */
    firstReceivedOn: civilDate.optional(),
    form: z.enum(['form', 'informal', 'online', 'recorded']),
    signed: z.boolean(),
    /** Doctors and hospitals are released from their secrecy. */
    released: z.boolean(),
    bornOn: civilDate.optional(),
    municipality: z.string().trim().max(100).optional(),
    employed: z.boolean(),
    /** Asks to be found severely disabled, not only for a GdB. */
    asksForStatus: z.boolean().default(true),
    /** Asks for the card too (§ 152 Abs. 5 SGB IX). */
    card: z.strictObject(card).optional(),
    ...wish,
    parties: z.array(partySchema).min(1, 'Mindestens die antragstellende Person angeben'),
  })
  .superRefine((input, check) => {
    const fault = (path: string, message: string) =>
      check.addIssue({ code: 'custom', path: [path], message });
    if (!input.parties.some((party) => party.role === 'applicant'))
      fault('parties', 'Die antragstellende Person fehlt (Rolle applicant)');
    const ids = input.parties.map((party) => party.id);
    if (new Set(ids).size !== ids.length) fault('parties', 'Jede Kennung darf nur einmal vorkommen');
    for (const { path, message } of wrongRepresentation(input.parties))
      check.addIssue({ code: 'custom', path: ['parties', ...path], message });
    if (input.firstReceivedOn !== undefined && input.firstReceivedOn > input.receivedOn)
      fault('firstReceivedOn', 'Der erste Eingang kann nicht nach dem Eingang hier liegen');
    if (input.earlierFrom !== undefined && input.earlierReason === undefined)
      fault('earlierReason', 'Für eine frühere Feststellung ist ein besonderes Interesse darzulegen');
    if (input.bornOn !== undefined && input.bornOn > input.receivedOn)
      fault('bornOn', 'Das Geburtsdatum liegt nach dem Antrag');
  });

const opinionBody = {
  impairments: z.array(z.strictObject({ name: line, gdb: single })).max(50),
  overall: gdb,
  reasons: text,
  marks: z
    .array(z.strictObject({ mark, met: z.boolean(), reason: text.optional() }))
    .max(9)
    .default([]),
  permanent: z.boolean().default(false),
  healing: z.strictObject({ startedOn: civilDate, years: z.number().int().min(1).max(10) }).optional(),
};

export const gdbDeterminationSchemas = {
  ...caseStepSchemas,
  ...openingStepSchemas,
  ...inquiryStepSchemas,
  ...applicationStepSchemas,
  ...remedyStepSchemas,
  ...auflageStepSchemas,
  open: opening,
  'record-answer': inquiryStepSchemas['record-answer'].extend({
    /** What was missing in the application and has come with it. */
    brings: z.array(z.enum(['signature', 'release-from-secrecy'])).optional(),
  }),
  'accept-application': z.strictObject({ on: civilDate.optional(), note: text.optional() }),
  'order-report': z.strictObject({ expert: partyId, orderedOn: civilDate.optional(), questions: text }),
  'record-report': z.strictObject({ report: z.string().min(1).max(100), receivedOn: civilDate }),
  'give-up-report': z.strictObject({
    report: z.string().min(1).max(100),
    on: civilDate.optional(),
    reason: text,
  }),
  'appoint-examination': z.strictObject({
    appointedFor: civilDate,
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/, 'Uhrzeit im Format HH:MM')
      .optional(),
    place: line,
    consequence: text.optional(),
  }),
  'record-examination': z.strictObject({
    appointment: z.string().min(1).max(100),
    how: z.enum(['attended', 'missed', 'excused', 'cancelled']),
    on: civilDate.optional(),
    note: text.optional(),
  }),
  'record-opinion': z.strictObject({ givenOn: civilDate.optional(), ...opinionBody }),
  'adopt-finding': z.strictObject({
    body: line,
    foundOn: civilDate,
    adoptedOn: civilDate.optional(),
    ...opinionBody,
  }),
  'prepare-decision': z.strictObject({
    /** Set where the office refuses without looking at the matter (§ 66 SGB I) or takes a wrong finding back (§ 45 SGB X). */
    as: z.enum(['refused-cooperation', 'taken-back']).optional(),
    /** § 45 Abs. 2 S. 3 Nr. 2, 3 SGB X: it can be taken back for ten years instead of two. */
    badFaith: z.boolean().optional(),
    gdb: gdb.optional(),
    marks: marks.default([]),
    /** Only about these; the rest is decided later. */
    only: z.array(matter).min(1).optional(),
    decidedOn: civilDate.optional(),
    /** From when on it holds, if not from the application. */
    from: civilDate.optional(),
    clauses,
    instruction: instruction.default('correct'),
    reasons: text,
  }),
  'record-invoice': z.strictObject({
    from: partyId,
    /** The step of the request or the order. */
    concerns: z.string().min(1).max(100),
    number: z.string().trim().min(1).max(60),
    receivedOn: civilDate,
    cents: z.number().int().min(1).max(99_999_999),
  }),
  'approve-invoice': z.strictObject({
    invoice: z.string().min(1).max(100),
    /** What is right by the JVEG; less than was asked needs a reason. */
    cents: z.number().int().min(1).max(99_999_999),
    reason: text.optional(),
    /** § 2 Abs. 2 JVEG: made too late without fault; when that was asked for, and what speaks for it. */
    reinstatement: z.strictObject({ appliedOn: civilDate, reason: text }).optional(),
    dueOn: civilDate,
  }),
  'refuse-invoice': z.strictObject({ invoice: z.string().min(1).max(100), reason: text }),
  'prepare-implementation': z.strictObject({
    /** The ruling that is carried out: the step of the outcome in court. */
    notice: z.string().min(1).max(100),
    /** From when on it holds, where the ruling leaves that to the office. */
    from: civilDate.optional(),
    /** Merkzeichen that follow from it. */
    marks: marks.default([]),
    /** What is decided beyond the ruling: that alone can be contested. */
    adds: z.array(matter).max(12).default([]),
    decidedOn: civilDate.optional(),
    instruction: instruction.default('correct'),
    reasons: text,
  }),
  'take-as-past-error': z.strictObject({
    /** The step of the late objection. */
    objection: z.string().min(1).max(100),
    decidedOn: civilDate.optional(),
    reason: text,
  }),
  'restrict-application': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    marks: marks.optional(),
    disregards: z.array(line).max(50).optional(),
    withoutEarlierDate: z.boolean().optional(),
  }),
  'apply-for-change': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    reasons: text.optional(),
    ...wish,
  }),
  'apply-for-past-error': z.strictObject({ from: partyId, receivedOn: civilDate, reasons: text, ...wish }),
  'begin-review': z.strictObject({ on: civilDate.optional(), reason: text }),
  'end-review': z.strictObject({ on: civilDate.optional(), reason: text }),
  'hand-over-case': z.strictObject({ to: line, on: civilDate, reason: text }),
  'finding-awaited': z.strictObject({
    caseId: z.string().min(1).max(60),
    /** Shows whether it is about the same person. */
    bornOn: civilDate.optional(),
  }),
  'request-card': z.strictObject({ from: partyId, receivedOn: civilDate, ...card }),
} as const;

type Schemas = typeof gdbDeterminationSchemas;
export type GdbStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
