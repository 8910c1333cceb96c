import type { GdbState } from '../../contracts/gdb-determination/messages';
import { addDays } from '../../rules/core/civil-date';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, doctor, opinion, served } from './test/office';

const third = { ...lead, id: 'third' };
const change = (receivedOn: string) => ({ from: 'person', receivedOn, marks: [], disregards: [] });
const openTasks = ({ state }: Desk<GdbState>) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

/** Found 40, final since 17 February 2026; applied anew on 17 March. */
async function nextBegun() {
  const desk = await decided(40, ['G']);
  await served(desk);
  await desk.wait(60);
  await desk.take('apply-for-change', change(desk.today));
  expect(desk.state.proceeding.occasion).toBe('change');
  return desk;
}

const answerTo = (notice: string, more: object) => ({
  notice,
  instruction: 'correct',
  reasons: 'geprüft',
  ...more,
});

describe('a late objection after the next proceeding has begun', () => {
  it('is taken up: the decision stays final, a person decides on the lateness', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today));
    expect(desk.state.earlier[0]?.remedies.challenges).toMatchObject([{ standing: 'late' }]);
    expect(desk.state.earlier[0]?.remedies.matters[0]).toMatchObject({ status: 'final' });
    expect(openTasks(desk)).toEqual(expect.arrayContaining(['decide-lateness', 'check-application']));
    expect(desk.state.letters.map(({ type }) => type)).toContain('objection-late');
    expect(desk.state.phase).toBe('application');
  });

  it('is rejected as inadmissible by a decision of its own, which can be contested in court', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }));
    const rejection = answerTo('bescheid', { kind: 'objection-decision', inadmissible: true });
    await desk.take('prepare-objection-decision', rejection, clerk, 'rejected');
    await desk.take('release-notice', { notice: 'rejected' }, third);
    expect(desk.state.phase).toBe('application');
    await served(desk, 'rejected');
    expect(desk.state.deadlines).toContainEqual(
      expect.objectContaining({ type: 'action-period', status: 'open' }),
    );
    await desk.wait(60);
    expect(desk.state.earlier[0]?.remedies.matters[0]).toMatchObject({
      status: 'final',
      because: 'bescheid',
    });
  });

  it('is looked at as a past error once the proceeding that runs is over (§ 44 SGB X)', async () => {
    const desk = await nextBegun();
    const receivedOn = desk.today;
    const late = await desk.take('record-objection', objection(receivedOn));
    await desk.take('take-as-past-error', { objection: late, reason: 'auf Wunsch der Person' }, third);
    expect(desk.state.proceeding.occasion).toBe('change');
    await desk.take('withdraw-application', { from: 'person', receivedOn });
    expect(desk.state.proceeding).toMatchObject({ occasion: 'past-error', begunOn: receivedOn });
  });

  it('takes the running application into the contest again where the period is reinstated', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today));
    const reinstated = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await desk.take('decide-reinstatement', reinstated, third);
    expect(desk.state).toMatchObject({ phase: 'objection', earlier: [], proceeding: { occasion: 'first' } });
    expect(desk.state.amending).toMatchObject({ receivedOn: desk.today });
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state.proceeding.occasion).toBe('change');
  });
});

describe('an objection that was in time and is entered after the next proceeding has begun', () => {
  it('keeps the decision from being final, and the application joins it (§ 86 SGG)', async () => {
    const desk = await nextBegun();
    const applied = desk.today;
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('record-objection', objection(addDays(applied, -50)));
    expect(desk.state.unresolved).toEqual([]);
    expect(desk.state.remedies.matters[0]).toMatchObject({ matter: 'gdb', status: 'open' });
    expect(desk.state.amending).toMatchObject({ receivedOn: applied });
    const draft = { gdb: 50, marks: ['G'], instruction: 'correct', reasons: 'Neue Befunde' };
    await desk.take('prepare-decision', draft, clerk);
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({ kind: 'amendment' });
  });
});

describe('post that comes back after the next proceeding has begun', () => {
  it('leaves the decision unannounced: what was found is found again, and what has begun joins it', async () => {
    const desk = await nextBegun();
    const returned = { notice: 'bescheid', addressee: 'person', returnedOn: desk.today };
    await desk.take('record-returned-mail', returned);
    expect(desk.state.found).toBeUndefined();
    expect(desk.state.phase).toBe('released');
    expect(openTasks(desk)).toContain('find-address');
    await served(desk);
    expect(desk.state.found).toMatchObject({ gdb: 40 });
    await desk.wait(60);
    expect(desk.state.proceeding.occasion).toBe('change');
  });
});

describe('a decision on the next proceeding while the one before is contested again', () => {
  it('stands beside it, each with remedies of its own', async () => {
    const desk = await nextBegun();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', { gdb: 50, marks: ['G'], instruction: 'correct', reasons: 'Befund' });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }));
    const reinstated = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await desk.take('decide-reinstatement', reinstated, third);
    expect(desk.state.phase).toBe('objection-period');
    expect(desk.state.earlier[0]?.remedies.matters[0]).toMatchObject({ status: 'open' });
    const remedy = answerTo('bescheid', { kind: 'full-remedy', gdb: 50 });
    await desk.take('prepare-objection-decision', remedy, clerk, 'remedy');
    await desk.take('release-notice', { notice: 'remedy' }, third);
    await served(desk, 'remedy');
    expect(desk.state.before).toMatchObject({ gdb: 50 });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', found: { gdb: 50, decidedBy: 'bescheid' } });
  });
});

describe('decisions of two proceedings that are contested beside each other', () => {
  it('are told apart by their names; nobody guesses which is meant', async () => {
    const desk = await nextBegun();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', { gdb: 50, marks: ['G'], instruction: 'correct', reasons: 'Befund' });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }), clerk, 'late');
    await desk.take('record-objection', objection(desk.today), clerk, 'second');
    const reinstated = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await desk.take('decide-reinstatement', reinstated, third);
    const withdrawal = { from: 'person', receivedOn: desk.today };
    const several = {
      code: 'missing-fact',
      details: { fields: ['notice'], fits: ['bescheid', 'bescheid-2'] },
    };
    await expect(desk.take('withdraw-objection', withdrawal)).rejects.toMatchObject(several);
    const answer = { kind: 'objection-decision', instruction: 'correct', reasons: 'geprüft' };
    await expect(desk.take('prepare-objection-decision', answer)).rejects.toMatchObject(several);
    await desk.take('withdraw-objection', { ...withdrawal, notice: 'bescheid' });
    const [first] = desk.state.earlier;
    expect(first?.remedies.challenges[0]?.ended?.how).toBe('withdrawn');
    expect(desk.state.remedies.challenges[0]?.ended).toBeUndefined();
    await desk.take('prepare-objection-decision', answer, clerk, 'answer');
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({ id: 'answer', stage: 'objection' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});

describe('a decision on what is final already, while another part is contested', () => {
  it('is one of its own and joins no contest', async () => {
    const desk = await decided(60, []);
    await served(desk);
    await desk.take('record-objection', objection(desk.today, { scope: ['merkzeichen-G'] }));
    await desk.wait(60);
    expect(desk.state.remedies.matters[0]).toMatchObject({ matter: 'gdb', status: 'final' });
    await desk.take('apply-for-change', change(desk.today));
    await desk.take('record-opinion', opinion(30), doctor);
    await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends: { gdb: 30 } }, clerk);
    await desk.wait(60);
    await desk.take('prepare-decision', { gdb: 30, marks: [], instruction: 'correct', reasons: 'Besserung' });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({
      kind: 'decision',
      tracks: [{ status: 'running' }],
    });
    expect(desk.state.opened).toMatchObject([{ id: 'protection:bescheid-2', input: { gdbBefore: 60 } }]);
    await desk.wait(60);
    expect(desk.state.opened?.[0]?.news).toMatchObject({ matters: [{ matter: 'gdb', status: 'final' }] });
  });
});
