import {
  demand,
  demanded,
  factsOf,
  handedOver,
  heard,
  heir,
  lettersOf,
  matterOf,
  measure,
  open,
  openTasks,
  overdue,
  refused,
  served,
} from './given';

describe('§§ 1922, 1967 BGB: stirbt, wer zu zahlen hat', () => {
  it.concurrent('vor der Forderung, werden die Erben selbst angehört', async () => {
    const file = await open(heard);
    await file.advance('2040-05-02');
    await file.take('record-death', { party: 'person', diedOn: '2040-04-20' });
    const view = await file.view();
    expect(view.phase).toBe('hearing');
    expect(openTasks(view)).toEqual(['find-heirs']);
    expect(await refused(file, 'name-heir', { heir: 'person', knownOn: '2040-05-02' })).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('add-party', heir);
    await file.take('name-heir', { heir: 'heir', knownOn: '2040-05-02' });
    expect(await file.deadline('hearing')).toMatchObject({ lastDay: '2040-05-30', status: 'open' });
    const [letter] = (await file.letters()).map(({ letter: owed }) => owed);
    expect(letter).toMatchObject({ type: 'hearing', to: 'heir' });
    await file.take('record-statement', { from: 'heir', receivedOn: '2040-05-02' });
    await file.take('prepare-demand', demand({ decidedOn: '2040-05-02' }));
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    const decision = (await file.letters()).find(({ letter: owed }) => owed.type === 'decision');
    expect(decision?.letter.to).toBe('heir');
  });

  it.concurrent('mit fertigem Entwurf, beginnt es mit den Erben von vorn', async () => {
    const file = await open(heard);
    await file.take('prepare-demand', demand());
    await file.advance('2040-05-02');
    await file.take('record-death', { party: 'person', diedOn: '2040-04-20' });
    const release = { notice: 'bescheid', releasedOn: '2040-05-02' };
    expect(await refused(file, 'release-notice', release, 'supervisor')).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('add-party', heir);
    await file.take('name-heir', { heir: 'heir', knownOn: '2040-05-02' });
    expect(await file.phase()).toBe('hearing');
    expect(await refused(file, 'release-notice', release, 'supervisor')).toMatchObject({
      code: 'unknown-notice',
    });
  });

  it.concurrent('nach der Freigabe, geht die Bekanntgabe an die Erben', async () => {
    const file = await demanded();
    await file.advance('2040-05-08');
    await file.take('record-death', { party: 'person', diedOn: '2040-05-01' });
    expect(await refused(file, 'record-service', handedOver('2040-05-07'))).toMatchObject({
      code: 'facts-contradict',
    });
    await file.take('add-party', heir);
    await file.take('name-heir', { heir: 'heir', knownOn: '2040-05-08' });
    await file.take('record-service', handedOver('2040-05-08', 'heir'));
    expect(await file.phase()).toBe('objection-period');
  });

  it.concurrent('nach der Bekanntgabe, bindet sie die Erben; an Tote wird nicht geschrieben', async () => {
    const file = await served();
    await file.take('record-death', { party: 'person', diedOn: '2040-05-08' });
    await file.advance('2040-07-18');
    const view = await file.view();
    expect(view.phase).toBe('overdue');
    expect(matterOf(view, 'erstattung')).toMatchObject({ status: 'final' });
    expect(await lettersOf(file)).toEqual(['decision']);
    expect(openTasks(view)).toEqual(['find-heirs']);
    await file.take('add-party', heir);
    await file.take('name-heir', { heir: 'heir', knownOn: '2040-07-18' });
    const reminder = (await file.letters()).at(-1)?.letter;
    expect(reminder).toMatchObject({ type: 'reminder', to: 'heir' });
    expect(openTasks(await file.view())).toEqual([]);
  });

  it.concurrent('und findet sich niemand, wird niedergeschlagen', async () => {
    const file = await overdue();
    await file.take('record-death', { party: 'person', diedOn: '2040-07-10' });
    await measure(file, 'write-off', '2040-07-17');
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'written-off' });
    expect(openTasks(view)).toEqual([]);
    expect(factsOf(view).measures).toMatchObject([{ kind: 'write-off' }]);
  });

  it.concurrent('eine andere Beteiligte, ist nur ihre Beteiligung zu Ende', async () => {
    const lawyer = { id: 'lawyer', role: 'representative', name: 'RAin Kurz', actsFor: 'person' };
    const file = await open({
      ...heard,
      parties: [{ ...lawyer }, { id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
    });
    await file.take('record-death', { party: 'lawyer', diedOn: '2026-03-25' });
    const view = await file.view();
    expect(view.phase).toBe('examination');
    expect(view.parties.find(({ id }) => id === 'lawyer')).toMatchObject({ leftOn: '2026-03-25' });
    expect(await refused(file, 'record-death', { party: 'lawyer', diedOn: '2026-03-25' })).toMatchObject({
      code: 'already-done',
    });
    expect(await refused(file, 'name-heir', { heir: 'lawyer', knownOn: '2026-03-25' })).toMatchObject({
      code: 'nothing-pending',
    });
  });
});
