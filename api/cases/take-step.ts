import { z } from 'zod';
import { findProcedure } from '../../contracts';
import type { Person } from '../../contracts/case/person';
import type { Receipt } from '../../contracts/case/receipt';
import { stepIdentifier } from '../../contracts/case/schema';
import type { CaseRow } from '../../register/case-reader';
import { contentDigest } from '../../register/digest';
import { parse } from '../middleware/bodies';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { receiptOf } from './outcome';

const request = z.strictObject({
  stepId: stepIdentifier.optional(),
  expectedVersion: z.number().int().min(0).optional(),
  input: z.unknown(),
});

export interface TakenStep {
  stepId: string;
  receipt: Receipt | 'accepted';
}

export async function takeStep(
  stage: Stage,
  person: Person,
  row: CaseRow,
  step: string,
  header: string | undefined,
  body: unknown,
): Promise<TakenStep> {
  const { stepId = header, expectedVersion, input } = parse(request, body ?? {});
  if (stepId === undefined) throw new Problem('idempotency-key-missing');
  parse(stepIdentifier, stepId, 'stepId');
  const facts = inputOf(row, step, input);
  const known = await stage.reader.receipt(row.caseId, stepId);
  if (known) {
    if (known.inputHash !== contentDigest({ step, input: facts, actor: person }))
      throw new Problem('step-id-reused', { stepId });
    return { stepId, receipt: known.receipt };
  }
  const outcome = await stage.cases.step(row.caseId, {
    stepId,
    step,
    input: facts,
    actor: person,
    expectedVersion,
  });
  return { stepId, receipt: receiptOf(outcome) };
}

/** The input as the contract has it. A correction is checked against the step it replaces, in its place. */
function inputOf(row: CaseRow, step: string, input: unknown): unknown {
  const procedure = findProcedure(row.procedure);
  const definition = procedure?.process.steps[step];
  const schema = procedure?.schemas[step];
  if (!definition || !schema || step === 'open') throw new Problem('unknown-step', { step });
  return parse(schema, input ?? {}, 'input');
}
