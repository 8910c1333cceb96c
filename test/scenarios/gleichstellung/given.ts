import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { Api } from '../../support/api';
import { CaseFile, type CaseView } from '../../support/case-file';
import { handedOver } from '../reading';

export { handedOver, lettersOf, openedBy, openTasks } from '../reading';

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Kim Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

export const employer = {
  id: 'betrieb',
  role: 'employer',
  name: 'Lagerhaus Beispiel GmbH',
  address: 'Hafenstraße 1, 48155 Münster',
};

export const finding = { gdb: 30, since: '2023-05-02', body: 'Stadt Münster', decidedOn: '2023-07-03' };

/** By telephone on Monday, 6 January 2025: a day of the past, so that what follows can be told as it happened. */
export const application = {
  receivedOn: '2025-01-06',
  form: 'phone',
  livesInGermany: true,
  worksInGermany: true,
  aim: 'keep',
  reason: 'Die Arbeit im Lager ist mir zu schwer geworden.',
  employer: 'betrieb',
  consentToAsk: true,
  finding,
  bornOn: '1980-05-01',
  parties: [person, employer],
};

const api = new Api();

/** Every case that a scenario of this procedure has opened, for the look at what none of them visits. */
export const opened: CaseFile[] = [];

export async function applied(input: Record<string, unknown> = {}, as?: ReadyMadePerson): Promise<CaseFile> {
  const file = await CaseFile.rehearse('gleichstellung', { ...application, ...input }, api, { as });
  opened.push(file);
  return file;
}

/** An application that is not accepted, with the answer as it is. */
export function attemptToApply(input: Record<string, unknown>) {
  const body = { procedure: 'gleichstellung', input: { ...application, ...input } };
  return api.post('/api/v1/rehearsal/cases', body, { key: randomUUID() });
}

export async function accepted(input: Record<string, unknown> = {}): Promise<CaseFile> {
  const file = await applied(input);
  await file.take('accept-application', { on: '2025-01-07' });
  return file;
}

interface Decision extends Record<string, unknown> {
  as: string;
  decidedOn: string;
}

/** Prepared by one person, released by another. */
export async function decide(file: CaseFile, decision: Decision, notice = 'bescheid'): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Nach der Auskunft des Arbeitgebers', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
}

/** Decided on 16 January and served on 20 January 2025: objection until 20 February 2025. */
export async function decided(
  as: string,
  more: Record<string, unknown> = {},
  input: Record<string, unknown> = {},
): Promise<CaseFile> {
  const file = await accepted(input);
  await decide(file, { as, decidedOn: '2025-01-16', ...more });
  await file.take('record-service', handedOver('2025-01-20'));
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
): Promise<void> {
  const notice = `answer-${on}`;
  const input = { kind, decidedOn: on, reasons: 'Neue Auskunft', ...more };
  await file.take('prepare-objection-decision', input, 'caseworker', notice);
  await file.take('release-notice', { notice, releasedOn: on }, 'supervisor2');
  await file.take('record-service', handedOver(on, notice));
}

interface Facts {
  proceeding: { occasion: string; begunOn: string };
  granted?: { from: string; until?: string; decidedBy: string };
  over?: { how: string; on: string };
  finding?: { gdb: number };
  remedies: { matters: { matter: string; status: string; value?: string }[] };
  opened?: { id: string; caseId?: string }[];
}

export const factsOf = (view: CaseView) => view.facts as unknown as Facts;
export const grantedIn = (view: CaseView) => factsOf(view).granted;
export const today = () => new Date().toISOString().slice(0, 10);

export function addDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
