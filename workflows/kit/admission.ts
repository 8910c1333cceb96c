import type { StepRequest } from '../../contracts/case/messages';
import type { ProcessDefinition } from '../../contracts/case/process';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { CaseState } from '../../contracts/case/state';
import { Refusal } from './refusal';
import { refuseExcluded } from './steps/impartiality-steps';

export interface Standing {
  version: number;
  state: CaseState | null;
  blocked: boolean;
}

/** Phase, version and person of a step. Asked twice: as a courtesy before it is queued, and again when its turn has come. */
export function admit(process: ProcessDefinition, standing: Standing, request: StepRequest): void {
  if (standing.blocked) throw new Refusal('case-blocked');
  const { expectedVersion } = request;
  if (expectedVersion !== undefined && expectedVersion !== standing.version) {
    throw new Refusal('version-conflict', { expectedVersion, version: standing.version });
  }
  const step = process.steps[request.step];
  if (!step) throw new Refusal('step-not-possible', { step: request.step });
  if (!request.actor.roles.some((role) => step.roles.includes(role))) {
    throw new Refusal('not-permitted', { step: request.step, roles: step.roles });
  }
  // What the case records itself is nobody's act: kept out, its clock would stand still.
  const acting = request.actor.roles.includes('system') ? [] : [request.actor.id];
  for (const person of [...acting, ...othersIn(request)]) refuseExcluded(standing.state, person);
  refuseForOthers(request);
  const opening = request.step === 'open';
  if (opening !== (standing.state === null)) throw new Refusal('step-not-possible', { step: request.step });
  const phase = standing.state?.phase;
  if (phase !== undefined && step.phases !== 'any' && !step.phases.includes(phase)) {
    throw new Refusal('step-not-possible', { step: request.step, phase });
  }
}

/** Supervisors hand over and back for everybody, everybody else for themselves. */
function refuseForOthers({ step, input, actor }: StepRequest): void {
  if (step !== 'hand-over' && step !== 'hand-back') return;
  const whose =
    step === 'hand-over'
      ? (input as CaseStepInput['hand-over']).from
      : (input as CaseStepInput['hand-back']).to;
  if (actor.id !== whose && !actor.roles.includes('supervisor'))
    throw new Refusal('not-permitted', { step, roles: ['supervisor'] });
}

/** Whom a step gives the case to, or who stands behind it. An older one that did so before they were excluded is no reason to refuse anything. */
function othersIn({ step, input }: StepRequest): string[] {
  if (step === 'hand-over' || step === 'hand-back') return [(input as CaseStepInput['hand-back']).to];
  if (step === 'recompute') {
    const { preparedBy, released } = input as CaseStepInput['recompute'];
    return [preparedBy.id, ...(released ? [released.by.id] : [])];
  }
  if (step !== 'assign') return [];
  const { person, deputy } = input as CaseStepInput['assign'];
  return [person, ...(deputy === undefined ? [] : [deputy])];
}
