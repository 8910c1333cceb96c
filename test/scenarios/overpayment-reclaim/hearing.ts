import {
  accountOf,
  attemptToOpen,
  demand,
  demanded,
  factsOf,
  heard,
  lettersOf,
  open,
  openTasks,
  refused,
  repay,
} from './given';

const farAhead = '2040-01-02';

describe('§ 24 SGB X: die Anhörung kommt vor der Forderung', () => {
  it.concurrent('beginnt mit dem Schreiben; vor ihrem Ende wird nichts festgesetzt', async () => {
    const file = await open();
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'hearing', outcome: null });
    expect(await lettersOf(file)).toEqual(['hearing']);
    expect(await file.deadline('hearing')).toMatchObject({
      status: 'open',
      finding: {
        calculator: 'hearing-period',
        norms: expect.arrayContaining(['§ 24 Abs. 1 SGB X']) as string[],
      },
    });
    const today = view.path[0]?.since;
    expect(await refused(file, 'prepare-demand', demand({ decidedOn: today }))).toEqual({
      status: 422,
      code: 'date-before-cause',
    });
  });

  it.concurrent('ist mit Ablauf der Frist vorbei, auch ohne Äußerung', async () => {
    const file = await open();
    await file.advance(farAhead);
    const view = await file.view();
    expect(view.phase).toBe('examination');
    expect(openTasks(view)).toEqual(['prepare-demand']);
    await file.take('prepare-demand', demand({ decidedOn: farAhead }));
    expect(await file.phase()).toBe('draft');
  });

  it.concurrent('ist mit einer Äußerung vorbei, wenn keine weitere angekündigt ist', async () => {
    const file = await open();
    const day = (await file.view()).path[0]?.since;
    await file.take('record-statement', {
      from: 'person',
      receivedOn: day,
      complete: false,
      text: 'Mehr folgt.',
    });
    expect(await file.phase()).toBe('hearing');
    await file.take('record-statement', { from: 'person', receivedOn: day, text: 'Ich habe neu gekauft.' });
    const view = await file.view();
    expect(view.phase).toBe('examination');
    expect(await file.deadline('hearing')).toMatchObject({ status: 'met' });
    expect(factsOf(view).hearing.statements).toHaveLength(2);
    expect(await refused(file, 'record-statement', { from: 'fremd', receivedOn: day })).toMatchObject({
      code: 'unknown-party',
    });
  });

  it.concurrent('kann verlängert werden, nach ihrem Ende auch (§ 26 Abs. 7 SGB X)', async () => {
    const file = await open();
    await file.advance(farAhead);
    const before = await file.deadline('hearing');
    await file.take('extend-hearing', { days: 180, reason: 'Krankenhaus' });
    const after = await file.deadline('hearing');
    expect((after?.lastDay ?? '') > (before?.lastDay ?? '')).toBe(true);
    expect(after?.finding.norms).toContain('§ 26 Abs. 7 SGB X');
    // What lies in the past all the same is over again at once.
    await file.until(({ phase }) => phase === 'examination');
  });

  it.concurrent(
    'entfällt, wo schon angehört wurde oder das Gesetz es zulässt (§ 24 Abs. 2 SGB X)',
    async () => {
      const before = await open(heard);
      expect(await before.phase()).toBe('examination');
      const omitted = await open({ hearingOmitted: 'Nr. 3: von Ihren Angaben wird nicht abgewichen.' });
      expect(await omitted.phase()).toBe('examination');
      expect(await lettersOf(omitted)).toEqual([]);
      expect(await refused(omitted, 'extend-hearing', { days: 14, reason: 'x' })).toMatchObject({
        code: 'nothing-pending',
      });
    },
  );

  it.concurrent(
    'kann dazu führen, dass von der Erstattung abgesehen wird: eine zweite Person entscheidet',
    async () => {
      const file = await open({}, undefined, 'supervisor');
      const day = (await file.view()).path[0]?.since;
      const drop = { decidedOn: day, reason: 'Vertrauen ist geschützt (§ 45 Abs. 2 SGB X).' };
      expect(await refused(file, 'drop-reclaim', drop, 'supervisor')).toEqual({
        status: 403,
        code: 'four-eyes',
      });
      await file.take('drop-reclaim', drop, 'supervisor2');
      const view = await file.until(({ status }) => status === 'closed');
      expect(view).toMatchObject({ phase: 'closing', outcome: 'dropped' });
      expect(await lettersOf(file)).toEqual(['hearing', 'settled']);
    },
  );

  it.concurrent('wird gegenstandslos, wenn alles freiwillig gezahlt ist', async () => {
    const file = await open();
    const day = (await file.view()).path[0]?.since as string;
    await repay(file, 420_000, day);
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'settled' });
    expect(await file.deadline('hearing')).toMatchObject({ status: 'cancelled' });
  });
});

describe('Was zu viel gezahlt wurde', () => {
  it.concurrent.each([
    ['ohne Schuldnerin unter den Beteiligten', { debtor: 'fremd' }],
    ['ohne den aufhebenden Bescheid', { liftedOn: undefined }],
    ['mit aufhebendem Bescheid, wo es keinen Verwaltungsakt gab', { ground: 'without-decision' }],
    ['über null Cent', { cents: 0 }],
    ['über halbe Cent', { cents: 10.5 }],
    ['für einen Zeitraum, der vor seinem Beginn endet', { from: '2026-02-01', to: '2026-01-31' }],
    ['angehört und ohne Anhörung zugleich', { heardOn: '2026-03-01', hearingOmitted: 'x' }],
  ])('wird nicht angenommen: %s', async (_what, input) => {
    expect(await attemptToOpen(input)).toMatchObject({ status: 400 });
  });

  it.concurrent.each([
    ['aufgehoben vor der Bewilligung', { liftedOn: '2025-12-01' }, 'date-before-cause'],
    ['gezahlt nach der Anlage der Akte', { openedOn: '2026-01-10' }, 'facts-contradict'],
    ['in einer unbekannten Gemeinde', { municipality: 'Nirgendwo' }, 'unknown-municipality'],
  ])('passt nicht zusammen: %s', async (_what, input, code) => {
    expect(await attemptToOpen(input)).toMatchObject({ status: 422, body: { code } });
  });

  it.concurrent('begrenzt die Forderung: mehr, als angehört wurde, wird nicht festgesetzt', async () => {
    const file = await open(heard);
    expect(await refused(file, 'prepare-demand', demand({ cents: 420_001 }))).toMatchObject({
      code: 'facts-contradict',
    });
    expect(await refused(file, 'prepare-demand', demand({ dueOn: '2026-03-23' }))).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('prepare-demand', demand({ cents: 420_000 }));
    expect(await refused(file, 'prepare-demand', demand())).toMatchObject({ code: 'already-done' });
  });

  it.concurrent(
    'wird durch Bescheid festgesetzt, den eine zweite Person freigibt (§ 50 Abs. 3 SGB X)',
    async () => {
      const file = await open(heard);
      await file.take('prepare-demand', demand());
      const release = { notice: 'bescheid', releasedOn: '2026-03-24' };
      expect(await refused(file, 'release-notice', release, 'caseworker')).toMatchObject({ status: 403 });
      await file.take('release-notice', release, 'supervisor');
      const view = await file.view();
      expect(view.phase).toBe('released');
      expect(openTasks(view)).toEqual(['serve-notice']);
      expect(accountOf(view)).toMatchObject({ demandedCents: 400_000, openCents: 400_000 });
      const [letter] = (await file.letters()).filter(({ letter: { type } }) => type === 'decision');
      expect(letter?.letter.facts).toMatchObject({ values: { erstattung: 400_000 }, heardOn: '2026-03-18' });
    },
  );

  it.concurrent('verbindet die Akte mit der, aus der die Zahlung kommt', async () => {
    const origin = await demanded();
    const file = await open({ ...heard, originCase: origin.caseId });
    const links = await origin.until(({ file: entries }) => entries.some(({ kind }) => kind === 'link'));
    expect(links.file.map(({ linkedCase }) => linkedCase)).toContain(file.caseId);
    expect((await file.view()).file).toMatchObject([{ kind: 'link', linkedCase: origin.caseId }]);
  });
});
