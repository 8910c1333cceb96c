import { answerObjection, accepted, decided, grantedIn, lettersOf, objection, openTasks } from './given';

const report = {
  id: 'vertrag',
  kind: 'Auflage',
  basis: 'secures-conditions',
  text: 'Der Arbeitsvertrag ist vorzulegen',
  dueOn: '2026-06-30',
  reason: 'Ob der Arbeitsplatz geeignet ist, zeigt erst der Vertrag.',
};
const condition = {
  id: 'arbeit',
  kind: 'Bedingung',
  basis: 'secures-conditions',
  text: 'Beginn der Arbeit bei der Lagerhaus Beispiel GmbH',
  reason: 'Vorher gibt es keinen Arbeitsplatz, der zu sichern wäre.',
};

describe('§ 32 SGB X: Nebenbestimmungen der Gleichstellung', () => {
  it.concurrent(
    'eine Auflage: nicht erfüllt legt sie den Widerruf vor, verlängert und erfüllt ist sie erledigt',
    async () => {
      const early = await accepted();
      const input = { as: 'granted', reasons: 'x', decidedOn: '2025-01-16' };
      const free = { ...report, basis: 'discretion' };
      expect(await early.attempt('prepare-decision', { ...input, clauses: [free] })).toMatchObject({
        status: 422,
        body: { code: 'clause-not-allowed' },
      });
      const unnamed = { ...report, basis: 'allowed-by-law' };
      expect((await early.attempt('prepare-decision', { ...input, clauses: [unnamed] })).status).toBe(400);
      const file = await decided('granted', { clauses: [report] });
      const view = await file.until((one) => openTasks(one).includes('judge-unfulfilled-auflage'));
      expect(view).toMatchObject({
        phase: 'in-force',
        outcome: 'granted',
        clauses: [
          { id: 'vertrag', title: 'Auflage', status: 'overdue', statusTitle: 'nicht rechtzeitig erfüllt' },
        ],
      });
      const { id } = (await file.deadline('auflage')) ?? {};
      await file.take('extend-period', { deadline: id, days: 365, reason: 'Der Vertrag kommt später' });
      expect(await file.deadline('auflage')).toMatchObject({ status: 'open', lastDay: '2027-06-30' });
      expect(openTasks(await file.view())).toEqual(['watch-auflage']);
      const fulfilment = { clause: 'vertrag', fulfilledOn: '2026-09-01', proof: 'Kopie des Vertrags' };
      await file.take('record-clause-fulfilment', fulfilment, 'mailroom');
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({
        outcome: 'granted',
        clauses: [{ status: 'fulfilled', fulfilled: { late: false } }],
      });
    },
  );

  it.concurrent('eine Auflage, die für sich angefochten und aufgehoben wird', async () => {
    const file = await decided('granted', { clauses: [{ ...report, dueOn: '2035-06-30' }] });
    const own = { scope: ['auflage-vertrag'] };
    await file.take('record-objection', objection('2025-02-03', own), 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'objection', clauses: [{ status: 'suspended' }] });
    await answerObjection(file, 'full-remedy', '2025-03-10');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'granted', clauses: [{ status: 'lifted' }] });
    expect(grantedIn(view)).toMatchObject({ from: '2025-01-06' });
  });

  it.concurrent('eine Auflage, die nach einem Widerspruch steht, als ihr Tag vorbei ist', async () => {
    const file = await decided('granted', { clauses: [report] });
    const own = { scope: ['auflage-vertrag'] };
    await file.take('record-objection', objection('2025-02-03', own), 'mailroom');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2026-09-01' }, 'mailroom');
    const view = await file.until((one) => openTasks(one).includes('set-auflage-day'));
    expect(view).toMatchObject({ phase: 'in-force', clauses: [{ status: 'in-force' }] });
    const { id } = (await file.deadline('auflage')) ?? {};
    await file.take('extend-period', { deadline: id, days: 365, reason: 'Widerspruch zurückgenommen' });
    expect(await file.deadline('auflage')).toMatchObject({ status: 'open', lastDay: '2027-06-30' });
    expect(openTasks(await file.view())).toEqual(['watch-auflage']);
  });

  it.concurrent('eine aufschiebende Bedingung, die ausfällt', async () => {
    const suspensive = { ...condition, effect: 'suspensive', by: '2025-03-31' };
    const file = await decided('granted', { clauses: [suspensive] });
    const view = await file.until((one) => openTasks(one).includes('judge-condition'));
    expect(view).toMatchObject({ phase: 'in-force', outcome: 'granted-conditionally' });
    expect(grantedIn(view)).toBeUndefined();
    const failed = { clause: 'arbeit', how: 'failed', on: '2025-03-31', proof: 'Auskunft des Arbeitgebers' };
    await file.take('record-condition', failed);
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({
      outcome: 'condition-failed',
      clauses: [{ status: 'failed' }],
    });
  });

  it.concurrent('eine auflösende Bedingung, die eintritt', async () => {
    const resolutory = { ...condition, effect: 'resolutory', text: 'Wechsel auf einen anderen Arbeitsplatz' };
    const file = await decided('granted', { clauses: [resolutory] });
    await file.until(({ status }) => status === 'closed');
    const occurred = {
      clause: 'arbeit',
      how: 'occurred',
      on: '2025-09-01',
      proof: 'Auskunft des Arbeitgebers',
    };
    await file.take('record-condition', occurred);
    const view = await file.until(
      ({ outcome, status }) => outcome === 'condition-occurred' && status === 'closed',
    );
    expect(view).toMatchObject({ clauses: [{ status: 'occurred' }] });
    expect(grantedIn(view)).toBeUndefined();
    expect(await lettersOf(file)).toContain('gleichstellung-ended');
  });
});
