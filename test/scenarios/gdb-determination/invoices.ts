import { applied, lettersOf, openTasks } from './given';

const bill = (concerns: string, number: string, receivedOn = '2025-02-03') => ({
  from: 'praxis',
  concerns,
  number,
  receivedOn,
  cents: 12_000,
});

describe('§ 21 Abs. 3 S. 4 SGB X: Rechnungen von Ärztinnen und Ärzten', () => {
  it.concurrent(
    'werden mit dem Auftrag verglichen, von zwei Personen angeordnet und einmal bezahlt',
    async () => {
      const file = await applied();
      await file.take('accept-application', { on: '2025-01-07' });
      await file.take('change-party', { id: 'praxis', iban: 'DE02500105170137075030' }, 'caseworker2');
      const order = { expert: 'praxis', orderedOn: '2025-01-09', questions: 'Beweglichkeit' };
      await file.take('order-report', order, 'caseworker', 'report');
      await file.take('record-invoice', bill('report', '17', '2025-01-13'), 'mailroom', 'bill');
      const task = (await file.view()).tasks.find(({ type }) => type === 'check-invoice');
      expect(task?.note).toBe('noch nicht geliefert');
      const approval = { invoice: 'bill', cents: 12_000, dueOn: '2026-12-01' };
      expect(await file.attempt('approve-invoice', approval)).toMatchObject({
        status: 422,
        body: { code: 'facts-contradict' },
      });
      await file.take('record-report', { report: 'report', receivedOn: '2025-01-20' }, 'mailroom');
      await file.take('approve-invoice', approval, 'caseworker', 'approved');
      await file.take('release-payment', { order: 'approved' }, 'supervisor');
      expect(openTasks(await file.view())).not.toContain('check-invoice');

      await file.take('record-invoice', bill('report', '17'), 'mailroom', 'again');
      expect((await file.attempt('approve-invoice', { ...approval, invoice: 'again' })).status).toBe(422);
      await file.take('refuse-invoice', { invoice: 'again', reason: 'Die Rechnung ist bezahlt.' });

      const second = { ...order, orderedOn: '2025-02-03' };
      await file.take('order-report', second, 'caseworker', 'second');
      await file.take('give-up-report', { report: 'second', on: '2025-03-03', reason: 'nicht erstattet' });
      await file.take('record-report', { report: 'second', receivedOn: '2025-03-17' }, 'mailroom');
      await file.take('record-invoice', bill('second', '31', '2025-03-17'), 'mailroom', 'late');
      await file.take('refuse-invoice', { invoice: 'late', reason: 'Der Auftrag war zurückgenommen.' });
      expect((await lettersOf(file)).filter((type) => type === 'invoice-answered')).toHaveLength(2);
    },
  );
});
