import type { CaseState } from '../../../contracts/case/state';
import type { InquiryRequest, InquiryState } from '../../../contracts/inquiry/state';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

/** A case that finds out before it decides. */
export type InquiryCase = Kase<CaseState & { inquiry: InquiryState; municipality?: string }>;

export function findRequest({ state }: InquiryCase, id: string): InquiryRequest {
  const request = state.inquiry.requests.find((candidate) => candidate.id === id);
  if (!request) throw new Refusal('unknown-request', { request: id });
  return request;
}

export function openRequests({ requests }: InquiryState, kind: InquiryRequest['kind']): InquiryRequest[] {
  return requests.filter((request) => request.kind === kind && request.status === 'open');
}
