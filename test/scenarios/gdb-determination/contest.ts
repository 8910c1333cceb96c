import {
  decide,
  decided,
  factsOf,
  foundIn,
  handedOver,
  lettersOf,
  openTasks,
  openedBy,
  opinion,
} from './given';

const objection = (receivedOn: string, more: Record<string, unknown> = {}) => ({
  from: 'person',
  receivedOn,
  form: 'written',
  ...more,
});

/** Prepared by a clerk, released by a second person who had no part in the contested decision. */
async function answerObjection(
  file: Awaited<ReturnType<typeof decided>>,
  kind: string,
  on: string,
  more: Record<string, unknown> = {},
) {
  const notice = `answer-${on}`;
  const input = { kind, decidedOn: on, reasons: 'Neue Befunde', ...more };
  await file.take('prepare-objection-decision', input, 'caseworker', notice);
  await file.take('release-notice', { notice, releasedOn: on }, 'supervisor2');
  await file.take('record-service', handedOver(on, notice));
  return notice;
}

describe('§ 152 SGB IX: die Entscheidung', () => {
  it.concurrent('stellt ab dem Antrag fest und wird bindend', async () => {
    const file = await decided(50, { marks: ['G'], wish: { marks: ['G'] } });
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ phase: 'closing', outcome: 'found' });
    expect(foundIn(view)).toMatchObject({ gdb: 50, marks: ['G'], since: '2025-01-06' });

    await file.take('request-card', { from: 'person', receivedOn: '2025-03-10' }, 'mailroom');
    const card = await openedBy(file);
    expect(card.caseId).toMatch(/^AW-/);
    await card.until(({ phase }) => phase === 'cooperation');
  });

  it.concurrent('lehnt unter 20 ab, mit Rechtsbehelf (B12)', async () => {
    const file = await decided(10);
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'refused' });
    expect(foundIn(view)).toBeUndefined();
  });

  it.concurrent('reicht hinter den Antrag nur zurück, wo es beantragt ist', async () => {
    const file = await decided(30, {
      wish: { earlierFrom: '2023-01-01', earlierReason: 'Steuer' },
      more: { from: '2023-06-01' },
    });
    expect(foundIn(await file.view())).toMatchObject({ since: '2023-06-01' });
    expect(factsOf(await file.view()).remedies.matters.map(({ matter }) => matter)).toContain('earlier-date');
    const refused = await decided(30).then((other) => other.attempt('prepare-decision', {}));
    expect(refused.status).toBe(400);
  });
});

describe('§§ 83 ff. SGG: der Streit über die Feststellung', () => {
  it.concurrent('wird für den Teil bindend, der nicht angegriffen ist', async () => {
    const file = await decided(50, { wish: { marks: ['G'] } });
    await file.take('record-objection', objection('2025-02-03', { scope: ['merkzeichen-G'] }), 'mailroom');
    const view = await file.until((candidate) =>
      factsOf(candidate).remedies.matters.some(
        ({ matter, status }) => matter === 'gdb' && status === 'final',
      ),
    );
    expect(view.phase).toBe('objection');
    await answerObjection(file, 'full-remedy', '2025-05-05', { costs: 'full' });
    const after = await file.until(({ status }) => status === 'closed');
    expect(foundIn(after)).toMatchObject({ gdb: 50, marks: ['G'] });
    expect(await lettersOf(file)).toEqual(expect.arrayContaining(['objection-received', 'remedy-decision']));
  });

  it.concurrent('geht bis zum Urteil, das die Behörde ausführt', async () => {
    const file = await decided(30);
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    await answerObjection(file, 'objection-decision', '2025-03-10');
    await file.take('record-action', {
      from: 'person',
      receivedOn: '2025-04-01',
      court: 'Sozialgericht Münster',
    });
    const notice = 'judgment';
    await file.take(
      'record-court-outcome',
      { how: 'judgment', on: '2026-02-10', ruling: 'changed', gdb: 50 },
      'caseworker',
      notice,
    );
    await file.take('record-service', handedOver('2026-02-20', notice));
    await file.take('record-service', handedOver('2026-02-20', notice, '@office'));
    const view = await file.until((candidate) => openTasks(candidate).includes('implement-ruling'));
    expect(foundIn(view)).toMatchObject({ gdb: 50 });
    expect(view).toMatchObject({ outcome: 'found', phase: 'in-force' });
    // Final since 21 March 2026; the office carries it out within thirty days.
    expect(await file.deadline('implementation')).toMatchObject({ lastDay: '2026-04-20' });
    const ruling = { notice, decidedOn: '2026-04-08', reasons: 'wie vom Gericht entschieden' };
    await file.take('prepare-implementation', ruling, 'caseworker', 'carried-out');
    const release = { notice: 'carried-out', releasedOn: '2026-04-08' };
    await file.take('release-notice', release, 'supervisor2');
    await file.take('record-service', handedOver('2026-04-10', 'carried-out'));
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'found' });
    expect(await lettersOf(file)).toContain('implementing-decision');
  });

  it.concurrent.each([
    ['settlement', { how: 'settlement', on: '2025-09-08', ruling: 'changed', gdb: 50 }, '2025-09-08'],
    ['acknowledgement', { how: 'acknowledgement', on: '2025-09-08', ruling: 'lifted' }, '2025-09-08'],
    ['withdrawal', { how: 'withdrawal', on: '2025-09-08' }, '2025-09-08'],
    [
      'deemed withdrawal (§ 102 Abs. 2 SGG)',
      { how: 'deemed-withdrawal', requestServedOn: '2025-06-10', on: '2025-09-11' },
      '2025-09-11',
    ],
  ])('endet vor Gericht mit seinem eigenen Tag der Bindung: %s', async (_name, outcome, since) => {
    const file = await decided(30);
    await file.take('record-objection', objection('2025-02-03'));
    await answerObjection(file, 'objection-decision', '2025-03-10');
    const action = { from: 'person', receivedOn: '2025-04-01', court: 'Sozialgericht Münster' };
    await file.take('record-action', action);
    await file.take('record-court-outcome', outcome, 'caseworker', 'outcome');
    const view = await file.view();
    expect(factsOf(view).remedies.matters[0]).toMatchObject({ since });
    expect(openTasks(view).includes('implement-ruling')).toBe('ruling' in outcome);
  });

  it.concurrent('ein Gerichtsbescheid bindet nach seiner Frist (§ 105 SGG)', async () => {
    const file = await decided(30);
    await file.take('record-objection', objection('2025-02-03'));
    await answerObjection(file, 'objection-decision', '2025-03-10');
    const action = { from: 'person', receivedOn: '2025-04-01', court: 'Sozialgericht Münster' };
    await file.take('record-action', action);
    const order = { how: 'court-order', on: '2025-09-08', ruling: 'upheld' };
    await file.take('record-court-outcome', order, 'caseworker', 'order');
    await file.take('record-service', handedOver('2025-09-15', 'order'));
    await file.take('record-service', handedOver('2025-09-15', 'order', '@office'));
    const view = await file.until(({ status }) => status === 'closed');
    expect(factsOf(view).remedies.matters[0]).toMatchObject({ status: 'final', since: '2025-10-16' });
  });

  it.concurrent('ein Änderungsantrag im Streit wird beschränkt und zurückgenommen', async () => {
    const file = await decided(40);
    await file.take('record-objection', objection('2025-02-03'));
    const change = { from: 'person', receivedOn: '2025-02-10', marks: ['G', 'B'] };
    await file.take('apply-for-change', change, 'mailroom');
    const less = { from: 'person', receivedOn: '2025-02-17', marks: ['B'] };
    await file.take('restrict-application', less, 'mailroom');
    await file.take('withdraw-application', { from: 'person', receivedOn: '2025-02-24' }, 'mailroom');
    expect(await file.phase()).toBe('objection');
    expect(openTasks(await file.view())).not.toContain('give-opinion');
    await answerObjection(file, 'objection-decision', '2025-03-10', { gdb: 50, costs: 'half' });
    const task = (await file.view()).tasks.find(({ type }) => type === 'settle-costs');
    expect(task?.note).toBe('zur Hälfte');
    await file.take('change-party', { id: 'person', iban: 'DE02500105170137075030' }, 'caseworker2');
    const payment = { to: 'person', cents: 4500, ground: '§ 63 SGB X', purpose: 'Kosten des Widerspruchs' };
    const costs = { id: 'costs', ...payment, dueOn: '2026-12-01', settles: task?.id };
    await file.take('order-payment', costs, 'caseworker', 'costs');
    await file.take('release-payment', { order: 'costs' }, 'supervisor');
    expect(openTasks(await file.view())).not.toContain('settle-costs');
  });

  it.concurrent('geht bis zur Nichtzulassungsbeschwerde', async () => {
    const file = await decided(30);
    await file.take('record-objection', objection('2025-02-03'));
    await answerObjection(file, 'objection-decision', '2025-03-10');
    await file.take('record-action', {
      from: 'person',
      receivedOn: '2025-04-01',
      court: 'Sozialgericht Münster',
    });
    await file.take(
      'record-court-outcome',
      { how: 'judgment', on: '2025-06-10', ruling: 'upheld' },
      'caseworker',
      'j1',
    );
    await file.take('record-service', handedOver('2025-06-20', 'j1'));
    await file.take('record-service', handedOver('2025-06-20', 'j1', '@office'));
    await file.take('record-action', {
      from: 'person',
      receivedOn: '2025-07-01',
      court: 'Landessozialgericht',
    });
    await file.take(
      'record-court-outcome',
      { how: 'judgment', on: '2025-10-10', ruling: 'upheld' },
      'caseworker',
      'j2',
    );
    await file.take('record-service', handedOver('2025-10-20', 'j2'));
    await file.take('record-service', handedOver('2025-10-20', 'j2', '@office'));
    expect(await file.deadline('revision-period')).toMatchObject({ lastDay: '2025-11-20' });
    await file.until(({ status }) => status === 'closed');
  });

  it.concurrent('nimmt einen Änderungsantrag in sich auf (§§ 86, 96 SGG)', async () => {
    const file = await decided(40);
    await file.take('record-objection', objection('2025-02-03'));
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-02-10' }, 'mailroom');
    await file.take('record-opinion', opinion('2025-02-20', 50), 'medical-service');
    await decide(file, { gdb: 50, decidedOn: '2025-02-24' }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-02-26', 'bescheid-2'));
    const view = await file.view();
    expect(foundIn(view)).toMatchObject({ gdb: 50, since: '2025-02-10' });
    expect(view.phase).toBe('objection');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-03' });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'found' });
  });

  it.concurrent('nimmt den verspäteten Widerspruch als Überprüfungsantrag (§ 44 SGB X)', async () => {
    const file = await decided(40);
    await file.take('record-objection', objection('2025-04-14'), 'mailroom', 'late');
    await file.until((view) => openTasks(view).includes('decide-lateness'));
    await file.take('take-as-past-error', {
      objection: 'late',
      decidedOn: '2025-04-22',
      reason: 'wie gewünscht',
    });
    const view = await file.view();
    expect(factsOf(view).proceeding).toMatchObject({ occasion: 'past-error', begunOn: '2025-04-14' });
    await file.take('accept-application', { on: '2025-04-22' });
    await file.take('record-opinion', opinion('2025-05-05', 40), 'medical-service');
    await decide(file, { gdb: 40, decidedOn: '2025-05-08' }, 'bescheid-2');
    await file.take('record-service', handedOver('2025-05-12', 'bescheid-2'));
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'refused' });
  });

  it.concurrent('weist auf den Formmangel hin, setzt wieder ein, und nimmt den Verzicht', async () => {
    const formless = await decided(40);
    await formless.take('record-objection', objection('2025-02-03', { form: 'plain-email' }));
    expect(openTasks(await formless.view())).toContain('cure-form');
    expect(await lettersOf(formless)).toContain('objection-formless');
    const late = await decided(40);
    await late.take('record-objection', objection('2025-02-25'), 'mailroom', 'late');
    await late.take('apply-for-reinstatement', {
      from: 'person',
      receivedOn: '2025-02-27',
      obstacleEndedOn: '2025-02-24',
      reason: 'Krankenhaus',
    });
    await late.take(
      'decide-reinstatement',
      { from: 'person', decidedOn: '2025-03-03', granted: true, reason: 'glaubhaft' },
      'supervisor2',
    );
    expect(await late.phase()).toBe('objection');
    await answerObjection(late, 'objection-decision', '2025-03-17');
    await late.until(({ status }) => status === 'closed');
    expect(await lettersOf(late)).toEqual(expect.arrayContaining(['objection-late', 'objection-decision']));
    const waived = await decided(40);
    await waived.take('waive-remedy', { from: 'person', receivedOn: '2025-01-27' });
    expect(await waived.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'found' });
  });

  it.concurrent('beginnt neu, wenn die Post zurückkommt', async () => {
    const file = await decided(40);
    await file.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: '2025-01-27',
    });
    const view = await file.view();
    expect(view.phase).toBe('released');
    expect(openTasks(view)).toContain('find-address');
    expect(foundIn(view)).toBeUndefined();
  });
});

describe('Nach der Feststellung', () => {
  it.concurrent('ein Änderungsantrag erhöht, ändert oder bleibt ohne Erfolg', async () => {
    const file = await decided(40);
    await file.until(({ status }) => status === 'closed');
    const rounds = [
      { on: '2025-04-01', overall: 60, marks: [], outcome: 'raised' },
      { on: '2025-08-01', overall: 60, marks: ['G'], outcome: 'changed' },
      { on: '2025-12-01', overall: 60, marks: ['G'], outcome: 'refused' },
    ];
    for (const [index, { on, overall, marks, outcome }] of rounds.entries()) {
      await file.take('apply-for-change', { from: 'person', receivedOn: on, marks });
      await file.take('accept-application', { on });
      await file.take('record-opinion', opinion(on, overall), 'medical-service');
      const notice = `bescheid-${index + 2}`;
      await decide(file, { gdb: overall, marks, decidedOn: on }, notice);
      await file.take('record-service', handedOver(on, notice));
      await file.until((view) => view.status === 'closed' && view.outcome === outcome);
    }
    expect(foundIn(await file.view())).toMatchObject({ gdb: 60, marks: ['G'], decidedBy: 'bescheid-3' });
    await file.take('apply-for-past-error', {
      from: 'person',
      receivedOn: '2026-03-02',
      reasons: 'zu niedrig',
    });
    expect(factsOf(await file.view()).proceeding.occasion).toBe('past-error');
  });
});
