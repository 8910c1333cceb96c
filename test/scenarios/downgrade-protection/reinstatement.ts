import {
  decide,
  factsOf,
  lettersOf,
  objection,
  openTasks,
  protectionOf,
  refused,
  servedIn2025,
} from './given';

const late = async (receivedOn = '2025-06-23') => {
  const file = await servedIn2025();
  await file.take('record-objection', objection(receivedOn), 'mailroom');
  return file;
};

const application = (receivedOn: string, obstacleEndedOn: string) => ({
  from: 'person',
  receivedOn,
  obstacleEndedOn,
  reason: 'Krankenhaus bis dahin',
});

const decision = (decidedOn: string, granted: boolean) => ({
  from: 'person',
  decidedOn,
  granted,
  reason: 'geprüft',
});

describe('§ 67 SGG: Wiedereinsetzung in die Widerspruchsfrist', () => {
  it.concurrent('gewährt: nichts ist bestandskräftig, der Widerspruch wird entschieden', async () => {
    const file = await late();
    await file.take('apply-for-reinstatement', application('2025-06-23', '2025-06-16'), 'mailroom');
    expect(await file.deadline('reinstatement-bar')).toMatchObject({
      lastDay: '2026-06-05',
      status: 'met',
    });
    await file.take('decide-reinstatement', decision('2025-07-07', true), 'objection-office');
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'objection', outcome: null });
    expect(protectionOf(view)).toBeUndefined();
    expect(view.flags).toEqual([]);
    expect(openTasks(view)).toEqual(['decide-objection', 'period-missed']);
    expect(await file.deadline('inaction-objection')).toMatchObject({ lastDay: '2025-09-23' });
    expect(await lettersOf(file)).toEqual(['decision', 'objection-late']);
    await decide(file, { on: '2025-08-15', servedOn: '2025-08-18' });
    expect(protectionOf(await file.atRest())).toMatchObject({
      finalSince: '2025-09-19',
      until: '2025-12-31',
    });
  });

  it.concurrent('auch ohne Antrag, wenn das Versäumte nachgeholt ist (Abs. 2 S. 4)', async () => {
    const file = await late();
    await file.take('decide-reinstatement', decision('2025-07-07', true), 'objection-office');
    expect(await file.atRest()).toMatchObject({ phase: 'objection' });
  });

  it.concurrent('abgelehnt: es bleibt bei der Bestandskraft, der Widerspruch ist zu verwerfen', async () => {
    const file = await late();
    await file.take('apply-for-reinstatement', application('2025-06-23', '2025-06-16'));
    await file.take('decide-reinstatement', decision('2025-07-07', false), 'objection-office');
    const view = await file.atRest();
    expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'inadmissible' }]);
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-06-06', until: '2025-09-30' });
    expect(openTasks(view)).toEqual(['collect-card', 'decide-objection']);
    await file.take('record-card-return', { returnedOn: '2025-10-10' });
    expect(await file.view()).toMatchObject({ phase: 'rest-pending' });
    await decide(file, { on: '2025-10-20', servedOn: '2025-10-22', more: { inadmissible: true } });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(protectionOf(closed)).toMatchObject({ finalSince: '2025-06-06' });
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent(
    'am letzten Tag des Monats beantragt ist rechtzeitig, einen Tag später gekennzeichnet',
    async () => {
      const inTime = await late();
      await inTime.take('apply-for-reinstatement', application('2025-07-10', '2025-06-10'));
      expect((await inTime.view()).flags).toEqual([]);
      const tooLate = await late();
      await tooLate.take('apply-for-reinstatement', application('2025-07-11', '2025-06-10'));
      expect((await tooLate.atRest()).flags).toContain('reinstatement-applied-late');
      // It is a person who decides, also then.
      await tooLate.take('decide-reinstatement', decision('2025-07-21', true), 'objection-office');
    },
  );

  it.concurrent('nach einem Jahr ist sie ausgeschlossen (Abs. 3)', async () => {
    const file = await late();
    await file.take('apply-for-reinstatement', application('2026-06-08', '2026-06-01'));
    expect((await file.atRest()).flags).toContain('reinstatement-barred');
    const afterAYear = await late('2026-06-08');
    expect((await afterAYear.atRest()).flags).toContain('reinstatement-barred');
    expect(await afterAYear.deadline('reinstatement-bar')).toBeUndefined();
  });

  it.concurrent('die Ausschlussfrist läuft ab, ohne etwas zu entscheiden', async () => {
    const file = await late();
    const view = await file.atRest();
    expect(await file.deadline('reinstatement-bar')).toMatchObject({
      lastDay: '2026-06-05',
      status: 'ended',
    });
    expect(openTasks(view)).toContain('decide-lateness');
  });

  it.concurrent('danach zurückgenommen: unanfechtbar mit der Rücknahme', async () => {
    const file = await late();
    await file.take('decide-reinstatement', decision('2025-07-07', true), 'objection-office');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-08-04' });
    expect(protectionOf(await file.atRest())).toMatchObject({
      finalSince: '2025-08-04',
      until: '2025-11-30',
    });
  });

  it.concurrent(
    'gewährt, als der Ausweis schon zurück und die Akte geschlossen war: er wird wieder ausgestellt',
    async () => {
      const file = await servedIn2025();
      await file.atRest();
      await file.take('record-card-return', { returnedOn: '2025-10-10' });
      await file.until(({ status }) => status === 'closed');
      await file.take('record-objection', objection('2025-11-03'), 'mailroom');
      expect(await file.view()).toMatchObject({ phase: 'rest-pending', outcome: 'protection-ended' });
      await file.take('apply-for-reinstatement', application('2025-11-03', '2025-10-27'));
      await file.take('decide-reinstatement', decision('2025-11-10', true), 'objection-office');
      const view = await file.atRest();
      expect(view).toMatchObject({ phase: 'objection', outcome: null });
      expect(openTasks(view)).toEqual(['decide-objection', 'period-missed', 'restore-card']);
      expect(await lettersOf(file)).toContain('card-restored');
      // It is issued again, the objection fails all the same, and it has to come back once more.
      await file.take('record-card-issue', { issuedOn: '2025-11-17' });
      expect(openTasks(await file.view())).not.toContain('restore-card');
      await decide(file, { on: '2025-12-08', servedOn: '2025-12-10' });
      const again = await file.atRest();
      expect(protectionOf(again)).toMatchObject({ finalSince: '2026-01-13', until: '2026-04-30' });
      expect(again).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
      expect(openTasks(again)).toEqual(['collect-card']);
    },
  );

  it.concurrent('gibt es nicht ohne Verspätung', async () => {
    const file = await servedIn2025();
    await file.take('record-objection', objection('2025-06-02'));
    expect(await refused(file, 'apply-for-reinstatement', application('2025-06-23', '2025-06-16'))).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
    expect(
      await refused(file, 'decide-reinstatement', decision('2025-07-07', true), 'objection-office'),
    ).toMatchObject({ code: 'nothing-pending' });
  });
});
