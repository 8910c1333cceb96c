import {
  accepted,
  answerObjection,
  applied,
  decide,
  decided,
  factsOf,
  grantedIn,
  handedOver,
  lettersOf,
  objection,
  openTasks,
} from './given';

describe('§§ 83 ff. SGG, § 201 Abs. 2 SGB IX: der Streit über die Gleichstellung', () => {
  it.concurrent('beginnt mit der Ablehnung und macht sie bindend, wenn niemand widerspricht', async () => {
    const file = await decided('refused');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'refused' });
    expect(factsOf(view).remedies.matters).toMatchObject([{ matter: 'gleichstellung', status: 'final' }]);
    expect((await file.deadline('objection-period'))?.lastDay).toBe('2025-02-20');
    // What comes in time and is entered late opens it again.
    await file.take('record-objection', objection('2025-02-19'), 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'objection', outcome: null });
    await answerObjection(file, 'full-remedy', '2025-03-17', { costs: 'full' });
    const won = await file.until(({ status }) => status === 'closed');
    expect(won).toMatchObject({ outcome: 'granted' });
    expect(grantedIn(won)).toMatchObject({ from: '2025-01-06', decidedBy: 'bescheid' });
  });

  it.concurrent('geht über Teilabhilfe, Widerspruchsbescheid und Urteil, das ausgeführt wird', async () => {
    const file = await decided('refused');
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    expect(await file.deadline('inaction-objection')).toMatchObject({ lastDay: '2025-05-03' });
    await answerObjection(file, 'partial-remedy', '2025-03-10', { until: '2035-12-31' });
    expect(grantedIn(await file.view())).toMatchObject({ from: '2025-01-06', until: '2035-12-31' });
    await answerObjection(file, 'objection-decision', '2025-03-17');
    await file.take('record-action', {
      from: 'person',
      receivedOn: '2025-04-01',
      court: 'Sozialgericht Münster',
    });
    expect(await file.phase()).toBe('court');
    const judgment = { how: 'judgment', on: '2025-09-01', ruling: 'upheld' };
    await file.take('record-court-outcome', judgment, 'caseworker', 'judgment');
    await file.take('record-service', handedOver('2025-09-08', 'judgment'));
    await file.take('record-action', { from: 'person', receivedOn: '2025-10-01', court: 'LSG NRW' });
    const appeal = { how: 'judgment', on: '2026-03-02', ruling: 'lifted' };
    await file.take('record-court-outcome', appeal, 'caseworker', 'appeal');
    await file.take('record-service', handedOver('2026-03-09', 'appeal', '@office'));
    await file.take('record-service', handedOver('2026-03-09', 'appeal'));
    const view = await file.until(({ outcome }) => outcome === 'granted');
    expect(grantedIn(view)).toMatchObject({ from: '2025-01-06' });
    expect(grantedIn(view)?.until).toBeUndefined();
    expect(openTasks(view)).toContain('implement-ruling');
    const carried = { notice: 'appeal', decidedOn: '2026-05-04', reasons: 'Wie entschieden' };
    await file.take('prepare-implementation', carried, 'caseworker', 'carried-out');
    await file.take('release-notice', { notice: 'carried-out', releasedOn: '2026-05-05' }, 'supervisor2');
    await file.take('record-service', handedOver('2026-05-11', 'carried-out'));
    await file.until(({ status }) => status === 'closed');
    expect(await lettersOf(file)).toEqual(
      expect.arrayContaining(['decision', 'objection-received', 'remedy-decision', 'objection-decision']),
    );
  });

  it.concurrent('erledigt einen neuen Antrag, wenn er alles bringt; die Person hört davon', async () => {
    const file = await decided('refused');
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    await file.take('apply-again', { from: 'person', receivedOn: '2025-02-10' }, 'mailroom');
    await answerObjection(file, 'full-remedy', '2025-03-17');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'granted', flags: ['applied-again-in-vain'] });
    expect(grantedIn(view)).toMatchObject({ from: '2025-01-06' });
    expect(await lettersOf(file)).toContain('application-settled');
  });

  it.concurrent('nimmt verspätete und formlose Widersprüche an, und setzt wieder ein', async () => {
    const formless = await decided('refused');
    await formless.take('record-objection', objection('2025-02-03', { form: 'plain-email' }), 'mailroom');
    expect(openTasks(await formless.view())).toContain('cure-form');
    expect(await lettersOf(formless)).toContain('objection-formless');
    const file = await decided('refused');
    await file.until(({ status }) => status === 'closed');
    await file.take('record-objection', objection('2026-02-02'), 'mailroom');
    await file.until((view) => openTasks(view).includes('decide-lateness'));
    const application = {
      from: 'person',
      receivedOn: '2026-02-03',
      obstacleEndedOn: '2026-01-20',
      reason: 'Klinik',
    };
    await file.take('apply-for-reinstatement', application, 'mailroom');
    const granted = { from: 'person', decidedOn: '2026-02-10', granted: true, reason: 'glaubhaft' };
    await file.take('decide-reinstatement', granted, 'supervisor2');
    expect(await file.phase()).toBe('objection');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2026-02-16' }, 'mailroom');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'refused' });
    expect(await lettersOf(file)).toContain('objection-late');
  });

  it.concurrent('endet mit einem Verzicht; zurückgekommene Post lässt keine Frist laufen', async () => {
    const file = await accepted();
    await decide(file, { as: 'granted', until: '2035-12-31', decidedOn: '2025-01-16' });
    await file.take('record-service', {
      notice: 'bescheid',
      addressee: 'person',
      mode: 'post',
      dispatchedOn: '2025-01-17',
    });
    await file.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: '2025-01-24',
    });
    expect(await file.view()).toMatchObject({ phase: 'released' });
    expect(openTasks(await file.view())).toContain('find-address');
    await file.take('record-service', handedOver('2025-02-03'));
    await file.take('waive-remedy', { from: 'person', receivedOn: '2025-02-10' }, 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'in-force', outcome: 'granted' });
  });

  it.concurrent(
    'lässt einen neuen Antrag warten; was bindet und falsch war, wird überprüft (§ 44 SGB X)',
    async () => {
      const file = await decided('refused');
      await file.take('record-objection', objection('2025-02-03'), 'mailroom');
      await file.take('apply-again', { from: 'person', receivedOn: '2025-02-10' }, 'mailroom');
      expect(await file.phase()).toBe('objection');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-03' }, 'mailroom');
      const view = await file.until(({ phase }) => phase === 'application');
      expect(factsOf(view).proceeding).toMatchObject({ occasion: 'application', begunOn: '2025-02-10' });
      await file.take('accept-application', { on: '2025-03-04' });
      await decide(file, { as: 'refused', decidedOn: '2025-03-05' }, 'bescheid-2');
      await file.take('record-service', handedOver('2025-03-10', 'bescheid-2'));
      await file.until(({ status }) => status === 'closed');
      const past = { from: 'person', receivedOn: '2025-06-02', reasons: 'Auskunft war falsch' };
      await file.take('apply-for-past-error', past, 'mailroom');
      await file.take('accept-application', { on: '2025-06-03' });
      await decide(file, { as: 'granted', decidedOn: '2025-06-04' }, 'bescheid-3');
      await file.take('record-service', handedOver('2025-06-10', 'bescheid-3'));
      const after = await file.until(({ status }) => status === 'closed');
      expect(grantedIn(after)).toMatchObject({ from: '2025-02-10', decidedBy: 'bescheid-3' });
    },
  );

  it.concurrent(
    'nimmt einen Widerspruch auch auf, wenn über den neuen Antrag schon entschieden wird',
    async () => {
      const file = await decided('refused');
      await file.until(({ status }) => status === 'closed');
      await file.take('apply-again', { from: 'person', receivedOn: '2025-06-02' }, 'mailroom');
      await file.take('accept-application', { on: '2025-06-03' });
      await file.take('record-objection', objection('2025-06-10'), 'mailroom');
      expect(await file.phase()).toBe('draft');
      await file.until((view) => openTasks(view).includes('decide-lateness'));
      const granted = { from: 'person', decidedOn: '2025-06-12', granted: true, reason: 'glaubhaft' };
      await file.take('decide-reinstatement', granted, 'supervisor2');
      expect(await file.phase()).toBe('objection');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-06-16' }, 'mailroom');
      const view = await file.until(({ phase }) => phase === 'draft');
      expect(factsOf(view).proceeding).toMatchObject({ occasion: 'application', begunOn: '2025-06-02' });
    },
  );

  it.concurrent(
    'zeigt die Untätigkeitsklage als Risiko, bevor sie zulässig ist (§ 88 Abs. 1 SGG)',
    async () => {
      const file = await applied({ receivedOn: '2026-11-02' });
      expect(await file.deadline('inaction-application')).toMatchObject({ lastDay: '2027-05-02' });
      await file.advance('2027-04-27');
      await file.until((view) => openTasks(view).includes('period-approaching'));
    },
  );
});
