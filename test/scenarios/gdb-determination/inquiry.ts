import {
  applied,
  assessed,
  attemptToApply,
  factsOf,
  lettersOf,
  openTasks,
  opinion,
  person,
  praxis,
} from './given';

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

describe('§§ 16, 60 SGB I: der Antrag', () => {
  it.concurrent('ist mit seinem Eingang gestellt, in welcher Form auch immer', async () => {
    const file = await applied(
      { receivedOn: day(0), form: 'informal', signed: false, released: false },
      'mailroom',
    );
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'application' });
    expect(view.flags).toEqual(expect.arrayContaining(['signature-missing', 'release-from-secrecy-missing']));
    expect(await lettersOf(file)).toEqual(['application-received']);
    await file.take(
      'request-cooperation',
      {
        from: 'person',
        what: 'Unterschrift und Schweigepflichtentbindung',
        consequence: 'Der Antrag wird versagt.',
      },
      'caseworker',
      'ask',
    );
    expect(await file.phase()).toBe('cooperation');
    await file.take('record-answer', {
      request: 'ask',
      receivedOn: day(0),
      brings: ['signature', 'release-from-secrecy'],
    });
    expect((await file.view()).flags).toEqual([]);
  });

  it.concurrent(
    'zählt ab dem ersten Eingang, wenn er an der falschen Stelle war (§ 16 Abs. 2 SGB I)',
    async () => {
      const file = await applied({ firstReceivedOn: '2024-12-30' });
      expect(factsOf(await file.view()).proceeding.begunOn).toBe('2024-12-30');
      // The office's own time runs from its own receipt; the suit for inaction from the first.
      expect((await file.deadline('decision-target'))?.lastDay).toBe('2025-01-27');
      expect((await file.deadline('inaction-application'))?.lastDay).toBe('2025-06-30');
    },
  );

  it.concurrent('wird an die zuständige Stelle weitergeleitet', async () => {
    const file = await applied();
    await file.take('forward-application', {
      to: 'Kreis Steinfurt',
      forwardedOn: '2025-01-08',
      reason: 'Wohnsitz',
    });
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ phase: 'closing', outcome: 'forwarded' });
    expect(await lettersOf(file)).toContain('application-forwarded');
  });

  it.concurrent('wird zurückgenommen oder beschränkt', async () => {
    const file = await applied({ marks: ['G', 'RF'] });
    await file.take('restrict-application', { from: 'person', receivedOn: '2025-01-09', marks: ['RF'] });
    expect(factsOf(await file.view()).proceeding.wants).toEqual(['gdb', 'merkzeichen-G']);
    await file.take('withdraw-application', { from: 'person', receivedOn: '2025-01-10' }, 'mailroom');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'withdrawn' });
    expect(await lettersOf(file)).toContain('application-withdrawn');
  });

  it.concurrent('nennt, was an ihm nicht stimmt', async () => {
    const answer = await attemptToApply({ earlierFrom: '2024-01-01', parties: [praxis] });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('earlierReason');
    expect(JSON.stringify(answer.body)).toContain('applicant');
  });
});

describe('§ 152 Abs. 1 S. 3 SGB IX: Fristen der Behörde bei Erwerbstätigen (B11)', () => {
  it.concurrent('drei Wochen ohne Gutachten, zwei Wochen nach Eingang des Gutachtens', async () => {
    const file = await applied({ receivedOn: '2026-11-02' });
    expect((await file.deadline('decision-target'))?.lastDay).toBe('2026-11-23');
    await file.take('accept-application', { on: '2026-11-03' });
    await file.take(
      'order-report',
      { expert: 'praxis', orderedOn: '2026-11-05', questions: 'Funktion der Hand' },
      'caseworker',
      'report',
    );
    expect((await file.deadline('report'))?.lastDay).toBe('2026-11-19');
    expect(await file.deadline('decision-target')).toMatchObject({ status: 'cancelled' });
    await file.take('record-report', { report: 'report', receivedOn: '2026-11-18' }, 'mailroom');
    expect((await file.deadline('decision-target'))?.lastDay).toBe('2026-12-02');
    expect(await lettersOf(file)).toContain('report-order');
  });

  it.concurrent('ein überfälliges Gutachten wird gemahnt und kann aufgegeben werden', async () => {
    const file = await applied();
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take(
      'order-report',
      { expert: 'praxis', orderedOn: '2025-01-09', questions: 'Funktion der Hand' },
      'caseworker',
      'report',
    );
    await file.until((view) => openTasks(view).includes('report-overdue'));
    await file.take('give-up-report', { report: 'report', on: '2025-02-03', reason: 'Praxis geschlossen' });
    expect(await file.phase()).toBe('opinion');
  });
});

describe('§§ 20, 21 SGB X: Ermittlung', () => {
  it.concurrent('erinnert zweimal und legt dann vor; Verspätetes zählt', async () => {
    const file = await applied();
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take('request-evidence', { from: 'praxis', what: 'Befunde seit 2023' }, 'caseworker', 'ask');
    await file.advance(day(120));
    const view = await file.view();
    expect(openTasks(view)).toContain('judge-missing-evidence');
    expect((await lettersOf(file)).filter((type) => type === 'evidence-reminder')).toHaveLength(2);
    expect(view.phase).toBe('opinion');
    await file.take('record-evidence', {
      request: 'ask',
      receivedOn: day(2),
      issuedOn: '2020-01-02',
      subject: 'Befundbericht',
    });
    const after = await file.view();
    expect(openTasks(after)).not.toContain('judge-missing-evidence');
    expect(after.flags).toContain('evidence-old');
  });

  it.concurrent(
    'gibt eine Anforderung auf und lädt zur Untersuchung, auch an einem Samstag (A37)',
    async () => {
      const file = await applied();
      await file.take('accept-application', { on: '2025-01-07' });
      await file.take('request-evidence', { from: 'praxis', what: 'Befunde' }, 'caseworker', 'ask');
      await file.take('give-up-request', { request: 'ask', reason: 'Praxis aufgelöst' });
      const saturday = nextSaturday();
      await file.take(
        'appoint-examination',
        {
          appointedFor: saturday,
          time: '10:30',
          place: 'Gesundheitsamt',
          consequence: 'Der Antrag wird versagt.',
        },
        'caseworker',
        'visit',
      );
      expect((await file.deadline('examination'))?.lastDay).toBe(saturday);
      expect(await file.phase()).toBe('evidence');
      await file.advance(day(30));
      expect(openTasks(await file.view())).toContain('judge-no-show');
      await file.take('record-examination', { appointment: 'visit', how: 'missed', on: day(20) });
      await file.take('prepare-decision', {
        as: 'refused-cooperation',
        reasons: 'Zur Untersuchung nicht erschienen',
      });
      expect(await file.phase()).toBe('draft');
      expect(await lettersOf(file)).toContain('examination-appointment');
    },
  );

  it.concurrent('ruht und geht weiter; Akteneinsicht steht in der Akte (§ 25 SGB X)', async () => {
    const file = await applied();
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take('request-evidence', { from: 'praxis', what: 'Befunde' });
    await file.take('suspend-procedure', { reason: 'Klinikaufenthalt' });
    expect(await file.phase()).toBe('suspended');
    await file.take('record-file-inspection', { by: 'person', on: day(0), how: 'in den Diensträumen' });
    await file.take('resume-procedure', { reason: 'entlassen' });
    expect(await file.phase()).toBe('evidence');
    expect(await lettersOf(file)).toEqual(expect.arrayContaining(['suspended', 'resumed']));
  });
});

describe('§ 66 SGB I: fehlende Mitwirkung (B22)', () => {
  it.concurrent(
    'wird nur nach konkretem Hinweis und Fristablauf zur Versagung, und die ist anfechtbar',
    async () => {
      const file = await applied();
      await file.take('request-cooperation', { from: 'person', what: 'Fragebogen' }, 'caseworker', 'first');
      await file.advance(day(120));
      const refusal = { as: 'refused-cooperation', reasons: 'Fragebogen fehlt' };
      expect(await file.attempt('prepare-decision', refusal)).toMatchObject({
        status: 409,
        body: { code: 'warning-missing' },
      });
      expect(openTasks(await file.view())).toContain('judge-silence');
      await file.take(
        'request-cooperation',
        { from: 'person', what: 'Fragebogen', consequence: 'Die Feststellung wird versagt.' },
        'caseworker',
        'warned',
      );
      await file.advance(day(240));
      await file.take('prepare-decision', refusal);
      await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
      await file.take('record-service', {
        notice: 'bescheid',
        addressee: 'person',
        mode: 'certificate',
        servedOn: day(240),
      });
      expect(await file.phase()).toBe('objection-period');
      await file.advance(day(300));
      expect(await file.view()).toMatchObject({ phase: 'closing', outcome: 'refused-cooperation' });
      await file.take('record-answer', { request: 'warned', receivedOn: day(270) });
      expect(await file.phase()).toBe('application');
      expect(await lettersOf(file)).toContain('cooperation-reminder');
    },
  );
});

describe('§ 152 Abs. 1 S. 4, Abs. 3 SGB IX: Beurteilung', () => {
  it.concurrent('nimmt nur Zehnergrade und rechnet nichts aus (B13–B15)', async () => {
    const file = await applied();
    await file.take('accept-application', { on: '2025-01-07' });
    const impairments = [
      { name: 'Herz', gdb: 50 },
      { name: 'Knie', gdb: 40 },
    ];
    for (const overall of [45, 110, 15]) {
      const answer = await file.attempt(
        'record-opinion',
        { ...opinion('2025-01-13', 70), overall },
        'medical-service',
      );
      expect(answer.status).toBe(400);
    }
    await file.take(
      'record-opinion',
      { ...opinion('2025-01-13', 70), impairments, overall: 70 },
      'medical-service',
    );
    expect(await file.phase()).toBe('draft');
  });

  it.concurrent('übernimmt die Feststellung einer anderen Stelle (§ 152 Abs. 2 SGB IX)', async () => {
    const file = await applied();
    await file.take('accept-application', { on: '2025-01-07' });
    const { givenOn: _givenOn, ...body } = opinion('2025-01-13', 40);
    await file.take('adopt-finding', {
      body: 'Berufsgenossenschaft',
      foundOn: '2023-05-04',
      adoptedOn: '2025-01-13',
      ...body,
    });
    expect(await file.phase()).toBe('draft');
  });

  it.concurrent(
    'gibt ein Entwurf auf, der nicht stimmt, und gibt ab, wer umgezogen ist (§ 2 Abs. 2 SGB X)',
    async () => {
      const file = await assessed(40);
      await file.take('prepare-decision', { gdb: 40, decidedOn: '2025-01-16', reasons: 'Stellungnahme' });
      await file.take('discard-draft', { notice: 'bescheid', reason: 'falscher Name' });
      await file.take(
        'hand-over-case',
        { to: 'Niedersachsen', on: '2025-01-20', reason: 'Umzug' },
        'supervisor',
      );
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'handed-over' });
      expect(await lettersOf(file)).toContain('handed-over');
    },
  );

  it.concurrent('endet nicht durch Tod: Erben führen fort, oder eine Person beendet', async () => {
    const heir = { id: 'heir', role: 'heir', name: 'Robin Beispiel', actsFor: 'person' };
    const file = await applied({ parties: [person, praxis, heir] });
    await file.take('record-death', { party: 'person', diedOn: '2025-01-09' });
    expect(openTasks(await file.view())).toContain('ask-heirs');
    await file.take('heirs-continue', { heir: 'heir', declaredOn: '2025-01-20', interest: 'Steuer' });
    expect(openTasks(await file.view())).not.toContain('ask-heirs');
    await file.take('end-after-death', { on: '2025-01-21', reason: 'Interesse entfallen' });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'died' });
  });
});

function nextSaturday(): string {
  for (let ahead = 1; ; ahead += 1)
    if (new Date(`${day(ahead)}T12:00:00Z`).getUTCDay() === 6) return day(ahead);
}
