import { clerk, lead, office } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, doctor, opened, opinion, served } from './test/office';

describe('the inquiry', () => {
  it('asks first whether the application can be worked on, then for the findings, then for the opinion', async () => {
    const desk = await opened();
    expect(desk.state.phase).toBe('application');
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('opinion');
    await desk.take('request-evidence', { from: 'praxis', what: 'Befunde seit 2024' });
    expect(desk.state.phase).toBe('evidence');
    const [request] = desk.state.inquiry.requests;
    await desk.take('record-evidence', {
      request: request?.id,
      receivedOn: desk.today,
      subject: 'Befundbericht',
    });
    expect(desk.state.phase).toBe('opinion');
    await desk.take('record-opinion', opinion(50), doctor);
    expect(desk.state.phase).toBe('draft');
  });

  it('has three weeks for somebody employed, and two from a report', async () => {
    const desk = await opened();
    const target = () => desk.state.deadlines.find(({ type }) => type === 'decision-target');
    expect(target()).toMatchObject({ lastDay: '2026-02-02', status: 'open' });
    await desk.take('accept-application', {});
    await desk.take(
      'order-report',
      { expert: 'praxis', questions: 'Funktion der Wirbelsäule' },
      clerk,
      'report',
    );
    expect(target()?.status).toBe('cancelled');
    expect(desk.state.deadlines.find(({ type }) => type === 'report')).toMatchObject({
      lastDay: '2026-01-26',
    });
    await desk.wait(7);
    await desk.take('record-report', { report: 'report', receivedOn: desk.today });
    expect(target()).toMatchObject({ lastDay: '2026-02-02', status: 'open' });
  });
});

describe('the decision', () => {
  it('finds the GdB with the announcement, and closes when nobody contests it', async () => {
    const desk = await decided(50, ['G']);
    expect(desk.state.phase).toBe('released');
    expect(desk.state.found).toBeUndefined();
    await served(desk);
    expect(desk.state.phase).toBe('objection-period');
    expect(desk.state.found).toMatchObject({ gdb: 50, marks: ['G'], since: '2026-01-12' });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'found' });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('refuses below 20, and that is a decision with its remedies', async () => {
    const desk = await decided(10);
    await served(desk);
    expect(desk.state.phase).toBe('objection-period');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused' });
    expect(desk.state.found).toBeUndefined();
  });

  it('gives a Merkzeichen that was refused when the objection succeeds, the GdB being final meanwhile', async () => {
    const desk = await decided(50, []);
    await served(desk);
    await desk.take('record-objection', {
      from: 'person',
      receivedOn: desk.today,
      at: 'office',
      form: 'written',
      scope: ['merkzeichen-G'],
    });
    await desk.wait(60);
    expect(desk.state.remedies.matters).toMatchObject([
      { matter: 'gdb', status: 'final' },
      { matter: 'merkzeichen-G', status: 'open' },
    ]);
    expect(desk.state.phase).toBe('objection');
    await desk.take('prepare-objection-decision', {
      kind: 'full-remedy',
      instruction: 'correct',
      reasons: 'Neue Befunde',
    });
    await desk.take(
      'release-notice',
      { notice: desk.state.remedies.notices.at(-1)?.id },
      { ...lead, id: 'third' },
    );
    await served(desk, desk.state.remedies.notices.at(-1)?.id);
    expect(desk.state.found).toMatchObject({ gdb: 50, marks: ['G'] });
    expect(desk.state.outcome).toBe('found');
  });
});

describe('the refusal for lack of cooperation', () => {
  it('refuses for lack of cooperation only after the warning and its period (B22)', async () => {
    const desk = await opened();
    await desk.take('request-cooperation', { from: 'person', what: 'Schweigepflichtentbindung' });
    expect(desk.state.phase).toBe('cooperation');
    const refusal = {
      as: 'refused-cooperation',
      marks: [],
      instruction: 'correct',
      reasons: 'keine Mitwirkung',
    };
    await desk.wait(100);
    await expect(desk.take('prepare-decision', refusal)).rejects.toMatchObject({ code: 'warning-missing' });
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Schweigepflichtentbindung',
      consequence: 'Die Feststellung wird versagt.',
    });
    await expect(desk.take('prepare-decision', refusal)).rejects.toMatchObject({ code: 'warning-missing' });
    await desk.wait(75);
    await desk.take('prepare-decision', refusal, clerk, 'refusal');
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused-cooperation' });
  });
});

describe('after the refusal for lack of cooperation', () => {
  it('goes on when the refusal is lifted upon an objection, and the new decision counts', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-cooperation', { from: 'person', what: 'Fragebogen', consequence: 'Versagung' });
    await desk.wait(120);
    const refusal = {
      as: 'refused-cooperation',
      marks: [],
      instruction: 'correct',
      reasons: 'nichts gekommen',
    };
    await desk.take('prepare-decision', refusal);
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    const remedy = { kind: 'full-remedy', instruction: 'correct', reasons: 'war im Krankenhaus' };
    await desk.take('prepare-objection-decision', remedy, clerk, 'remedy');
    await desk.take('release-notice', { notice: 'remedy' }, { ...lead, id: 'third' });
    await served(desk, 'remedy');
    expect(desk.state.phase).toBe('opinion');
    await desk.take('record-opinion', opinion(40), doctor);
    const decision = { gdb: 40, marks: ['G'], instruction: 'correct', reasons: 'Befund' };
    await desk.take('prepare-decision', decision);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state).toMatchObject({ phase: 'objection-period', found: { gdb: 40, marks: ['G'] } });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'found' });
  });

  it('goes on when cooperation is made good after the refusal (§ 67 SGB I)', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take(
      'request-cooperation',
      { from: 'person', what: 'Fragebogen', consequence: 'Die Feststellung wird versagt.' },
      clerk,
      'ask',
    );
    await desk.wait(120);
    await desk.take('prepare-decision', {
      as: 'refused-cooperation',
      marks: [],
      instruction: 'correct',
      reasons: 'keine Mitwirkung',
    });
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.wait(60);
    await desk.take('record-answer', { request: 'ask', receivedOn: desk.today, complete: true });
    expect(desk.state.phase).toBe('opinion');
  });
});

describe('after a court has lifted the refusal for lack of cooperation', () => {
  it('goes on, and the new decision has a contest of its own on each matter', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-cooperation', { from: 'person', what: 'Fragebogen', consequence: 'Versagung' });
    await desk.wait(120);
    const refusal = { as: 'refused-cooperation', marks: [], instruction: 'correct', reasons: 'nichts da' };
    await desk.take('prepare-decision', refusal);
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    await served(desk);
    await desk.take('record-objection', objection(desk.today));
    const answer = { kind: 'objection-decision', instruction: 'correct', reasons: 'nicht entschuldigt' };
    await desk.take('prepare-objection-decision', answer, clerk, 'answer');
    await desk.take('release-notice', { notice: 'answer' }, { ...lead, id: 'third' });
    await served(desk, 'answer');
    await desk.take('record-action', { from: 'person', receivedOn: desk.today, court: 'SG', scope: 'all' });
    await desk.wait(30);
    await desk.take('record-court-outcome', { how: 'acknowledgement', ruling: 'lifted', on: desk.today });
    expect(desk.state.phase).toBe('opinion');
    await desk.take('record-opinion', opinion(40), doctor);
    // The refusal answered nothing of what was asked for: the mark is decided with the GdB.
    await desk.take('prepare-decision', { gdb: 40, marks: [], instruction: 'correct', reasons: 'Befund' });
    expect(desk.state.decided.at(-1)).toMatchObject({ gdb: 40, marksRefused: ['G'] });
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state.phase).toBe('objection-period');
    expect(desk.state.remedies.matters.map(({ status }) => status)).toEqual(['open', 'open']);
    await desk.take('record-objection', { ...objection(desk.today), scope: ['merkzeichen-G'] });
    await desk.wait(60);
    expect(desk.state.remedies.matters).toMatchObject([
      { matter: 'gdb', status: 'final', because: 'bescheid-2' },
      { matter: 'merkzeichen-G', status: 'open' },
    ]);
  });
});

describe('the review', () => {
  it('lowers only after a hearing on it (B24), and keeps what is in force until that is final', async () => {
    const desk = await decided(60, ['G'], { healing: { startedOn: '2026-01-01', years: 2 } });
    await served(desk);
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'found' });
    expect(desk.state.deadlines.find(({ type }) => type === 'review')?.lastDay).toBe('2028-01-01');
    await desk.advance('2028-01-03');
    expect(desk.state.proceeding.occasion).toBe('review');
    expect(desk.state.phase).toBe('opinion');
    await desk.take('record-opinion', opinion(30), doctor);
    const lowering = { gdb: 30, marks: [], instruction: 'correct', reasons: 'Heilungsbewährung abgelaufen' };
    await expect(desk.take('prepare-decision', lowering)).rejects.toMatchObject({ code: 'hearing-missing' });
    await desk.take('start-hearing', {
      to: 'person',
      about: 'Ende der Heilungsbewährung',
      intends: { gdb: 30, takes: ['merkzeichen-G'] },
    });
    expect(desk.state.phase).toBe('hearing');
    await expect(desk.take('prepare-decision', lowering)).rejects.toMatchObject({ code: 'hearing-missing' });
    await desk.wait(office.hearingDays + 10);
    expect(desk.state.phase).toBe('draft');
    await desk.take('prepare-decision', lowering);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    expect(desk.state.found).toMatchObject({ gdb: 60, marks: ['G'] });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'lowered', found: { gdb: 30, marks: [] } });
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});
