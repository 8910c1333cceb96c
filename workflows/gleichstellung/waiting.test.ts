import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { presentEdition } from '../../contracts/case/edition';
import { addDays } from '../../rules/core/civil-date';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decide, decided, finding, served } from './test/office';

type Case = Desk<GleichstellungState>;
const third = { ...lead, id: 'third' };
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const inaction = ({ state }: Case) =>
  state.deadlines.filter(({ type }) => type === 'inaction-application').slice(1);

/** Refused and contested since 15 January 2026; applied for anew that day. */
async function waiting(more: object = {}): Promise<Case> {
  const desk = await decided({ as: 'refused' });
  await desk.take('record-objection', objection(desk.today));
  await desk.take('apply-again', { from: 'person', receivedOn: desk.today, ...more }, clerk, 'again');
  expect(desk.state).toMatchObject({ phase: 'objection', next: { by: 'again' } });
  return desk;
}

const withdrawObjection = (desk: Case) =>
  desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });

describe('an application that waits for the end of a contest', () => {
  it('has its six months from its receipt, and somebody who looks at it (§ 88 Abs. 1 SGG)', async () => {
    const desk = await waiting();
    expect(inaction(desk)).toMatchObject([{ id: 'inaction:again', lastDay: '2026-07-15', status: 'open' }]);
    expect(openTasks(desk)).toEqual(['decide-objection', 'check-application']);
    await desk.take('accept-application', {});
    expect(openTasks(desk)).toEqual(['decide-objection', 'prepare-decision']);
    await desk.wait(190);
    expect(inaction(desk)).toMatchObject([{ status: 'missed' }]);
    expect(openTasks(desk)).toContain('prepare-decision');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('goes on with that same period when the contest is over', async () => {
    const desk = await waiting();
    await desk.wait(60);
    await withdrawObjection(desk);
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { id: 'again' } });
    expect(inaction(desk)).toMatchObject([{ id: 'inaction:again', lastDay: '2026-07-15', status: 'open' }]);
    expect(openTasks(desk)).toEqual(['check-application']);
    await desk.take('accept-application', {});
    await decide(desk, { as: 'refused' }, 'bescheid-2');
    expect(inaction(desk)).toMatchObject([{ status: 'met' }]);
    expect(openTasks(desk)).toEqual(['serve-notice']);
  });

  it('was watched by nobody under the first edition of acts, and is from the next one on (ADR 18)', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.take('record-objection', objection(desk.today));
    desk.edition = 1;
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today }, clerk, 'again');
    expect(inaction(desk)).toEqual([]);
    expect(openTasks(desk)).toEqual(['decide-objection']);
    desk.edition = presentEdition;
    await desk.take('vermerk', { text: 'Anruf' });
    expect(inaction(desk)).toMatchObject([{ id: 'inaction:again', lastDay: '2026-07-15', status: 'open' }]);
    expect(openTasks(desk)).toEqual(['decide-objection', 'check-application']);
  });

  it('is withdrawn at any time; the contest goes on', async () => {
    for (const accepted of [false, true]) {
      const desk = await waiting();
      if (accepted) await desk.take('accept-application', {});
      await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
      expect(desk.state.phase).toBe('objection');
      expect(desk.state.next).toBeUndefined();
      expect(inaction(desk)).toMatchObject([{ status: 'cancelled' }]);
      expect(openTasks(desk)).toEqual(['decide-objection']);
      expect(desk.state.letters.map(({ type }) => type)).toContain('application-withdrawn');
      const again = { from: 'person', receivedOn: desk.today };
      await expect(desk.take('withdraw-application', again)).rejects.toMatchObject({ code: 'already-done' });
    }
  });

  it('is restricted at any time; what is contested is not', async () => {
    const desk = await waiting();
    const until = { from: 'person', receivedOn: desk.today, until: '2027-06-30' };
    await expect(desk.take('restrict-application', { ...until, until: '2026-01-14' })).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await desk.take('restrict-application', until);
    expect(desk.state).toMatchObject({ next: { until: '2027-06-30' } });
    expect(desk.state.proceeding.until).toBeUndefined();
    await desk.wait(60);
    await withdrawObjection(desk);
    expect(desk.state.proceeding).toMatchObject({ id: 'again', until: '2027-06-30' });
    const refused = await decided({ as: 'refused' });
    await expect(refused.take('restrict-application', until)).rejects.toMatchObject({
      code: 'nothing-pending',
    });
  });
});

describe('what becomes of an application that waits', () => {
  it('can be decided beside the contest, with remedies of its own', async () => {
    const desk = await waiting();
    const draft = { as: 'granted', instruction: 'correct', reasons: 'Neue Auskunft' };
    await expect(desk.take('prepare-decision', draft)).rejects.toMatchObject({ code: 'already-done' });
    await desk.take('accept-application', {});
    await desk.take('prepare-decision', draft, clerk);
    expect(desk.state).toMatchObject({ phase: 'draft', proceeding: { id: 'again' } });
    expect(openTasks(desk)).toEqual(['decide-objection', 'release-notice']);
    // What happens in the contest meanwhile leaves the draft alone.
    const answer = { kind: 'objection-decision', instruction: 'correct', reasons: 'geprüft' };
    await desk.take('prepare-objection-decision', { ...answer, notice: 'bescheid' }, clerk, 'answer');
    expect(desk.state.remedies.notices.map(({ id }) => id)).toEqual(['bescheid-2']);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    expect(inaction(desk)).toMatchObject([{ status: 'met' }]);
    await served(desk, 'bescheid-2');
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid-2' });
    await desk.take('release-notice', { notice: 'answer' }, third);
    await served(desk, 'answer');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('falls where the contest has brought all; nobody is asked for it any more', async () => {
    const desk = await waiting();
    const remedy = { kind: 'full-remedy', instruction: 'correct', reasons: 'Neue Auskunft' };
    await desk.take('prepare-objection-decision', remedy, clerk, 'answer');
    await desk.take('release-notice', { notice: 'answer' }, third);
    await served(desk, 'answer');
    expect(desk.state.flags).toContain('applied-again-in-vain');
    expect(desk.state.letters).toContainEqual(
      expect.objectContaining({ type: 'application-settled', facts: { receivedOn: '2026-01-15' } }),
    );
    expect(inaction(desk)).toMatchObject([{ status: 'cancelled' }]);
    expect(openTasks(desk)).not.toContain('check-application');
    expect(desk.state.phase).toBe('closing');
  });

  it('falls where a review leaves the Gleichstellung as it is', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('begin-review', { reason: 'Hinweis' });
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today }, clerk, 'again');
    await desk.take('end-review', { reason: 'bleibt' });
    const settled = desk.state.letters.filter(({ type }) => type === 'application-settled');
    expect(settled).toHaveLength(1);
    expect(desk.state.next).toBeUndefined();
  });

  it('depends on the GdB, where that is still to be found; the office looks what has become of it', async () => {
    const desk = await decided({ as: 'refused' }, { finding: { ...finding, gdb: 20 } });
    await desk.take('record-objection', objection(desk.today));
    const applied = { from: 'person', receivedOn: desk.today, findingPending: {} };
    await desk.take('apply-again', applied, clerk, 'again');
    await desk.take('accept-application', {});
    expect(openTasks(desk)).toEqual(['decide-objection']);
    expect(desk.state.deadlines).toContainEqual(
      expect.objectContaining({ id: 'finding:again', type: 'finding-awaited', status: 'open' }),
    );
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, gdb: 40 } });
    expect(openTasks(desk)).toEqual(['decide-objection', 'prepare-decision']);
    expect(desk.state.deadlines.find(({ id }) => id === 'finding:again')?.status).toBe('cancelled');
  });
});

describe('an application that has to wait, because the decision before it was not final', () => {
  it('keeps its period and its place with somebody, and can be withdrawn', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.wait(60);
    const receivedOn = desk.today;
    await desk.take('apply-again', { from: 'person', receivedOn }, clerk, 'again');
    expect(openTasks(desk)).toEqual(['check-application']);
    await desk.take('record-objection', objection(addDays(receivedOn, -50)));
    expect(desk.state).toMatchObject({ phase: 'objection', next: { by: 'again' } });
    expect(openTasks(desk)).toEqual(['decide-objection', 'check-application']);
    expect(inaction(desk)).toMatchObject([{ id: 'inaction:again', status: 'open' }]);
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    expect(inaction(desk)).toMatchObject([{ status: 'cancelled' }]);
    expect(openTasks(desk)).toEqual(['decide-objection']);
  });
});
