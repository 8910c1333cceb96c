import { z } from 'zod';
import { civilDate, text } from '../case/schema';
import { clauseBases } from './state';

const clauseId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'Kennung: Kleinbuchstaben, Ziffern und Bindestriche, höchstens 30');
const said = text.max(2000, 'Höchstens 2.000 Zeichen');

const common = {
  id: clauseId,
  /** § 32 Abs. 1, 2 SGB X: why the decision may have it. */
  basis: z.enum(clauseBases),
  /** The provision that allows it, or whose condition it secures. */
  norm: z.string().trim().min(1).max(100).optional(),
  /** Why, and that it does not run contrary to what the decision is for (§ 32 Abs. 3 SGB X). */
  reason: said,
};

const clause = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...common, kind: z.literal('Befristung'), until: civilDate }),
    z.strictObject({
      ...common,
      kind: z.literal('Bedingung'),
      text: said,
      effect: z.enum(['suspensive', 'resolutory']),
      /** By when it can occur; a suspensive one leaves the effect open no longer than that. */
      by: civilDate.optional(),
    }),
    z.strictObject({ ...common, kind: z.literal('Widerrufsvorbehalt'), text: said }),
    z.strictObject({ ...common, kind: z.literal('Auflage'), text: said, dueOn: civilDate.optional() }),
    z.strictObject({ ...common, kind: z.literal('Auflagenvorbehalt'), text: said }),
  ])
  .refine(({ basis, norm }) => basis !== 'allowed-by-law' || norm !== undefined, {
    path: ['norm'],
    message: 'Die Rechtsvorschrift angeben, die die Nebenbestimmung zulässt',
  })
  .refine((one) => one.kind !== 'Bedingung' || one.effect !== 'suspensive' || one.by !== undefined, {
    path: ['by'],
    message: 'Bei einer aufschiebenden Bedingung angeben, bis wann sie eintreten kann',
  });

/** The ancillary clauses of a decision that is prepared. */
export const clauses = z
  .array(clause)
  .min(1)
  .max(20, 'Höchstens 20 Nebenbestimmungen')
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    message: 'Jede Kennung darf nur einmal vorkommen',
  })
  .refine((list) => list.filter(({ kind }) => kind === 'Befristung').length <= 1, {
    message: 'Eine Entscheidung hat höchstens eine Befristung',
  })
  .optional();

export const auflageStepSchemas = {
  'record-clause-fulfilment': z.strictObject({ clause: clauseId, fulfilledOn: civilDate, proof: said }),
} as const;

export const clauseStepSchemas = {
  ...auflageStepSchemas,
  'record-condition': z.strictObject({
    clause: clauseId,
    how: z.enum(['occurred', 'failed']),
    on: civilDate,
    proof: said,
  }),
} as const;

export type GivenClause = NonNullable<z.output<typeof clauses>>[number];
type Schemas = typeof clauseStepSchemas;
export type ClauseStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
