import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CaseFile } from '../support/case-file';
import { sharedInstallation } from '../support/shared-installation';
import {
  api,
  bankReport,
  iban,
  look,
  officeIban,
  openRun,
  order,
  owing,
  payingOffice,
  payment,
  paymentsOf,
  release,
  report,
} from '../scenarios/payment-run/given';

const bankFolder = join(sharedInstallation().dataDir, 'bank', 'ready');

function filesOf(run: string): string[] {
  return readdirSync(bankFolder)
    .filter((name) => name.startsWith(run))
    .flatMap((name) =>
      readdirSync(join(bankFolder, name))
        .filter((file) => file.endsWith('.xml'))
        .map((file) => readFileSync(join(bankFolder, name, file), 'utf8')),
    );
}

describe('money from an act to the bank and back', () => {
  it('goes into one file, and comes back to its case where the bank rejects it', async () => {
    const office = await payingOffice('cases');
    const file = await owing(office, 'cases');
    await order(file);
    const [owed] = await paymentsOf(file);
    expect(owed).toMatchObject({ id: `${file.caseId}-202611`, status: 'waiting', cents: 12_345 });
    const run = await openRun(office, [`${file.caseId}-202611`], 'cases');
    expect(await look(run)).toMatchObject({ phase: 'draft', count: 1, cents: 12_345, faults: [] });
    await release(run);
    await until(async () => (await look(run)).file?.status === 'sent');
    const [xml, ...others] = filesOf(run.caseId);
    expect(others).toEqual([]);
    for (const said of [
      '<InstdAmt Ccy="EUR">123.45</InstdAmt>',
      iban,
      'Erika Beispiel',
      `${file.caseId}-202611`,
    ])
      expect(xml).toContain(said);
    const got = await fetch(`${sharedInstallation().baseUrl}/api/v1/payment-runs/${run.caseId}/file`, {
      headers: { authorization: `Bearer ${await api.tokenOf('payments')}` },
    });
    expect(await got.text()).toBe(xml);
    await run.take('confirm-submission', { submittedOn: new Date().toISOString().slice(0, 10) }, 'payments');
    const told = await report(run, bankReport(run.caseId, [[`${file.caseId}-202611`, 'RJCT', 'AC04']]));
    expect(told).toMatchObject({ status: 200 });
    const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    expect(view.tasks.find(({ type }) => type === 'mend-account')?.note).toContain('Konto');
    expect(await paymentsOf(file)).toMatchObject([{ status: 'rejected', reason: 'AC04', run: run.caseId }]);
  });
});

const releaseStep = 'released';

/** The file of a run meets something in the bank's folder that is in its way: the bank has it under another content, or the place is taken. */
function obstruct(run: string, how: 'ledger' | 'place'): void {
  const digest = createHash('sha256').update(`${run}/${releaseStep}/payment-file`).digest('hex');
  const bank = join(bankFolder, '..');
  const path =
    how === 'ledger'
      ? join(bank, 'ledger', digest.slice(0, 2), `${digest}.json`)
      : join(bank, 'ready', `${run}_${digest.slice(0, 24)}`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, how === 'ledger' ? '{"key":"x","content":"x","draft":"x","handedOverAt":"x"}' : '');
}

async function releasedRun(name: string, how: 'ledger' | 'place') {
  const office = await payingOffice('cases');
  const file = await owing(office, 'cases');
  await order(file);
  const run = await openRun(office, [`${file.caseId}-202611`], 'cases');
  obstruct(run.caseId, how);
  await release(run, 'supervisor2', releaseStep);
  await until(async () => (await look(run)).file?.status === name);
  const listed = await api.get<{ deliveries: { key: string; caseId: string }[] }>(
    `/api/v1/deliveries?status=${name}`,
    { as: 'payments' },
  );
  const key = listed.body.deliveries.find(({ caseId }) => caseId === run.caseId)?.key;
  return { run, row: `${file.caseId}-202611`, key };
}

async function incidentsAbout(run: CaseFile): Promise<boolean[]> {
  const { body } = await api.get<{ incidents: { caseId: string | null; resolvedAt: string | null }[] }>(
    '/api/v1/incidents',
    { as: 'supervisor' },
  );
  return body.incidents
    .filter(({ caseId }) => caseId === run.caseId)
    .map(({ resolvedAt }) => resolvedAt !== null);
}

describe('the file of a payment run that is cancelled', () => {
  it('is not sent any more, whatever a person decides: what it pays is ordered anew', async () => {
    const { run, key } = await releasedRun('failed', 'ledger');
    await run.take('cancel-run', { why: 'Name des Kontoinhabers' }, 'payments');
    const decision = { key, decision: 'send-again' };
    expect(await api.post('/api/v1/deliveries/decisions', decision, { as: 'payments' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-decide' },
    });
    expect(await look(run)).toMatchObject({ file: { status: 'withdrawn' } });
    expect(await incidentsAbout(run)).toEqual([true]);
  });

  it('is not handed out any more, written or not', async () => {
    const office = await payingOffice('cases');
    const file = await owing(office, 'cases');
    await order(file);
    const run = await openRun(office, [`${file.caseId}-202611`], 'cases');
    await release(run);
    await until(async () => (await look(run)).file?.status === 'sent');
    await run.take('cancel-run', { why: 'falsches Konto' }, 'payments');
    expect(await api.get(`/api/v1/payment-runs/${run.caseId}/file`, { as: 'payments' })).toMatchObject({
      status: 409,
      body: { code: 'payment-run-cancelled' },
    });
  });
});

describe('a run that SEPA cannot carry', () => {
  it('is not released; it says of which payment what is to be mended', async () => {
    const office = await payingOffice('cases');
    const file = await owing(office, 'cases', { iban, accountHolder: '☃' });
    await order(file);
    const run = await openRun(office, [`${file.caseId}-202611`], 'cases');
    const { digest, faults } = await look(run);
    expect(faults).toMatchObject([{ field: 'creditor.name' }]);
    expect(await run.attempt('release-run', { digest }, 'supervisor2')).toMatchObject({
      status: 409,
      body: { code: 'payment-run-faulty', faults },
    });
    await file.take('change-party', { id: 'person', iban, accountHolder: 'Kim Beispiel' }, 'caseworker2');
    await until(async () => (await look(run)).faults.length === 0);
    await release(run);
  });
});

describe('a file of which nobody knows whether it arrived', () => {
  it('has arrived when the bank reports on it: nobody is asked about it any more', async () => {
    const { run, row, key } = await releasedRun('unknown', 'place');
    expect(await report(run, bankReport(run.caseId, [[row, 'ACSC']]))).toMatchObject({ status: 200 });
    expect(await look(run)).toMatchObject({ phase: 'closing', outcome: 'paid', file: { status: 'sent' } });
    const { body } = await api.get<{ deliveries: { key: string }[] }>('/api/v1/deliveries?status=unknown', {
      as: 'payments',
    });
    expect(body.deliveries.map((delivery) => delivery.key)).not.toContain(key);
    expect(await incidentsAbout(run)).not.toContain(false);
  });
});

describe('the month of a payment', () => {
  it('is one that there is', async () => {
    const office = await payingOffice('cases');
    const file = await owing(office, 'cases');
    expect(await file.attempt('order-payment', payment({ id: '2026-13' }))).toMatchObject({
      status: 400,
      body: { code: 'malformed-input' },
    });
  });
});

describe('what the engine keeps of a payment run', () => {
  it('holds ids of rows, and no name, account or amount', async () => {
    const office = await payingOffice('cases');
    const file = await owing(office, 'cases');
    await order(file, { cents: 987_654 });
    const run = await openRun(office, [`${file.caseId}-202611`], 'cases');
    await release(run);
    await run.take('confirm-submission', { submittedOn: new Date().toISOString().slice(0, 10) }, 'payments');
    await report(run, bankReport(run.caseId, [[`${file.caseId}-202611`, 'ACSC']]));
    const { body } = await api.get(`${run.path}/history`, { as: 'auditor' });
    const history = opened(body);
    expect(history).toContain(`${file.caseId}-202611`);
    for (const said of [iban, officeIban, 'Erika', 'Beispiel', '987654', '9876.54', 'Kosten Widerspruch'])
      expect(history).not.toContain(said);
  });
});

/** A history with its payloads, which are JSON in base64, written out. */
function opened(history: unknown): string {
  return JSON.stringify(history, (key, value: unknown) =>
    key === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value,
  );
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error('does not come about');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
