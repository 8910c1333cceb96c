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
import { clauses, clauseStepSchemas } from '../clauses/schema';
import { inquiryStepSchemas } from '../inquiry/schema';
import { gdb, instruction, remedyStepSchemas } from '../remedies/schema';

const caseId = z.string().min(1).max(60);

const finding = z
  .strictObject({
    gdb,
    /** From when on it is found. */
    since: civilDate.optional(),
    /** From when on it was at least 30 without a break, or at least 50, where it has only changed at `since`. */
    unbrokenSince: civilDate.optional(),
    body: line.optional(),
    decidedOn: civilDate.optional(),
    /** File number of the notice. */
    reference: line.optional(),
  })
  .refine(({ gdb: found, since }) => found < 20 || since !== undefined, {
    path: ['since'],
    message: 'Angeben, seit wann der GdB festgestellt ist',
  })
  .refine(({ since, unbrokenSince }) => unbrokenSince === undefined || unbrokenSince <= (since ?? ''), {
    path: ['unbrokenSince'],
    message: 'Der Beginn kann nicht nach dem Tag liegen, seit dem der GdB festgestellt ist',
  });

const pending = z.strictObject({
  body: line.optional(),
  appliedOn: civilDate.optional(),
});

const opening = z
  .strictObject({
    receivedOn: civilDate,
    /** The day on which it arrived at the first body, if that was another one (§ 16 Abs. 2 SGB I). */
    firstReceivedOn: civilDate.optional(),
    /** No form is needed: said, by telephone, in writing, electronically. */
    form: z.enum(['oral', 'phone', 'written', 'electronic']),
    bornOn: civilDate.optional(),
    municipality: z.string().trim().max(100).optional(),
    /** § 2 Abs. 2, 3 SGB IX: one of both is needed. */
    livesInGermany: z.boolean(),
    worksInGermany: z.boolean(),
    aim: z.enum(['keep', 'obtain']),
    reason: text.optional(),
    employer: partyId.optional(),
    /** Employer, works council and representation of severely disabled people may be asked. */
    consentToAsk: z.boolean().default(false),
    finding: finding.optional(),
    /** The GdB is applied for: by way of precaution, so that the day of receipt counts. */
    findingPending: pending.optional(),
    /** The case here in which the GdB is determined, or was. */
    findingCase: caseId.optional(),
    /** Only until this day. */
    until: civilDate.optional(),
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
    if (input.until !== undefined && input.until < input.receivedOn)
      fault('until', 'Die gewünschte Befristung endet vor dem Antrag');
    if (input.finding !== undefined && input.findingPending !== undefined)
      fault('findingPending', 'Entweder ist der GdB festgestellt, oder die Feststellung steht noch aus');
    if (input.employer !== undefined && !ids.includes(input.employer))
      fault('employer', 'Diesen Arbeitgeber gibt es unter den Beteiligten nicht');
  });

/** The day to which a decision limits it, upon an objection or in court. */
const until = { until: civilDate.optional() };
const { gdb: _objection, ...objectionDecision } = remedyStepSchemas['prepare-objection-decision'].shape;
const { gdb: _court, ...courtOutcome } = remedyStepSchemas['record-court-outcome'].shape;

export const gleichstellungSchemas = {
  ...caseStepSchemas,
  ...openingStepSchemas,
  ...inquiryStepSchemas,
  ...applicationStepSchemas,
  ...remedyStepSchemas,
  ...clauseStepSchemas,
  'prepare-objection-decision': z.strictObject({ ...objectionDecision, ...until }),
  'record-court-outcome': z.strictObject({ ...courtOutcome, ...until }),
  open: opening,
  'accept-application': z.strictObject({ on: civilDate.optional(), note: text.optional() }),
  'record-finding': z.strictObject({ receivedOn: civilDate, finding }),
  'origin-news': z.strictObject({
    /** As of when: of two messages on the way the later counts, whichever comes first. */
    asOf: z.iso.datetime(),
    /** A finding is still to be expected there. */
    pending: z.boolean(),
    gdb,
    since: civilDate.optional(),
    /** From when on it has been from 30 below 50, or from 50, where that is before `since`. */
    unbrokenSince: civilDate.optional(),
    /** When it was 50 or more, by what is known there now; `to` is the first day on which it was not. Left out, it says nothing. */
    severelyDisabled: z.array(z.strictObject({ from: civilDate, to: civilDate.optional() })).optional(),
    decidedOn: civilDate.optional(),
  }),
  'record-consent': z.strictObject({ from: partyId, receivedOn: civilDate, given: z.boolean() }),
  'record-circumstances': z.strictObject({
    changedOn: civilDate,
    livesInGermany: z.boolean().optional(),
    worksInGermany: z.boolean().optional(),
    aim: z.enum(['keep', 'obtain']).optional(),
    reason: text.optional(),
    employer: partyId.optional(),
    /** The case here in which the GdB is determined. */
    findingCase: caseId.optional(),
  }),
  'restrict-application': z.strictObject({ from: partyId, receivedOn: civilDate, until: civilDate }),
  'prepare-decision': z.strictObject({
    as: z.enum(['granted', 'refused', 'refused-cooperation', 'revoked', 'taken-back']),
    /** From when on, if not from the application; only of a grant, or of what is taken back. */
    from: civilDate.optional(),
    /** § 151 Abs. 2 S. 3 SGB IX: until when it is granted. */
    until: civilDate.optional(),
    /** § 45 Abs. 2 S. 3 Nr. 2, 3 SGB X: it can be taken back for ten years instead of two. */
    badFaith: z.boolean().optional(),
    clauses,
    decidedOn: civilDate.optional(),
    instruction: instruction.default('correct'),
    reasons: text,
  }),
  'apply-again': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    until: civilDate.optional(),
    findingPending: pending.optional(),
    reasons: text.optional(),
  }),
  'apply-for-past-error': z.strictObject({ from: partyId, receivedOn: civilDate, reasons: text }),
  'begin-review': z.strictObject({ on: civilDate.optional(), reason: text }),
  'end-review': z.strictObject({ on: civilDate.optional(), reason: text }),
  'prepare-implementation': z.strictObject({
    /** The ruling that is carried out: the step of the outcome in court. */
    notice: z.string().min(1).max(100),
    decidedOn: civilDate.optional(),
    reasons: text,
  }),
  'waive-status': z.strictObject({ from: partyId, receivedOn: civilDate }),
} as const;

type Schemas = typeof gleichstellungSchemas;
export type GleichstellungStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
