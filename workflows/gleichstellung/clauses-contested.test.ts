import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { clerk, second, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, served } from './test/office';

type Case = Desk<GleichstellungState>;

const third = { ...second, id: 'third' };
const secures = { basis: 'secures-conditions', reason: 'Sonst fehlt ein Arbeitsplatz, der zu sichern wäre.' };
const report = {
  id: 'bericht',
  kind: 'Auflage',
  ...secures,
  text: 'Bis dahin ist der Arbeitsvertrag vorzulegen',
  dueOn: '2026-03-31',
};
const limit = {
  id: 'bis-ende-2027',
  kind: 'Befristung',
  ...secures,
  basis: 'allowed-by-law',
  norm: '§ 151 Abs. 2 S. 3 SGB IX',
  until: '2027-12-31',
};
const ends = {
  id: 'umzug',
  kind: 'Bedingung',
  ...secures,
  effect: 'resolutory',
  text: 'Wechsel auf einen anderen Arbeitsplatz',
};
const starts = { ...ends, id: 'arbeitsbeginn', effect: 'suspensive', by: '2026-05-31' };

const withClauses = (...clauses: object[]) => decided({ as: 'granted', clauses });
const clause = ({ state }: Case, id = 'bericht') => state.clauses?.find((one) => one.id === id);
const period = ({ state }: Case) => state.deadlines.find(({ id }) => id === 'auflage:bericht');
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const letters = ({ state }: Case) => state.letters.map(({ type }) => type);
const object = (desk: Case, more: object = {}) => desk.take('record-objection', objection(desk.today, more));
const withdraw = (desk: Case) => desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
const extend = (desk: Case, days: number) =>
  desk.take('extend-period', { deadline: 'auflage:bericht', days, reason: 'Der Tag ist vorbei' });
const happened = (desk: Case, id: string, on: string = desk.today) =>
  desk.take('record-condition', { clause: id, how: 'occurred', on, proof: 'Auskunft des Arbeitgebers' });
const fulfil = (desk: Case) =>
  desk.take('record-clause-fulfilment', { clause: 'bericht', fulfilledOn: desk.today, proof: 'Kopie' });

async function answer(desk: Case, kind: string): Promise<void> {
  const input = { kind, instruction: 'correct', reasons: 'nicht nötig' };
  const notice = await desk.take('prepare-objection-decision', input, clerk);
  await desk.take('release-notice', { notice }, third);
  await served(desk, notice);
}

/** Until a court decides, by an acknowledgement that binds at once. */
async function inCourt(...clauses: object[]): Promise<Case> {
  const desk = await withClauses(...clauses);
  await object(desk);
  await answer(desk, 'objection-decision');
  const court = { court: 'SG Münster', scope: 'all' };
  await desk.take('record-action', { from: 'person', receivedOn: desk.today, ...court });
  return desk;
}

const outcome = (desk: Case, more: object = {}) =>
  desk.take('record-court-outcome', { how: 'acknowledgement', on: desk.today, ruling: 'lifted', ...more });

describe('eine auflösende Bedingung, die eingetreten ist und dann aufgehoben wird', () => {
  it('durch Abhilfe: die Gleichstellung gilt ohne Unterbrechung weiter, und ihr Ende ist nicht mitzuteilen', async () => {
    const desk = await withClauses(ends, report);
    await object(desk, { scope: ['gleichstellung'] });
    await desk.advance('2026-03-02');
    await happened(desk, 'umzug');
    expect(desk.state.over).toMatchObject({ how: 'condition-occurred', on: '2026-03-02' });
    expect(letters(desk)).toContain('gleichstellung-ended');
    await desk.advance('2026-03-20');
    await answer(desk, 'full-remedy');
    expect(clause(desk, 'umzug')).toMatchObject({ status: 'lifted' });
    expect(desk.state.over).toBeUndefined();
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12', decidedBy: 'bescheid' });
    expect(letters(desk)).not.toContain('gleichstellung-ended');
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('durch das Gericht, während sie schon endet: auch was befristet ist, gilt bis zu seinem Tag', async () => {
    const desk = await inCourt(ends, limit);
    await happened(desk, 'umzug');
    await desk.advance('2026-06-01');
    await outcome(desk, { until: '2027-12-31' });
    expect(desk.state.over).toBeUndefined();
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12', until: '2027-12-31' });
    expect(letters(desk)).not.toContain('gleichstellung-ended');
    await desk.advance('2028-01-05');
    expect(desk.state.over).toMatchObject({ how: 'lapsed', on: '2027-12-31' });
  });

  it('auch wenn inzwischen ein neuer Antrag gestellt ist, der nicht auf das Ende des Streits wartet', async () => {
    const desk = await withClauses(ends);
    await desk.advance('2026-02-23');
    await happened(desk, 'umzug');
    await desk.advance('2026-03-02');
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    await desk.take('accept-application', {});
    const refused = { as: 'refused', instruction: 'correct', reasons: 'x' };
    const notice = await desk.take('prepare-decision', refused, clerk).then(() => 'bescheid-2');
    await desk.take('release-notice', { notice }, third);
    await served(desk, notice);
    await object(desk, { notice: 'bescheid' });
    const granted = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
    await desk.take('decide-reinstatement', granted, third);
    const remedy = { kind: 'full-remedy', instruction: 'correct', reasons: 'x', notice: 'bescheid' };
    const lifted = await desk.take('prepare-objection-decision', remedy, clerk);
    await desk.take('release-notice', { notice: lifted }, third);
    await served(desk, lifted);
    expect(clause(desk, 'umzug')).toMatchObject({ status: 'lifted' });
    expect(desk.state.over).toBeUndefined();
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12', decidedBy: 'bescheid' });
    expect(letters(desk)).not.toContain('gleichstellung-ended');
  });
});

describe('eine Auflage, deren Tag in die aufschiebende Wirkung fiel (§ 86a Abs. 1 SGG)', () => {
  const suspended = async () => {
    const desk = await withClauses(report);
    await object(desk, { scope: ['auflage-bericht'] });
    await desk.advance('2026-11-20');
    return desk;
  };
  const findings = (desk: Case) =>
    desk.acts.flatMap((act) => act.findings.map(({ calculator }) => calculator));

  it('ist danach nicht versäumt: eine Person bestimmt einen neuen Tag (§ 26 Abs. 7 SGB X)', async () => {
    const desk = await suspended();
    await withdraw(desk);
    await desk.wait(3);
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    expect(openTasks(desk)).toEqual(['set-auflage-day']);
    expect(desk.state.phase).toBe('in-force');
    expect(findings(desk)).not.toContain('unfulfilled-auflage');
    await extend(desk, 30);
    // 30 April has passed as well.
    expect(openTasks(desk)).toEqual(['set-auflage-day']);
    expect(findings(desk)).not.toContain('unfulfilled-auflage');
    await extend(desk, 245);
    expect(clause(desk)).toMatchObject({ status: 'in-force', dueOn: '2026-12-31' });
    expect(period(desk)).toMatchObject({ status: 'open', lastDay: '2026-12-31' });
    expect(openTasks(desk)).toEqual(['watch-auflage']);
    await desk.advance('2027-01-02');
    expect(clause(desk)).toMatchObject({ status: 'overdue' });
    expect(openTasks(desk)).toEqual(['judge-unfulfilled-auflage']);
  });

  it('ist nicht verspätet erfüllt, weder während der aufschiebenden Wirkung noch vor dem neuen Tag', async () => {
    const during = await suspended();
    await fulfil(during);
    expect(clause(during)).toMatchObject({ status: 'fulfilled', fulfilled: { late: false } });
    const after = await suspended();
    await withdraw(after);
    await after.wait(3);
    await fulfil(after);
    expect(clause(after)).toMatchObject({ status: 'fulfilled', fulfilled: { late: false } });
    expect(openTasks(after)).toEqual([]);
    expect(after.state.phase).toBe('closing');
  });

  it('ist versäumt, wenn sie an ihrem Tag galt und erst danach angefochten wurde', async () => {
    const desk = await withClauses({ ...report, dueOn: '2026-01-31' });
    await desk.advance('2026-02-03');
    await object(desk, { scope: ['auflage-bericht'] });
    await desk.advance('2026-11-20');
    await withdraw(desk);
    expect(clause(desk)).toMatchObject({ status: 'overdue' });
    expect(openTasks(desk)).toEqual(['judge-unfulfilled-auflage']);
    await fulfil(desk);
    expect(clause(desk)).toMatchObject({ fulfilled: { late: true } });
  });
});

describe('das Gericht hebt nur die Bedingung auf', () => {
  it('und lässt die Befristung, wie sie war, oder später', async () => {
    const same = await inCourt(ends, limit);
    await outcome(same, { until: '2027-12-31' });
    expect(same.state.granted).toMatchObject({ until: '2027-12-31' });
    expect(clause(same, 'umzug')).toMatchObject({ status: 'lifted' });
    expect(clause(same, 'bis-ende-2027')).toMatchObject({ status: 'in-force' });
    const later = await inCourt(ends, limit);
    await outcome(later, { until: '2028-12-31' });
    expect(later.state.granted).toMatchObject({ until: '2028-12-31' });
    expect(clause(later, 'bis-ende-2027')).toMatchObject({ status: 'lifted' });
  });

  it('nicht mit einem früheren Tag; ohne Bedingung hebt es die Befristung auf oder ändert sie', async () => {
    const fields = { code: 'facts-contradict', details: { fields: ['ruling', 'until'] } };
    await expect(outcome(await inCourt(ends, limit), { until: '2027-06-30' })).rejects.toMatchObject(fields);
    const bare = await inCourt(limit);
    await expect(outcome(bare, { until: '2027-12-31' })).rejects.toMatchObject({ code: 'facts-contradict' });
    await outcome(bare);
    expect(bare.state.granted?.until).toBeUndefined();
  });
});

describe('eine aufschiebende Bedingung und die Befristung', () => {
  it('sie kann nicht nach deren letztem Tag eintreten', async () => {
    const late = { ...starts, by: '2028-01-31' };
    await expect(withClauses(late, limit)).rejects.toMatchObject({
      code: 'facts-contradict',
      details: { fields: ['clauses', 'until'] },
    });
    await expect(decided({ as: 'granted', clauses: [late] }, { until: '2027-12-31' })).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    const desk = await withClauses({ ...starts, by: undefined }, limit);
    await desk.advance('2028-02-01');
    await expect(happened(desk, 'arbeitsbeginn')).rejects.toMatchObject({
      code: 'facts-contradict',
      details: { fields: ['how', 'on'], until: '2027-12-31' },
    });
    await happened(desk, 'arbeitsbeginn', '2027-12-31');
  });
});
