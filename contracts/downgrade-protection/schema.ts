import { z } from 'zod';
import { caseStepSchemas, civilDate, partySchema, text, wrongRepresentation } from '../case/schema';
import { remedyPhases } from '../remedies/process';
import { gdb, instruction, matter, remedyStepSchemas } from '../remedies/schema';

const opening = z.strictObject({
  /** What ends the status: a lower GdB, the revocation (§ 199 Abs. 2) or the taking back of a Gleichstellung. */
  ground: z.enum(['gdb-lowered', 'gleichstellung-revoked', 'gleichstellung-taken-back']),
  decidedOn: civilDate,
  gdbBefore: gdb.optional(),
  gdbAfter: gdb.optional(),
  lostMerkzeichen: z.array(z.enum(['G', 'aG', 'B', 'H', 'Bl', 'Gl', 'TBl', 'RF', '1Kl'])).optional(),
  instruction: instruction.default('correct'),
  /** Whose municipality's holidays count where the objection has to arrive, if not the office's own. */
  municipality: z.string().trim().max(100).optional(),
  card: z
    .strictObject({ number: z.string().trim().max(60).optional(), validUntil: civilDate.optional() })
    .optional(),
  parties: z.array(partySchema).min(1, 'Mindestens die betroffene Person angeben'),
  /** Why it was decided so (§ 35 Abs. 1 SGB X). */
  reasons: text.optional(),
  /** When the person was heard (§ 24 Abs. 1 SGB X). */
  heardOn: civilDate.optional(),
  /** Of which day the decision is that is changed or taken back. */
  formerDecisionOn: civilDate.optional(),
  /** From when on it is changed or taken back, if not from its announcement. */
  effectiveOn: civilDate.optional(),
  /** The case that has issued the decision: there it is served and contested. */
  origin: z
    .strictObject({ caseId: z.string().min(1).max(60), notice: z.string().min(1).max(100) })
    .optional(),
});

const consistent = opening.superRefine((input, check) => {
  if (!input.parties.some((party) => party.role === 'applicant')) {
    check.addIssue({
      code: 'custom',
      path: ['parties'],
      message: 'Die betroffene Person fehlt (Rolle applicant)',
    });
  }
  const ids = input.parties.map((party) => party.id);
  if (new Set(ids).size !== ids.length) {
    check.addIssue({ code: 'custom', path: ['parties'], message: 'Jede Kennung darf nur einmal vorkommen' });
  }
  for (const { path, message } of wrongRepresentation(input.parties)) {
    check.addIssue({ code: 'custom', path: ['parties', ...path], message });
  }
  if (input.ground !== 'gdb-lowered') {
    if (input.card === undefined) return;
    check.addIssue({
      code: 'custom',
      path: ['card'],
      message: 'Zu einer Gleichstellung gibt es keinen Ausweis',
    });
    return;
  }
  for (const field of ['gdbBefore', 'gdbAfter'] as const) {
    if (input[field] === undefined) {
      check.addIssue({ code: 'custom', path: [field], message: 'Für eine Herabstufung ist der GdB nötig' });
    }
  }
  if (input.gdbBefore !== undefined && input.gdbBefore < 50) {
    check.addIssue({
      code: 'custom',
      path: ['gdbBefore'],
      message: 'Unter einem GdB von 50 besteht kein Status, der geschützt werden könnte',
    });
  }
  if (input.gdbBefore !== undefined && input.gdbAfter !== undefined && input.gdbAfter >= input.gdbBefore) {
    check.addIssue({
      code: 'custom',
      path: ['gdbAfter'],
      message: 'Der neue GdB muss niedriger sein als der bisherige',
    });
  }
});

export const downgradeProtectionSchemas = {
  ...caseStepSchemas,
  open: consistent,
  ...remedyStepSchemas,
  'origin-news': z.strictObject({
    /** As of when: of two messages on the way the later counts, whichever comes first. */
    asOf: z.iso.datetime(),
    /** The status has been found anew there. */
    newFinding: z.strictObject({ gdb, effectiveOn: civilDate }).optional(),
    /** A Gleichstellung has been granted anew there, in the place of the one that has ended. */
    newGrant: z.strictObject({ effectiveOn: civilDate }).optional(),
    phase: z.enum(Object.keys(remedyPhases) as [string, ...string[]]),
    matters: z.array(
      z.strictObject({
        matter,
        status: z.enum(['open', 'final', 'lifted']),
        since: civilDate.optional(),
        value: z.union([z.number(), z.string()]).optional(),
        because: z.string().optional(),
      }),
    ),
  }),
  'record-new-finding': z.strictObject({
    gdb,
    decidedOn: civilDate,
    effectiveOn: civilDate,
  }),
  'record-gleichstellung': z.strictObject({ grantedOn: civilDate, effectiveOn: civilDate }),
  'record-loss': z.strictObject({ lostOn: civilDate, reason: text }),
  'record-death': z.strictObject({ party: z.string().min(1).max(40), diedOn: civilDate }),
  'heirs-continue': z.strictObject({
    heir: z.string().min(1).max(40),
    declaredOn: civilDate,
    interest: text,
  }),
  'record-card-return': z.strictObject({ returnedOn: civilDate }),
  'record-card-issue': z.strictObject({
    issuedOn: civilDate,
    number: z.string().trim().max(60).optional(),
    validUntil: civilDate.optional(),
  }),
  'give-up-card': z.strictObject({ decidedOn: civilDate, reason: text }),
} as const;

type Schemas = typeof downgradeProtectionSchemas;
export type DowngradeStepInput = { [Step in keyof Schemas]: z.output<Schemas[Step]> };
