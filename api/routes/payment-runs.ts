import { createHash } from 'node:crypto';
import express, { Router, type Request } from 'express';
import { canonical } from '../../contracts/case/canonical';
import type { PaymentRunState } from '../../contracts/payment-run/messages';
import { printedIban } from '../../contracts/payments/iban';
import { logAccess } from '../../register/access-log';
import type { CaseRow } from '../../register/case-reader';
import { documentOfCase } from '../../register/letters-of-case';
import { paymentFileOf } from '../../register/payment-list';
import { readSheet, type RunFault, type RunSheet } from '../../register/payment-run-sheet';
import { accountOf } from '../../register/projections/payment-runs';
import { civilDateOf } from '../../rules';
import { personOf, requireRole } from '../auth/person';
import { sendAccepted } from '../cases/outcome';
import { takeStep } from '../cases/take-step';
import { answer, parameter } from '../middleware/handler';
import { Problem } from '../problem';
import type { BankFormats } from '../bank-formats';
import type { Stage } from '../stage';
import { logPaymentLooks, paying, shown } from './payments';

const largestReport = '10mb';

/** Payment runs beside their steps, which are those of every case: what they pay, their file, and the bank's reports. */
export function paymentRunRoutes(stage: Stage, bank: BankFormats): Router {
  const router = Router();

  router.get(
    '/:runId',
    answer(async (request) => {
      const person = personOf(request);
      requireRole(person, 'payments', 'supervisor', 'auditor');
      const row = await find(stage, request, 'payment-run');
      const { run, sheet } = await sheetOf(stage, row);
      const mayPay = paying(person);
      if (mayPay) await logPaymentLooks(stage, person, sheet.rows);
      return runView(row, run, sheet, {
        file: await paymentFileOf(stage.register, row.caseId),
        faults: run.released ? [] : bank.faults(run, sheet),
        mayPay,
      });
    }),
  );

  router.get(
    '/:runId/file',
    answer(async (request, response) => {
      requireRole(personOf(request), 'payments', 'supervisor');
      const row = await find(stage, request, 'payment-file');
      const { outcome } = (await stage.reader.state(row.caseId)) as PaymentRunState;
      // What a cancelled run pays is ordered anew; taken to the bank, its file would pay it twice.
      if (outcome === 'cancelled') throw new Problem('payment-run-cancelled');
      const file = await paymentFileOf(stage.register, row.caseId);
      const found =
        file &&
        (await documentOfCase(stage.register, stage.cipher, { caseId: row.caseId, documentId: file.key }));
      if (!found) throw new Problem('unknown-document');
      response.set({
        ETag: `"${found.sha256}"`,
        'Content-Disposition': `attachment; filename="${row.caseId}.pain.001.xml"`,
      });
      response.type('application/xml').send(found.bytes);
    }),
  );

  router.post(
    '/:runId/bank-reports',
    express.raw({ type: ['application/xml', 'text/xml'], limit: largestReport }),
    answer(async (request, response) => {
      const person = personOf(request);
      requireRole(person, 'payments', 'supervisor', 'system');
      const row = await find(stage, request, 'bank-report');
      const run = (await stage.reader.state(row.caseId)) as PaymentRunState;
      const { stepId, input } = await reportStep(bank, run, request.body as unknown);
      const known = await recorded(stage, row, stepId, input);
      const call = { step: 'record-bank-report', header: undefined, body: { stepId, input } };
      const receipt = known ?? (await takeStep(stage, person, row, call)).receipt;
      const cases = request.baseUrl.replace(/payment-runs$/, 'cases');
      if (receipt === 'accepted') return sendAccepted(response, cases, row.caseId, stepId);
      return { ...input, receipt };
    }),
  );
  return router;
}

/** The report as the step it becomes; one and the same report is one step, whoever brings it, however often. */
async function reportStep(bank: BankFormats, run: PaymentRunState, body: unknown) {
  if (!Buffer.isBuffer(body)) throw new Problem('bank-report-faulty', { fault: 'not-xml' });
  const endToEndIds = run.items.filter(({ status }) => status !== 'removed').map(({ id }) => id);
  const read = await bank.readReport(body, { messageId: run.caseId, endToEndIds });
  if ('fault' in read) throw new Problem('bank-report-faulty', { ...read });
  const { reportId, originalMessageId, items, unknown } = read;
  if (originalMessageId !== run.caseId)
    throw new Problem('bank-report-of-another-run', { originalMessageId });
  const stepId = `report-${createHash('sha256').update(reportId).digest('hex').slice(0, 32)}`;
  return { stepId, input: { reportId, items, unknown } };
}

/** Brought a second time, perhaps by somebody else, it is answered as it was. */
async function recorded(stage: Stage, row: CaseRow, stepId: string, input: unknown) {
  const known = await stage.reader.receipt(row.caseId, stepId);
  if (!known) return undefined;
  const acts = await stage.reader.acts(row.caseId);
  const same = canonical(acts.find((act) => act.stepId === stepId)?.input) === canonical(input);
  if (!same) throw new Problem('step-id-reused', { stepId });
  return known.receipt;
}

async function find(stage: Stage, request: Request, what: string): Promise<CaseRow> {
  const runId = parameter(request, 'runId');
  const row = await stage.reader.find(runId);
  if (row?.procedure !== 'payment-run') throw new Problem('unknown-case', { caseId: runId });
  if (row.status === 'erased') throw new Problem('case-erased', { caseId: runId });
  await logAccess(stage.register, { person: personOf(request).id, caseId: runId, what });
  return row;
}

/** Before its release with the office's settings of today, after it with those of its day: as the file has it. */
async function sheetOf(stage: Stage, row: CaseRow): Promise<{ run: PaymentRunState; sheet: RunSheet }> {
  const run = (await stage.reader.state(row.caseId)) as PaymentRunState;
  const on = run.released?.on ?? civilDateOf(new Date().toISOString());
  const account = await accountOf(stage.register, row.office, on, run.account);
  return { run, sheet: await readSheet(stage.register, stage.cipher, { ...run, account }) };
}

interface RunDetails {
  file: Awaited<ReturnType<typeof paymentFileOf>>;
  faults: RunFault[];
  mayPay: boolean;
}

function runView(row: CaseRow, run: PaymentRunState, sheet: RunSheet, { file, faults, mayPay }: RunDetails) {
  const { account, rows, cents, digest } = sheet;
  return {
    caseId: row.caseId,
    status: row.status,
    phase: run.phase,
    outcome: run.outcome ?? null,
    executeOn: run.executeOn,
    account: { key: run.account, ...(account && { name: account.name, iban: printedIban(account.iban) }) },
    rows: rows.map(({ id, caseId, occasion, item, status, reason, body }) => ({
      id,
      caseId,
      payment: occasion,
      status: status === 'withdrawn' && item === 'in-run' ? status : item,
      reason,
      ...(mayPay ? shown(body) : {}),
    })),
    count: rows.filter(({ item }) => item !== 'removed').length,
    ...(mayPay ? { cents } : {}),
    digest: run.released?.digest ?? digest,
    faults,
    released: run.released ?? null,
    submittedOn: run.submittedOn ?? null,
    reports: run.reports,
    file: file && { status: file.status, sha256: file.sha256 },
  };
}
