import {
  accepted,
  addDay,
  applied,
  attemptToApply,
  decide,
  decided,
  employer,
  factsOf,
  finding,
  grantedIn,
  handedOver,
  lettersOf,
  openTasks,
  person,
  today,
} from './given';

describe('§ 151 Abs. 2 SGB IX: der Antrag auf Gleichstellung', () => {
  it.concurrent('braucht keine Form und wirkt ab dem Tag des Eingangs (B19)', async () => {
    const file = await applied({ receivedOn: '2026-11-03', form: 'oral' });
    await file.take('accept-application', { on: '2026-11-05' });
    await file.advance('2027-01-22');
    await decide(file, { as: 'granted', decidedOn: '2027-01-20' });
    await file.take('record-service', handedOver('2027-01-21'));
    const view = await file.until(({ status }) => status === 'closed');
    expect(grantedIn(view)).toEqual({
      from: '2026-11-03',
      gdb: 30,
      decidedBy: 'bescheid',
      decidedOn: '2027-01-20',
    });
    expect(view).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(openTasks(view)).toEqual([]);
  });

  it.concurrent('zählt ab dem ersten Eingang, auch bei einer anderen Stelle', async () => {
    const file = await decided('granted', {}, { firstReceivedOn: '2025-01-02' });
    expect(grantedIn(await file.view())).toMatchObject({ from: '2025-01-02' });
    const wrong = await attemptToApply({ firstReceivedOn: '2025-01-07' });
    expect(wrong.status).toBe(400);
    const both = await attemptToApply({ findingPending: {} });
    expect(both.status).toBe(400);
  });

  it.concurrent(
    'fragt Arbeitgeber und Vertretungen nur mit Einverständnis, erinnert und gibt auf',
    async () => {
      const file = await accepted({ consentToAsk: false });
      const rat = { id: 'rat', role: 'works-council', name: 'Betriebsrat Lagerhaus' };
      await file.take('add-party', rat);
      const ask = { from: 'rat', what: 'Ist der Arbeitsplatz gefährdet?', days: 14 };
      const refused = await file.attempt('request-evidence', ask);
      expect(refused).toMatchObject({ status: 409, body: { code: 'consent-missing' } });
      await file.take(
        'record-consent',
        { from: 'person', receivedOn: '2025-01-08', given: true },
        'mailroom',
      );
      await file.take('request-evidence', ask, 'caseworker', 'ask');
      await file.take('request-evidence', { ...ask, from: 'betrieb' }, 'caseworker', 'ask-employer');
      expect(await file.phase()).toBe('evidence');
      await file.take(
        'record-evidence',
        { request: 'ask-employer', receivedOn: today(), subject: 'Auskunft des Arbeitgebers' },
        'mailroom',
      );
      await file.advance(addDay(today(), 90));
      const view = await file.until((candidate) => openTasks(candidate).includes('judge-missing-evidence'));
      expect(view.phase).toBe('draft');
      expect(await lettersOf(file)).toEqual(
        expect.arrayContaining(['evidence-request', 'evidence-reminder']),
      );
      await file.take('give-up-request', { request: 'ask', reason: 'Es gibt keinen Betriebsrat' });
      expect(openTasks(await file.view())).not.toContain('judge-missing-evidence');
    },
  );

  it.concurrent(
    'wird wegen fehlender Mitwirkung nur nach Hinweis versagt, und geht weiter, wenn sie nachgeholt ist',
    async () => {
      const file = await accepted();
      const refusal = { as: 'refused-cooperation', reasons: 'Fragebogen fehlt' };
      expect(await file.attempt('prepare-decision', refusal)).toMatchObject({
        status: 409,
        body: { code: 'warning-missing' },
      });
      const ask = {
        from: 'person',
        what: 'Fragebogen',
        days: 7,
        consequence: 'Wir versagen die Gleichstellung.',
      };
      await file.take('request-cooperation', ask, 'caseworker', 'ask');
      expect(await file.phase()).toBe('cooperation');
      await file.advance(addDay(today(), 60));
      await file.until((view) => openTasks(view).includes('judge-silence'));
      const on = addDay(today(), 59);
      await decide(file, { ...refusal, decidedOn: on });
      await file.take('record-service', handedOver(on));
      await file.advance(addDay(today(), 110));
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({
        outcome: 'refused-cooperation',
      });
      const later = addDay(on, 34);
      await file.take('record-answer', { request: 'ask', receivedOn: later }, 'mailroom');
      expect(await file.phase()).toBe('draft');
      await decide(file, { as: 'granted', decidedOn: later }, 'bescheid-2');
      await file.take('record-service', handedOver(later, 'bescheid-2'));
      const view = await file.until(({ outcome }) => outcome === 'granted');
      expect(grantedIn(view)).toMatchObject({ from: '2025-01-06', decidedBy: 'bescheid-2' });
    },
  );

  it.concurrent(
    'setzt einen festgestellten GdB von 30 oder 40 voraus; vorsorglich gestellt wartet er darauf',
    async () => {
      const file = await accepted({ finding: undefined, findingPending: { body: 'Stadt Münster' } });
      expect(await file.phase()).toBe('awaiting-finding');
      const early = await file.attempt('prepare-decision', { as: 'granted', reasons: 'x' });
      expect(early).toMatchObject({ status: 409, body: { code: 'finding-missing' } });
      await file.advance(addDay(today(), 70));
      await file.until((view) => openTasks(view).includes('ask-about-finding'));
      await file.take(
        'record-finding',
        { receivedOn: today(), finding: { ...finding, since: '2025-01-13' } },
        'mailroom',
      );
      expect(await file.phase()).toBe('draft');
      await decide(file, { as: 'granted', decidedOn: today() });
      await file.take('record-service', handedOver(today()));
      // The GdB is found from a later day only: so is what rests on it, and that can be contested.
      const view = await file.view();
      expect(grantedIn(view)).toMatchObject({ from: '2025-01-13' });
      expect(factsOf(view).remedies.matters).toMatchObject([{ matter: 'earlier-date' }]);
    },
  );

  it.concurrent('ruht, und geht mit dem Rest seiner Fristen weiter', async () => {
    const file = await accepted();
    await file.take(
      'request-cooperation',
      { from: 'person', what: 'Fragebogen', days: 30 },
      'caseworker',
      'ask',
    );
    const before = await file.deadline('cooperation');
    await file.take('extend-period', { deadline: before?.id, days: 14, reason: 'Kur' });
    expect(((await file.deadline('cooperation'))?.lastDay ?? '') > (before?.lastDay ?? '')).toBe(true);
    await file.take('suspend-procedure', { reason: 'Kur' });
    expect(await file.phase()).toBe('suspended');
    await file.advance(addDay(today(), 100));
    await file.take('resume-procedure', { reason: 'zurück' });
    expect(await file.phase()).toBe('cooperation');
    expect((await file.deadline('cooperation'))?.status).toBe('open');
    expect(await lettersOf(file)).toEqual(
      expect.arrayContaining(['cooperation-request', 'suspended', 'resumed']),
    );
    await file.take('record-file-inspection', { by: 'person', on: today(), how: 'in der Agentur' });
    await file.advance(addDay(today(), 200));
    expect(await lettersOf(file)).toContain('cooperation-reminder');
  });

  it.concurrent('wird beschränkt, zurückgenommen oder weitergeleitet', async () => {
    const file = await accepted();
    await file.take('restrict-application', {
      from: 'person',
      receivedOn: '2025-01-08',
      until: '2025-12-31',
    });
    await file.take('prepare-decision', { as: 'refused', reasons: 'x', decidedOn: '2025-01-09' });
    await file.take('discard-draft', { notice: 'bescheid', reason: 'Schreibfehler' });
    await file.take('withdraw-application', { from: 'person', receivedOn: '2025-01-10' }, 'mailroom');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'withdrawn' });
    const other = await applied();
    const to = { to: 'Agentur für Arbeit Rheine', forwardedOn: '2025-01-08', reason: 'Wohnsitz' };
    await other.take('forward-application', to);
    expect(await other.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'forwarded' });
    expect(await lettersOf(file)).toContain('application-withdrawn');
    expect(await lettersOf(other)).toContain('application-forwarded');
  });

  it.concurrent('geht nach dem Tod mit den Erben weiter, oder eine Person beendet ihn', async () => {
    const heir = { id: 'kind', role: 'heir', name: 'Jo Beispiel' };
    const file = await accepted({ parties: [person, employer, heir] });
    await file.take('record-death', { party: 'person', diedOn: '2025-01-20' }, 'mailroom');
    expect(await file.phase()).toBe('draft');
    await file.take('heirs-continue', {
      heir: 'kind',
      declaredOn: '2025-02-03',
      interest: 'Kündigungsschutzprozess',
    });
    await file.take('end-after-death', { on: '2025-02-10', reason: 'verglichen' });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'died' });
  });
});
