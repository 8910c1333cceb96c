import type { Act } from '../../contracts/case/act';
import type { MessageToCase, StepRequest } from '../../contracts/case/messages';
import { clock } from '../../contracts/case/person';
import type { Recorded } from '../../contracts/case/record';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { Told } from './procedure';

/** What is to be carried out after an act was recorded: an act of this case, or a message to another one. */
export type Outgoing = { to: 'self'; request: StepRequest } | MessageToCase;

export function messagesOf(caseId: string, act: Act, { overtaken, payments = [] }: Recorded): Outgoing[] {
  const messages: Outgoing[] = [];
  if (overtaken.length > 0) {
    const request = system(`${act.stepId}:overtaken`, 'letters-overtaken', { letters: overtaken });
    messages.push({ to: 'self', request });
  }
  if (payments.length > 0)
    messages.push({
      to: 'self',
      request: system(`${act.stepId}:payments-overtaken`, 'payments-overtaken', { payments }),
    });
  if (act.step === 'link-case') {
    const input = act.input as CaseStepInput['link-case'];
    // Why they belong together is a text about this case's person: it does not cross (design § 3.15).
    const request = system(`${caseId}:${act.stepId}`, 'case-linked', { caseId });
    messages.push({ to: 'case', caseId: input.caseId, request, at: act.recordedAt });
  }
  const { originCase } = (act.step === 'open' ? act.input : {}) as { originCase?: string };
  if (originCase !== undefined) {
    const request = system(`${caseId}:${act.stepId}`, 'case-linked', { caseId });
    messages.push({ to: 'case', caseId: originCase, request, at: act.recordedAt });
  }
  return messages;
}

export function messagesToOthers(told: Told[], { recordedAt: at }: Act): Outgoing[] {
  return told.map(({ caseId, stepId, step, input }) => ({
    to: 'case',
    caseId,
    request: system(stepId, step, input),
    at,
  }));
}

export function system(stepId: string, step: string, input: unknown): StepRequest {
  return { stepId, step, input, actor: clock };
}
