import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { addDays } from '../../rules/core/civil-date';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decide, decided, revoked, served } from './test/office';

type Case = Desk<GleichstellungState>;
const third = { ...lead, id: 'third' };
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

/** Refused, final since 17 February 2026; applied for anew on 16 March. */
async function nextBegun(): Promise<Case> {
  const desk = await decided({ as: 'refused' });
  await desk.wait(60);
  await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
  await desk.take('accept-application', {});
  expect(desk.state).toMatchObject({ phase: 'draft', proceeding: { occasion: 'application' } });
  return desk;
}

const answer = (desk: Case, kind: string, more: object = {}, stepId = 'answer') =>
  desk.take(
    'prepare-objection-decision',
    { kind, instruction: 'correct', reasons: 'geprüft', ...more },
    clerk,
    stepId,
  );
const reinstated = (desk: Case) =>
  desk.take(
    'decide-reinstatement',
    { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' },
    third,
  );

async function remedied(desk: Case, notice = 'answer') {
  await answer(desk, 'full-remedy', { notice: 'bescheid' }, notice);
  await desk.take('release-notice', { notice }, third);
  await served(desk, notice);
}

describe('a late objection after the next proceeding has begun', () => {
  it('is taken up there: the refusal stays final, a person decides on the lateness', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today));
    expect(desk.state.earlier[0]?.remedies.challenges).toMatchObject([{ standing: 'late' }]);
    expect(desk.state.earlier[0]?.remedies.matters).toMatchObject([{ status: 'final' }]);
    expect(openTasks(desk)).toEqual(expect.arrayContaining(['decide-lateness', 'prepare-decision']));
    expect(desk.state.letters.map(({ type }) => type)).toContain('objection-late');
    expect(desk.state.phase).toBe('draft');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is rejected there, which can be contested in court, while the other application is decided', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }));
    await answer(desk, 'objection-decision', { inadmissible: true });
    await desk.take('release-notice', { notice: 'answer' }, third);
    await served(desk, 'answer');
    expect(desk.state.phase).toBe('draft');
    expect(desk.state.deadlines).toContainEqual(
      expect.objectContaining({ type: 'action-period', status: 'open' }),
    );
    await decide(desk, { as: 'granted' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted' });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', granted: { decidedBy: 'bescheid-2' } });
    expect(desk.state.earlier[0]?.remedies.matters).toMatchObject([{ status: 'final', because: 'bescheid' }]);
  });

  it('lets the new application wait where the period is reinstated, and go on after the contest', async () => {
    const desk = await nextBegun();
    const receivedOn = desk.state.proceeding.receivedOn;
    await desk.take('request-evidence', { from: 'betrieb', what: 'Auskunft' });
    await desk.take('record-objection', objection(desk.today));
    await reinstated(desk);
    expect(desk.state).toMatchObject({ phase: 'objection', earlier: [], next: { receivedOn } });
    expect(openTasks(desk)).toEqual(['decide-objection', 'prepare-decision']);
    // The six months for the application run on by law, whatever it waits for (§ 88 Abs. 1 SGG).
    const running = desk.state.deadlines.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(running.sort()).toEqual(['inaction-application', 'inaction-objection']);
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state).toMatchObject({
      phase: 'draft',
      proceeding: { begunOn: receivedOn, accepted: true },
      earlier: [{ proceeding: { begunOn: '2026-01-12' } }],
    });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('brings what was applied for from the first application on; then the new one is in vain', async () => {
    const desk = await nextBegun();
    await desk.take('record-objection', objection(desk.today));
    await reinstated(desk);
    await remedied(desk);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted', earlier: [] });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state.flags).toContain('applied-again-in-vain');
  });
});

describe('an objection that was in time and is entered after the next proceeding has begun', () => {
  it('keeps the refusal from being final; what was applied for since waits, or is withdrawn', async () => {
    const desk = await nextBegun();
    const receivedOn = desk.today;
    await desk.take('record-objection', objection(addDays(receivedOn, -50)));
    expect(desk.state.unresolved).toEqual([]);
    expect(desk.state).toMatchObject({ phase: 'objection', next: { receivedOn, accepted: true } });
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state).toMatchObject({ phase: 'draft', proceeding: { begunOn: receivedOn } });
    const withdrawn = await nextBegun();
    await withdrawn.take('withdraw-application', { from: 'person', receivedOn: withdrawn.today });
    await withdrawn.take('record-objection', objection(addDays(withdrawn.today, -50)));
    expect(withdrawn.state.unresolved).toEqual([]);
    expect(withdrawn.state.phase).toBe('objection');
    expect(withdrawn.state.next).toBeUndefined();
  });
});

describe('an objection that was in time and is entered after the next application was decided', () => {
  it('is contested beside that decision, and nothing that was sent is lost', async () => {
    const desk = await nextBegun();
    const receivedOn = desk.today;
    await desk.take('request-evidence', { from: 'betrieb', what: 'Auskunft' }, clerk, 'ask');
    await desk.take('record-answer', { request: 'ask', receivedOn: desk.today, complete: true });
    await decide(desk, { as: 'granted' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    expect(desk.state).toMatchObject({ phase: 'closing', granted: { from: receivedOn } });
    await desk.take('record-objection', objection(addDays(receivedOn, -50), { notice: 'bescheid' }));
    expect(desk.state.unresolved).toEqual([]);
    expect(desk.state).toMatchObject({ phase: 'in-force', granted: { decidedBy: 'bescheid-2' } });
    expect(desk.state.earlier[0]?.remedies.matters).toMatchObject([{ status: 'open' }]);
    expect(openTasks(desk)).toEqual(['decide-objection']);
    expect(desk.changes.at(-1)?.tasks.map(({ type }) => type)).not.toContain('resolve-act');
    await remedied(desk);
    expect(desk.state.earlier[0]?.remedies.matters).toMatchObject([{ status: 'lifted' }]);
    expect(desk.state.phase).toBe('closing');
  });
});

describe('post that comes back after the next proceeding has begun', () => {
  it('leaves the refusal unannounced, and lets what was applied for since wait', async () => {
    const desk = await nextBegun();
    await desk.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: desk.today,
    });
    expect(desk.state).toMatchObject({ phase: 'released', earlier: [] });
    expect(openTasks(desk)).toContain('find-address');
    await served(desk);
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'draft', proceeding: { occasion: 'application' } });
  });

  it('leaves nothing granted, where it was the grant; a review of it has nothing to revoke', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('begin-review', { reason: 'Hinweis' });
    await desk.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: desk.today,
    });
    expect(desk.state.granted).toBeUndefined();
    await served(desk);
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
  });
});

describe('a revocation that is contested after something new was decided', () => {
  it('stands beside that, and the case that guards what it has left hears of it', async () => {
    const desk = await revoked();
    await served(desk, 'bescheid-2');
    await desk.wait(60);
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await desk.take('accept-application', {});
    await decide(desk, { as: 'refused' }, 'bescheid-3');
    await served(desk, 'bescheid-3');
    const news = () => desk.state.opened?.[0]?.news;
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid-2' }));
    await reinstated(desk);
    expect(desk.state.phase).toBe('objection-period');
    expect(news()).toMatchObject({ phase: 'objection', matters: [{ status: 'open' }] });
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
    await answer(desk, 'full-remedy', { notice: 'bescheid-2' });
    await desk.take('release-notice', { notice: 'answer' }, third);
    await served(desk, 'answer');
    expect(news()).toMatchObject({ matters: [{ status: 'lifted' }] });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', granted: { decidedBy: 'bescheid' } });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is one contest again, where nothing new was decided', async () => {
    const desk = await revoked();
    await served(desk, 'bescheid-2');
    await desk.wait(60);
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await desk.take('record-objection', objection(desk.today));
    await reinstated(desk);
    expect(desk.state).toMatchObject({ phase: 'objection', proceeding: { occasion: 'review' } });
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
    expect(desk.state.opened?.[0]?.news).toMatchObject({ phase: 'objection' });
  });
});
