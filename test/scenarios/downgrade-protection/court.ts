import {
  action,
  decide,
  factsOf,
  handedOver,
  matterOf,
  objected,
  objectionDecided,
  openTasks,
  protectionOf,
  refused,
  rule,
  servedIn2025,
  sued,
  objection,
} from './given';

const from60 = { gdbBefore: 60 };
/** Served on the person on 1 December (appeal to 2 January 2026), on the office on 3 December 2025 (to 5 January). */
const servedOn: [string, string] = ['2025-12-01', '2025-12-03'];
const judgment = { on: '2025-11-24', servedOn };
const appeal = (receivedOn: string, from = 'person') => action(receivedOn, { from, court: 'LSG NRW' });

describe('§ 87 SGG: Klagefrist', () => {
  it.concurrent('ohne Klage: unanfechtbar am Tag nach ihrem Ende', async () => {
    const file = await objectionDecided();
    const view = await file.atRest();
    expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2025-08-11', status: 'missed' });
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-08-12', until: '2025-11-30' });
  });

  it.concurrent('Klage am letzten Tag hält die Sache offen', async () => {
    const file = await objectionDecided();
    await file.take('record-action', action('2025-08-11'), 'mailroom');
    expect(await file.atRest()).toMatchObject({ phase: 'court', outcome: null });
    expect(await file.deadline('action-period')).toMatchObject({ status: 'met' });
    expect(await refused(file, 'record-action', action('2025-08-11'))).toMatchObject({
      code: 'already-done',
    });
  });

  it.concurrent('verspätete Klage: der Schutz läuft, bis das Gericht anders entscheidet', async () => {
    const file = await objectionDecided();
    await file.take('record-action', action('2025-08-12'));
    const pending = await file.atRest();
    expect(factsOf(pending).remedies.challenges.at(-1)).toMatchObject({ standing: 'late' });
    expect(protectionOf(pending)).toMatchObject({ finalSince: '2025-08-12', until: '2025-11-30' });
    await rule(file, { ...judgment, ruling: 'upheld' });
    const rejected = await file.atRest();
    expect(protectionOf(rejected)).toMatchObject({ finalSince: '2025-08-12', until: '2025-11-30' });
    expect(openTasks(rejected)).toEqual(['collect-card']);
  });

  it.concurrent(
    'verspätete Klage, mit der das Gericht doch in der Sache befasst ist: nichts war bestandskräftig',
    async () => {
      const file = await objectionDecided();
      await file.take('record-action', action('2025-08-12'));
      const order = {
        from: 'person',
        decidedOn: '2025-10-20',
        granted: true,
        reason: 'Beschluss des Gerichts',
      };
      await file.take('decide-reinstatement', order, 'supervisor');
      expect(await file.atRest()).toMatchObject({ phase: 'court', outcome: null });
      await rule(file, { ...judgment, ruling: 'lifted' });
      expect(await file.atRest()).toMatchObject({ outcome: 'lifted' });
    },
  );

  it.concurrent('nur wegen des Merkzeichens: der GdB wird mit der Klagefrist bestandskräftig', async () => {
    const file = await objected('2025-06-02', { ...from60, lostMerkzeichen: ['G'] });
    await decide(file, { on: '2025-07-07', servedOn: '2025-07-10' });
    await file.take('record-action', action('2025-08-04', { scope: ['merkzeichen-G'] }));
    const view = await file.atRest();
    expect(matterOf(view)).toMatchObject({ status: 'final', since: '2025-08-12' });
    expect(matterOf(view, 'merkzeichen-G')).toMatchObject({ status: 'open' });
  });
});

describe('Rücknahme und Erledigung: unanfechtbar an ihrem Tag', () => {
  it.concurrent.each([
    ['Klagerücknahme', 'withdrawal', '2025-10-20', '2025-10-20', '2026-01-31'],
    ['Rücknahmefiktion (§ 102 Abs. 2 SGG)', 'deemed-withdrawal', '2026-02-09', '2026-02-09', '2026-05-31'],
    ['Erledigung in der Hauptsache', 'otherwise-settled', '2025-10-20', '2025-10-20', '2026-01-31'],
    ['Klagerücknahme noch in der Klagefrist', 'withdrawal', '2025-08-07', '2025-08-12', '2025-11-30'],
  ])('%s', async (_what, how, on, finalSince, until) => {
    const file = await sued();
    await rule(file, { how, on });
    expect(protectionOf(await file.atRest())).toMatchObject({ finalSince, until });
  });
});

describe('§ 101 SGG: Anerkenntnis und Vergleich binden sofort und werden ausgeführt', () => {
  it.concurrent('Anerkenntnis: die Herabsetzung ist aufgehoben', async () => {
    const file = await sued();
    await rule(file, { how: 'acknowledgement', on: '2025-10-20', ruling: 'lifted' });
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'closing', outcome: 'lifted' });
    expect(matterOf(view)).toMatchObject({ status: 'lifted', since: '2025-10-20' });
    expect(openTasks(view)).toEqual(['implement-ruling']);
  });

  it.concurrent('Vergleich auf 40: Schutz von seinem Tag an', async () => {
    const file = await sued(from60);
    await rule(file, { how: 'settlement', on: '2025-10-20', ruling: 'changed', gdb: 40 });
    const view = await file.atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince: '2025-10-20', until: '2026-01-31', gdb: 40 });
    expect(openTasks(view)).toContain('implement-ruling');
  });

  it.concurrent('Vergleich auf 50: kein Schutz nötig', async () => {
    const file = await sued(from60);
    await rule(file, { how: 'settlement', on: '2025-10-20', ruling: 'changed', gdb: 50 });
    const view = await file.atRest();
    expect(view).toMatchObject({ outcome: 'status-kept' });
    expect(openTasks(view)).toEqual(['correct-card', 'implement-ruling']);
  });
});

describe('§§ 105, 125 SGG: Urteil und Gerichtsbescheid werden mit ihrer Frist rechtskräftig', () => {
  it.concurrent.each(['judgment', 'court-order'])('%s, das die Herabsetzung bestätigt', async (how) => {
    const file = await sued();
    await rule(file, { ...judgment, how, ruling: 'upheld' });
    const view = await file.atRest();
    expect(await file.deadline('appeal-period')).toMatchObject({ lastDay: '2026-01-02' });
    expect(protectionOf(view)).toMatchObject({ finalSince: '2026-01-03', until: '2026-04-30' });
    expect(openTasks(view)).not.toContain('implement-ruling');
  });

  it.concurrent('ist noch nicht zugestellt: die Frist läuft nicht', async () => {
    const file = await sued();
    await rule(file, { on: '2025-11-24', ruling: 'upheld' });
    expect(await file.atRest()).toMatchObject({ phase: 'released' });
  });

  it.concurrent('das aufhebt: rechtskräftig mit der Frist der Behörde', async () => {
    const file = await sued();
    const notice = await rule(file, { on: '2025-11-24', ruling: 'lifted' });
    await file.take('record-service', handedOver('2025-12-01', 'person', notice));
    expect(await file.atRest()).toMatchObject({ phase: 'released' });
    await file.take('record-service', handedOver('2025-12-03', '@office', notice));
    const view = await file.atRest();
    expect((await file.deadlines()).filter(({ type }) => type === 'appeal-period')).toMatchObject([
      { lastDay: '2026-01-05', status: 'missed' },
    ]);
    expect(matterOf(view)).toMatchObject({ status: 'lifted', since: '2026-01-06' });
    expect(view).toMatchObject({ phase: 'closing', outcome: 'lifted' });
    expect(openTasks(view)).toEqual(['implement-ruling']);
  });

  it.concurrent('das auf 40 ändert: rechtskräftig, wenn beider Frist um ist', async () => {
    const file = await sued(from60);
    await rule(file, { ...judgment, ruling: 'changed', gdb: 40 });
    const view = await file.atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince: '2026-01-06', until: '2026-04-30', gdb: 40 });
  });

  it.concurrent('Verzicht auf die Berufung: rechtskräftig an diesem Tag', async () => {
    const file = await sued();
    await rule(file, { ...judgment, ruling: 'upheld' });
    await file.take('waive-remedy', { from: 'person', receivedOn: '2025-12-08' });
    expect(protectionOf(await file.atRest())).toMatchObject({
      finalSince: '2025-12-08',
      until: '2026-03-31',
    });
  });

  it.concurrent('ohne Ergebnis, ohne den neuen GdB, vor der Klage oder ohne Klage ist keines', async () => {
    const file = await sued();
    const outcome = (more: object) => ({ how: 'judgment', on: '2025-11-24', ...more });
    const code = async (input: object) => (await refused(file, 'record-court-outcome', input)).code;
    expect(await code(outcome({}))).toBe('missing-fact');
    expect(await code(outcome({ ruling: 'changed' }))).toBe('facts-contradict');
    expect(await code(outcome({ ruling: 'upheld', gdb: 40 }))).toBe('facts-contradict');
    expect(await code(outcome({ ruling: 'changed', gdb: 30 }))).toBe('facts-contradict');
    expect(await code(outcome({ ruling: 'upheld', on: '2025-08-01' }))).toBe('nothing-pending');
    const other = await objectionDecided();
    expect(await refused(other, 'record-court-outcome', outcome({ ruling: 'upheld' }))).toMatchObject({
      code: 'nothing-pending',
    });
  });
});

describe('§§ 151, 160a, 164 SGG: Rechtsmittel', () => {
  it.concurrent(
    'Berufung, zurückgewiesen: rechtskräftig mit der Frist der Nichtzulassungsbeschwerde',
    async () => {
      const file = await sued();
      await rule(file, { ...judgment, ruling: 'upheld' });
      await file.take('record-action', appeal('2025-12-29'), 'mailroom');
      expect(await file.atRest()).toMatchObject({ phase: 'court' });
      await rule(file, { on: '2026-01-28', ruling: 'upheld', servedOn: ['2026-02-05', '2026-02-05'] });
      const view = await file.atRest();
      expect(await file.deadline('revision-period')).toMatchObject({ lastDay: '2026-03-05' });
      expect(protectionOf(view)).toMatchObject({ finalSince: '2026-03-06', until: '2026-06-30' });
    },
  );

  it.concurrent(
    'bis zum Bundessozialgericht: dessen Entscheidung ist sofort rechtskräftig, danach gibt es nichts mehr',
    async () => {
      const file = await sued();
      await rule(file, { ...judgment, ruling: 'upheld' });
      await file.take('record-action', appeal('2025-12-29'));
      await rule(file, { on: '2026-01-28', ruling: 'upheld', servedOn: ['2026-02-05', '2026-02-05'] });
      await file.take('record-action', action('2026-03-02', { court: 'BSG' }));
      expect(await file.atRest()).toMatchObject({ phase: 'court' });
      await rule(file, { how: 'court-order', on: '2026-06-15', ruling: 'upheld' });
      expect(protectionOf(await file.atRest())).toMatchObject({
        finalSince: '2026-06-15',
        until: '2026-09-30',
      });
      expect(await refused(file, 'record-action', action('2026-06-22'))).toMatchObject({
        code: 'nothing-pending',
      });
    },
  );

  it.concurrent(
    'Berufung der Behörde gegen die Änderung auf 50, erfolgreich: es gilt wieder, was sie entschieden hatte',
    async () => {
      const file = await sued(from60);
      await rule(file, { ...judgment, ruling: 'changed', gdb: 50 });
      await file.take('record-action', appeal('2026-01-05', '@office'));
      expect(matterOf(await file.atRest())).toMatchObject({ status: 'open', value: 50 });
      await rule(file, { on: '2026-01-28', ruling: 'upheld', servedOn: ['2026-02-05', '2026-02-05'] });
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2026-03-06', until: '2026-06-30', gdb: 30 });
      expect(openTasks(view)).not.toContain('implement-ruling');
    },
  );

  it.concurrent(
    'Berufung der Behörde gegen die Aufhebung, zurückgenommen: aufgehoben an diesem Tag',
    async () => {
      const file = await sued();
      await rule(file, { ...judgment, ruling: 'lifted' });
      await file.take('record-action', appeal('2026-01-05', '@office'));
      await rule(file, { how: 'withdrawal', on: '2026-02-09' });
      const view = await file.atRest();
      expect(matterOf(view)).toMatchObject({ status: 'lifted', since: '2026-02-09' });
    },
  );

  it.concurrent('beider Seiten: wer zurücknimmt, ist zu sagen; die andere hält die Sache offen', async () => {
    const file = await sued(from60);
    await rule(file, { ...judgment, ruling: 'changed', gdb: 40 });
    await file.take('record-action', appeal('2025-12-29'));
    await file.take('record-action', appeal('2026-01-05', '@office'));
    const withdrawal = { how: 'withdrawal', on: '2026-02-09' };
    expect(await refused(file, 'record-court-outcome', withdrawal)).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('record-court-outcome', { ...withdrawal, from: '@office' });
    expect(await file.atRest()).toMatchObject({ phase: 'court' });
    await file.take('record-court-outcome', { ...withdrawal, on: '2026-03-02' });
    const view = await file.atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince: '2026-03-02', until: '2026-06-30', gdb: 40 });
  });
});

describe('Klage gegen die Verwerfung eines verspäteten Widerspruchs', () => {
  const rejected = async () => {
    const file = await servedIn2025();
    await file.take('record-objection', objection('2025-06-23'));
    await decide(file, { on: '2025-07-07', servedOn: '2025-07-10', more: { inadmissible: true } });
    await file.take('record-action', action('2025-08-04'));
    return file;
  };

  it.concurrent('hält die Bestandskraft nicht auf', async () => {
    const file = await rejected();
    expect(await file.atRest()).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
  });

  it.concurrent('hat sie Erfolg, hat der Schutz nie begonnen', async () => {
    const file = await rejected();
    await rule(file, { ...judgment, ruling: 'lifted' });
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'closing', outcome: 'lifted' });
    expect(protectionOf(view)).toBeUndefined();
    expect(openTasks(view)).toEqual(['implement-ruling']);
  });
});
