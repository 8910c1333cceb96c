import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { clerk, lead, second, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decide, decided, opened, served } from './test/office';

type Case = Desk<GleichstellungState>;

const report = {
  id: 'bericht',
  kind: 'Auflage',
  basis: 'secures-conditions',
  text: 'Bis dahin ist der Arbeitsvertrag vorzulegen',
  dueOn: '2026-04-12',
  reason: 'Ob der Arbeitsplatz geeignet ist, zeigt erst der Vertrag.',
};
const limit = {
  id: 'bis-ende-2027',
  kind: 'Befristung',
  basis: 'allowed-by-law',
  norm: '§ 151 Absatz 2 Satz 3 SGB IX',
  until: '2027-12-31',
  reason: 'Die Arbeit im Lager endet dann.',
};
const starts = {
  id: 'arbeitsbeginn',
  kind: 'Bedingung',
  basis: 'secures-conditions',
  effect: 'suspensive',
  text: 'Beginn der Arbeit bei der Lagerhaus GmbH',
  by: '2026-05-31',
  reason: 'Vorher gibt es keinen Arbeitsplatz, der zu sichern wäre.',
};
const ends = {
  ...starts,
  id: 'umzug',
  effect: 'resolutory',
  text: 'Wechsel auf einen anderen Arbeitsplatz',
  by: undefined,
};

const withClauses = (...clauses: object[]) => decided({ as: 'granted', clauses });
const clause = ({ state }: Case, id = 'bericht') => state.clauses?.find((one) => one.id === id);
const period = ({ state }: Case, id = 'auflage:bericht') => state.deadlines.find((one) => one.id === id);
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const matters = ({ state }: Case) =>
  Object.fromEntries(state.remedies.matters.map(({ matter, status }) => [matter, status]));
const fulfil = (desk: Case, fulfilledOn: string = desk.today) =>
  desk.take('record-clause-fulfilment', { clause: 'bericht', fulfilledOn, proof: 'Kopie des Vertrags' });
const happened = (desk: Case, how: string, id: string, on: string = desk.today) =>
  desk.take('record-condition', { clause: id, how, on, proof: 'Auskunft des Arbeitgebers' });

describe('§ 32 Abs. 1 SGB X: was eine Gleichstellung an Nebenbestimmungen haben darf', () => {
  const attempt = async (more: object, as = 'granted') => {
    const desk = await opened();
    await desk.take('accept-application', {});
    const input = { as, reasons: 'siehe Vermerk', instruction: 'correct', ...more };
    return desk.take('prepare-decision', input);
  };

  it.each([
    ['eine Befristung ohne die Vorschrift, die sie zulässt', { ...limit, norm: '§ 199 SGB IX' }],
    ['eine Befristung zur Sicherung der Voraussetzungen', { ...limit, basis: 'secures-conditions' }],
    ['eine Auflage nach bloßem Ermessen', { ...report, basis: 'discretion' }],
    ['einen Widerrufsvorbehalt', { ...report, kind: 'Widerrufsvorbehalt', dueOn: undefined }],
  ])('nicht %s', async (_, wrong) => {
    await expect(attempt({ clauses: [wrong] })).rejects.toMatchObject({
      code: 'clause-not-allowed',
      details: {
        possible: [
          'Befristung: § 151 Abs. 2 S. 3 SGB IX',
          'Bedingung: secures-conditions',
          'Auflage: secures-conditions',
          'Auflagenvorbehalt: secures-conditions',
        ],
      },
    });
  });

  it('nur was begünstigt; einen Tag, der noch kommt; und eine Frist, die nicht zweierlei sagt', async () => {
    await expect(attempt({ clauses: [report] }, 'refused')).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    const past = { ...report, dueOn: '2026-01-11' };
    await expect(attempt({ clauses: [past] })).rejects.toMatchObject({ code: 'date-before-cause' });
    await expect(attempt({ clauses: [limit], until: '2028-12-31' })).rejects.toMatchObject({
      code: 'facts-contradict',
    });
  });

  it('die Befristung, die zugleich die der Entscheidung ist', async () => {
    const desk = await withClauses(limit);
    expect(desk.state.granted).toMatchObject({ until: '2027-12-31' });
    expect(matters(desk)).toEqual({ gleichstellung: 'open' });
    expect(clause(desk, 'bis-ende-2027')).toMatchObject({ status: 'in-force' });
    await desk.advance('2028-01-05');
    expect(clause(desk, 'bis-ende-2027')).toMatchObject({ status: 'ended' });
    expect(desk.state.outcome).toBe('lapsed');
  });

  it('nicht unter einer Kennung, die es schon gibt; ein verworfener Entwurf nimmt seine mit', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('prepare-decision', {
      as: 'granted',
      reasons: 'x',
      instruction: 'correct',
      clauses: [report],
    });
    expect(clause(desk)).toMatchObject({ status: 'prepared', notice: 'bescheid' });
    await desk.take('discard-draft', { notice: 'bescheid', reason: 'Schreibfehler' });
    expect(desk.state.clauses).toBeUndefined();
    await decide(desk, { as: 'granted', clauses: [report] });
    await served(desk);
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    await desk.advance('2026-03-02');
    await desk.take('apply-for-past-error', { from: 'person', receivedOn: desk.today, reasons: 'x' });
    await desk.take('accept-application', {});
    await expect(decide(desk, { as: 'granted', clauses: [report] }, 'bescheid-2')).rejects.toMatchObject({
      code: 'already-done',
    });
  });
});

describe('§ 32 Abs. 2 Nr. 4 SGB X: die Auflage', () => {
  it('gilt ab der Bekanntgabe, wird überwacht und ist für sich anfechtbar', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await decide(desk, { as: 'granted', clauses: [report] });
    expect(clause(desk)).toMatchObject({ status: 'prepared' });
    expect(period(desk)).toBeUndefined();
    await served(desk);
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    // Sunday, 12 April: the day the decision names does not move (§ 26 Abs. 3 S. 2 SGB X).
    expect(period(desk)).toMatchObject({ lastDay: '2026-04-12', status: 'open', concerns: 'person' });
    expect(openTasks(desk)).toContain('watch-auflage');
    expect(matters(desk)).toEqual({ 'auflage-bericht': 'open' });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state.letters.find(({ type }) => type === 'decision')?.facts['clauses']).toEqual([report]);
  });

  it('ist rechtzeitig erfüllt, und die Akte schließt', async () => {
    const desk = await withClauses(report);
    await desk.advance('2026-03-02');
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted' });
    await fulfil(desk);
    expect(clause(desk)).toMatchObject({ status: 'fulfilled', fulfilled: { on: '2026-03-02', late: false } });
    expect(period(desk)).toMatchObject({ status: 'met' });
    expect(openTasks(desk)).toEqual([]);
    expect(desk.state.phase).toBe('closing');
    await expect(fulfil(desk)).rejects.toMatchObject({ code: 'already-done' });
  });

  it('legt, nicht erfüllt, die Frage des Widerrufs vor; spät erfüllt ist sie erledigt', async () => {
    const desk = await withClauses(report);
    await desk.advance('2026-04-14');
    expect(clause(desk)).toMatchObject({ status: 'overdue' });
    expect(period(desk)).toMatchObject({ status: 'missed' });
    expect(openTasks(desk)).toEqual(['judge-unfulfilled-auflage']);
    const findings = desk.acts.flatMap(({ findings: found }) => found);
    expect(findings.find(({ calculator }) => calculator === 'unfulfilled-auflage')).toMatchObject({
      value: { revocableFrom: '2026-04-13' },
      norms: ['§ 47 Abs. 1 Nr. 2 SGB X', '§ 24 Abs. 1 SGB X', '§ 26 Abs. 7 SGB X'],
    });
    expect(desk.state.phase).toBe('in-force');
    await fulfil(desk);
    expect(clause(desk)).toMatchObject({ status: 'fulfilled', fulfilled: { late: true } });
    expect(openTasks(desk)).toEqual([]);
    expect(desk.state.phase).toBe('closing');
  });

  it('war rechtzeitig erfüllt, wenn der Nachweis später eingetragen wird', async () => {
    const desk = await withClauses(report);
    await desk.advance('2026-04-14');
    await fulfil(desk, '2026-04-10');
    expect(clause(desk)).toMatchObject({ status: 'fulfilled', fulfilled: { late: false } });
    expect(period(desk)).toMatchObject({ status: 'met' });
    expect(openTasks(desk)).toEqual([]);
  });
});

describe('§ 26 Abs. 7 SGB X: der Tag der Auflage', () => {
  it('wird verlängert, auch wenn er vorbei ist', async () => {
    const desk = await withClauses(report);
    await desk.advance('2026-04-14');
    await desk.take('extend-period', {
      deadline: 'auflage:bericht',
      days: 14,
      reason: 'Der Vertrag kommt erst',
    });
    expect(clause(desk)).toMatchObject({ status: 'in-force', dueOn: '2026-04-27' });
    expect(period(desk)).toMatchObject({ status: 'open', lastDay: '2026-04-27' });
    expect(desk.state.tasks.find(({ type }) => type === 'watch-auflage')).toMatchObject({
      status: 'open',
      dueOn: '2026-04-27',
    });
    expect(openTasks(desk)).not.toContain('judge-unfulfilled-auflage');
    await desk.advance('2026-04-29');
    expect(openTasks(desk)).toContain('judge-unfulfilled-auflage');
    await desk.advance('2026-04-30');
    await fulfil(desk);
    expect(clause(desk)).toMatchObject({ fulfilled: { late: true } });
  });
});

describe('§ 31 S. 1 SGB X: die Auflage als eigene Verfügung', () => {
  it('muss nicht erfüllt werden, solange über den Widerspruch gegen sie nicht entschieden ist (§ 86a Abs. 1 SGG)', async () => {
    const desk = await withClauses(report);
    await desk.take('record-objection', objection(desk.today, { scope: ['auflage-bericht'] }));
    expect(clause(desk)).toMatchObject({ status: 'suspended' });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    await desk.advance('2026-04-20');
    expect(period(desk)).toMatchObject({ status: 'cancelled' });
    expect(openTasks(desk)).not.toContain('judge-unfulfilled-auflage');
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(matters(desk)).toEqual({ 'auflage-bericht': 'final' });
    // Its day fell into the suspension: it was not owed then.
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    expect(openTasks(desk)).toEqual(['set-auflage-day']);
  });

  it('fällt weg, wenn ihr abgeholfen wird; die Gleichstellung bleibt', async () => {
    const desk = await withClauses(report);
    await desk.take('record-objection', objection(desk.today, { scope: ['auflage-bericht'] }));
    const input = { kind: 'full-remedy', instruction: 'correct', reasons: 'nicht nötig' };
    const notice = await desk.take('prepare-objection-decision', input, clerk);
    await desk.take('release-notice', { notice }, second);
    await served(desk, notice);
    expect(clause(desk)).toMatchObject({ status: 'lifted' });
    expect(openTasks(desk)).not.toContain('watch-auflage');
    expect(desk.state).toMatchObject({
      granted: { from: '2026-01-12' },
      phase: 'closing',
      outcome: 'granted',
    });
    await expect(fulfil(desk)).rejects.toMatchObject({ code: 'nothing-pending' });
  });

  it('führt über Anhörung und Widerruf zum Ende der Gleichstellung, und ist damit erledigt', async () => {
    const desk = await withClauses(report);
    await desk.advance('2026-04-14');
    await desk.take('begin-review', { reason: 'Auflage nicht erfüllt' });
    expect(clause(desk)).toMatchObject({ status: 'overdue' });
    await desk.take('start-hearing', {
      to: 'person',
      about: 'Der Vertrag wurde nicht vorgelegt.',
      intends: { takes: ['gleichstellung'] },
    });
    await desk.wait(60);
    await decide(desk, { as: 'revoked' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'revoked' });
    expect(clause(desk)).toMatchObject({ status: 'ended' });
    expect(openTasks(desk)).toEqual([]);
  });
});

describe('die Auflage und ihre Entscheidung', () => {
  it('sie ist ohne Tag nicht überwacht; wer stirbt, schuldet sie nicht mehr', async () => {
    const open = await withClauses({ ...report, dueOn: undefined });
    expect(period(open)).toBeUndefined();
    const desk = await withClauses(report);
    await desk.advance('2026-03-02');
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(clause(desk)).toMatchObject({ status: 'ended' });
    expect(desk.state.phase).toBe('closing');
  });

  it('sie wartet nach zurückgekommener Post wieder auf die Bekanntgabe', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await decide(desk, { as: 'granted', clauses: [report] });
    const post = { notice: 'bescheid', addressee: 'person', mode: 'post', dispatchedOn: desk.today };
    await desk.take('record-service', post);
    await desk.wait(6);
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    await desk.take('record-returned-mail', {
      notice: 'bescheid',
      addressee: 'person',
      returnedOn: desk.today,
    });
    expect(clause(desk)).toMatchObject({ status: 'prepared' });
    expect(period(desk)).toBeUndefined();
    await desk.advance('2026-04-20');
    await served(desk);
    // Announced after its day had passed: a person sets another one.
    expect(clause(desk)).toMatchObject({ status: 'in-force' });
    expect(openTasks(desk)).toEqual(['set-auflage-day']);
  });

  it('die es nicht gibt, oder die noch nicht freigegeben ist, erfüllt niemand', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('prepare-decision', {
      as: 'granted',
      reasons: 'x',
      instruction: 'correct',
      clauses: [report],
    });
    await expect(fulfil(desk)).rejects.toMatchObject({ code: 'nothing-pending' });
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await expect(happened(desk, 'occurred', 'bericht')).rejects.toMatchObject({ code: 'unknown-clause' });
  });
});

describe('§ 32 Abs. 2 Nr. 2 SGB X: die Bedingung', () => {
  it('schiebt die Wirkung auf, bis sie eintritt', async () => {
    const desk = await withClauses(starts);
    expect(desk.state.granted).toBeUndefined();
    expect(matters(desk)).toEqual({ gleichstellung: 'open' });
    await desk.advance('2026-03-02');
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted-conditionally' });
    await happened(desk, 'occurred', 'arbeitsbeginn', '2026-03-01');
    expect(clause(desk, 'arbeitsbeginn')).toMatchObject({
      status: 'occurred',
      condition: { on: '2026-03-01' },
    });
    expect(desk.state).toMatchObject({
      phase: 'closing',
      outcome: 'granted',
      granted: { from: '2026-03-01' },
    });
    expect(period(desk, 'bedingung:arbeitsbeginn')).toMatchObject({ status: 'met' });
  });

  it('fragt nach ihrem Tag, was aus ihr geworden ist; fällt sie aus, wirkt die Entscheidung nie', async () => {
    const desk = await withClauses(starts);
    await desk.advance('2026-06-02');
    expect(openTasks(desk)).toEqual(['judge-condition']);
    await expect(happened(desk, 'occurred', 'arbeitsbeginn', '2026-06-01')).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await happened(desk, 'failed', 'arbeitsbeginn', '2026-05-31');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'condition-failed' });
    expect(desk.state.granted).toBeUndefined();
    expect(openTasks(desk)).toEqual([]);
  });

  it('beendet die Gleichstellung mit dem Tag, an dem sie eintritt; eine Auflage endet mit', async () => {
    const desk = await withClauses(ends, report);
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    await desk.advance('2026-03-02');
    await happened(desk, 'occurred', 'umzug');
    expect(desk.state).toMatchObject({
      phase: 'closing',
      outcome: 'condition-occurred',
      over: { how: 'condition-occurred', on: '2026-03-02' },
    });
    expect(clause(desk)).toMatchObject({ status: 'ended' });
    expect(clause(desk, 'umzug')).toMatchObject({ status: 'occurred' });
    expect(desk.state.letters.at(-1)).toMatchObject({ type: 'gleichstellung-ended' });
  });

  it('fällt weg, wenn dem Widerspruch abgeholfen wird: die Gleichstellung wirkt von Anfang an', async () => {
    const desk = await withClauses(starts);
    await desk.take('record-objection', objection(desk.today));
    const input = { kind: 'full-remedy', instruction: 'correct', reasons: 'nicht nötig' };
    const notice = await desk.take('prepare-objection-decision', input, clerk);
    await desk.take('release-notice', { notice }, second);
    await served(desk, notice);
    expect(clause(desk, 'arbeitsbeginn')).toMatchObject({ status: 'lifted' });
    expect(desk.state).toMatchObject({ granted: { from: '2026-01-12' }, outcome: 'granted' });
  });

  it('tritt noch ein, während über einen neuen Antrag zu entscheiden ist', async () => {
    const desk = await withClauses(starts);
    await desk.advance('2026-03-02');
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    expect(clause(desk, 'arbeitsbeginn')).toMatchObject({ status: 'in-force' });
    await happened(desk, 'occurred', 'arbeitsbeginn');
    expect(desk.state.granted).toMatchObject({ from: '2026-03-02', decidedBy: 'bescheid' });
  });
});
