import {
  accepted,
  applied,
  attemptToApply,
  cardsOf,
  day,
  decide,
  factsOf,
  finding,
  issued,
  lettersOf,
  openTasks,
  person,
} from './given';

describe('§ 152 Abs. 5 S. 1 SGB IX: der Weg zum Ausweis', () => {
  it.concurrent('führt vom Antrag, in welcher Form auch immer, zur Aushändigung', async () => {
    const file = await applied({ form: 'informal', receivedOn: day(0) }, 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'application' });
    expect(await lettersOf(file)).toEqual(['application-received']);
    expect((await file.deadline('inaction-application'))?.status).toBe('open');
    await file.take('accept-application', {});
    expect(openTasks(await file.view())).toEqual(['issue-card']);
    await file.take('issue-card', { number: 'A 1' });
    expect(openTasks(await file.view())).toEqual(['hand-over-card']);
    await file.take('record-hand-over', { card: 'card-1', how: 'personal' });
    expect(await file.view()).toMatchObject({ phase: 'valid' });
    expect(cardsOf(await file.view())).toMatchObject([
      { status: 'out', validFrom: '2024-11-04', orange: true },
    ]);
    expect((await file.deadline('inaction-application'))?.status).toBe('met');
  });

  it.concurrent(
    'beginnt bei der Feststellung einer anderen Stelle mit dem Antrag auf den Ausweis',
    async () => {
      const file = await issued({ finding: { gdb: 50, marks: ['RF'], foundBy: 'other-body' } });
      expect(cardsOf(await file.view())).toMatchObject([{ validFrom: '2025-01-06', orange: false }]);
    },
  );

  it.concurrent.each([
    ['2018-03-14', '2028-03-31'],
    ['2018-04-01', '2028-03-31'],
  ])('gilt für ein Kind, geboren am %s, bis zum %s (B17)', async (bornOn, until) => {
    const file = await issued({ bornOn });
    expect((await file.deadline('expiry'))?.lastDay).toBe(until);
  });

  it.concurrent('gilt längstens so lange wie der Aufenthaltstitel und die Heilungsbewährung', async () => {
    const permit = await issued({ permitUntil: '2026-02-10' });
    expect((await permit.deadline('expiry'))?.lastDay).toBe('2026-02-28');
    const healing = await issued({ finding: { ...finding, reviewDue: '2027-06-12' } });
    expect((await healing.deadline('expiry'))?.lastDay).toBe('2027-06-30');
  });

  it.concurrent('ist unbefristet, wo sich nichts mehr ändert, und die Akte abgeschlossen', async () => {
    const file = await issued({ finding: { ...finding, unlimited: true } });
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'issued' });
  });

  it.concurrent('nimmt eine Feststellung auf, die erst noch zu erfragen ist', async () => {
    const amt = {
      id: 'amt',
      role: 'doctor',
      name: 'Deutsche Rentenversicherung',
      address: 'Platz 1, 10115 Berlin',
    };
    const file = await accepted({ finding: undefined, parties: [person, amt] });
    expect(openTasks(await file.atRest()).sort()).toEqual(['period-missed', 'prepare-decision']);
    await file.take('request-evidence', { from: 'amt', what: 'Rentenbescheid' }, 'caseworker', 'ask');
    expect(await file.phase()).toBe('evidence');
    await file.advance(day(100));
    expect(openTasks(await file.view())).toContain('judge-missing-evidence');
    expect(await lettersOf(file)).toEqual(expect.arrayContaining(['evidence-request', 'evidence-reminder']));
    await file.take('record-evidence', { request: 'ask', receivedOn: day(99), subject: 'Rentenbescheid' });
    await file.take('record-finding', { found: { gdb: 50, foundBy: 'other-body' } });
    expect(await file.phase()).toBe('production');
  });

  it.concurrent('wird weitergeleitet, zurückgenommen, oder ruht und wird abgegeben', async () => {
    const forwarded = await applied();
    const to = 'Kreis Steinfurt';
    await forwarded.take('forward-application', { to, forwardedOn: '2025-01-08', reason: 'Wohnsitz' });
    const withdrawn = await accepted();
    await withdrawn.take('withdraw-application', { from: 'person', receivedOn: '2025-01-09' }, 'mailroom');
    const rests = await accepted({ picture: false });
    await rests.take('suspend-procedure', { reason: 'auf Wunsch' });
    expect(await rests.phase()).toBe('suspended');
    expect((await rests.deadline('cooperation'))?.status).toBe('cancelled');
    await rests.advance(day(30));
    await rests.take('resume-procedure', { reason: 'auf Wunsch' });
    expect(await rests.phase()).toBe('cooperation');
    await rests.take('hand-over-case', { to, on: day(30), reason: 'Umzug' }, 'supervisor');
    for (const [file, outcome] of [
      [forwarded, 'forwarded'],
      [withdrawn, 'withdrawn'],
      [rests, 'handed-over'],
    ] as const)
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome });
  });

  it.concurrent('wird nicht mit Angaben eröffnet, die nicht sein können', async () => {
    expect((await attemptToApply({ card: { issuedOn: '2020-01-01' }, finding: undefined })).status).toBe(400);
    expect((await attemptToApply({ bornOn: '2025-02-01' })).status).toBe(400);
    // Nobody but the product says that another case has found the GdB.
    const claimed = await attemptToApply({ origin: { caseId: 'FB-2025-000001' } });
    expect(claimed).toMatchObject({ status: 422, body: { code: 'facts-contradict' } });
  });
});

describe('§ 5 SchwbAwV: das Lichtbild', () => {
  it.concurrent(
    'wird erbeten und angemahnt; ohne es wird versagt, und nachgeholt geht es weiter',
    async () => {
      const file = await accepted({ picture: false });
      expect(await file.phase()).toBe('cooperation');
      const early = { as: 'refused-cooperation', reasons: 'kein Lichtbild' };
      expect(await file.attempt('prepare-decision', early)).toMatchObject({
        body: { code: 'warning-missing' },
      });
      await file.advance(day(100));
      expect(openTasks(await file.view())).toEqual(
        expect.arrayContaining(['judge-silence', 'prepare-decision', 'period-missed']),
      );
      expect((await lettersOf(file)).filter((type) => type === 'cooperation-reminder')).toHaveLength(2);
      await decide(file, { as: 'refused-cooperation', decidedOn: day(95) });
      expect(await file.phase()).toBe('released');
      await file.take('record-service', {
        notice: 'bescheid',
        addressee: 'person',
        mode: 'certificate',
        servedOn: day(96),
      });
      await file.advance(day(150));
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({
        outcome: 'refused-cooperation',
      });
      const [request] = inquiryOf(await file.view());
      await file.take('record-answer', { request: request?.id, receivedOn: day(125) }, 'mailroom');
      expect(await file.phase()).toBe('production');
    },
  );

  it.concurrent('kommt, oder es wird davon abgesehen, wo jemand das Haus nicht verlassen kann', async () => {
    const comes = await accepted({ picture: false });
    await comes.take('record-picture', { receivedOn: day(0), usable: false }, 'mailroom');
    expect(await comes.phase()).toBe('cooperation');
    const asked = await comes.deadline('cooperation');
    await comes.take('extend-period', { deadline: asked?.id, days: 14, reason: 'Fotograf geschlossen' });
    await comes.take('record-picture', { receivedOn: day(0) }, 'mailroom');
    expect(await comes.phase()).toBe('production');
    const home = await accepted({ picture: false });
    const ask = { from: 'person', what: 'Ärztliches Attest' };
    await home.take('request-cooperation', ask, 'caseworker', 'attest');
    await home.take('dispense-with-picture', { reason: 'bettlägerig' });
    expect(await home.phase()).toBe('cooperation');
    await home.take('give-up-request', { request: 'attest', reason: 'bekannt' });
    await home.take('issue-card', { number: 'A 2' });
    expect(await home.phase()).toBe('hand-over');
  });
});

const inquiryOf = ({ facts }: { facts: Record<string, unknown> }) =>
  (facts['inquiry'] as { requests: { id: string }[] }).requests;

describe('Ein Ausweis, der schon ausgestellt ist', () => {
  it.concurrent('kündigt sein Ende an, läuft ab, und es folgt ein neuer auf Antrag (AUS-06)', async () => {
    const file = await issued();
    await file.advance('2029-10-02');
    expect(await lettersOf(file)).toContain('card-expires');
    await file.advance('2030-01-02');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'expired' });
    await file.take(
      'apply-for-card',
      { from: 'person', receivedOn: '2030-01-01', wish: 'renewal' },
      'mailroom',
    );
    await file.take('issue-card', { number: 'A 2', issuedOn: '2030-01-01' });
    await file.take('record-hand-over', { card: 'card-2', on: '2030-01-01', how: 'registered' });
    expect(cardsOf(await file.view()).map(({ status }) => status)).toEqual(['expired', 'out']);
  });

  it.concurrent('wird übernommen, und umgetauscht (§ 9 SchwbAwV)', async () => {
    const file = await applied({
      card: { number: 'Papier 7', issuedOn: '2014-12-01', validUntil: '2027-12-31' },
    });
    expect(await file.view()).toMatchObject({ phase: 'valid' });
    await file.take(
      'apply-for-card',
      { from: 'person', receivedOn: '2025-02-03', wish: 'exchange' },
      'mailroom',
    );
    await file.take('issue-card', { number: 'A 3', issuedOn: '2025-02-10' });
    await file.take('record-hand-over', { card: 'card-2', on: '2025-02-11', how: 'personal' });
    await file.take('record-card-return', { card: 'card-1', returnedOn: '2025-02-11' }, 'mailroom');
    expect(cardsOf(await file.view()).map(({ status }) => status)).toEqual(['returned', 'out']);
  });

  it.concurrent('wird ersetzt, wenn er verloren geht, und gesandt, wenn er zurückkommt', async () => {
    const file = await issued();
    await file.take('record-card-undelivered', { card: 'card-1', returnedOn: '2025-01-20' }, 'mailroom');
    expect(openTasks(await file.view())).toEqual(['resend-card']);
    await file.take('record-hand-over', { card: 'card-1', on: '2025-01-22', how: 'registered' });
    const loss = { from: 'person', reportedOn: '2025-03-03', how: 'stolen' };
    await file.take('report-card-loss', loss, 'mailroom');
    expect(factsOf(await file.view()).proceeding.occasion).toBe('replacement');
    await file.take('issue-card', { number: 'A 4', issuedOn: '2025-03-05' });
    expect(cardsOf(await file.view()).map(({ status }) => status)).toEqual(['lost', 'issued']);
    const other = await issued();
    await other.take('report-card-loss', { ...loss, replace: false });
    expect(await other.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'ended' });
  });

  it.concurrent('ändert nichts, wenn jemand auf den Status verzichtet (B25)', async () => {
    const file = await issued();
    await file.take('record-card-return', { returnedOn: '2025-02-03' }, 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'hand-over' });
    expect(openTasks(await file.view())).toEqual(['resend-card']);
  });

  it.concurrent(
    'wird berichtigt, sobald eine Neufeststellung unanfechtbar ist, und nicht vorher',
    async () => {
      const file = await issued();
      const found = { gdb: 80, marks: ['G', 'B'], appliedOn: '2025-01-20' };
      await file.take('record-finding', { knownOn: '2025-03-03', found: { ...found, final: false } });
      expect(await file.phase()).toBe('valid');
      await file.take('record-finding', { knownOn: '2025-04-07', found });
      expect(await file.phase()).toBe('production');
      expect(factsOf(await file.view()).proceeding.occasion).toBe('correction');
      // Corrected away before anything was issued: nothing is to be done any more.
      await file.take('record-finding', { knownOn: '2025-04-08', found: finding });
      expect(await file.phase()).toBe('valid');
    },
  );

  it.concurrent('ist zu prüfen, wenn entfällt, worauf er beruht', async () => {
    const file = await issued();
    await file.take('record-finding', { knownOn: '2025-02-03', found: { ...finding, gdb: 40 } });
    expect(openTasks(await file.view())).toEqual(['check-status']);
  });
});
