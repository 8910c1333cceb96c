import { z } from 'zod';
import { applicationStepSchemas, line } from '../application/schema';
import { caseStepSchemas, civilDate, partyId, partySchema, text, wrongRepresentation } from '../case/schema';
import { mark } from '../gdb-determination/schema';
import { inquiryStepSchemas } from '../inquiry/schema';
import { gdb, instruction, remedyStepSchemas } from '../remedies/schema';
import { decisions, losses, refusals, wishes } from './messages';

const cardNumber = z.string().trim().min(1).max(60);
const cardId = z.string().min(1).max(120);
const cents = z.number().int().min(1, 'Betrag in Cent, mindestens 1').max(100_000);

const finding = z
  .strictObject({
    gdb,
    marks: z.array(mark).max(9).default([]),
    /** Receipt of the application for the finding. */
    appliedOn: civilDate.optional(),
    foundBy: z.enum(['office', 'other-body']).default('office'),
    unlimited: z.boolean().optional(),
    reviewDue: civilDate.optional(),
    final: z.boolean().default(true),
  })
  .refine(({ foundBy, appliedOn }) => foundBy === 'other-body' || appliedOn !== undefined, {
    path: ['appliedOn'],
    message: 'Der Ausweis gilt ab dem Eingang des Antrags auf Feststellung: bitte dieses Datum angeben',
  });

const lowering = z.strictObject({ gdbBefore: gdb, gdbAfter: gdb, finalSince: civilDate });

const opening = z
  .strictObject({
    receivedOn: civilDate,
    form: z.enum(['form', 'informal', 'online', 'recorded']),
    bornOn: civilDate.optional(),
    municipality: z.string().trim().max(100).optional(),
    /** Lives or works lawfully in Germany. */
    resident: z.boolean().default(true),
    /** End of a limited residence title, permission to stay or work permit. */
    permitUntil: civilDate.optional(),
    /** A picture came with the application. */
    picture: z.boolean().default(false),
    finding: finding.optional(),
    /** A card that is out already: the case goes on with it. */
    card: z
      .strictObject({
        number: cardNumber.optional(),
        issuedOn: civilDate,
        validUntil: civilDate.optional(),
      })
      .optional(),
    parties: z.array(partySchema).min(1, 'Mindestens die antragstellende Person angeben'),
    /** The case that has found the GdB and opened this one. */
    origin: z.strictObject({ caseId: z.string().min(1).max(60) }).optional(),
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
    if (input.bornOn !== undefined && input.bornOn > input.receivedOn)
      fault('bornOn', 'Das Geburtsdatum liegt nach dem Antrag');
    if (input.card !== undefined && input.finding === undefined)
      fault('finding', 'Zu einem vorhandenen Ausweis ist die Feststellung anzugeben, die er zeigt');
    if (input.card?.validUntil !== undefined && input.card.validUntil < input.card.issuedOn)
      fault('card', 'Der Ausweis kann nicht vor seiner Ausstellung ablaufen');
  });

export const ausweisSchemas = {
  ...caseStepSchemas,
  ...inquiryStepSchemas,
  ...applicationStepSchemas,
  ...remedyStepSchemas,
  open: opening,
  'accept-application': z.strictObject({ on: civilDate.optional(), note: text.optional() }),
  'apply-for-card': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    wish: z.enum(wishes),
    picture: z.boolean().default(false),
  }),
  'origin-news': z.strictObject({
    /** As of when: of two messages on the way the later counts, whichever comes first. */
    asOf: z.iso.datetime(),
    found: finding.optional(),
    lowering: lowering.optional(),
  }),
  'record-finding': z
    .strictObject({
      knownOn: civilDate.optional(),
      found: finding.optional(),
      /** A lowering below 50 that nobody can contest any more. */
      lowering: lowering.optional(),
    })
    .refine(({ found, lowering: low }) => found !== undefined || low !== undefined, {
      path: ['found'],
      message: 'Angeben, was festgestellt ist',
    }),
  'record-residence': z.strictObject({
    on: civilDate.optional(),
    resident: z.boolean(),
    permitUntil: civilDate.optional(),
  }),
  'record-picture': z.strictObject({ receivedOn: civilDate, usable: z.boolean().default(true) }),
  'dispense-with-picture': z.strictObject({ on: civilDate.optional(), reason: text }),
  'issue-card': z.strictObject({
    number: cardNumber,
    issuedOn: civilDate.optional(),
    /** No essential change is to be expected; without it what the finding says counts. */
    unlimited: z.boolean().optional(),
  }),
  'record-hand-over': z.strictObject({
    card: cardId,
    on: civilDate.optional(),
    how: z.enum(['post', 'registered', 'personal']),
  }),
  'record-card-undelivered': z.strictObject({ card: cardId, returnedOn: civilDate }),
  'report-card-loss': z.strictObject({
    from: partyId,
    reportedOn: civilDate,
    how: z.enum(['lost', 'stolen', 'damaged']),
    /** Asks for another one. */
    replace: z.boolean().default(true),
  }),
  'record-card-return': z.strictObject({ card: cardId.optional(), returnedOn: civilDate }),
  'record-loss': z.strictObject({ lostOn: civilDate, because: z.enum(losses), reason: text }),
  'give-up-card': z.strictObject({ on: civilDate.optional(), reason: text }),
  'apply-for-sheet': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    kind: z.enum(['token', 'vehicle-tax']).default('token'),
    months: z.union([z.literal(6), z.literal(12)]).default(12),
    /** A day of the month from which it is wanted. */
    wishedFrom: civilDate.optional(),
    /** Benefits named in § 228 Abs. 4 Nr. 2 SGB IX. */
    subsistenceBenefits: z.boolean().optional(),
    /** Named in § 228 Abs. 4 Nr. 3 SGB IX: war and service victims who met the conditions of the old law on 1 October 1979. */
    entitledSince1979: z.boolean().optional(),
  }),
  'record-token-payment': z.strictObject({ sheet: cardId, receivedOn: civilDate, cents }),
  'issue-sheet': z.strictObject({ sheet: cardId, issuedOn: civilDate.optional() }),
  'return-sheet': z.strictObject({
    sheet: cardId,
    returnedOn: civilDate,
    /** Half of the price comes back on application only (§ 228 Abs. 3 SGB IX). */
    refund: z.boolean().default(true),
  }),
  'prepare-decision': z.strictObject({
    as: z.enum(decisions),
    ground: z.enum(refusals).optional(),
    sheet: cardId.optional(),
    /** By when the card has to be back. */
    returnBy: civilDate.optional(),
    decidedOn: civilDate.optional(),
    instruction: instruction.default('correct'),
    reasons: text,
  }),
  'apply-for-past-error': z.strictObject({ from: partyId, receivedOn: civilDate, reasons: text }),
  'hand-over-case': z.strictObject({ to: line, on: civilDate, reason: text }),
} as const;

type Schemas = typeof ausweisSchemas;
export type CardStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
