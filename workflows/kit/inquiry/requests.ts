import type { Deadline } from '../../../contracts/case/deadline';
import type { InquiryStepInput } from '../../../contracts/inquiry/schema';
import type { InquiryRequest, RequestKind } from '../../../contracts/inquiry/state';
import { closeDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { findRequest, type InquiryCase } from './inquiry-case';
import { setPeriod } from './set-period';

type Input = InquiryStepInput;

/** §§ 60 ff. SGB I: what only the person can give is asked of the person, with what follows if it does not come. */
export function requestCooperation(kase: InquiryCase, input: Input['request-cooperation']): void {
  const { from, what, consequence, days = kase.office.cooperationDays } = input;
  const request = ask(kase, { kind: 'cooperation', to: from, what, days });
  if (consequence !== undefined) {
    request.consequence = consequence;
    request.consequenceNamedOn = kase.act.recordedOn;
  }
  write(kase, request, 'cooperation-request');
}

/** §§ 20, 21 SGB X: what others know the office asks of them itself. */
export function requestEvidence(kase: InquiryCase, input: Input['request-evidence']): void {
  const { from, what, days = kase.office.evidenceDays } = input;
  write(kase, ask(kase, { kind: 'evidence', to: from, what, days }), 'evidence-request');
}

interface Asking {
  kind: RequestKind;
  to: string;
  what: string;
  days: number;
}

function ask(kase: InquiryCase, { kind, to, what, days }: Asking): InquiryRequest {
  kase.party(to);
  const { stepId: id, recordedOn: requestedOn } = kase.act;
  const { id: deadline, lastDay } = setPeriod(kase, { id: `${kind}:${id}:1`, type: kind, to, days });
  const request: InquiryRequest = {
    id,
    kind,
    to,
    what,
    requestedOn,
    days,
    reminders: 0,
    status: 'open',
    deadline,
    lastDay,
  };
  kase.state.inquiry.requests.push(request);
  return request;
}

function write(kase: InquiryCase, request: InquiryRequest, letter: string): void {
  const { id, to, what, lastDay, consequence } = request;
  kase.owes(letter, to, {
    request: id,
    what,
    lastDay,
    ...(consequence === undefined ? {} : { consequence }),
  });
}

/** What came, by the day it came; the office may still ask for what is missing. */
export function recordAnswer(kase: InquiryCase, input: Input['record-answer']): void {
  const request = findRequest(kase, input.request);
  if (input.receivedOn < request.requestedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  if (input.complete) answered(kase, request, input.receivedOn);
}

export function recordEvidence(kase: InquiryCase, input: Input['record-evidence']): void {
  const { request: id, receivedOn, issuedOn } = input;
  if (issuedOn !== undefined) {
    if (issuedOn > receivedOn) throw new Refusal('facts-contradict', { fields: ['issuedOn', 'receivedOn'] });
    const age = kase.find('evidence-age', { issuedOn, receivedOn });
    if (age.value.olderThanAdvised) kase.flag('evidence-old');
  }
  kase.state.file.push({ stepId: kase.act.stepId, kind: 'post', on: receivedOn, text: input.subject });
  if (id !== undefined) answered(kase, findRequest(kase, id), receivedOn);
}

function answered(kase: InquiryCase, request: InquiryRequest, on: InquiryRequest['lastDay']): void {
  request.status = 'answered';
  request.answeredOn = on;
  closeDeadline(kase, request.deadline, 'met');
  kase.closesTask(`silent:${request.id}`);
}

export function giveUpRequest(kase: InquiryCase, input: Input['give-up-request']): void {
  const request = findRequest(kase, input.request);
  if (request.status === 'answered' || request.status === 'given-up') throw new Refusal('already-done');
  request.status = 'given-up';
  closeDeadline(kase, request.deadline, 'cancelled');
  kase.closesTask(`silent:${request.id}`);
}

const silence: Record<RequestKind, string> = {
  cooperation: 'judge-silence',
  evidence: 'judge-missing-evidence',
};

/** Nothing came: the office reminds, as often as it does, and then a person decides how to go on without it. */
export function requestOverdue(kase: InquiryCase, deadline: Deadline): void {
  const request = kase.state.inquiry.requests.find((candidate) => candidate.deadline === deadline.id);
  if (request?.status !== 'open') return;
  const { kind, to, id, days } = request;
  if (request.reminders < kase.office.reminders) {
    request.reminders += 1;
    const again = setPeriod(kase, { id: `${kind}:${id}:${request.reminders + 1}`, type: kind, to, days });
    request.deadline = again.id;
    request.lastDay = again.lastDay;
    write(kase, request, `${kind}-reminder`);
    return;
  }
  request.status = 'unanswered';
  kase.opensTask({ id: `silent:${id}`, type: silence[kind], forRole: 'caseworker' });
}

/** § 26 Abs. 7 SGB X: the office has given more time, perhaps after the period was over: the request is open again. */
export function requestExtended(kase: InquiryCase, deadline: Deadline): void {
  const request = kase.state.inquiry.requests.find((candidate) => candidate.deadline === deadline.id);
  if (!request || request.status === 'answered') return;
  request.status = 'open';
  request.lastDay = deadline.lastDay;
  kase.dropsTask(`silent:${request.id}`);
}
