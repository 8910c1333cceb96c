import { closeDeadline } from '../deadlines';
import type { InquiryCase } from '../inquiry/inquiry-case';

/** The proceeding is over without a decision: what was asked of others is not waited for any more. */
export function leaveInquiry(kase: InquiryCase, tasks: readonly string[]): void {
  const { inquiry } = kase.state;
  for (const request of inquiry.requests) {
    if (request.status !== 'open') continue;
    request.status = 'given-up';
    closeDeadline(kase, request.deadline, 'cancelled');
  }
  for (const hearing of inquiry.hearings) {
    if (hearing.status !== 'open') continue;
    hearing.status = 'over';
    closeDeadline(kase, hearing.deadline, 'cancelled');
  }
  for (const { id, type } of kase.state.tasks) if (tasks.includes(type)) kase.closesTask(id);
}

/** Tasks of an application that is inquired into. */
export const tasksOfInquiry = [
  'check-application',
  'prepare-decision',
  'judge-silence',
  'judge-missing-evidence',
  'release-notice',
  'ask-heirs',
];
