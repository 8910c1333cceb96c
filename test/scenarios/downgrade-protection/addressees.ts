import {
  factsOf,
  handedOver,
  lettersOf,
  matterOf,
  objection,
  objectionDecided,
  openTasks,
  person,
  protectionOf,
  refused,
  released,
  served,
} from './given';

const guardian = { id: 'zweite', role: 'applicant', name: 'Emil Beispiel', channel: 'electronic' };
const both = { decidedOn: '2025-05-05', parties: [person, guardian] };
const lawyer = {
  id: 'anwalt',
  role: 'representative',
  name: 'RAin Dr. Kanzlei',
  actsFor: 'person',
  channel: 'registered',
};
const represented = {
  decidedOn: '2025-05-05',
  parties: [person, { ...lawyer, powerPresentedOn: '2025-05-02' }],
};

describe('§ 37 Abs. 1 SGB X: mehrere Adressaten', () => {
  it.concurrent('haben jeder sein Schreiben, seinen Weg, seinen Tag und seine Frist', async () => {
    const file = await released(both);
    const letters = await file.letters();
    expect(letters.map(({ letter }) => letter)).toMatchObject([
      { type: 'decision', to: 'person', channel: 'post' },
      { type: 'decision', to: 'zweite', channel: 'electronic' },
    ]);
    await file.take('record-service', handedOver('2025-05-05'));
    expect(await file.phase()).toBe('released');
    await file.take('record-service', handedOver('2025-05-20', 'zweite'));
    const periods = (await file.deadlines()).filter(({ type }) => type === 'objection-period');
    expect(periods.map(({ lastDay }) => lastDay).sort()).toEqual(['2025-06-05', '2025-06-20']);
    // Final for both only when the later period is over: since 21 June, so to the end of September.
    const view = await file.atRest();
    expect(protectionOf(view)).toEqual({
      finalSince: '2025-06-21',
      until: '2025-09-30',
      applies: true,
      gdb: 30,
    });
  });

  it.concurrent('widersprechen jeder für sich: einer allein hält die Entscheidung offen', async () => {
    const file = await released(both);
    await file.take('record-service', handedOver('2025-05-05'));
    await file.take('record-service', handedOver('2025-05-05', 'zweite'));
    await file.take('record-objection', objection('2025-06-02', { from: 'zweite' }));
    const view = await file.atRest();
    expect(view.phase).toBe('objection');
    expect(matterOf(view)).toMatchObject({ status: 'open' });
    const statuses = (await file.deadlines())
      .filter(({ type }) => type === 'objection-period')
      .map(({ status }) => status);
    expect(statuses.sort()).toEqual(['met', 'missed']);
    // The decision on the objection goes to who objected, and its period alone is waited for.
    const notice = 'widerspruchsbescheid';
    await file.take(
      'prepare-objection-decision',
      { kind: 'objection-decision', decidedOn: '2025-07-07', reasons: 'Befunde' },
      'caseworker',
      notice,
    );
    await file.take('release-notice', { notice, releasedOn: '2025-07-07' }, 'supervisor2');
    const decided = factsOf(await file.view()).remedies.notices.find(({ id }) => id === notice);
    expect(decided?.tracks.map(({ party }) => party)).toEqual(['zweite']);
  });
});

describe('§ 13 SGB X, § 7 VwZG: Bevollmächtigte', () => {
  it.concurrent(
    'erhalten die Schreiben und die Bekanntgabe; an die Partei selbst ist sie nicht möglich',
    async () => {
      const file = await released(represented);
      expect((await file.letters()).map(({ letter }) => letter)).toMatchObject([
        { type: 'decision', to: 'anwalt', channel: 'registered' },
      ]);
      const answer = await file.attempt('record-service', handedOver('2025-05-06'));
      expect(answer).toMatchObject({
        status: 422,
        body: {
          code: 'service-on-represented-party',
          addressee: 'Erika Beispiel',
          representative: 'RAin Dr. Kanzlei',
        },
      });
      await file.take('record-service', handedOver('2025-05-06', 'anwalt'));
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2025-06-06' });
    },
  );

  it.concurrent('ohne vorgelegte Vollmacht ändern nichts', async () => {
    const file = await released({ decidedOn: '2025-05-05', parties: [person, lawyer] });
    await file.take('record-service', handedOver('2025-05-05'));
    expect(new Set((await file.letters()).map(({ letter }) => letter.to))).toEqual(new Set(['person']));
  });

  it.concurrent(
    'zählen von dem Tag an, an dem die Vollmacht vorliegt, bis zu dem, an dem sie erlischt',
    async () => {
      const file = await released({ decidedOn: '2025-05-05', parties: [person, lawyer] });
      await file.take('present-power', { representative: 'anwalt', presentedOn: '2025-05-08' }, 'mailroom');
      // Handed over before that day, though entered after it: the service on the person stands.
      await file.take('record-service', handedOver('2025-05-07'));
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2025-06-10' });
      await file.take('end-power', { representative: 'anwalt', endedOn: '2025-05-20' }, 'mailroom');
      await file.take('record-objection', objection('2025-06-02'));
      await file.atRest();
      const received = (await file.letters()).find(({ letter }) => letter.type === 'objection-received');
      expect(received?.letter.to).toBe('person');
    },
  );

  it.concurrent('widersprechen für die Partei und nehmen für sie zurück', async () => {
    const file = await released(represented);
    await file.take('record-service', handedOver('2025-05-05', 'anwalt'));
    await file.take('record-objection', objection('2025-06-02', { from: 'anwalt' }), 'mailroom');
    expect((await file.atRest()).phase).toBe('objection');
    expect((await file.letters()).map(({ letter }) => [letter.type, letter.to])).toContainEqual([
      'objection-received',
      'anwalt',
    ]);
    await file.take('withdraw-objection', { from: 'anwalt', receivedOn: '2025-07-01' }, 'mailroom');
    expect(matterOf(await file.view())).toMatchObject({ status: 'final', since: '2025-07-01' });
  });

  it.concurrent(
    'sterben, ohne dass die Sache endet; an sie ist dann nichts mehr bekannt zu geben',
    async () => {
      const file = await released(represented);
      await file.take('record-death', { party: 'anwalt', diedOn: '2025-05-10' });
      expect(await file.phase()).toBe('released');
      expect(await refused(file, 'record-service', handedOver('2025-05-12', 'anwalt'))).toEqual({
        status: 422,
        code: 'facts-contradict',
      });
      expect(await refused(file, 'record-death', { party: 'anwalt', diedOn: '2025-05-11' })).toEqual({
        status: 409,
        code: 'already-done',
      });
      await file.take('record-service', handedOver('2025-05-12'));
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2025-06-12' });
    },
  );

  it.concurrent('die sich niemandem zuordnen lassen, legen keine Vollmacht vor', async () => {
    const nobody = { ...lawyer, actsFor: undefined };
    const file = await released({ decidedOn: '2025-05-05', parties: [person, nobody] });
    const power = { representative: 'anwalt', presentedOn: '2025-05-08' };
    expect(await refused(file, 'present-power', power)).toEqual({ status: 422, code: 'facts-contradict' });
    expect(await refused(file, 'end-power', { representative: 'anwalt', endedOn: '2025-05-08' })).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
  });

  it.concurrent('kommen später hinzu und werden geändert', async () => {
    const file = await released({ decidedOn: '2025-05-05' });
    await file.take('add-party', { ...lawyer, since: '2025-05-06' });
    expect(await refused(file, 'add-party', lawyer)).toEqual({ status: 409, code: 'party-exists' });
    await file.take('change-party', { id: 'anwalt', name: 'RA Neu', channel: 'electronic' });
    const changed = (await file.view()).parties.find(({ id }) => id === 'anwalt');
    expect(changed).toMatchObject({ name: 'RA Neu', channel: 'electronic', actsFor: 'person' });
  });
});

describe('§ 37 Abs. 2 S. 3 SGB X: Postrücklauf', () => {
  it.concurrent(
    'nimmt der Fiktion die Wirkung; erst die neue Zustellung setzt die Frist in Lauf',
    async () => {
      const file = await released({ decidedOn: '2025-05-02' });
      await file.take('record-service', {
        notice: 'bescheid',
        addressee: 'person',
        mode: 'post',
        dispatchedOn: '2025-05-02',
      });
      const returned = { notice: 'bescheid', addressee: 'person', returnedOn: '2025-05-12' };
      await file.take('record-returned-mail', returned, 'mailroom');
      const between = await file.atRest();
      expect(between.phase).toBe('released');
      expect(openTasks(between)).toEqual(['find-address']);
      expect(await file.deadline('objection-period')).toMatchObject({ status: 'cancelled' });
      await file.take('change-party', { id: 'person', address: 'Neuer Weg 2, 48147 Münster' });
      await file.take('record-service', handedOver('2025-06-02'));
      expect((await file.deadlines()).map(({ lastDay }) => lastDay)).toContain('2025-07-02');
      const view = await file.atRest();
      expect(openTasks(view)).not.toContain('find-address');
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-07-03', until: '2025-10-31' });
    },
  );

  it.concurrent('nimmt auch einen Schutz zurück, der schon zu Ende schien', async () => {
    const file = await served('2025-03-31');
    expect(await file.atRest()).toMatchObject({
      phase: 'card-withdrawal',
      outcome: 'protection-ended',
      flags: ['month-boundary'],
    });
    const returned = { notice: 'bescheid', addressee: 'person', returnedOn: '2025-05-19' };
    await file.take('record-returned-mail', returned, 'mailroom');
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'released', outcome: null, flags: [] });
    expect(factsOf(view).protection).toBeUndefined();
    expect(openTasks(view)).toEqual(['find-address']);
    expect(await lettersOf(file)).toEqual(['decision']);
    expect((await file.deadlines()).filter(({ status }) => status === 'open')).toEqual([]);
  });

  it.concurrent('betrifft auch den Widerspruchsbescheid', async () => {
    const file = await objectionDecided();
    const { notices } = factsOf(await file.view()).remedies;
    const notice = notices.at(-1)?.id;
    await file.take('record-returned-mail', { notice, addressee: 'person', returnedOn: '2025-07-21' });
    expect(await file.atRest()).toMatchObject({ phase: 'released' });
    await file.take('record-service', handedOver('2025-08-04', 'person', notice));
    expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2025-09-04' });
  });

  it.concurrent('setzt eine Bekanntgabe voraus', async () => {
    const file = await released({ decidedOn: '2025-05-05' });
    const returned = { notice: 'bescheid', addressee: 'person', returnedOn: '2025-05-19' };
    expect(await refused(file, 'record-returned-mail', returned)).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
  });
});
