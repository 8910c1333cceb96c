import { z } from 'zod';
import { caseStepSchemas, civilDate, partyId, partySchema, stepIdentifier, text } from '../case/schema';
import { instruction, remedyStepSchemas } from '../remedies/schema';
import { reclaimGrounds } from './messages';

/** Whole cents, to a hundred million euros. */
const cents = z
  .number()
  .int('Betrag in ganzen Cent angeben')
  .min(1, 'Der Betrag muss größer als null sein')
  .max(10_000_000_000, 'Der Betrag ist zu groß');
const identifier = z.string().trim().min(1).max(60);

const opening = z.strictObject({
  /** The case in which the payment was made. */
  originCase: identifier.optional(),
  /** The payment that was too much, as that case calls it. */
  payment: identifier,
  cents,
  paidOn: civilDate.optional(),
  from: civilDate.optional(),
  to: civilDate.optional(),
  benefit: z.string().trim().min(1).max(200),
  ground: z.enum(reclaimGrounds),
  grantedOn: civilDate.optional(),
  liftedOn: civilDate.optional(),
  debtor: partyId,
  parties: z.array(partySchema).min(1, 'Mindestens die zahlungspflichtige Person angeben'),
  municipality: z.string().trim().max(100).optional(),
  /** Why it was too much, as the hearing and the demand tell it. */
  reasons: text,
  openedOn: civilDate.optional(),
  /** Heard already in the case that it comes from. */
  heardOn: civilDate.optional(),
  /** § 24 Abs. 2 SGB X: why a hearing is left out. */
  hearingOmitted: text.optional(),
});

type Opening = z.output<typeof opening>;

const consistent = opening.superRefine((input, check) => {
  const fault = (path: keyof Opening, message: string) =>
    check.addIssue({ code: 'custom', path: [path], message });
  const ids = input.parties.map((party) => party.id);
  if (new Set(ids).size !== ids.length) fault('parties', 'Jede Kennung darf nur einmal vorkommen');
  if (!ids.includes(input.debtor))
    fault('debtor', 'Die zahlungspflichtige Person fehlt unter den Beteiligten');
  if (input.ground === 'without-decision') {
    if (input.liftedOn !== undefined)
      fault('liftedOn', 'Ohne Verwaltungsakt gibt es keinen, der aufgehoben wurde (§ 50 Abs. 2 SGB X)');
  } else if (input.liftedOn === undefined) {
    fault('liftedOn', 'Das Datum des Bescheides fehlt, der die Leistung aufgehoben oder berichtigt hat');
  }
  if (input.from !== undefined && input.to !== undefined && input.to < input.from)
    fault('to', 'Das Ende des Zeitraums liegt vor seinem Beginn');
  if (input.heardOn !== undefined && input.hearingOmitted !== undefined)
    fault('hearingOmitted', 'Angehört oder von der Anhörung abgesehen: nur eines von beiden');
});

const {
  'prepare-objection-decision': objectionDecision,
  'record-court-outcome': courtOutcome,
  ...remedies
} = remedyStepSchemas;

const measure = { decidedOn: civilDate.optional(), reason: text };

export const overpaymentReclaimSchemas = {
  ...caseStepSchemas,
  open: consistent,
  ...remedies,
  'prepare-objection-decision': objectionDecision
    .omit({ gdb: true, lifted: true })
    .extend({ /** What is demanded from now on. */ cents: cents.optional() }),
  'record-court-outcome': courtOutcome.omit({ gdb: true }).extend({ cents: cents.optional() }),
  'record-statement': z.strictObject({
    from: partyId,
    receivedOn: civilDate,
    text: text.optional(),
    /** More is announced: the period runs on. */
    complete: z.boolean().default(true),
  }),
  'extend-hearing': z.strictObject({
    days: z.number().int().min(1).max(180),
    reason: text,
    grantedOn: civilDate.optional(),
  }),
  'prepare-demand': z.strictObject({
    cents,
    decidedOn: civilDate,
    /** The day on which it is to be paid, if not one month after finality. */
    dueOn: civilDate.optional(),
    instruction: instruction.default('correct'),
    reasons: text,
  }),
  'drop-reclaim': z.strictObject({ decidedOn: civilDate, reason: text }),
  'record-repayment': z.strictObject({
    receivedOn: civilDate,
    cents,
    reference: z.string().trim().max(140).optional(),
  }),
  'record-refund': z.strictObject({
    paidOn: civilDate,
    cents,
    reference: z.string().trim().max(140).optional(),
  }),
  'prepare-measure': z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deferral'), until: civilDate, ...measure }),
    z.strictObject({
      kind: z.literal('instalments'),
      instalmentCents: cents,
      firstOn: civilDate,
      /** So many missed, and the whole is due. */
      endsAfterMissed: z.number().int().min(1).max(12).default(2),
      ...measure,
    }),
    z.strictObject({ kind: z.literal('write-off'), ...measure }),
    z.strictObject({
      kind: z.literal('waiver'),
      /** All that is open, if not said. */
      cents: cents.optional(),
      ...measure,
    }),
    z.strictObject({
      kind: z.literal('withdrawal'),
      /** To how much the demand is lowered; the whole is withdrawn if not said. */
      cents: cents.optional(),
      ...measure,
    }),
  ]),
  'release-measure': z.strictObject({ measure: stepIdentifier, releasedOn: civilDate.optional() }),
  'end-measure': z.strictObject({ measure: stepIdentifier, endedOn: civilDate, reason: text }),
  'record-death': z.strictObject({ party: partyId, diedOn: civilDate }),
  'name-heir': z.strictObject({ heir: partyId, knownOn: civilDate }),
} as const;

type Schemas = typeof overpaymentReclaimSchemas;
export type ReclaimStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
