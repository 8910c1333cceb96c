import { assessed, decided, foundIn, openTasks } from './given';

const order = {
  id: 'titel',
  kind: 'Auflage',
  basis: 'secures-conditions',
  norm: '§ 2 Abs. 2 SGB IX',
  text: 'Der Aufenthaltstitel ist in Kopie vorzulegen',
  dueOn: '2025-06-30',
  reason: 'Der Aufenthalt ist bis dahin nur bescheinigt.',
};

describe('§ 32 Abs. 1 SGB X: Nebenbestimmungen der Feststellung', () => {
  it.concurrent('eine Auflage sichert die Voraussetzungen; spät erfüllt ist sie erledigt', async () => {
    const file = await decided(50, { more: { clauses: [order] } });
    const view = await file.until((one) => openTasks(one).includes('judge-unfulfilled-auflage'));
    expect(view).toMatchObject({ phase: 'in-force', clauses: [{ id: 'titel', status: 'overdue' }] });
    const { id } = (await file.deadline('auflage')) ?? {};
    await file.take('extend-period', { deadline: id, days: 365, reason: 'Der Titel kommt später' });
    await file.until((one) => openTasks(one).includes('judge-unfulfilled-auflage'));
    const fulfilment = { clause: 'titel', fulfilledOn: '2026-09-01', proof: 'Kopie des Titels' };
    await file.take('record-clause-fulfilment', fulfilment, 'mailroom');
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({
      outcome: 'found',
      clauses: [{ status: 'fulfilled', fulfilled: { late: true } }],
    });
    expect(foundIn(closed)).toMatchObject({ gdb: 50 });
  });

  it.concurrent(
    'eine Auflage, deren Tag in den Widerspruch fiel, wird an einem neuen geschuldet',
    async () => {
      const file = await decided(50, { more: { clauses: [order] } });
      const own = { from: 'person', receivedOn: '2025-02-03', at: 'office', form: 'written' };
      await file.take('record-objection', { ...own, scope: ['auflage-titel'] }, 'mailroom');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-09-01' }, 'mailroom');
      const view = await file.until((one) => openTasks(one).includes('set-auflage-day'));
      expect(view).toMatchObject({ phase: 'in-force', clauses: [{ status: 'in-force' }] });
      const fulfilment = { clause: 'titel', fulfilledOn: '2025-09-08', proof: 'Kopie des Titels' };
      await file.take('record-clause-fulfilment', fulfilment, 'mailroom');
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ clauses: [{ status: 'fulfilled', fulfilled: { late: false } }] });
    },
  );

  it.concurrent('eine Befristung ist nicht zulässig: der GdB wird nachgeprüft', async () => {
    const file = await assessed(50);
    const { dueOn: _dueOn, text: _text, ...rest } = order;
    const limit = { ...rest, kind: 'Befristung', until: '2030-12-31' };
    const input = { gdb: 50, decidedOn: '2025-01-16', reasons: 'x', clauses: [limit] };
    expect(await file.attempt('prepare-decision', input)).toMatchObject({
      status: 422,
      body: { code: 'clause-not-allowed' },
    });
  });
});
