import { z } from 'zod';
import { findProcedure, type Procedure } from '../../contracts';
import type { StepRequest } from '../../contracts/case/messages';
import type { Person } from '../../contracts/case/person';
import type { Receipt } from '../../contracts/case/receipt';
import { stepIdentifier, type CaseStepInput } from '../../contracts/case/schema';
import type { CaseRow } from '../../register/case-reader';
import { contentDigest } from '../../register/digest';
import { parse } from '../middleware/bodies';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { receiptOf } from './outcome';

const request = z.strictObject({
  stepId: stepIdentifier.optional(),
  expectedVersion: z.number().int().min(0).optional(),
  input: z.unknown().optional(),
});

export interface TakenStep {
  stepId: string;
  receipt: Receipt | 'accepted';
}

export interface StepCall {
  step: string;
  /** The Idempotency-Key, where the body names no step id. */
  header: string | undefined;
  body: unknown;
}

/** Takes a step in a case. A repeat is answered from the register, even while the engine is down. */
export async function takeStep(
  stage: Stage,
  person: Person,
  row: CaseRow,
  call: StepCall,
): Promise<TakenStep> {
  const taken = await stepRequest(stage, person, row, call);
  const { stepId, step, input: facts } = taken;
  const known = await stage.reader.receipt(row.caseId, stepId);
  if (known) {
    const same = known.inputHash === contentDigest({ step, input: facts, actor: person });
    if (!same) throw new Problem('step-id-reused', { stepId });
    await stage.cases.bringToItsNow(row.caseId);
    return { stepId, receipt: known.receipt };
  }
  const outcome = await stage.cases.step(row.caseId, taken, row);
  return { stepId, receipt: receiptOf(outcome) };
}

/** A step as it was asked for, its shape and the person's role checked. */
export async function stepRequest(
  stage: Stage,
  person: Person,
  row: CaseRow,
  call: StepCall,
): Promise<StepRequest> {
  const { step } = call;
  const procedure = procedureOf(row, step, person);
  const { stepId = call.header, expectedVersion, input } = parse(request, call.body ?? {});
  if (stepId === undefined) throw new Problem('idempotency-key-missing');
  parse(stepIdentifier, stepId, 'stepId');
  const facts = await inputOf(stage, procedure, row.caseId, step, input ?? {});
  return { stepId, step, input: facts, actor: person, expectedVersion };
}

function procedureOf(row: CaseRow, step: string, person: Person): Procedure {
  const procedure = findProcedure(row.procedure);
  const steps = procedure?.process.steps ?? {};
  const definition = Object.hasOwn(steps, step) ? steps[step] : undefined;
  if (!procedure || !definition || step === 'open') throw new Problem('unknown-step', { step });
  if (!person.roles.some((role) => definition.roles.includes(role))) {
    throw new Problem('not-permitted', { step, roles: definition.roles });
  }
  return procedure;
}

/** The input as the contract has it; what a correction puts in the place of an entry has that entry's shape. */
async function inputOf(
  stage: Stage,
  procedure: Procedure,
  caseId: string,
  step: string,
  input: unknown,
): Promise<unknown> {
  const facts = parse(schemaOf(procedure, step), input, 'input');
  if (step !== 'correct') return facts;
  const correction = facts as CaseStepInput['correct'];
  if (correction.input === null) return facts;
  const target = (await stage.reader.journal(caseId)).find((entry) => entry.act.stepId === correction.stepId);
  if (!target) throw new Problem('unknown-step-to-correct', { stepId: correction.stepId });
  return {
    ...correction,
    input: parse(schemaOf(procedure, target.act.step), correction.input, 'input.input'),
  };
}

function schemaOf(procedure: Procedure, step: string) {
  const schema = procedure.schemas[step];
  if (!schema) throw new Problem('unknown-step', { step });
  return schema;
}
