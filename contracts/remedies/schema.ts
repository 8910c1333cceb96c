import { z } from 'zod';
import { civilDate, partyId, text } from '../case/schema';
import { authority } from './state';

export const matter = z
  .string()
  .regex(
    /^(gdb|gleichstellung|erstattung|earlier-date|ausweis|einziehung|wertmarke(-[0-9]{1,3})?|merkzeichen-[A-Za-z0-9]{1,5}|auflage-[a-z0-9][a-z0-9-]{0,29})$/,
    'Unbekannter Gegenstand',
  );
export const scope = z.union([z.literal('all'), z.array(matter).min(1)]);
export const instruction = z.enum(['correct', 'missing', 'wrong', 'denies-remedy']);
export const gdb = z.number().int().min(0).max(100).multipleOf(10, 'GdB in Zehnergraden angeben');
const noticeId = z.string().min(1).max(100);
/** Which decision is meant, where several are contested beside each other; the only one that fits needs no name. */
const meant = { notice: noticeId.optional() };
/** A party, or the office itself: a judgment is served on it, and it may appeal. */
const side = z.union([partyId, z.literal(authority)]);

export const serviceModes = [
  'post',
  'electronic',
  'portal',
  'registered',
  'certificate',
  'return-receipt',
  'acknowledgement',
  'personal',
  'public',
] as const;

const service = z.strictObject({
  notice: noticeId,
  addressee: side,
  mode: z.enum(serviceModes),
  dispatchedOn: civilDate.optional(),
  servedOn: civilDate.optional(),
  receivedOn: civilDate.optional(),
  agentOmitted: z.boolean().optional(),
});

/** How each mode is dated: by dispatch (a fiction runs) or by the day of service itself. */
const byDispatch = ['post', 'electronic', 'portal', 'registered'];

const dated = service.superRefine((input, check) => {
  const field = byDispatch.includes(input.mode) ? 'dispatchedOn' : 'servedOn';
  if (input[field] === undefined) {
    check.addIssue({
      code: 'custom',
      path: [field],
      message: 'Für diese Art der Bekanntgabe ist dieses Datum nötig',
    });
  }
});

export const remedyStepSchemas = {
  'release-notice': z.strictObject({ notice: noticeId, releasedOn: civilDate.optional() }),
  'record-service': dated,
  'record-returned-mail': z.strictObject({ notice: noticeId, addressee: side, returnedOn: civilDate }),
  'correct-notice': z.strictObject({
    notice: noticeId,
    correctedOn: civilDate,
    /** What is wrong: the text, how a decided value is written, or the instruction on remedies. */
    concerns: z.enum(['text', 'decided-value', 'remedy-instruction']),
    wrong: text.max(500, 'Höchstens 500 Zeichen'),
    right: text.max(500, 'Höchstens 500 Zeichen'),
    /** With a decided value: of which matter, and what was decided. */
    matter: matter.optional(),
    value: z.union([z.number(), z.string()]).optional(),
    reason: text,
  }),
  'record-address-inquiry': z.strictObject({
    notice: noticeId,
    addressee: partyId,
    answeredOn: civilDate,
    /** Whom the office has asked. */
    asked: text.max(500, 'Höchstens 500 Zeichen'),
    /** Without one nobody knows where they live. */
    address: z.string().trim().min(1).max(500).optional(),
  }),
  'order-public-service': z.strictObject({
    notice: noticeId,
    addressee: partyId,
    orderedOn: civilDate,
    ground: z.enum(['address-unknown', 'abroad-impossible']),
    reason: text,
  }),
  'record-public-posting': z.strictObject({
    notice: noticeId,
    addressee: partyId,
    postedOn: civilDate,
    /** Where it hangs, or stands: the board of the office, the Bundesanzeiger. */
    where: text.max(500, 'Höchstens 500 Zeichen'),
  }),
  'record-public-removal': z.strictObject({ notice: noticeId, addressee: partyId, takenOffOn: civilDate }),
  'record-objection': z.strictObject({
    from: partyId,
    /** Against which decision, where several are out; without it the latest. */
    notice: noticeId.optional(),
    receivedOn: civilDate,
    /** Where it arrived: another German authority keeps the period too (§ 84 Abs. 2 SGG). */
    at: z.enum(['office', 'other-authority']).default('office'),
    form: z.enum(['written', 'electronic', 'recorded', 'plain-email']),
    scope: scope.default('all'),
    grounds: text.optional(),
  }),
  'withdraw-objection': z.strictObject({ from: partyId, ...meant, receivedOn: civilDate }),
  'waive-remedy': z.strictObject({ from: partyId, ...meant, receivedOn: civilDate }),
  'apply-for-reinstatement': z.strictObject({
    from: partyId,
    ...meant,
    receivedOn: civilDate,
    obstacleEndedOn: civilDate,
    reason: text,
  }),
  'decide-reinstatement': z.strictObject({
    from: partyId,
    ...meant,
    decidedOn: civilDate,
    granted: z.boolean(),
    reason: text,
  }),
  'prepare-objection-decision': z.strictObject({
    ...meant,
    kind: z.enum(['full-remedy', 'partial-remedy', 'objection-decision']),
    /** The GdB as decided now, where it changes. */
    gdb: gdb.optional(),
    /** Matters lifted by a partial remedy. */
    lifted: z.array(matter).optional(),
    /** A late objection is rejected as such; without it the office decides the matter in spite of the lateness. */
    inadmissible: z.boolean().optional(),
    decidedOn: civilDate.optional(),
    instruction: instruction.default('correct'),
    reasons: text,
    /** What of the costs of the objection is refunded (§ 63 SGB X). */
    costs: z.enum(['none', 'half', 'full']).optional(),
  }),
  'record-action': z.strictObject({
    from: side,
    ...meant,
    receivedOn: civilDate,
    court: z.string().trim().min(1).max(200),
    fileNumber: z.string().trim().max(100).optional(),
    scope: scope.default('all'),
  }),
  'record-court-outcome': z.strictObject({
    ...meant,
    how: z.enum([
      'judgment',
      'court-order',
      'acknowledgement',
      'settlement',
      'withdrawal',
      'deemed-withdrawal',
      'otherwise-settled',
    ]),
    on: civilDate,
    /** When the court's request to pursue it was served: after three months it counts as withdrawn (§ 102 Abs. 2 SGG). */
    requestServedOn: civilDate.optional(),
    /** Whose action or appeal it was, where several are pending. */
    from: side.optional(),
    /** What becomes of the office's decision; on appeal too it is the decision, not the judgment below. */
    ruling: z.enum(['upheld', 'changed', 'lifted']).optional(),
    gdb: gdb.optional(),
    reasons: text.optional(),
  }),
} as const;

type Schemas = typeof remedyStepSchemas;
export type RemedyStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
