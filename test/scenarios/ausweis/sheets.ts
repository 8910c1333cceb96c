import type { CaseFile } from '../../support/case-file';
import {
  answerObjection,
  day,
  decide,
  factsOf,
  handedOver,
  issued,
  lettersOf,
  objection,
  openTasks,
} from './given';

const wish = (more: Record<string, unknown> = {}) => ({ from: 'person', receivedOn: '2025-02-03', ...more });

async function applied(file: CaseFile, more: Record<string, unknown> = {}, id = 'sheet'): Promise<void> {
  await file.take('apply-for-sheet', wish(more), 'mailroom', id);
}

const sheetsOf = async (file: CaseFile) => factsOf(await file.view()).sheets;

describe('§ 228 SGB IX, § 3a SchwbAwV: Beiblatt und Wertmarke', () => {
  it.concurrent(
    'gibt es gegen die Eigenbeteiligung, ab dem Monat danach, und kündigt ihr Ende an',
    async () => {
      const file = await issued();
      await applied(file);
      expect(await sheetsOf(file)).toMatchObject([{ priceCents: 10_400 }]);
      expect(await lettersOf(file)).toContain('token-payment');
      const unpaid = await file.attempt('issue-sheet', { sheet: 'sheet' });
      expect(unpaid).toMatchObject({ status: 409, body: { code: 'token-unpaid', priceCents: 10_400 } });
      const paid = { sheet: 'sheet', receivedOn: '2025-02-10', cents: 10_400 };
      await file.take('record-token-payment', paid, 'payments');
      await file.take('issue-sheet', { sheet: 'sheet', issuedOn: '2025-02-12' });
      expect(await sheetsOf(file)).toMatchObject([{ validFrom: '2025-03-01', validUntil: '2026-02-28' }]);
      await file.until(({ settling }) => !settling);
      expect(await sheetsOf(file)).toMatchObject([{ status: 'ended' }]);
      expect(await lettersOf(file)).toEqual(expect.arrayContaining(['sheet-issued', 'token-expires']));
    },
  );

  it.concurrent('kostete 2024 noch 91 und 46 Euro', async () => {
    const file = await issued({
      receivedOn: '2024-06-03',
      finding: { gdb: 60, marks: ['G'], appliedOn: '2024-05-06' },
    });
    await applied(file, { receivedOn: '2024-12-31' }, 'year');
    await applied(file, { receivedOn: '2024-12-31', months: 6 }, 'half');
    await applied(file, { receivedOn: '2025-01-01', months: 6 }, 'later');
    expect((await sheetsOf(file)).map(({ priceCents }) => priceCents)).toEqual([9_100, 4_600, 5_300]);
  });

  it.concurrent('verfällt ohne Zahlung, und wird auf spätere Zahlung doch ausgegeben', async () => {
    const file = await issued();
    await applied(file, { receivedOn: day(0), months: 6 });
    const asked = await file.deadline('token-payment');
    await file.take('extend-period', { deadline: asked?.id, days: 7, reason: 'auf Wunsch' });
    await file.advance(day(60));
    expect(await sheetsOf(file)).toMatchObject([{ status: 'lapsed' }]);
    await file.take('record-token-payment', { sheet: 'sheet', receivedOn: day(59), cents: 5_300 });
    expect(openTasks(await file.view())).toContain('issue-sheet');
  });

  it.concurrent('kostet bei Merkzeichen H nichts und gilt ein Jahr', async () => {
    const file = await issued({ finding: { gdb: 100, marks: ['G', 'H'], appliedOn: '2024-11-04' } });
    await applied(file, { receivedOn: day(0), months: 6 });
    await file.take('issue-sheet', { sheet: 'sheet' });
    expect(await sheetsOf(file)).toMatchObject([{ priceCents: 0, status: 'issued' }]);
  });

  it.concurrent('wird zurückgegeben und zur Hälfte erstattet, von zweien angeordnet', async () => {
    const file = await issued();
    await file.take('change-party', { id: 'person', iban: 'DE02120300000000202051' }, 'supervisor2');
    await applied(file, { receivedOn: day(-20), wishedFrom: day(0) });
    await file.take('record-token-payment', { sheet: 'sheet', receivedOn: day(-10), cents: 10_400 });
    await file.take('issue-sheet', { sheet: 'sheet' });
    await file.take('return-sheet', { sheet: 'sheet', returnedOn: day(0) }, 'mailroom');
    expect(await sheetsOf(file)).toMatchObject([{ status: 'returned', refundCents: 5_200 }]);
    const payment = {
      id: 'wertmarke-1',
      to: 'person',
      cents: 5_200,
      ground: '§ 228 Abs. 3 SGB IX',
      purpose: 'Erstattung Wertmarke',
      dueOn: day(7),
      settles: 'refund-token:sheet',
    };
    await file.take('order-payment', payment, 'caseworker', 'order');
    await file.take('release-payment', { order: 'order' }, 'supervisor');
    expect(openTasks(await file.view())).not.toContain('refund-token');
    expect(await lettersOf(file)).toContain('sheet-returned');
  });

  it.concurrent(
    'gibt es nicht neben der ermäßigten Kraftfahrzeugsteuer; über die Ablehnung lässt sich streiten',
    async () => {
      const file = await issued();
      await applied(file, { kind: 'vehicle-tax' }, 'tax');
      await file.take('issue-sheet', { sheet: 'tax', issuedOn: '2025-02-05' });
      await applied(file, { receivedOn: '2025-03-03' }, 'token');
      expect(openTasks(await file.view())).toContain('refuse-sheet');
      await decide(file, { as: 'token-refused', sheet: 'token', decidedOn: '2025-03-05' });
      await file.take('record-service', handedOver('2025-03-07'));
      await file.take('record-objection', objection('2025-03-10'), 'mailroom');
      expect(await file.phase()).toBe('objection');
      await file.take('return-sheet', { sheet: 'tax', returnedOn: '2025-03-12' });
      await answerObjection(file, 'full-remedy', '2025-03-17');
      expect((await sheetsOf(file))[1]).toMatchObject({ status: 'applied', entitled: true });
      expect(await file.phase()).toBe('valid');
    },
  );
});
