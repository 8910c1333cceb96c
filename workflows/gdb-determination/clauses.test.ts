import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { Desk } from '../kit/test/desk';
import { lead, second } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { doctor, opened, opinion, served } from './test/office';

type Case = Desk<GdbState>;

const order = {
  id: 'wegzug',
  kind: 'Auflage',
  basis: 'secures-conditions',
  norm: '§ 2 Abs. 2 SGB IX',
  text: 'Der Aufenthaltstitel ist in Kopie vorzulegen',
  dueOn: '2026-04-12',
  reason: 'Der Aufenthalt ist bis dahin nur bescheinigt.',
};

async function prepared(clause: object, gdb = 50): Promise<Case> {
  const desk = await opened();
  await desk.take('accept-application', {});
  await desk.wait(3);
  await desk.take('record-opinion', opinion(gdb), doctor);
  await desk.take('prepare-decision', {
    gdb,
    marks: [],
    instruction: 'correct',
    reasons: 'siehe Stellungnahme',
    clauses: [clause],
  });
  return desk;
}

async function decided(): Promise<Case> {
  const desk = await prepared(order);
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  await served(desk);
  return desk;
}

const clause = ({ state }: Case) => state.clauses?.[0];
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

describe('§ 32 Abs. 1 SGB X: Nebenbestimmungen zur Feststellung des GdB', () => {
  it.each([
    [{ ...order, kind: 'Befristung', until: '2030-12-31' }],
    [{ ...order, kind: 'Bedingung', effect: 'resolutory' }],
    [{ ...order, kind: 'Widerrufsvorbehalt' }],
    [{ ...order, basis: 'discretion' }],
    [{ ...order, basis: 'allowed-by-law' }],
  ])('nicht zulässig: %j', async (wrong) => {
    await expect(prepared(wrong)).rejects.toMatchObject({
      code: 'clause-not-allowed',
      details: { possible: ['Auflage: secures-conditions', 'Auflagenvorbehalt: secures-conditions'] },
    });
  });

  it('nicht bei einer Ablehnung: sie begünstigt niemanden', async () => {
    await expect(prepared(order, 10)).rejects.toMatchObject({ code: 'facts-contradict' });
  });

  it('eine Auflage, die für sich bindet, überwacht und erfüllt wird', async () => {
    const desk = await decided();
    expect(desk.state.found).toMatchObject({ gdb: 50 });
    expect(desk.state.remedies.matters.map(({ matter }) => matter)).toEqual([
      'gdb',
      'merkzeichen-G',
      'auflage-wegzug',
    ]);
    await desk.advance('2026-04-14');
    expect(clause(desk)).toMatchObject({ status: 'overdue' });
    expect(openTasks(desk)).toContain('judge-unfulfilled-auflage');
    expect(desk.state.phase).toBe('in-force');
    await desk.take('record-clause-fulfilment', {
      clause: 'wegzug',
      fulfilledOn: desk.today,
      proof: 'Kopie',
    });
    expect(clause(desk)).toMatchObject({ status: 'fulfilled', fulfilled: { late: true } });
    expect(desk.state.phase).toBe('closing');
  });

  it('die angefochten wird und entfällt, während der GdB bindet', async () => {
    const desk = await decided();
    await desk.take('record-objection', objection(desk.today, { scope: ['auflage-wegzug'] }));
    expect(clause(desk)).toMatchObject({ status: 'suspended' });
    const input = { kind: 'full-remedy', instruction: 'correct', reasons: 'nicht nötig' };
    const notice = await desk.take('prepare-objection-decision', input, second);
    await desk.take('release-notice', { notice }, { ...second, id: 'third' });
    await served(desk, notice);
    expect(clause(desk)).toMatchObject({ status: 'lifted' });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ found: { gdb: 50 }, phase: 'closing', outcome: 'found' });
  });

  it('und die mit der Feststellung endet, an deren Stelle eine neue tritt', async () => {
    const desk = await decided();
    await desk.advance('2026-03-02');
    await desk.take('apply-for-change', {
      from: 'person',
      receivedOn: desk.today,
      marks: [],
      disregards: [],
    });
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(70), doctor);
    const input = { gdb: 70, marks: [], instruction: 'correct', reasons: 'siehe Stellungnahme' };
    await desk.take('prepare-decision', input);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(clause(desk)).toMatchObject({ status: 'ended' });
    expect(openTasks(desk)).not.toContain('watch-auflage');
  });
});

describe('§ 86a Abs. 1 SGG: eine spätere Herabsetzung', () => {
  it('lässt die Auflage stehen, solange sie angefochten ist, und beendet sie, wenn sie bindet', async () => {
    const desk = await prepared({ ...order, dueOn: '2029-04-12' });
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.wait(60);
    await desk.take('begin-review', { reason: 'Besserung gemeldet' });
    await desk.take('record-opinion', opinion(30), doctor);
    const intends = { gdb: 30 };
    await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends });
    await desk.wait(60);
    const lowering = { gdb: 30, marks: [], instruction: 'correct', reasons: 'gebessert' };
    await desk.take('prepare-decision', lowering);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    await desk.take('record-objection', objection(desk.today));
    expect(desk.state.found).toMatchObject({ gdb: 50 });
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    await desk.wait(40);
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state.found).toMatchObject({ gdb: 30 });
    expect(clause(desk)).toMatchObject({ status: 'ended' });
  });
});
