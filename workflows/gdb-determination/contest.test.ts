import { clerk, lead } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, doctor, opened, opinion, served } from './test/office';

const third = { ...lead, id: 'third' };
const change = (receivedOn: string, more: object = {}) => ({
  from: 'person',
  receivedOn,
  marks: [],
  disregards: [],
  ...more,
});
const draft = (gdb: number, more: object = {}) => ({
  gdb,
  marks: [],
  instruction: 'correct',
  reasons: 'Neue Befunde',
  ...more,
});

describe('an application for change while the decision is contested (§§ 86, 96 SGG)', () => {
  it('opens no second proceeding: what is decided on it joins the contest', async () => {
    const desk = await decided(40);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.take('apply-for-change', change(desk.today));
    expect(desk.state.phase).toBe('objection');
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', draft(50), clerk);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state.found).toMatchObject({ gdb: 50, decidedBy: 'bescheid-2' });
    expect(desk.state.phase).toBe('objection');
    expect(desk.state.remedies.notices.at(-1)?.tracks).toMatchObject([{ status: 'no-period' }]);
    expect(desk.state.remedies.matters).toMatchObject([{ matter: 'gdb', status: 'open', value: 50 }, {}]);
  });

  it('is still to be decided when the draft of its decision is discarded', async () => {
    const desk = await decided(40);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.take('apply-for-change', change(desk.today));
    await desk.take('record-opinion', opinion(50), doctor);
    const { amending } = desk.state;
    await desk.take('prepare-decision', draft(50), clerk);
    await desk.take('discard-draft', { notice: 'bescheid-2', reason: 'Schreibfehler' });
    expect(desk.state.amending).toEqual(amending);
    const open = desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(open).toContain('prepare-decision');
    await desk.take('prepare-decision', draft(50), clerk);
    expect(desk.state.remedies.notices.at(-1)).toMatchObject({ id: 'bescheid-2', kind: 'amendment' });
  });

  it('becomes a proceeding of its own when the contest ends before it is decided', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.wait(60);
    await desk.take('apply-for-change', change(desk.today));
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state.proceeding.occasion).toBe('change');
    expect(desk.state.before).toMatchObject({ gdb: 40, marks: ['G'] });
    expect(desk.state.phase).toBe('application');
  });

  it('is somebody’s at once when the period for the contest ends of itself', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.take('apply-for-change', change(desk.today));
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { occasion: 'change' } });
    const open = desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
    // The weeks for the decision ran out while it waited.
    expect(open.sort()).toEqual(['check-application', 'period-missed']);
    const running = desk.state.deadlines.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(running).toEqual(['inaction-application']);
  });

  it('becomes one too when a draft on it was prepared, which ends with the contest', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.wait(60);
    await desk.take('apply-for-change', change(desk.today));
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', draft(50, { marks: ['G'] }), clerk);
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state.proceeding.occasion).toBe('change');
    expect(desk.state.earlier[0]?.decided).toMatchObject([{ notice: 'bescheid', gdb: 40 }]);
    expect(desk.state.phase).toBe('application');
  });
});

describe('an application that has joined a contest', () => {
  async function joined() {
    const desk = await decided(40);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.take('apply-for-change', change(desk.today, { marks: ['aG', 'B'] }));
    await desk.take('record-opinion', opinion(50), doctor);
    return desk;
  }

  it('is withdrawn without ending the contest, a draft on it with it', async () => {
    const desk = await joined();
    await desk.take('prepare-decision', draft(50), clerk);
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    expect(desk.state).toMatchObject({ phase: 'objection', proceeding: { occasion: 'first' } });
    expect(desk.state.amending).toBeUndefined();
    expect(desk.state.remedies.notices.map(({ id }) => id)).toEqual(['bescheid']);
    expect(desk.state.letters.map(({ type }) => type)).toContain('application-withdrawn');
    const open = desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(open).toEqual(['decide-objection']);
    await expect(
      desk.take('withdraw-application', { from: 'person', receivedOn: desk.today }),
    ).rejects.toMatchObject({ code: 'already-done' });
  });

  it('is restricted to a part of what it asks for', async () => {
    const desk = await joined();
    const less = { from: 'person', receivedOn: desk.today, marks: ['B'], disregards: ['Heuschnupfen'] };
    await desk.take('restrict-application', less);
    expect(desk.state.amending).toMatchObject({ marks: ['aG'], disregards: ['Heuschnupfen'] });
    await expect(desk.take('restrict-application', less)).rejects.toMatchObject({
      code: 'scope-not-contested',
    });
    await desk.take('prepare-decision', draft(50), clerk);
    expect(desk.state.decided.at(-1)).toMatchObject({ marksRefused: ['aG'] });
  });
});

describe('the costs of an objection (§ 63 SGB X)', () => {
  it.each([
    ['full-remedy', { gdb: 50 }, 'in voller Höhe'],
    ['objection-decision', { gdb: 50, costs: 'half' }, 'zur Hälfte'],
    ['objection-decision', {}, undefined],
  ])('are settled as far as it succeeds: %s %j', async (kind, more, note) => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    const input = { kind, instruction: 'correct', reasons: 'Neue Befunde', ...more };
    await desk.take('prepare-objection-decision', input, clerk, 'answer');
    await desk.take('release-notice', { notice: 'answer' }, third);
    expect(desk.state.tasks.find(({ type }) => type === 'settle-costs')?.note).toBe(note);
  });
});

describe('a decision on a part', () => {
  it('leaves the rest to be decided, and becomes final by itself', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', draft(50, { only: ['gdb'] }));
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    expect(desk.state.phase).toBe('draft');
    await served(desk);
    expect(desk.state.found).toMatchObject({ gdb: 50, marks: [] });
    await desk.wait(60);
    expect(desk.state.remedies.matters).toMatchObject([{ matter: 'gdb', status: 'final' }]);
    await desk.take('prepare-decision', { marks: ['G'], instruction: 'correct', reasons: 'Gangbild' });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state).toMatchObject({
      outcome: 'found',
      found: { gdb: 50, marks: ['G'] },
      phase: 'closing',
    });
  });

  it('is contested where it is named', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', draft(50, { only: ['gdb'] }));
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.take('prepare-decision', { marks: [], instruction: 'correct', reasons: 'Kein Gangbild' });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }));
    await desk.wait(60);
    expect(desk.state.remedies.matters).toMatchObject([
      { matter: 'gdb', status: 'open' },
      { matter: 'merkzeichen-G', status: 'final' },
    ]);
  });

  it('does not end what is still to be decided when its draft goes with an objection', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await desk.take('prepare-decision', draft(50, { only: ['gdb'] }));
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    await desk.take('prepare-decision', { marks: ['G'], instruction: 'correct', reasons: 'Gangbild' });
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state.phase).toBe('draft');
    const open = desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(open).toContain('prepare-decision');
  });
});

describe('a late objection', () => {
  it('can be taken as what § 44 SGB X gives', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.wait(60);
    expect(desk.state.phase).toBe('closing');
    const late = await desk.take('record-objection', objection(desk.today));
    await desk.take('take-as-past-error', { objection: late, reason: 'auf Wunsch der Person' }, third);
    expect(desk.state.proceeding).toMatchObject({ occasion: 'past-error', begunOn: desk.today });
    expect(desk.state.phase).toBe('application');
    expect(desk.state.earlier[0]?.outcome).toBe('found');
  });
});

describe('the course of the application', () => {
  it('gives more time, also when the period is over (§ 26 Abs. 7 SGB X)', async () => {
    const desk = await opened();
    await desk.take('request-cooperation', { from: 'person', what: 'Fragebogen' }, clerk, 'ask');
    await desk.wait(150);
    expect(desk.state.inquiry.requests[0]).toMatchObject({ status: 'unanswered', reminders: 2 });
    expect(desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type)).toContain(
      'judge-silence',
    );
    const deadline = desk.state.inquiry.requests[0]?.deadline ?? '';
    await desk.take('extend-period', { deadline, days: 200, reason: 'Krankenhaus' });
    expect(desk.state.inquiry.requests[0]).toMatchObject({ status: 'open' });
    expect(desk.state.phase).toBe('cooperation');
    await expect(
      desk.take('extend-period', {
        deadline: `inaction:${desk.state.proceeding.id}`,
        days: 5,
        reason: 'nein',
      }),
    ).rejects.toMatchObject({ code: 'not-extendable' });
  });

  it('is withdrawn, forwarded or handed over, and waits for nothing any more', async () => {
    const ways = [
      ['withdraw-application', { from: 'person', receivedOn: '2026-01-12' }, 'withdrawn'],
      [
        'forward-application',
        { to: 'Kreis Steinfurt', forwardedOn: '2026-01-12', reason: 'Wohnsitz' },
        'forwarded',
      ],
      ['hand-over-case', { to: 'Niedersachsen', on: '2026-01-12', reason: 'Umzug' }, 'handed-over'],
    ] as const;
    for (const [step, input, outcome] of ways) {
      const desk = await opened();
      await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' });
      await desk.take(step, input, lead);
      expect(desk.state).toMatchObject({ phase: 'closing', outcome });
      expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
      expect(desk.state.tasks.filter(({ status }) => status === 'open')).toEqual([]);
    }
  });

  it('does not end by death: heirs go on, or a person ends it', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(desk.state.phase).toBe('opinion');
    await desk.take('end-after-death', { reason: 'Kein Interesse der Erben' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'died' });
  });
});
