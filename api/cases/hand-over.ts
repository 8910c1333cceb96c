import type { Person } from '../../contracts/case/person';
import type { Receipt } from '../../contracts/case/receipt';
import { sha256 } from '../../register/digest';
import { Problem } from '../problem';
import type { Stage } from '../stage';
import { findCase } from './find-case';
import { takeStep } from './take-step';

export interface HandingOver {
  step: 'hand-over' | 'hand-back';
  input: unknown;
  cases: readonly string[];
  /** The Idempotency-Key: the same one again takes no step twice. */
  key: string;
}

export interface HandedOver {
  done: { caseId: string; receipt: Receipt }[];
  /** Recorded by the engine, and to be completed. */
  accepted: { caseId: string; stepId: string }[];
  failed: { caseId: string; problem: Problem }[];
}

/** One step in each case. One that is refused does not keep the others; an outage ends it, and the same key goes on from there. */
export async function handOver(stage: Stage, person: Person, wanted: HandingOver): Promise<HandedOver> {
  const outcome: HandedOver = { done: [], accepted: [], failed: [] };
  const { step, input, key } = wanted;
  const stepId = `${step}-${sha256(key).slice(0, 32)}`;
  let outage: Problem | undefined;
  for (const caseId of new Set(wanted.cases)) {
    try {
      if (outage) throw outage;
      const row = await findCase(stage, caseId);
      const { receipt } = await takeStep(stage, person, row, { step, header: stepId, body: { input } });
      if (receipt === 'accepted') outcome.accepted.push({ caseId, stepId });
      else outcome.done.push({ caseId, receipt });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (outages.includes(error.code)) outage = error;
      outcome.failed.push({ caseId, problem: error });
    }
  }
  return outcome;
}

const outages = ['engine-unavailable', 'register-unavailable'];
