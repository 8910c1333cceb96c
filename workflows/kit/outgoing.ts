import type { Act, Instant } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import type { CaseInput, CaseToOpen, MessageToCase, StepRequest } from '../../contracts/case/messages';
import { clock } from '../../contracts/case/person';
import type { Recorded } from '../../contracts/case/record';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { CaseState, OpenedCase } from '../../contracts/case/state';
import type { Told } from './procedure';

/** What is to be carried out after an act was recorded: an act of this case, or a message to another one. */
export type Outgoing =
  { to: 'self'; request: StepRequest } | MessageToCase | { to: 'new-case'; id: string; wanted: CaseToOpen };

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

/** Cases to be opened, and what those opened before are to be told, by the difference that the act has made. */
export function newsOf(input: CaseInput, act: Act, before: CaseState | null, after: CaseState): Outgoing[] {
  const known = new Map((before?.opened ?? []).map((opened) => [opened.id, opened]));
  return (after.opened ?? []).flatMap((opened): Outgoing[] => {
    const { id, caseId, news } = opened;
    const former = known.get(id);
    if (!former && caseId === undefined) return [opening(input, opened, act.recordedAt)];
    const told = former?.caseId === caseId && canonical(former?.news) === canonical(news);
    if (caseId === undefined || news === undefined || told) return [];
    const at = act.recordedAt;
    const request = system(`${input.caseId}:${act.stepId}`, 'origin-news', { ...news, asOf: at });
    return [{ to: 'case', caseId, request, at }];
  });
}

/** An opening that the run before has not brought through; the same key opens no second case. */
export function unopenedIn(input: CaseInput, state: CaseState | null): Outgoing[] {
  const at = new Date().toISOString();
  return (state?.opened ?? [])
    .filter(({ caseId }) => caseId === undefined)
    .map((opened) => opening(input, opened, at));
}

function opening({ caseId, office }: CaseInput, opened: OpenedCase, at: Instant): Outgoing {
  const { id, procedure, by, input } = opened;
  const request = system('opening', 'open', input);
  return { to: 'new-case', id, wanted: { procedure, office, key: `${caseId}:${by}:${id}`, request, at } };
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
