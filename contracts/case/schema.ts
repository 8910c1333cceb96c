import { z } from 'zod';
import type { CivilDate } from '../../rules/core/civil-date';
import { ibanFaults, parseIban } from '../payments/iban';
import { isBic } from '../payments/sepa-countries';
import { communicationForms } from './communication';
import { exclusionGrounds, type ExclusionGround } from './impartiality';
import { channels, partyRoles } from './party';
import { keptBecause } from './recompute';

const pattern = /^\d{4}-\d{2}-\d{2}$/;

function exists(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Days that a case can mean, and that register and engine can hold: the engine counts to 292 years, the register from year 1. */
const earliest = '1800-01-01';
const latest = '2199-12-31';

export const civilDate = z
  .string()
  .regex(pattern, 'Datum im Format JJJJ-MM-TT angeben')
  .refine((text) => !pattern.test(text) || exists(text), 'Dieses Datum gibt es nicht')
  .refine(
    (text) => !pattern.test(text) || !exists(text) || (text >= earliest && text <= latest),
    'Das Jahr muss zwischen 1800 und 2199 liegen',
  )
  .transform((text) => text as CivilDate);

const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'Kennung: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 40');

export const stepIdentifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'Schrittkennung: Buchstaben, Ziffern, . _ -, höchstens 80');

export const text = z
  .string()
  .trim()
  .min(1, 'Text fehlt')
  .max(20_000, 'Text ist zu lang (höchstens 20.000 Zeichen)');

export const partyId = identifier;

/** ISO 639. */
const language = z.string().regex(/^[a-z]{2,3}$/, 'Sprache: zwei oder drei Kleinbuchstaben nach ISO 639');

/** Somebody of the office, by the id of their access token. */
export const personId = z
  .string()
  .regex(
    /^[^\s\u0000-\u001f\u007f]{1,100}$/u,
    'Kennung aus dem Zugangstoken: ohne Leerzeichen, höchstens 100',
  )
  .refine((id) => !id.startsWith('system:'), 'Unter dieser Kennung handelt Fristwerk selbst, keine Person');

/** Written as people write it; the case holds it without spaces. */
export const iban = z
  .string()
  .max(60)
  .transform((given, context) => {
    const read = parseIban(given);
    if (!('fault' in read)) return read.iban;
    context.addIssue({ code: 'custom', message: ibanFaults[read.fault].de });
    return z.NEVER;
  });

export const bic = z.string().refine(isBic, 'BIC: 8 oder 11 Zeichen, wie sie auf dem Kontoauszug steht');

const partyDetails = {
  name: z.string().trim().min(1, 'Name fehlt').max(200),
  address: z.string().trim().max(500).optional(),
  email: z.email('E-Mail-Adresse: name@beispiel.de').max(254).optional(),
  agreedToEmail: z.boolean().optional(),
  abroad: z.boolean().optional(),
  iban: iban.optional(),
  bic: bic.optional(),
  accountHolder: z.string().trim().min(1).max(70, 'Höchstens 70 Zeichen').optional(),
  channel: z.enum(channels).default('post'),
};

/** A party as it is given when a case is opened or later added. */
export const partySchema = z.strictObject({
  id: partyId,
  role: z.enum(partyRoles),
  ...partyDetails,
  actsFor: partyId.optional(),
  powerPresentedOn: civilDate.optional(),
});

type GivenParty = z.output<typeof partySchema>;

/** What a list of parties says wrong about who acts for whom, and at which place in it. */
export function wrongRepresentation(
  parties: readonly GivenParty[],
): { path: PropertyKey[]; message: string }[] {
  const ids = parties.map(({ id }) => id);
  return parties.flatMap(({ id, actsFor }, index) => {
    if (actsFor === undefined || (actsFor !== id && ids.includes(actsFor))) return [];
    const message =
      actsFor === id
        ? 'Niemand handelt für sich selbst'
        : 'Eine beteiligte Person mit dieser Kennung gibt es nicht';
    return [{ path: [index, 'actsFor'], message }];
  });
}

const namedPerson = z.strictObject({ id: z.string().min(1).max(200), name: z.string().max(200) });

const recomputedFinding = z.strictObject({
  calculator: z.string(),
  deadlines: z.array(z.string()),
  old: z.unknown(),
  new: z.unknown(),
  norms: z.array(z.string()),
  kept: z.enum(keptBecause).optional(),
});

export const caseStepSchemas = {
  'add-party': partySchema.extend({ since: civilDate.optional() }),
  'change-party': z.strictObject({
    id: partyId,
    ...z.object(partyDetails).partial().shape,
    channel: z.enum(channels).optional(),
    leftOn: civilDate.optional(),
    since: civilDate.optional(),
  }),
  'present-power': z.strictObject({ representative: partyId, presentedOn: civilDate }),
  'end-power': z.strictObject({ representative: partyId, endedOn: civilDate }),
  'file-post': z.strictObject({
    postId: z.string().max(60).optional(),
    receivedOn: civilDate,
    subject: text,
    sender: text.optional(),
  }),
  vermerk: z.strictObject({ text }),
  wiedervorlage: z.strictObject({ on: civilDate, text }),
  'finish-wiedervorlage': z.strictObject({ deadline: z.string().max(200) }),
  'finish-task': z.strictObject({ task: z.string().max(200), note: text.optional() }),
  assign: z.strictObject({ person: z.string().min(1).max(100), deputy: z.string().max(100).optional() }),
  'record-communication': z.strictObject({
    party: partyId,
    formats: z.array(z.enum(communicationForms)).max(6),
    language: language.optional(),
    since: civilDate.optional(),
  }),
  'request-translation': z.strictObject({
    party: partyId,
    /** The step that recorded what came in another language. */
    submission: stepIdentifier,
    language,
    days: z.number().int().min(1).max(365).optional(),
    /** In justified cases it has to be certified, or made by a sworn translator. */
    certified: z.boolean().default(false),
  }),
  'record-translation': z.strictObject({ request: stepIdentifier, receivedOn: civilDate }),
  'hand-over': z.strictObject({ from: personId, to: personId, reason: text }),
  'hand-back': z.strictObject({ to: personId, reason: text }),
  'name-exclusion': z.strictObject({
    person: personId,
    ground: z.enum(Object.keys(exclusionGrounds) as [ExclusionGround, ...ExclusionGround[]]),
    /** Who says so: the person, a party, or the office of its own. */
    namedBy: z.enum(['self', 'party', 'office']),
    namedOn: civilDate,
    reason: text,
  }),
  'decide-exclusion': z.strictObject({
    naming: stepIdentifier,
    excluded: z.boolean(),
    decidedOn: civilDate,
    /** The supervisory authority where it concerns the head (§ 17 Abs. 1 S. 2 SGB X). */
    decidedBy: z.enum(['head', 'supervisory-authority']).default('head'),
    reason: text,
  }),
  'lift-exclusion': z.strictObject({ naming: stepIdentifier, liftedOn: civilDate, reason: text }),
  'extend-period': z.strictObject({
    deadline: z.string().min(1).max(200),
    /** By so many days, counted from the end of the period as it stood. */
    days: z.number().int().min(1).max(365),
    reason: text,
  }),
  'link-case': z.strictObject({ caseId: z.string().min(1).max(60), why: text }),
  'case-linked': z.strictObject({ caseId: z.string().min(1).max(60) }),
  'letters-overtaken': z.strictObject({ letters: z.array(z.string()).min(1) }),
  'message-undelivered': z.strictObject({ caseId: z.string(), why: z.string() }),
  'order-payment': z.strictObject({
    /** The month (2026-11) or the occasion: it is paid once in a case. */
    id: identifier.refine(
      (id) => !/^\d{4}-\d{2}$/.test(id) || /-(0[1-9]|1[0-2])$/.test(id),
      'Diesen Monat gibt es nicht',
    ),
    to: partyId,
    cents: z.number().int().min(1, 'Betrag in Cent, mindestens 1').max(99_999_999_999),
    ground: text.max(500, 'Höchstens 500 Zeichen'),
    purpose: z.string().trim().min(1, 'Verwendungszweck fehlt').max(140, 'Höchstens 140 Zeichen'),
    dueOn: civilDate,
    invoice: z.string().trim().min(1).max(60).optional(),
    /** The task that asks for this payment. */
    settles: z.string().max(200).optional(),
  }),
  'release-payment': z.strictObject({ order: stepIdentifier }),
  'pay-again': z.strictObject({ payment: identifier }),
  'payments-overtaken': z.strictObject({
    payments: z.array(z.strictObject({ payment: z.string(), over: z.number().int().min(0) })).min(1),
  }),
  'payment-rejected': z.strictObject({ row: z.string(), reason: z.string(), run: z.string() }),
  correct: z.strictObject({
    stepId: stepIdentifier,
    reason: text,
    input: z.record(z.string(), z.unknown()).nullable(),
  }),
  'release-correction': z.strictObject({ stepId: stepIdentifier }),
  recompute: z.strictObject({
    recomputation: z.string().min(1).max(60),
    reason: text,
    calculator: z.string().max(60).optional(),
    norm: z.string().max(100).optional(),
    preparedBy: namedPerson,
    /** Absent while it is only asked what would change. */
    released: z.strictObject({ by: namedPerson, findings: z.array(recomputedFinding) }).optional(),
  }),
  'deadline-ended': z.strictObject({ deadline: z.string(), lastDay: civilDate, on: civilDate }),
  'reminder-due': z.strictObject({
    deadline: z.string(),
    lastDay: civilDate,
    rung: z.enum(['vorfrist', 'last-day', 'missed']),
    on: civilDate,
  }),
} as const;

export const openingStepSchemas = {
  'case-opened': z.strictObject({ id: z.string().min(1).max(200), caseId: z.string().min(1).max(60) }),
} as const;

type Schemas = typeof caseStepSchemas & typeof openingStepSchemas;
export type CaseStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
