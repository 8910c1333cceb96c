import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import type { Account, Measure } from '../../../contracts/overpayment-reclaim/messages';
import { Api } from '../../support/api';
import { CaseFile, type CaseView } from '../../support/case-file';

export { decide, lettersOf, matterOf, openTasks, refused } from '../downgrade-protection/given';

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

export const overpaid = {
  payment: '2026-01',
  cents: 420_000,
  paidOn: '2026-01-15',
  benefit: 'Kraftfahrzeughilfe',
  ground: 'revoked-47',
  grantedOn: '2025-12-08',
  liftedOn: '2026-03-16',
  debtor: 'person',
  parties: [person],
  reasons: 'Das Fahrzeug wurde verkauft.',
};

const api = new Api();

/** Every case that a scenario of this procedure has opened, for the look at what none of them visits. */
export const opened: CaseFile[] = [];

export async function open(
  input: Record<string, unknown> = {},
  office?: string,
  as?: ReadyMadePerson,
): Promise<CaseFile> {
  const facts = { ...overpaid, ...input };
  const file = await CaseFile.rehearse('overpayment-reclaim', facts, api, { office, as });
  opened.push(file);
  return file;
}

/** An opening that is not accepted, with the answer as it is. */
export function attemptToOpen(input: Record<string, unknown>) {
  const body = { procedure: 'overpayment-reclaim', input: { ...overpaid, ...input } };
  return api.post<{ code?: string; faults?: unknown }>('/api/v1/rehearsal/cases', body, {
    key: randomUUID(),
  });
}

/** Heard already in the case that it comes from. */
export const heard = { openedOn: '2026-03-20', heardOn: '2026-03-18' };

export const demand = (more: Record<string, unknown> = {}) => ({
  cents: 400_000,
  decidedOn: '2026-03-23',
  reasons: 'Der Kauf eines anderen Fahrzeugs ist nicht belegt.',
  ...more,
});

/** A demand of 4,000 euros that is out. */
export async function demanded(
  input: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
  office?: string,
): Promise<CaseFile> {
  const file = await open({ ...heard, ...input }, office);
  await file.take('prepare-demand', demand(more), 'caseworker', 'demand');
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-03-24' }, 'supervisor');
  return file;
}

export function handedOver(servedOn: string, addressee = 'person', notice = 'bescheid') {
  return { notice, addressee, mode: 'certificate', servedOn };
}

/** Handed over on Monday, 7 May 2040: objection until 7 June, final since 8 June, due on Monday, 9 July 2040. */
export async function served(
  input: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
  office?: string,
): Promise<CaseFile> {
  const file = await demanded(input, more, office);
  await file.advance('2040-05-08');
  await file.take('record-service', handedOver('2040-05-07'));
  return file;
}

export async function final(
  input: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
  office?: string,
): Promise<CaseFile> {
  const file = await served(input, more, office);
  await file.advance('2040-06-20');
  return file;
}

/** Due on 9 July, with the office's Nachlauf overdue since 17 July 2040. */
export async function overdue(office?: string): Promise<CaseFile> {
  const file = await final({}, {}, office);
  await file.advance('2040-07-18');
  return file;
}

export const objection = (receivedOn: string, more: Record<string, unknown> = {}) => ({
  from: 'person',
  receivedOn,
  form: 'written',
  ...more,
});

export async function objected(): Promise<CaseFile> {
  const file = await served();
  await file.advance('2040-06-05');
  await file.take('record-objection', objection('2040-06-04'), 'mailroom');
  return file;
}

export async function objectionDecided(): Promise<CaseFile> {
  const file = await objected();
  await file.advance('2040-07-13');
  const notice = randomUUID();
  const decision = { kind: 'objection-decision', decidedOn: '2040-07-09', reasons: 'Nichts Neues.' };
  await file.take('prepare-objection-decision', decision, 'caseworker', notice);
  await file.take('release-notice', { notice, releasedOn: '2040-07-09' }, 'supervisor2');
  await file.take('record-service', handedOver('2040-07-12', 'person', notice));
  return file;
}

export const action = (receivedOn: string) => ({
  from: 'person',
  receivedOn,
  court: 'Sozialgericht Münster',
});

export async function sued(): Promise<CaseFile> {
  const file = await objectionDecided();
  await file.advance('2040-08-07');
  await file.take('record-action', action('2040-08-06'));
  return file;
}

export async function repay(file: CaseFile, cents: number, receivedOn: string): Promise<string> {
  const stepId = randomUUID();
  await file.take('record-repayment', { cents, receivedOn }, 'payments', stepId);
  return stepId;
}

/** Prepared by a clerk, released by a second person. */
export async function measure(
  file: CaseFile,
  kind: Measure['kind'],
  on: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const stepId = randomUUID();
  await file.take(
    'prepare-measure',
    { kind, decidedOn: on, reason: 'Nachweise', ...more },
    'caseworker',
    stepId,
  );
  await file.take('release-measure', { measure: stepId, releasedOn: on }, 'supervisor');
  return stepId;
}

/** From 15 August 2040 on a thousand euros a month. */
export const parts = (more: Record<string, unknown> = {}) => ({
  instalmentCents: 100_000,
  firstOn: '2040-08-15',
  ...more,
});

interface Facts {
  account: Account;
  measures: Measure[];
  hearing: { lastDay?: string; over: boolean; round: number; statements: unknown[] };
  remedies: { challenges: { standing: string }[]; notices: { id: string; kind: string }[] };
}

export const factsOf = (view: CaseView) => view.facts as unknown as Facts;
export const accountOf = (view: CaseView) => factsOf(view).account;

export const heir = {
  id: 'heir',
  role: 'heir',
  name: 'Jonas Beispiel',
  address: 'Musterweg 2, 48147 Münster',
} as const;
