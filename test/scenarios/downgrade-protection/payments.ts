import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../support/case-file';
import {
  attemptToOpenRun,
  bankReport,
  iban,
  openRun,
  order,
  otherIban,
  owing,
  paidOut,
  payingOffice,
  payment,
  paymentsOf,
  release,
  report,
} from '../payment-run/given';
import { decide, objected } from './given';

const openTasks = async (file: CaseFile, type: string) =>
  (await file.view()).tasks.filter((task) => task.type === type);

describe('§ 63 SGB X: Kosten des Widerspruchs', () => {
  it('sind nach voller Abhilfe zu erstatten; die Anordnung erledigt die Aufgabe', async () => {
    const file = await objected();
    await decide(file, { kind: 'full-remedy', on: '2025-07-07' });
    const [task] = await openTasks(file, 'settle-costs');
    expect(task?.note).toBe('in voller Höhe');
    await file.take('change-party', { id: 'person', iban }, 'caseworker2');
    const prepared = randomUUID();
    const input = { ...payment({ id: 'costs-bescheid' }), settles: task?.id };
    await file.take('order-payment', input, 'caseworker', prepared);
    expect(await openTasks(file, 'settle-costs')).toHaveLength(1);
    expect(await paymentsOf(file)).toEqual([]);
    await file.take('release-payment', { order: prepared }, 'supervisor');
    expect(await openTasks(file, 'settle-costs')).toEqual([]);
    expect(await paymentsOf(file)).toMatchObject([
      { id: `${file.caseId}-costs.bescheid`, status: 'waiting', cents: 12_345 },
    ]);
  });

  it('sind nach teilweisem Erfolg zu dem Teil zu erstatten, den die Entscheidung nennt', async () => {
    const file = await objected();
    await decide(file, { on: '2025-07-07', more: { gdb: 40, costs: 'half' } });
    expect((await openTasks(file, 'settle-costs'))[0]?.note).toBe('zur Hälfte');
  });

  it('sind nach erfolglosem Widerspruch nicht zu erstatten', async () => {
    const file = await objected();
    await decide(file, { on: '2025-07-07' });
    expect(await openTasks(file, 'settle-costs')).toEqual([]);
  });
});

describe('Eine Zahlung', () => {
  it('wird von einer zweiten Person angeordnet, die auch die Bankverbindung nicht erfasst hat', async () => {
    const file = await owing(await payingOffice(), 'rehearsal/cases', {});
    await file.take('change-party', { id: 'person', iban }, 'supervisor2');
    await file.take('order-payment', payment(), 'supervisor', 'prepared');
    for (const as of ['supervisor', 'supervisor2'] as const)
      expect(await file.attempt('release-payment', { order: 'prepared' }, as)).toMatchObject({
        status: 403,
        body: { code: 'four-eyes' },
      });
    expect(await file.attempt('release-payment', { order: 'prepared' }, 'payments')).toMatchObject({
      body: { code: 'not-permitted' },
    });
  });

  it('gibt es unter ihrer Kennung einmal', async () => {
    const file = await owing(await payingOffice());
    await order(file);
    expect(await file.attempt('order-payment', payment({ cents: 1 }))).toMatchObject({
      status: 409,
      body: { code: 'payment-exists' },
    });
    await order(file, { id: '2026-12' });
    expect((await paymentsOf(file)).map(({ id }) => id)).toEqual([
      `${file.caseId}-202611`,
      `${file.caseId}-202612`,
    ]);
  });

  it('wartet, bis ihre Bankverbindung bekannt ist; keine falsche wird erfasst', async () => {
    const office = await payingOffice();
    const file = await owing(office, 'rehearsal/cases', {});
    await order(file);
    expect(await openTasks(file, 'find-account')).toHaveLength(1);
    const row = `${file.caseId}-202611`;
    expect(await attemptToOpenRun(office, [row])).toMatchObject({
      status: 409,
      body: { code: 'payment-without-account', payments: [row] },
    });
    const wrong = await file.attempt('change-party', { id: 'person', iban: 'DE89 3704 0044 0532 0130 01' });
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.body)).toContain('Prüfziffer');
    await file.take('change-party', { id: 'person', iban: 'de89 3704 0044 0532 0130 00' });
    expect(await openTasks(file, 'find-account')).toEqual([]);
    expect(await paymentsOf(file)).toMatchObject([{ hasAccount: true, iban: 'DE89 3704 0044 0532 0130 00' }]);
  });

  it('zeigt Betrag und Konto nur denen, die auszahlen', async () => {
    const file = await owing(await payingOffice());
    await order(file);
    expect(await paymentsOf(file, 'payments')).toMatchObject([{ cents: 12_345 }]);
    const [seen] = await paymentsOf(file, 'caseworker');
    expect(Object.keys(seen ?? {})).not.toEqual(expect.arrayContaining(['cents']));
    expect(JSON.stringify(seen)).not.toContain('DE89');
  });

  it('nimmt kein anderes Konto durch die Berichtigung eines alten Eintrags', async () => {
    const file = await owing(await payingOffice(), 'rehearsal/cases', {});
    await file.take('change-party', { id: 'person', iban }, 'caseworker2', 'account');
    const correction = { stepId: 'account', reason: 'Konto', input: { id: 'person', iban: otherIban } };
    expect(await file.attempt('correct', correction)).toMatchObject({
      status: 422,
      body: { code: 'facts-contradict', fields: ['iban'] },
    });
  });
});

describe('Wird eine Anordnung berichtigt,', () => {
  async function correct(file: CaseFile, stepId: string, cents: number | null): Promise<void> {
    const correction = randomUUID();
    const input = cents === null ? null : payment({ cents });
    await file.take('correct', { stepId, reason: 'Zahlendreher', input }, 'caseworker', correction);
    await file.take('release-correction', { stepId: correction }, 'supervisor2');
  }

  it('so wird vor der Auszahlung der richtige Betrag gezahlt, oder nichts', async () => {
    const file = await owing(await payingOffice());
    const prepared = await order(file);
    await correct(file, prepared, 10_000);
    expect(await paymentsOf(file)).toMatchObject([{ attempt: 1, status: 'waiting', cents: 10_000 }]);
    await correct(file, prepared, null);
    expect(await paymentsOf(file)).toMatchObject([{ attempt: 1, status: 'withdrawn' }]);
    expect(await openTasks(file, 'reclaim-overpayment')).toEqual([]);
  });

  it('so wird nach der Auszahlung nachgezahlt, was fehlt', async () => {
    const office = await payingOffice();
    const file = await owing(office);
    const prepared = await order(file);
    await paidOut(office, file);
    await correct(file, prepared, 15_000);
    expect(await paymentsOf(file)).toMatchObject([
      { id: `${file.caseId}-202611`, status: 'released', cents: 12_345 },
      { id: `${file.caseId}-202611-2`, status: 'waiting', cents: 2_655 },
    ]);
    await file.until(({ version }) => version >= 7);
    expect(await openTasks(file, 'reclaim-overpayment')).toEqual([]);
  });

  it('so ist nach der Auszahlung zurückzufordern, was zu viel ist, und nichts mehr, wenn es doch stimmte', async () => {
    const office = await payingOffice();
    const file = await owing(office);
    const prepared = await order(file);
    await paidOut(office, file);
    await correct(file, prepared, 10_000);
    const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'reclaim-overpayment'));
    expect(view.tasks.find(({ type }) => type === 'reclaim-overpayment')?.note).toBe('2026-11: 23,45 EUR');
    expect(await paymentsOf(file)).toHaveLength(1);
    await correct(file, prepared, 12_345);
    await file.until(({ tasks }) => tasks.every(({ type }) => type !== 'reclaim-overpayment'));
    await correct(file, prepared, null);
    await file.until(({ tasks }) =>
      tasks.some(({ type, note }) => type === 'reclaim-overpayment' && note === '2026-11: 123,45 EUR'),
    );
  });
});

describe('Zahlungen verschiedener Kennung', () => {
  it('stören einander nicht, auch wo eine heißt, wie ein Monat geschrieben wird', async () => {
    const file = await owing(await payingOffice());
    await order(file, { id: '2026-11' });
    await order(file, { id: '202611' });
    expect((await paymentsOf(file)).map(({ id }) => id)).toEqual([
      `${file.caseId}-202611`,
      `${file.caseId}-N202611`,
    ]);
  });
});

describe('Wird nach der Auszahlung berichtigt, wem sie zusteht,', () => {
  it('so erhält sie, wem sie zusteht, und wer sie erhalten hat, gibt sie zurück', async () => {
    const office = await payingOffice();
    const file = await owing(office);
    const other = { id: 'other', role: 'representative', name: 'Otto Anders', iban: otherIban };
    await file.take('add-party', other, 'caseworker2');
    const stepId = await order(file);
    const run = await paidOut(office, file);
    const input = { ...payment(), to: 'other' };
    await file.take('correct', { stepId, reason: 'Verwechslung', input }, 'caseworker', 'corrected');
    await file.take('release-correction', { stepId: 'corrected' }, 'supervisor2');
    const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'reclaim-overpayment'));
    expect(view.tasks.find(({ type }) => type === 'reclaim-overpayment')?.note).toBe('2026-11: 123,45 EUR');
    const row = `${file.caseId}-202611`;
    expect(await paymentsOf(file)).toMatchObject([
      { id: row, status: 'released', holder: 'Erika Beispiel' },
      { id: `${row}-2`, status: 'waiting', cents: 12_345, holder: 'Otto Anders' },
    ]);
    await report(run, bankReport(run.caseId, [[row, 'RJCT', 'AC04']]));
    await file.until(({ tasks }) => tasks.every(({ type }) => type !== 'reclaim-overpayment'));
    await file.take('pay-again', { payment: '2026-11' }, 'supervisor');
    expect(await paymentsOf(file)).toHaveLength(2);
  });
});

describe('Was zu viel gezahlt war und zurückkommt,', () => {
  it.each([
    ['weil weniger zusteht', 10_000],
    ['weil nichts mehr zusteht', null],
  ])('wird nicht mehr zurückgefordert: %s', async (_why, cents) => {
    const office = await payingOffice();
    const file = await owing(office);
    const stepId = await order(file);
    const run = await paidOut(office, file);
    const input = cents === null ? null : payment({ cents });
    await file.take('correct', { stepId, reason: 'Zahlendreher', input }, 'caseworker', 'corrected');
    await file.take('release-correction', { stepId: 'corrected' }, 'supervisor2');
    await file.until(({ tasks }) => tasks.some(({ type }) => type === 'reclaim-overpayment'));
    await report(run, bankReport(run.caseId, [[`${file.caseId}-202611`, 'RJCT', 'AC04']]));
    await file.until(({ tasks }) => tasks.every(({ type }) => type !== 'reclaim-overpayment'));
  });
});

describe('Weist die Bank eine Zahlung zurück,', () => {
  it('so wird sie nach Klärung des Kontos unter neuer Kennung erneut gezahlt, so oft wie nötig', async () => {
    const office = await payingOffice();
    const file = await owing(office);
    await order(file);
    const row = `${file.caseId}-202611`;
    let run = await paidOut(office, file);
    await report(run, bankReport(run.caseId, [[row, 'RJCT', 'AC04']]));
    const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    expect(view.tasks.find(({ type }) => type === 'mend-account')?.note).toBe(
      'Das Konto ist aufgelöst. (AC04)',
    );
    await file.take('change-party', { id: 'person', iban: otherIban }, 'supervisor');
    expect(await paymentsOf(file)).toMatchObject([{ id: row, status: 'rejected' }]);
    expect(await file.attempt('pay-again', { payment: '2026-11' }, 'supervisor')).toMatchObject({
      body: { code: 'four-eyes' },
    });
    await file.take('pay-again', { payment: '2026-11' }, 'supervisor2');
    expect(await openTasks(file, 'mend-account')).toEqual([]);
    expect(await paymentsOf(file)).toMatchObject([
      { id: row, status: 'rejected' },
      { id: `${row}-2`, status: 'waiting', cents: 12_345, iban: 'DE02 1203 0000 0000 2020 51' },
    ]);
    expect(await file.attempt('pay-again', { payment: '2026-11' }, 'supervisor2')).toMatchObject({
      body: { code: 'nothing-pending' },
    });
    run = await openRun(office, [`${row}-2`]);
    await release(run);
    await report(run, bankReport(run.caseId, [[`${row}-2`, 'RJCT', 'AC06']]));
    await file.until(({ tasks }) => tasks.some(({ id }) => id === `mend-account:${row}-2`));
    await file.take('pay-again', { payment: '2026-11' }, 'supervisor2');
    expect((await paymentsOf(file)).map(({ id, status }) => [id, status])).toEqual([
      [row, 'rejected'],
      [`${row}-2`, 'rejected'],
      [`${row}-3`, 'waiting'],
    ]);
  });
});
