import { clock } from '../../contracts/case/person';
import { clerk } from '../kit/test/desk';
import { application, decide, decided, finding, opened, served } from './test/office';

const openTasks = (desk: Awaited<ReturnType<typeof opened>>) =>
  desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const letters = (desk: Awaited<ReturnType<typeof opened>>) => desk.state.letters.map(({ type }) => type);

describe('the application (§ 151 Abs. 2 SGB IX)', () => {
  it('is granted from the day of its receipt, at whichever body', async () => {
    const desk = await opened({ firstReceivedOn: '2026-01-08' });
    expect(desk.state.phase).toBe('application');
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('draft');
    await decide(desk, { as: 'granted' });
    expect(desk.state).toMatchObject({ phase: 'released' });
    expect(desk.state.granted).toBeUndefined();
    await served(desk);
    expect(desk.state.granted).toMatchObject({ from: '2026-01-08', decidedBy: 'bescheid' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
    expect(openTasks(desk)).toEqual([]);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is not granted without a finding of 30 or 40, nor without a tie to Germany', async () => {
    const desk = await opened({ finding: undefined });
    await desk.take('accept-application', {});
    expect(desk.state.flags).toContain('finding-missing');
    const grant = { as: 'granted', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-decision', grant)).rejects.toMatchObject({ code: 'finding-missing' });
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, gdb: 20 } });
    await expect(desk.take('prepare-decision', grant)).rejects.toMatchObject({ code: 'finding-missing' });
    await desk.take('record-finding', { receivedOn: desk.today, finding });
    expect(desk.state.flags).not.toContain('finding-missing');
    await desk.take('record-circumstances', {
      changedOn: desk.today,
      livesInGermany: false,
      worksInGermany: false,
    });
    await expect(desk.take('prepare-decision', grant)).rejects.toMatchObject({ code: 'missing-fact' });
  });

  it('does not begin before the GdB it rests on, and that can be contested', async () => {
    const desk = await decided({ as: 'granted' }, { finding: { ...finding, since: '2026-01-14' } });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-14' });
    expect(desk.state.remedies.matters).toMatchObject([{ matter: 'earlier-date', status: 'open' }]);
    expect(desk.state.phase).toBe('objection-period');
  });
});

describe('the inquiry', () => {
  it('asks employer and works council only with consent, and stops when that is taken back', async () => {
    const desk = await opened({ consentToAsk: false });
    const ask = { from: 'betrieb', what: 'Ist der Arbeitsplatz gefährdet?' };
    await expect(desk.take('request-evidence', ask)).rejects.toMatchObject({ code: 'consent-missing' });
    await desk.take('record-consent', { from: 'person', receivedOn: desk.today, given: true });
    await desk.take('accept-application', {});
    await desk.take('request-evidence', ask);
    expect(desk.state.phase).toBe('evidence');
    await desk.take('record-consent', { from: 'person', receivedOn: desk.today, given: false });
    expect(desk.state.phase).toBe('draft');
    expect(desk.state.inquiry.requests).toMatchObject([{ status: 'given-up' }]);
  });

  it('made by way of precaution waits for the GdB, and keeps its day (B26)', async () => {
    const desk = await opened({ finding: undefined, findingPending: { body: 'Versorgungsamt' } });
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('awaiting-finding');
    await desk.wait(70);
    expect(openTasks(desk)).toContain('ask-about-finding');
    await desk.take('record-finding', {
      receivedOn: desk.today,
      finding: { ...finding, since: '2026-01-05' },
    });
    expect(desk.state.phase).toBe('draft');
    expect(openTasks(desk)).toEqual(['prepare-decision']);
    await decide(desk, { as: 'granted' });
    await served(desk);
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
  });

  it('shows six months without a decision before they are over (§ 88 Abs. 1 SGG)', async () => {
    const desk = await opened();
    expect(desk.state.deadlines).toMatchObject([{ type: 'inaction-application', lastDay: '2026-07-12' }]);
    await desk.advance('2026-07-06');
    expect(openTasks(desk)).toContain('period-approaching');
  });
});

describe('the way out of the inquiry', () => {
  it('is withdrawn or forwarded, and waits for nothing any more', async () => {
    const ways = [
      ['withdraw-application', { from: 'person', receivedOn: '2026-01-12' }, 'withdrawn'],
      [
        'forward-application',
        { to: 'Agentur Nord', forwardedOn: '2026-01-12', reason: 'Wohnsitz' },
        'forwarded',
      ],
    ] as const;
    for (const [step, input, outcome] of ways) {
      const desk = await opened();
      await desk.take('request-evidence', { from: 'betrieb', what: 'Auskunft' });
      await desk.take(step, input);
      expect(desk.state).toMatchObject({ phase: 'closing', outcome });
      expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
      expect(openTasks(desk)).toEqual([]);
    }
  });

  it('is refused for silence only after a warning, and goes on when the cooperation is made good', async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-cooperation', { from: 'person', what: 'Fragebogen' });
    await desk.wait(90);
    const refuse = { as: 'refused-cooperation', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-decision', refuse)).rejects.toMatchObject({ code: 'warning-missing' });
    const named = { from: 'person', what: 'Fragebogen', consequence: 'Wir versagen die Gleichstellung.' };
    await desk.take('request-cooperation', named, clerk, 'ask');
    await desk.wait(120);
    await decide(desk, refuse);
    await served(desk);
    expect(desk.state.phase).toBe('objection-period');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused-cooperation' });
    await desk.take('record-answer', { request: 'ask', receivedOn: desk.today, complete: true });
    expect(desk.state.phase).toBe('draft');
    await decide(desk, { as: 'granted' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
  });
});

describe('a GdB of 50 or more', () => {
  it('makes the application pointless', async () => {
    const desk = await opened();
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, gdb: 50 } });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'severely-disabled' });
    expect(letters(desk)).toContain('gleichstellung-ended');
  });

  it('ends one that is in force; when it falls again, a new application is pointed out', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, gdb: 60 } });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'severely-disabled' });
    expect(desk.state.granted).toBeUndefined();
    await desk.wait(400);
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, gdb: 40 } });
    expect(openTasks(desk)).toEqual(['offer-gleichstellung']);
    expect(desk.state.granted).toBeUndefined();
  });
});

describe('what else ends it', () => {
  it('a limit that runs out, of which the person is told before; nothing is protected after it', async () => {
    const desk = await decided({ as: 'granted', until: '2026-12-31' });
    expect(desk.state.phase).toBe('objection-period');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted' });
    await desk.advance('2026-10-05');
    expect(letters(desk)).toContain('limit-approaching');
    await desk.advance('2027-01-02');
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'lapsed' });
    expect(desk.state.over).toMatchObject({ how: 'lapsed', on: '2026-12-31' });
    expect(desk.state.opened).toBeUndefined();
    expect(desk.state.flags).toContain('lapse-without-protection');
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('not at its limit, where the person has applied in time to go on', async () => {
    const desk = await decided({ as: 'granted' }, { until: '2026-12-31' });
    expect(desk.state.phase).toBe('in-force');
    await desk.advance('2026-09-01');
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    expect(desk.state.proceeding.occasion).toBe('extension');
    await desk.take('accept-application', {});
    await desk.advance('2027-01-10');
    expect(letters(desk)).not.toContain('limit-approaching');
    expect(desk.state.over).toMatchObject({ how: 'lapsed' });
    await decide(desk, { as: 'granted' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    expect(desk.state.granted).toMatchObject({ from: '2026-09-01', decidedBy: 'bescheid-2' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
  });

  it('no residence and no workplace in Germany: at once, and without three months (B21)', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('record-circumstances', { changedOn: desk.today, worksInGermany: false });
    expect(desk.state.granted).toBeDefined();
    await desk.take('record-circumstances', { changedOn: desk.today, livesInGermany: false });
    expect(desk.state).toMatchObject({ outcome: 'status-lost', phase: 'closing' });
    expect(desk.state.opened).toBeUndefined();
  });

  it('but no waiver (B25)', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('waive-status', { from: 'person', receivedOn: desk.today });
    expect(desk.state.granted).toBeDefined();
    expect(letters(desk)).toContain('waiver-without-effect');
  });

  it('death, without ending what is to be decided: heirs go on, or a person ends it', async () => {
    const desk = await opened({
      parties: [...application.parties, { id: 'kind', role: 'heir', name: 'Jo Beispiel', channel: 'post' }],
    });
    await desk.take('accept-application', {});
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    expect(desk.state.phase).toBe('draft');
    await desk.take('heirs-continue', {
      heir: 'kind',
      declaredOn: desk.today,
      interest: 'Kündigungsschutzprozess',
    });
    await desk.take('end-after-death', { reason: 'erledigt' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'died' });
    const granted = await decided({ as: 'granted' });
    await granted.take('record-death', { party: 'person', diedOn: granted.today });
    expect(granted.state).toMatchObject({ phase: 'closing', outcome: 'died' });
  });
});

describe('told by the case in which the GdB is determined', () => {
  const told = (asOf: string, news: object) => ({
    asOf: `${asOf}T08:00:00Z`,
    pending: false,
    gdb: 0,
    ...news,
  });

  it('waits, decides on what is found there, and hears when that changes', async () => {
    const desk = await opened({ finding: undefined, findingCase: 'FB-2026-000007' });
    await desk.take('origin-news', told('2026-01-12', { pending: true }), clock);
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('awaiting-finding');
    const news = { gdb: 40, since: '2026-01-07', decidedOn: '2026-02-02' };
    await desk.take('origin-news', told('2026-02-02', news), clock);
    expect(desk.state.phase).toBe('draft');
    await decide(desk, { as: 'granted' });
    await served(desk);
    await desk.take('origin-news', told('2026-03-02', { pending: true, ...news }), clock);
    expect(openTasks(desk)).toEqual([]);
    await desk.take('origin-news', told('2026-06-02', { gdb: 20, since: '2026-06-02' }), clock);
    expect(openTasks(desk)).toEqual(['begin-review']);
    expect(desk.state.granted).toBeDefined();
    // An older message that comes late says nothing.
    await desk.take('origin-news', told('2026-05-02', { gdb: 50, since: '2026-05-02' }), clock);
    expect(desk.state.finding).toMatchObject({ gdb: 20 });
  });

  it('refuses where none was found', async () => {
    const desk = await opened({ finding: undefined, findingCase: 'FB-2026-000007' });
    await desk.take('origin-news', told('2026-01-12', { pending: true }), clock);
    await desk.take('accept-application', {});
    await desk.take('origin-news', told('2026-02-02', {}), clock);
    expect(desk.state.phase).toBe('draft');
    await decide(desk, { as: 'refused' });
    await served(desk);
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused' });
  });
});
