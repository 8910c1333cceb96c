import { randomUUID } from 'node:crypto';
import { paymentRunProcess as process } from '../../../contracts/payment-run/process';
import { addDays } from '../../../rules/core/civil-date';
import type { CaseFile } from '../../support/case-file';
import { isVisitedWhole } from '../coverage';
import {
  attemptToOpenRun,
  bankDay,
  bankReport,
  iban,
  look,
  openRun,
  order,
  otherIban,
  owing,
  paidOut,
  paymentsOf,
  payingOffice,
  release,
  report,
  runs,
  today,
} from './given';
import { minutes } from '../../support/patience';
import { undetermined } from '../../support/undetermined';

jest.setTimeout(minutes(2));

const rowOf = (file: CaseFile) => `${file.caseId}-202611`;

let office: string;
beforeAll(async () => {
  office = await payingOffice();
});

async function owed(cents = 12_345): Promise<CaseFile> {
  const file = await owing(office);
  await order(file, { cents });
  return file;
}

async function submitted(...files: CaseFile[]): Promise<CaseFile> {
  const run = await paidOut(office, ...files);
  await run.take('confirm-submission', { submittedOn: today }, 'payments');
  return run;
}

const statusesIn = async (run: CaseFile) => (await look(run)).rows.map(({ status }) => status);

describe('§ 70 BHO: Ein Zahlungslauf', () => {
  it('wird von einer Person freigegeben, die an ihm keinen Anteil hat', async () => {
    const [one, other] = [await owed(), await owed()];
    const run = await openRun(office, [rowOf(one), rowOf(other)]);
    await run.take('remove-item', { item: rowOf(other), why: 'verstorben' }, 'supervisor');
    const { digest } = await look(run);
    for (const as of ['payments', 'supervisor'] as const)
      expect(await run.attempt('release-run', { digest }, as)).toMatchObject({ body: { code: 'four-eyes' } });
    expect(await run.attempt('release-run', { digest }, 'caseworker')).toMatchObject({
      body: { code: 'not-permitted' },
    });
    await run.take('release-run', { digest }, 'supervisor2');
    expect(await paymentsOf(other)).toMatchObject([{ status: 'waiting', run: null }]);
  });

  it('wird nicht von der Person freigegeben, die eine Bankverbindung darin erfasst hat', async () => {
    const file = await owing(office, 'rehearsal/cases', {});
    await file.take('change-party', { id: 'person', iban }, 'supervisor2');
    await order(file);
    const run = await openRun(office, [rowOf(file)]);
    const { digest } = await look(run);
    expect(await run.attempt('release-run', { digest }, 'supervisor2')).toMatchObject({
      body: { code: 'four-eyes' },
    });
  });

  it('zahlt einmal, auch wenn er zweimal freigegeben wird', async () => {
    const run = await openRun(office, [rowOf(await owed())]);
    const { digest } = await look(run);
    const stepId = randomUUID();
    const first = await run.take('release-run', { digest }, 'supervisor2', stepId);
    expect(await run.take('release-run', { digest }, 'supervisor2', stepId)).toEqual(first);
    expect(await run.attempt('release-run', { digest }, 'supervisor2')).toMatchObject({
      status: 409,
      body: { code: 'step-not-possible' },
    });
    expect(await run.attempt('release-run', { digest }, 'supervisor')).toMatchObject({ status: 409 });
  });

  it('zahlt einmal, wenn ihn zwei Personen zugleich freigeben', async () => {
    const run = await openRun(office, [rowOf(await owed())]);
    const { digest } = await look(run);
    const both = await Promise.all(
      (['supervisor', 'supervisor2'] as const).map((as) => run.attempt('release-run', { digest }, as)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    undetermined(run.caseId);
    expect((await run.journal()).filter(({ act }) => act.step === 'release-run')).toHaveLength(1);
  });

  it('teilt keine Zahlung mit einem anderen, der zugleich angelegt wird; vom unterlegenen bleibt nichts', async () => {
    const [shared, alone] = [await owed(), await owed()];
    const both = await Promise.all([
      attemptToOpenRun(office, [rowOf(shared)]),
      attemptToOpenRun(office, [rowOf(alone), rowOf(shared)], 'rehearsal/cases', 'supervisor'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const won = both.find(({ status }) => status === 201);
    undetermined(won?.body.caseId ?? '');
    const lost = both.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ code: 'payment-taken', payments: [{ payment: rowOf(shared) }] });
    expect(await paymentsOf(shared)).toMatchObject([{ status: 'in-run', run: won?.body.caseId }]);
    const [other] = await paymentsOf(alone);
    expect(other?.status).toBe(won === both[1] ? 'in-run' : 'waiting');
  });

  it('wird mit dem freigegeben, was angesehen wurde, und mit nichts anderem', async () => {
    const file = await owed();
    const run = await openRun(office, [rowOf(file)]);
    const { digest } = await look(run);
    await file.take('change-party', { id: 'person', iban: otherIban }, 'caseworker2');
    expect(await run.attempt('release-run', { digest }, 'supervisor2')).toMatchObject({
      body: { code: 'payments-changed' },
    });
    await release(run);
    expect(await statusesIn(run)).toEqual(['released']);
  });

  it('zahlt nicht, was vor der Freigabe entfallen ist: es wird herausgenommen', async () => {
    const [gone, stays] = [await owing(office), await owed()];
    const prepared = await order(gone);
    const run = await openRun(office, [rowOf(gone), rowOf(stays)]);
    await gone.take('correct', { stepId: prepared, reason: 'erledigt', input: null }, 'caseworker', 'struck');
    await gone.take('release-correction', { stepId: 'struck' }, 'supervisor2');
    const { digest } = await look(run);
    expect(await run.attempt('release-run', { digest }, 'supervisor2')).toMatchObject({
      body: { code: 'payments-changed', payments: [rowOf(gone)] },
    });
    await run.take('remove-item', { item: rowOf(gone), why: 'entfallen' }, 'payments');
    await release(run);
    expect(await paymentsOf(gone)).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('braucht ein Konto der Behörde und einen Tag, an dem Banken zahlen', async () => {
    const items = [rowOf(await owed())];
    const unknown = await attemptToOpenRun(office, items, 'rehearsal/cases', 'payments', { account: 'x' });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'unknown-account' } });
    const more = { executeOn: '2026-12-25' };
    expect((await attemptToOpenRun(office, items, 'rehearsal/cases', 'payments', more)).status).toBe(400);
    const past = { executeOn: '2026-06-01' };
    expect((await attemptToOpenRun(office, items, 'rehearsal/cases', 'payments', past)).status).toBe(422);
    expect(await attemptToOpenRun(office, ['HS-2026-999999-202611'])).toMatchObject({
      body: { code: 'payment-taken' },
    });
  });
});

describe('Ein aufgegebener Zahlungslauf', () => {
  it('gibt vor der Freigabe seine Zahlungen zurück', async () => {
    const file = await owed();
    const run = await openRun(office, [rowOf(file)]);
    await run.take('cancel-run', { why: 'falscher Tag' }, 'payments');
    await run.until(({ outcome, status }) => outcome === 'cancelled' && status === 'closed');
    expect(await paymentsOf(file)).toMatchObject([{ status: 'waiting', run: null }]);
    await openRun(office, [rowOf(file)]);
  });

  it('bringt nach der Freigabe jede Zahlung in ihre Akte zurück, wo sie neu anzuordnen ist', async () => {
    const file = await owed();
    const run = await paidOut(office, file);
    await run.take('cancel-run', { why: 'Datei nicht eingereicht' }, 'payments');
    await file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    expect(await paymentsOf(file)).toMatchObject([{ status: 'rejected', reason: 'CUST' }]);
    await file.take('pay-again', { payment: '2026-11' }, 'supervisor');
    expect((await paymentsOf(file)).map(({ id }) => id)).toContain(`${rowOf(file)}-2`);
  });
});

describe('Die Rückmeldung der Bank', () => {
  it('gilt für das Ganze, wo sie das Ganze zurückweist', async () => {
    const [one, other] = [await owed(), await owed()];
    const run = await submitted(one, other);
    await report(run, bankReport(run.caseId, [], { group: 'RJCT' }));
    expect(await statusesIn(run)).toEqual(['rejected', 'rejected']);
    for (const file of [one, other])
      await file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    expect(await run.view()).toMatchObject({ phase: 'closing', outcome: 'rejected' });
  });

  it('gilt für die genannten, wo sie teilweise ausgeführt hat; den Rest stellt eine Person fest', async () => {
    const [one, other] = [await owed(), await owed()];
    const run = await submitted(one, other);
    await report(run, bankReport(run.caseId, [[rowOf(one), 'RJCT', 'AC01']], { group: 'PART' }));
    expect(await statusesIn(run)).toEqual(['rejected', 'submitted']);
    expect(await run.attempt('close-run', { executedOn: addDays(today, 1) }, 'payments')).toMatchObject({
      body: { code: 'date-in-future' },
    });
    await run.take('close-run', { executedOn: today }, 'payments');
    expect(await run.view()).toMatchObject({ phase: 'closing', outcome: 'paid-in-part' });
  });

  it('ändert doppelt und in falscher Reihenfolge nichts', async () => {
    const [one, other] = [await owed(), await owed()];
    const run = await submitted(one, other);
    const rejected = bankReport(run.caseId, [[rowOf(one), 'RJCT', 'AC04']]);
    const first = await report(run, rejected);
    expect(await report(run, rejected, 'supervisor')).toMatchObject({ status: 200, body: first.body });
    await report(run, bankReport(run.caseId, [[rowOf(other), 'ACSC']]));
    await report(
      run,
      bankReport(run.caseId, [
        [rowOf(other), 'ACTC'],
        [rowOf(one), 'ACCP'],
      ]),
    );
    expect(await statusesIn(run)).toEqual(['rejected', 'executed']);
    const told = (await one.journal()).filter(({ act }) => act.step === 'payment-rejected');
    expect(told).toHaveLength(1);
  });

  it('wird auch angenommen, wenn eine ausgeführte Zahlung doch zurückkommt', async () => {
    const file = await owed();
    const run = await submitted(file);
    await report(run, bankReport(run.caseId, [[rowOf(file), 'ACSC']]));
    await run.until(({ status }) => status === 'closed');
    expect(await run.view()).toMatchObject({ outcome: 'paid' });
    await report(run, bankReport(run.caseId, [[rowOf(file), 'RJCT', 'AC04']]));
    await file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    expect(await run.view()).toMatchObject({ outcome: 'rejected' });
    await report(run, bankReport(run.caseId, [[rowOf(file), 'ACSC']]));
    expect((await run.view()).tasks.map(({ type }) => type)).toContain('check-report');
  });

  it('zeigt, was nicht zu diesem Lauf gehört, und bewegt damit keine andere Akte', async () => {
    const [file, stranger] = [await owed(), await owed()];
    const run = await submitted(file);
    await report(run, bankReport(run.caseId, [[rowOf(stranger), 'RJCT', 'AC04']]));
    const view = await look(run);
    expect(view.reports).toMatchObject([{ unknown: [rowOf(stranger)] }]);
    expect((await run.view()).tasks.map(({ type }) => type)).toContain('check-report');
    expect(await paymentsOf(stranger)).toMatchObject([{ status: 'waiting' }]);
  });

  it('wird abgelehnt, wenn sie eine andere Datei betrifft oder keine ist', async () => {
    const run = await submitted(await owed());
    expect(await report(run, bankReport('ZL-2026-999999', []))).toMatchObject({
      status: 422,
      body: { code: 'bank-report-of-another-run' },
    });
    for (const no of ['<a/>', 'kein XML', bankReport(run.caseId, []).replace('<MsgId>', '<MsgIdX>')])
      expect(await report(run, no)).toMatchObject({ status: 422, body: { code: 'bank-report-faulty' } });
  });

  it('wird angemahnt, wenn sie ausbleibt', async () => {
    const run = await submitted(await owed());
    await run.advance(addDays(bankDay, 5));
    await run.advance(addDays(bankDay, 10));
    const types = (await run.view()).tasks.map(({ type }) => type);
    expect(types).toContain('period-missed');
  });
});

describe('In der Akte eines Zahlungslaufs', () => {
  it('steht, was in jeder Akte steht, und niemand berichtigt darin Einträge', async () => {
    const run = await openRun(office, [rowOf(await owed())]);
    await run.take('file-post', { receivedOn: today, subject: 'Schreiben der Bank' }, 'mailroom');
    await run.take('vermerk', { text: 'mit der Bank gesprochen' }, 'payments');
    await run.take('assign', { person: 'local:payments' }, 'payments');
    const over = { from: 'local:payments', to: 'local:supervisor', reason: 'Urlaub' };
    await run.take('hand-over', over, 'payments');
    await run.take('hand-back', { to: 'local:payments', reason: 'zurück' }, 'supervisor');
    await run.take('link-case', { caseId: 'ZL-1999-000001', why: 'Vorlauf' }, 'payments');
    await run.until(({ tasks }) => tasks.some(({ type }) => type === 'message-undelivered'));
    const other = await openRun(office, [rowOf(await owed())]);
    await run.take('link-case', { caseId: other.caseId, why: 'gehört zusammen' }, 'payments');
    await other.until(({ file }) => file.some(({ kind }) => kind === 'link'));
    await run.take('wiedervorlage', { on: addDays(today, 2), text: 'nachsehen' }, 'payments', 'soon');
    await run.advance(addDays(today, 3));
    await run.take('finish-wiedervorlage', { deadline: 'wiedervorlage:soon' }, 'payments');
    await run.take('finish-task', { task: 'undelivered:ZL-1999-000001' }, 'payments');
    expect(
      (await run.attempt('correct', { stepId: 'soon', reason: 'x', input: null }, 'supervisor')).status,
    ).toBe(404);
  });
});

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What payment-run declares', () => {
  isVisitedWhole(process, runs);
});
