import {
  action,
  decide,
  factsOf,
  handedOver,
  lettersOf,
  objected,
  objection,
  open,
  openTasks,
  person,
  protectionOf,
  refused,
  released,
  restingIn,
  rule,
  servedIn2025,
  sued,
} from './given';
import type { CaseFile } from '../../support/case-file';

const died = (diedOn: string) => ({ party: 'person', diedOn });
const heir = { id: 'erbin', role: 'heir', name: 'Anna Beispiel', channel: 'post' };
const continues = (declaredOn: string) => ({
  heir: 'erbin',
  declaredOn,
  interest: 'Steuer des letzten Jahres',
});

async function heirGoesOn(file: CaseFile, declaredOn: string): Promise<void> {
  await file.take('add-party', { ...heir, since: declaredOn });
  await file.take('heirs-continue', continues(declaredOn));
}

const declines = (file: CaseFile) => file.take('finish-task', { task: 'ask-heirs', note: 'kein Interesse' });

describe('Tod, bevor die Entscheidung bekannt gegeben ist: sie wird nie wirksam', () => {
  it.concurrent.each([
    ['draft', () => open({ decidedOn: '2025-05-05' })],
    ['released', () => released({ decidedOn: '2025-05-05' })],
  ])('in der Phase %s endet die Sache sofort', async (_phase, given) => {
    const file = await given();
    await file.take('record-death', died('2025-05-08'), 'mailroom');
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ phase: 'closing', outcome: 'died' });
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent('an die Tote ist nichts mehr bekannt zu geben', async () => {
    const file = await released({ decidedOn: '2025-05-05' });
    await file.take('record-death', died('2025-05-08'));
    expect(await refused(file, 'record-service', handedOver('2025-05-12'))).toMatchObject({
      code: 'facts-contradict',
    });
  });
});

describe('VersMedV Teil A Nr. 1.9: Tod während des Streits', () => {
  const inContest: [string, string, string[]][] = [
    ['objection-period', '2040-05-21', []],
    ['objection', '2040-06-11', ['settle-contest']],
    ['action-period', '2040-07-23', []],
    ['court', '2040-08-20', ['settle-contest']],
    ['appeal-period', '2040-09-10', []],
  ];

  it.concurrent.each(inContest)(
    '%s: die Erben werden gefragt; wollen sie nicht, ist die Sache erledigt',
    async (phase, day, left) => {
      const file = await (restingIn[phase] as () => Promise<CaseFile>)();
      await file.take('record-death', died(day));
      const asked = await file.view();
      expect(openTasks(asked)).toContain('ask-heirs');
      await declines(file);
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ phase: 'closing', outcome: 'died' });
      expect(openTasks(closed)).toEqual(left);
      expect(await lettersOf(file)).not.toContain('return-card');
    },
  );

  it.concurrent('führen die Erben fort, geht alles an sie, und es wird entschieden', async () => {
    const file = await objected();
    await file.take('record-death', died('2025-06-23'));
    await heirGoesOn(file, '2025-06-30');
    const notice = await decide(file, { on: '2025-07-07' });
    await file.atRest();
    const letter = (await file.letters()).find((entry) => entry.letter.type === 'objection-decision');
    expect(letter?.letter.to).toBe('erbin');
    expect(await refused(file, 'record-service', handedOver('2025-07-10', 'person', notice))).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('record-service', handedOver('2025-07-10', 'erbin', notice));
    await file.take('record-action', action('2025-08-04', { from: 'erbin' }));
    expect(await file.atRest()).toMatchObject({ phase: 'court', outcome: null });
  });

  it.concurrent('führen sie fort und haben Erfolg, ist die Herabsetzung aufgehoben', async () => {
    const file = await objected();
    await file.take('record-death', died('2025-06-23'));
    await heirGoesOn(file, '2025-06-30');
    await decide(file, { kind: 'full-remedy', on: '2025-07-07', servedOn: '2025-07-10', addressee: 'erbin' });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'lifted' });
  });

  it.concurrent('führen sie fort und verlieren, schützt § 199 niemanden mehr', async () => {
    const file = await objected();
    await file.take('record-death', died('2025-06-23'));
    await heirGoesOn(file, '2025-06-30');
    await decide(file, { on: '2025-07-07', servedOn: '2025-07-10', addressee: 'erbin' });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'died' });
    expect(await lettersOf(file)).not.toContain('protection-begins');
  });

  it.concurrent('widersprechen sie selbst noch in der Frist, ist das ein Widerspruch', async () => {
    const file = await servedIn2025();
    await file.take('record-death', died('2025-05-12'));
    await heirGoesOn(file, '2025-05-26');
    await file.take('record-objection', objection('2025-06-05', { from: 'erbin' }));
    expect(await file.atRest()).toMatchObject({ phase: 'objection' });
  });

  it.concurrent('läuft die Frist ohne sie ab, ist die Sache erledigt', async () => {
    const file = await servedIn2025();
    await file.take('record-death', died('2025-05-12'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'died' });
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent(
    'erklären sie sich erst, als die Akte schon geschlossen war, lebt alles wieder auf',
    async () => {
      const file = await sued();
      await file.take('record-death', died('2025-08-11'));
      await declines(file);
      await file.until(({ status }) => status === 'closed');
      await heirGoesOn(file, '2025-11-10');
      expect(await file.atRest()).toMatchObject({ phase: 'court', outcome: null, status: 'open' });
      await rule(file, { how: 'settlement', on: '2025-12-01', ruling: 'lifted' });
      expect(await file.atRest()).toMatchObject({ outcome: 'lifted' });
    },
  );

  it.concurrent(
    'eine Vollmacht überlebt: zugestellt wird weiter an die Vertretung (§ 13 Abs. 2 SGB X)',
    async () => {
      const lawyer = {
        id: 'anwalt',
        role: 'representative',
        name: 'RAin Dr. Kanzlei',
        actsFor: 'person',
        powerPresentedOn: '2025-05-02',
      };
      const file = await released({ decidedOn: '2025-05-05', parties: [person, lawyer] });
      await file.take('record-service', handedOver('2025-05-05', 'anwalt'));
      await file.take('record-objection', objection('2025-06-02', { from: 'anwalt' }));
      await file.take('record-death', died('2025-06-23'));
      await heirGoesOn(file, '2025-06-30');
      await decide(file, { on: '2025-07-07', servedOn: '2025-07-10', addressee: 'anwalt' });
      expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2025-08-11' });
    },
  );

  it.concurrent('fortführen kann nur, wer Erbe ist, und nur nach dem Tod', async () => {
    const file = await objected();
    await file.take('add-party', { id: 'nachbar', role: 'doctor', name: 'Dr. Nachbar', since: '2025-06-16' });
    expect(await refused(file, 'heirs-continue', continues('2025-06-30'))).toMatchObject({
      code: 'nothing-pending',
    });
    await file.take('record-death', died('2025-06-23'));
    expect(
      await refused(file, 'heirs-continue', { ...continues('2025-06-30'), heir: 'nachbar' }),
    ).toMatchObject({ code: 'facts-contradict' });
    expect(await refused(file, 'heirs-continue', continues('2025-06-30'))).toMatchObject({
      code: 'unknown-party',
    });
    expect(await refused(file, 'record-death', died('2025-06-24'))).toMatchObject({ code: 'already-done' });
  });
});

describe('Tod nach der Bestandskraft', () => {
  it.concurrent('während des Schutzes: er endet, niemand wird um den Ausweis gebeten', async () => {
    const file = await servedIn2025();
    await file.take('record-death', died('2025-08-11'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'died' });
    expect(protectionOf(closed)).toMatchObject({ finalSince: '2025-06-06' });
    expect(await lettersOf(file)).not.toContain('return-card');
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent('danach: der Schutz war abgelaufen, nach dem Ausweis wird nicht weiter gefragt', async () => {
    const file = await servedIn2025();
    await file.atRest();
    await file.take('record-death', died('2025-10-13'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'protection-ended' });
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent('während der Rest noch anhängig ist: den führen die Erben fort oder nicht', async () => {
    const mark = { gdbBefore: 60, lostMerkzeichen: ['G'] };
    const file = await objected('2025-06-02', mark, { scope: ['merkzeichen-G'] });
    await file.take('record-death', died('2025-08-11'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'died' });
    expect(openTasks(closed)).toEqual(['settle-contest']);
    expect(factsOf(closed).remedies.challenges).toHaveLength(1);
  });
});
