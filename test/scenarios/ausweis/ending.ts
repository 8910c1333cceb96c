import {
  accepted,
  cardsOf,
  day,
  decide,
  factsOf,
  finding,
  handedOver,
  issued,
  lettersOf,
  lowering,
  objection,
  openTasks,
  person,
  refused,
} from './given';

const heir = { id: 'heir', role: 'heir', name: 'Jana Beispiel', address: 'Hof 2, 48143 Münster' };

/** Protected until 31 May 2025; the rehearsal's clock finds at once what is over, and asks for the card today. */
async function askedBack() {
  const file = await issued();
  await file.take('record-finding', { knownOn: '2025-02-20', lowering });
  await file.until(({ phase }) => phase === 'return');
  return file;
}

describe('§ 199 Abs. 1 SGB IX: der Ausweis in der Schutzfrist', () => {
  it.concurrent(
    'gilt bis zu ihrem Ende, und wird dafür ausgestellt, wenn er vorher abläuft (AUS-07)',
    async () => {
      const file = await issued({ permitUntil: day(20) });
      const final = day(-3);
      await file.take('record-residence', { resident: true, permitUntil: '2032-01-31' });
      await file.take('record-finding', { knownOn: day(0), lowering: { ...lowering, finalSince: final } });
      expect(factsOf(await file.view()).proceeding.occasion).toBe('protection');
      await file.take('issue-card', { number: 'A 2' });
      const until = (await file.deadline('protection'))?.lastDay;
      expect(cardsOf(await file.view())[1]?.validUntil).toBe(until);
      await file.take('record-hand-over', { card: 'card-2', how: 'post' });
      expect(await file.phase()).toBe('protection');
    },
  );

  it.concurrent('wird danach eingezogen; kommt er, ist die Akte abgeschlossen (B01)', async () => {
    const file = await askedBack();
    expect(await lettersOf(file)).toContain('return-request');
    await file.take('record-card-return', { returnedOn: day(0) }, 'mailroom');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'collected' });
  });

  it.concurrent('bleibt bei der Person, wenn die Herabsetzung doch nicht besteht', async () => {
    const file = await askedBack();
    await file.take('record-finding', { knownOn: day(0), found: finding });
    expect(await file.view()).toMatchObject({ phase: 'valid' });
    expect(await lettersOf(file)).not.toContain('return-request');
    expect((await file.deadline('card-return'))?.status).toBe('cancelled');
  });
});

describe('§ 152 Abs. 5 S. 4 SGB IX, § 51 SGB X: die Einziehung', () => {
  it.concurrent('mahnt, ordnet die Rückgabe an, und lässt über die Vollstreckung entscheiden', async () => {
    const file = await askedBack();
    const order = { as: 'return-ordered', reasons: 'Der Schutz ist erloschen' };
    const early = await file.attempt('prepare-decision', { ...order, returnBy: day(30) });
    expect(early).toMatchObject({ status: 409, body: { code: 'hearing-missing' } });
    const asked = await file.deadline('card-return');
    await file.take('extend-period', { deadline: asked?.id, days: 7, reason: 'Urlaub' });
    await file.advance(day(110));
    expect(openTasks(await file.view())).toContain('order-return');
    expect((await lettersOf(file)).filter((type) => type === 'return-reminder')).toHaveLength(2);
    const about = 'Der Ausweis ist noch nicht zurück';
    const hearing = { to: 'person', about, intends: { takes: ['einziehung'] } };
    await file.take('start-hearing', hearing, 'caseworker', 'hearing');
    await file.take('record-statement', { hearing: 'hearing', receivedOn: day(110), text: 'Ich suche ihn.' });
    await file.take('dispense-with-hearing', { ground: 5, reason: 'nicht nötig' }, 'supervisor');
    await decide(file, { ...order, decidedOn: day(110), returnBy: day(140) });
    await file.take('record-service', handedOver(day(110)));
    expect(await file.phase()).toBe('objection-period');
    await file.advance(day(170));
    const view = await file.view();
    expect(view.phase).toBe('return');
    expect(openTasks(view)).toContain('enforce-return');
    await file.take('give-up-card', { reason: 'nicht auffindbar' }, 'supervisor');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'not-collected' });
  });

  it.concurrent('beginnt sofort, wenn der Status aus anderem Grund wegfällt (B21)', async () => {
    const file = await issued();
    await file.take('record-loss', {
      lostOn: '2025-03-03',
      because: 'residence',
      reason: 'Wegzug nach Österreich',
    });
    expect(await file.phase()).toBe('return');
    expect(factsOf(await file.view()).collection).toMatchObject({ reminders: 0 });
  });

  it.concurrent('lehnt daneben ab, was noch beantragt ist', async () => {
    const file = await issued();
    const wish = { from: 'person', receivedOn: '2025-02-10', wish: 'renewal' };
    await file.take('apply-for-card', wish, 'mailroom');
    await file.take('start-hearing', { to: 'person', about: 'Wegzug', intends: { takes: ['ausweis'] } });
    expect(await file.phase()).toBe('hearing');
    await file.take('record-residence', { on: '2025-03-01', resident: false });
    await file.advance(day(60));
    expect(await file.phase()).toBe('draft');
    await decide(file, { as: 'refused', ground: 'no-residence', decidedOn: day(50) });
    expect(await file.phase()).toBe('released');
  });
});

describe('Tod', () => {
  it.concurrent('beendet die Akte; bekannte Erben werden ohne Frist um den Ausweis gebeten', async () => {
    const file = await issued({ parties: [person, heir] });
    await file.take('record-death', { party: 'person', diedOn: '2025-06-02' }, 'mailroom');
    expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'died' });
    expect(await lettersOf(file)).toContain('return-after-death');
    expect((await file.deadlines()).filter(({ status }) => status === 'open')).toEqual([]);
  });

  it.concurrent('lässt einen Widerspruch den Erben, bis niemand ihn fortführt', async () => {
    const file = await refused({ parties: [person, heir] });
    await file.take('record-objection', objection('2025-02-03'), 'mailroom');
    await file.take('record-death', { party: 'person', diedOn: '2025-02-10' }, 'mailroom');
    expect(openTasks(await file.view())).toEqual(expect.arrayContaining(['ask-heirs', 'decide-objection']));
    const other = await refused({ parties: [person, heir] });
    await other.take('record-objection', objection('2025-02-03'), 'mailroom');
    await other.take('record-death', { party: 'person', diedOn: '2025-02-10' }, 'mailroom');
    const goesOn = { heir: 'heir', declaredOn: '2025-02-20', interest: 'Erstattung der Wertmarke' };
    await other.take('heirs-continue', goesOn);
    const input = { kind: 'objection-decision', decidedOn: '2025-03-03', reasons: 'Kein Anspruch' };
    await other.take('prepare-objection-decision', input, 'caseworker', 'answer');
    await other.take('release-notice', { notice: 'answer', releasedOn: '2025-03-03' }, 'supervisor2');
    await other.take('record-service', handedOver('2025-03-05', 'answer', 'heir'));
    expect(await other.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'died' });
    await file.take('end-after-death', { on: '2025-03-10', reason: 'Niemand führt fort' });
    expect(await file.until(({ outcome }) => outcome === 'died')).toMatchObject({ phase: 'closing' });
    expect(openTasks(await file.view())).toContain('settle-contest');
  });
});

describe('§ 25 SGB X, § 67 SGB I', () => {
  it.concurrent('wer beteiligt ist, sieht die Akte ein', async () => {
    const file = await accepted();
    await file.take('record-file-inspection', { by: 'person', on: '2025-01-09', how: 'im Amt' });
    expect((await file.view()).file.some(({ kind }) => kind === 'vermerk')).toBe(true);
  });
});
