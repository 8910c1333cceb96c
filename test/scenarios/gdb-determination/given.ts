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

export const praxis = {
  id: 'praxis',
  role: 'doctor',
  name: 'Praxis Dr. Muster',
  address: 'Markt 2, 48143 Münster',
};

/** Received on Monday, 6 January 2025: a day of the past, so that what follows can be told as it happened. */
export const application = {
  receivedOn: '2025-01-06',
  form: 'form',
  signed: true,
  released: true,
  employed: true,
  asksForStatus: true,
  bornOn: '1980-05-01',
  parties: [person, praxis],
};

const api = new Api();

/** Every case that a scenario of this procedure has opened, for the look at what none of them visits. */
export const opened: CaseFile[] = [];

export async function applied(input: Record<string, unknown> = {}, as?: ReadyMadePerson): Promise<CaseFile> {
  const file = await CaseFile.rehearse('gdb-determination', { ...application, ...input }, api, { as });
  opened.push(file);
  return file;
}

/** An application that is not accepted, with the answer as it is. */
export function attemptToApply(input: Record<string, unknown>) {
  const body = { procedure: 'gdb-determination', input: { ...application, ...input } };
  return api.post('/api/v1/rehearsal/cases', body, { key: randomUUID() });
}

export function opinion(givenOn: string, overall: number, more: Record<string, unknown> = {}) {
  const impairments = overall < 10 ? [] : [{ name: 'Funktionsstörung der Wirbelsäule', gdb: overall }];
  return { givenOn, impairments, overall, reasons: 'Nach Auswertung der Befunde', ...more };
}

interface Assessed {
  wish?: Record<string, unknown>;
  opinion?: Record<string, unknown>;
  on?: string;
}

/** Looked at, and assessed by the medical service. */
export async function assessed(overall: number, { wish, opinion: more, on = '2025-01-13' }: Assessed = {}) {
  const file = await applied(wish);
  await file.take('accept-application', { on: '2025-01-07' });
  await file.take('record-opinion', opinion(on, overall, more), 'medical-service');
  return file;
}

interface Decision extends Record<string, unknown> {
  gdb?: number;
  marks?: string[];
  decidedOn: string;
}

/** Prepared by one person, released by another. */
export async function decide(file: CaseFile, decision: Decision, notice = 'bescheid'): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Wie in der Stellungnahme', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
}

interface Decided extends Assessed {
  marks?: string[];
  more?: Record<string, unknown>;
}

/** Decided on 16 January and served on 20 January 2025: objection until 20 February 2025. */
export async function decided(
  gdb: number,
  { marks = [], more = {}, ...given }: Decided = {},
): Promise<CaseFile> {
  const file = await assessed(gdb, given);
  await decide(file, { gdb, marks, decidedOn: '2025-01-16', ...more });
  await file.take('record-service', handedOver('2025-01-20'));
  return file;
}

interface Facts {
  proceeding: { occasion: string; wants: string[]; begunOn: string; ended?: { how: string } };
  found?: { gdb: number; marks: string[]; since: string; decidedBy: string };
  remedies: { matters: { matter: string; status: string; since?: string; value?: number }[] };
  opened?: { id: string; caseId?: string }[];
}

export const factsOf = (view: CaseView) => view.facts as unknown as Facts;
export const foundIn = (view: CaseView) => factsOf(view).found;
