import {
  accepted,
  answerObjection,
  decide,
  factsOf,
  finding,
  handedOver,
  lettersOf,
  objection,
  openTasks,
  refused,
} from './given';

describe('§ 2 Abs. 2, § 152 Abs. 5 SGB IX: die Ablehnung', () => {
  it.concurrent(
    'nennt einen Grund, der zutrifft, und wird von einer zweiten Person freigegeben',
    async () => {
      const file = await accepted();
      const wrong = { as: 'refused', ground: 'not-severely-disabled', reasons: 'x', decidedOn: '2025-01-13' };
      expect(await file.attempt('prepare-decision', wrong)).toMatchObject({
        body: { code: 'facts-contradict' },
      });
      const low = await accepted({ finding: { ...finding, gdb: 40 } });
      await low.take('prepare-decision', wrong, 'supervisor');
      const released = await low.attempt('release-notice', { notice: 'bescheid' }, 'supervisor');
      expect(released).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
      await low.take('discard-draft', { notice: 'bescheid', reason: 'neu fassen' });
      expect(openTasks(await low.view())).toEqual(expect.arrayContaining(['prepare-decision']));
    },
  );

  it.concurrent('wird bindend, und auf Überprüfung (§ 44 SGB X) neu angesehen', async () => {
    const file = await refused();
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'refused' });
    expect((await file.deadline('objection-period'))?.lastDay).toBe('2025-02-17');
    const wish = { from: 'person', receivedOn: '2025-05-05', reasons: 'Der GdB betrug schon 50.' };
    await file.take('apply-for-past-error', wish, 'mailroom');
    expect(factsOf(await file.view()).proceeding.occasion).toBe('past-error');
    await file.take('record-finding', { knownOn: '2025-05-06', found: finding });
    expect(await file.phase()).toBe('production');
  });

  it.concurrent('hält vor dem Sozialgericht, oder das Gericht hebt sie auf', async () => {
    const file = await refused();
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    await answerObjection(file, 'objection-decision', '2025-03-10');
    expect((await file.deadline('action-period'))?.lastDay).toBe('2025-04-10');
    const court = 'Sozialgericht Münster';
    await file.take('record-action', { from: 'person', receivedOn: '2025-04-01', court });
    expect(await file.phase()).toBe('court');
    const judgment = { how: 'judgment', on: '2025-06-10', ruling: 'upheld' };
    await file.take('record-court-outcome', judgment, 'caseworker', 'j1');
    await file.take('record-service', handedOver('2025-06-20', 'j1'));
    await file.take('record-service', handedOver('2025-06-20', 'j1', '@office'));
    await file.take('record-action', {
      from: 'person',
      receivedOn: '2025-07-01',
      court: 'Landessozialgericht',
    });
    await file.take(
      'record-court-outcome',
      { ...judgment, on: '2026-10-26', ruling: 'lifted' },
      'caseworker',
      'j2',
    );
    await file.take('record-service', handedOver('2026-11-06', 'j2'));
    await file.take('record-service', handedOver('2026-11-06', 'j2', '@office'));
    expect(await file.phase()).toBe('appeal-period');
    expect((await file.deadline('revision-period'))?.lastDay).toBe('2026-12-07');
    await file.advance('2026-12-20');
    const view = await file.until((candidate) => openTasks(candidate).includes('implement-ruling'));
    expect(view).toMatchObject({ phase: 'draft', outcome: null });
    await file.take('record-finding', { found: finding });
    await file.take('issue-card', { number: 'A 5' });
    expect(openTasks(await file.view())).toEqual(['hand-over-card']);
  });

  it.concurrent('wird auf Abhilfe zum Ausweis', async () => {
    const file = await refused();
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    await file.take('record-finding', { knownOn: '2025-02-20', found: finding });
    await answerObjection(file, 'full-remedy', '2025-03-10');
    expect(await file.phase()).toBe('production');
    expect(await lettersOf(file)).toEqual(expect.arrayContaining(['objection-received', 'remedy-decision']));
  });

  it.concurrent('kennt Verspätung, Formmangel, Verzicht und Postrücklauf', async () => {
    const late = await refused();
    await late.take('record-objection', objection('2025-03-03'), 'mailroom');
    expect(openTasks(await late.view())).toContain('decide-lateness');
    const again = {
      from: 'person',
      receivedOn: '2025-03-05',
      obstacleEndedOn: '2025-02-25',
      reason: 'Krankenhaus',
    };
    await late.take('apply-for-reinstatement', again, 'mailroom');
    const granted = { from: 'person', decidedOn: '2025-03-10', granted: true, reason: 'belegt' };
    await late.take('decide-reinstatement', granted, 'supervisor2');
    expect(await late.phase()).toBe('objection');
    await late.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-17' }, 'mailroom');
    const mail = await refused();
    await mail.take('record-objection', objection('2025-02-03', { form: 'plain-email' }), 'mailroom');
    expect(openTasks(await mail.view())).toContain('cure-form');
    const waived = await refused();
    await waived.take('waive-remedy', { from: 'person', receivedOn: '2025-01-20' }, 'mailroom');
    expect(await waived.until(({ outcome }) => outcome === 'refused')).toMatchObject({ phase: 'closing' });
    const returned = await accepted({ finding: { ...finding, gdb: 40 } });
    await decide(returned, { as: 'refused', ground: 'not-severely-disabled', decidedOn: '2025-01-13' });
    expect(openTasks(await returned.view())).toContain('serve-notice');
    const post = { notice: 'bescheid', addressee: 'person', mode: 'post', dispatchedOn: '2025-01-14' };
    await returned.take('record-service', post);
    const back = { notice: 'bescheid', addressee: 'person', returnedOn: '2025-01-20' };
    await returned.take('record-returned-mail', back, 'mailroom');
    expect(openTasks(await returned.view())).toContain('find-address');
  });
});
