import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { Api } from '../../support/api';
import { CaseFile } from '../../support/case-file';
import { addDays, civilDate } from '../../../rules/core/civil-date';
import { targetDayFrom } from '../../../rules/core/target-days';
import { loweredTo30, open, person } from '../downgrade-protection/given';

export const api = new Api();

/** Made-up, with check digits that fit. */
export const iban = 'DE89370400440532013000';
export const otherIban = 'DE02120300000000202051';
export const officeIban = 'DE02500105170137075030';

type Stage = 'cases' | 'rehearsal/cases';
const areaOf = (stage: Stage) => (stage === 'cases' ? '/api/v1' : '/api/v1/rehearsal');

/** An office that pays from one account. */
export async function payingOffice(stage: Stage = 'rehearsal/cases'): Promise<string> {
  const office = `kasse-${randomUUID().slice(0, 8)}`;
  const settings = {
    name: 'Versorgungsamt',
    place: { land: 'NW' },
    nachlaufDays: 7,
    vorfristDays: 2,
    cooperationDays: 14,
    evidenceDays: 21,
    hearingDays: 28,
    reminders: 2,
    cardReturnDays: 14,
    accounts: { haushalt: { name: 'Land Beispiel, Versorgungsamt', iban: officeIban } },
  };
  const { status } = await api.put(
    `${areaOf(stage)}/offices/${office}`,
    { validFrom: '2000-01-01', settings },
    { as: 'supervisor' },
  );
  if (status !== 200) throw new Error(`office: ${status}`);
  return office;
}

/** A running case whose person has an account; entered by a clerk who orders nothing. */
export async function owing(
  office: string,
  stage: Stage = 'rehearsal/cases',
  account: Record<string, unknown> = { iban },
): Promise<CaseFile> {
  const file =
    stage === 'cases'
      ? await CaseFile.open('downgrade-protection', { ...loweredTo30, parties: [person] }, api, stage, {
          office,
        })
      : await open({}, office);
  if (Object.keys(account).length > 0)
    await file.take('change-party', { id: 'person', ...account }, 'caseworker2');
  return file;
}

export interface Ordered {
  id?: string;
  cents?: number;
  stepId?: string;
  releasedBy?: ReadyMadePerson;
}

/** Prepared by a clerk and ordered by a supervisor; answers the step under which it was prepared. */
export async function order(
  file: CaseFile,
  { id, cents, stepId, releasedBy }: Ordered = {},
): Promise<string> {
  const order = stepId ?? randomUUID();
  await file.take('order-payment', payment({ id, cents }), 'caseworker', order);
  await file.take('release-payment', { order }, releasedBy ?? 'supervisor');
  return order;
}

export function payment({
  id = '2026-11',
  cents = 12_345,
}: { id?: string | undefined; cents?: number | undefined } = {}) {
  return {
    id,
    to: 'person',
    cents,
    ground: '§ 63 Abs. 1 SGB X',
    purpose: 'Kosten Widerspruch',
    dueOn: '2026-11-30',
  };
}

export const today = civilDate(new Date().toISOString().slice(0, 10));
/** A day on which banks work, ahead of the clock of a case that is not moved. */
export const bankDay = targetDayFrom(addDays(today, 3));

export interface RunView {
  caseId: string;
  phase: string;
  outcome: string | null;
  rows: {
    id: string;
    caseId: string;
    status: string;
    reason: string | null;
    cents?: number;
    iban?: string;
    holder?: string;
  }[];
  count: number;
  cents: number;
  digest: string;
  faults: unknown[];
  file: { status: string; sha256: string | null } | null;
  reports: { reportId: string; unknown: string[] }[];
}

export function attemptToOpenRun(
  office: string,
  items: string[],
  stage: Stage = 'rehearsal/cases',
  as: ReadyMadePerson = 'payments',
  more: Record<string, unknown> = {},
) {
  const input = { executeOn: bankDay, account: 'haushalt', items, ...more };
  return api.post<{ caseId: string; code: string }>(
    `/api/v1/${stage}`,
    { procedure: 'payment-run', office, input },
    { as, key: randomUUID() },
  );
}

export async function openRun(
  office: string,
  items: string[],
  stage: Stage = 'rehearsal/cases',
  more: Record<string, unknown> = {},
): Promise<CaseFile> {
  const { status, body } = await attemptToOpenRun(office, items, stage, 'payments', more);
  if (status !== 201) throw new Error(`run: ${status} ${JSON.stringify(body)}`);
  const run = CaseFile.of(api, body.caseId, stage);
  runs.push(run);
  return run;
}

/** Every run that a scenario has opened, for the look at what none of them visits. */
export const runs: CaseFile[] = [];

export async function look(run: CaseFile, as: ReadyMadePerson = 'supervisor'): Promise<RunView> {
  const { status, body } = await api.get<RunView>(`${areaOf(run.stage)}/payment-runs/${run.caseId}`, { as });
  if (status !== 200) throw new Error(`run: ${status} ${JSON.stringify(body)}`);
  return body;
}

export async function release(
  run: CaseFile,
  as: ReadyMadePerson = 'supervisor2',
  stepId: string = randomUUID(),
): Promise<void> {
  const { digest } = await look(run);
  await run.take('release-run', { digest }, as, stepId);
}

export interface PaymentView {
  id: string;
  payment: string;
  attempt: number;
  status: string;
  reason: string | null;
  run: string | null;
  hasAccount: boolean;
  cents?: number;
  iban?: string | null;
  holder?: string | null;
}

/** Payments of one case each, in a run that is out. */
export async function paidOut(office: string, ...files: CaseFile[]): Promise<CaseFile> {
  const run = await openRun(
    office,
    files.map((file) => `${file.caseId}-202611`),
  );
  await release(run);
  return run;
}

export async function paymentsOf(file: CaseFile, as: ReadyMadePerson = 'supervisor'): Promise<PaymentView[]> {
  return (await api.get<{ payments: PaymentView[] }>(`${file.path}/payments`, { as })).body.payments;
}

/** As a bank writes it, as far as our reading of it goes. */
export function bankReport(
  messageId: string,
  items: [string, string, string?][],
  { reportId = randomUUID().slice(0, 30), group }: { reportId?: string; group?: string } = {},
): string {
  const item = ([id, status, reason]: [string, string, string?]) =>
    `<TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts>${
      reason === undefined ? '' : `<StsRsnInf><Rsn><Cd>${reason}</Cd></Rsn></StsRsnInf>`
    }</TxInfAndSts>`;
  const batch =
    items.length === 0
      ? ''
      : `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${messageId}</OrgnlPmtInfId>${items.map(item).join('')}</OrgnlPmtInfAndSts>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
    <GrpHdr><MsgId>${reportId}</MsgId><CreDtTm>2026-11-24T06:12:00</CreDtTm></GrpHdr>
    <OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>${
      group === undefined ? '' : `<GrpSts>${group}</GrpSts>`
    }</OrgnlGrpInfAndSts>${batch}</CstmrPmtStsRpt></Document>`;
}

export function report(run: CaseFile, xml: string, as: ReadyMadePerson = 'payments') {
  return api.call<{ code?: string; unknown?: string[] }>(
    'POST',
    `${areaOf(run.stage)}/payment-runs/${run.caseId}/bank-reports`,
    { as, body: xml, headers: { 'content-type': 'application/xml' } },
  );
}
