import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { Api } from '../../support/api';
import { CaseFile, type CaseView } from '../../support/case-file';
import { handedOver } from '../reading';

export { handedOver, lettersOf, openTasks } from '../reading';

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Kim Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

export const finding = { gdb: 60, marks: ['G'], appliedOn: '2024-11-04' };

/** Received on Monday, 6 January 2025: a day of the past, so that what follows can be told as it happened. */
export const application = {
  receivedOn: '2025-01-06',
  form: 'form',
  bornOn: '1980-05-01',
  picture: true,
  finding,
  parties: [person],
};

const api = new Api();

/** Every case that a scenario of this procedure has opened, for the look at what none of them visits. */
export const opened: CaseFile[] = [];

export async function applied(input: Record<string, unknown> = {}, as?: ReadyMadePerson): Promise<CaseFile> {
  const file = await CaseFile.rehearse('ausweis', { ...application, ...input }, api, { as });
  opened.push(file);
  return file;
}

/** An application that is not accepted, with the answer as it is. */
export function attemptToApply(input: Record<string, unknown>) {
  const body = { procedure: 'ausweis', input: { ...application, ...input } };
  return api.post('/api/v1/rehearsal/cases', body, { key: randomUUID() });
}

export async function accepted(input: Record<string, unknown> = {}): Promise<CaseFile> {
  const file = await applied(input);
  await file.take('accept-application', { on: '2025-01-07' });
  return file;
}

/** Issued on 13 January 2025 and posted the day after: valid to the end of 2029. */
export async function issued(
  input: Record<string, unknown> = {},
  card: Record<string, unknown> = {},
): Promise<CaseFile> {
  const file = await accepted(input);
  await file.take('issue-card', { number: 'A 1', issuedOn: '2025-01-13', ...card });
  await file.take('record-hand-over', { card: 'card-1', on: '2025-01-14', how: 'post' });
  return file;
}

/** Prepared by one person, released by another. */
export async function decide(
  file: CaseFile,
  decision: Record<string, unknown> & { decidedOn: string },
  notice = 'bescheid',
): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Wie geprüft', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
}

/** Refused on 13 January and served on 15 January 2025: objection until 17 February 2025. */
export async function refused(input: Record<string, unknown> = {}): Promise<CaseFile> {
  const file = await accepted({ finding: { ...finding, gdb: 40, marks: [] }, ...input });
  await decide(file, { as: 'refused', ground: 'not-severely-disabled', decidedOn: '2025-01-13' });
  await file.take('record-service', handedOver('2025-01-15'));
  return file;
}

export const objection = (receivedOn: string, more: Record<string, unknown> = {}) => ({
  from: 'person',
  receivedOn,
  form: 'written',
  ...more,
});

/** Prepared by a clerk, released by a second person who had no part in the contested decision. */
export async function answerObjection(
  file: CaseFile,
  kind: string,
  on: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const notice = `answer-${on}`;
  const input = { kind, decidedOn: on, reasons: 'Noch einmal geprüft', ...more };
  await file.take('prepare-objection-decision', input, 'caseworker', notice);
  await file.take('release-notice', { notice, releasedOn: on }, 'supervisor2');
  await file.take('record-service', handedOver(on, notice));
  return notice;
}

/** Lowered to 30, final since 18 February 2025: protected until 31 May 2025. */
export const lowering = { gdbBefore: 60, gdbAfter: 30, finalSince: '2025-02-18' };

interface Facts {
  proceeding: { occasion: string; ended?: { how: string } };
  cards: {
    id: string;
    number?: string;
    status: string;
    validFrom?: string;
    validUntil?: string;
    orange: boolean;
  }[];
  sheets: {
    id: string;
    status: string;
    priceCents: number;
    validFrom?: string;
    validUntil?: string;
    refundCents?: number;
  }[];
  status?: { gdb: number; final: boolean };
  collection?: { returnBy: string; reminders: number };
  origin?: { caseId: string };
}

export const factsOf = (view: CaseView) => view.facts as unknown as Facts;
export const cardsOf = (view: CaseView) => factsOf(view).cards;
export const day = (offset: number): string =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
