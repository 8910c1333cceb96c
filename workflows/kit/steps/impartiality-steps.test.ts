import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { clerk, Desk, lead, second } from '../test/desk';

/** Said of somebody else; `own` by the person. */
const fear = { person: 'clerk', ground: 'bias', namedBy: 'party', namedOn: '2026-05-12', reason: 'Streit' };
const own = { ...fear, namedBy: 'self' };
const release = { notice: 'bescheid', releasedOn: '2026-05-12' };

async function opened() {
  const desk = new Desk(downgradeProtection, '2026-05-12');
  await desk.take('open', opening, clerk, 'opening');
  return desk;
}

const tasksOf = (desk: Awaited<ReturnType<typeof opened>>) =>
  desk.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

describe('§ 17 Abs. 1 SGB X: Besorgnis der Befangenheit', () => {
  it('hält, wer sie von sich selbst anzeigt, heraus, bis die Leitung entschieden hat', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', own, clerk, 'naming');
    await expect(desk.take('vermerk', { text: 'x' })).rejects.toMatchObject({
      code: 'excluded-person',
      details: { person: 'clerk', ground: 'bias', norm: '§ 17 Abs. 1 SGB X', standing: 'open' },
    });
    expect(tasksOf(desk)).toEqual(['release-notice', 'decide-exclusion']);
    const decision = { naming: 'naming', decidedOn: '2026-05-12', decidedBy: 'head', reason: 'kein Grund' };
    await desk.take('decide-exclusion', { ...decision, excluded: false }, second);
    expect(tasksOf(desk)).toEqual(['release-notice']);
    await desk.take('vermerk', { text: 'x' });
    expect(desk.state.exclusions).toMatchObject([{ person: 'clerk', status: 'rejected' }]);
  });

  it('legt, wer andere benennt, der Leitung nur vor: heraus hält erst deren Anordnung', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', fear, lead, 'naming');
    expect(desk.state.exclusions).toMatchObject([{ person: 'clerk', status: 'named' }]);
    expect(tasksOf(desk)).toEqual(['release-notice', 'decide-exclusion']);
    await desk.take('vermerk', { text: 'x' });
    const decision = { naming: 'naming', decidedOn: '2026-05-12', decidedBy: 'head', reason: 'trifft zu' };
    await desk.take('decide-exclusion', { ...decision, excluded: true }, lead);
    expect(tasksOf(desk)).toEqual(['release-notice', 'review-acts']);
    await expect(desk.take('vermerk', { text: 'y' })).rejects.toMatchObject({
      details: { standing: 'excluded' },
    });
  });

  it('nimmt niemand allen, die entscheiden könnten, die Akte, indem er sie benennt', async () => {
    const desk = await opened();
    const everybody = { ...fear, ground: 'relative', namedBy: 'office' };
    for (const { id } of [lead, second])
      await desk.take('name-exclusion', { ...everybody, person: id }, clerk);
    await desk.take('release-notice', release, lead);
    expect(desk.state.phase).toBe('released');
  });

  it('gilt nur als von der Person selbst gesagt, wenn sie es selbst erfasst', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', { ...own, ground: 'relative' }, lead);
    expect(desk.state.exclusions).toMatchObject([{ status: 'named' }]);
  });
});

describe('wer entscheidet', () => {
  it('hält die Uhr der Akte nicht an, wer immer benannt wird', async () => {
    const desk = await opened();
    const clock = { ...fear, person: 'system:clock', ground: 'relative', namedBy: 'office' };
    await desk.take('name-exclusion', clock, clerk);
    await desk.take('wiedervorlage', { on: '2026-06-01', text: 'Anruf' }, clerk);
    await desk.advance('2026-06-03');
    expect(tasksOf(desk)).toContain('wiedervorlage');
  });

  it('entscheidet niemand über sich selbst', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', { ...fear, person: 'lead' }, clerk, 'naming');
    const decision = { naming: 'naming', decidedOn: '2026-05-12', decidedBy: 'head', reason: 'x' };
    await expect(desk.take('decide-exclusion', { ...decision, excluded: false }, lead)).rejects.toMatchObject(
      { code: 'excluded-person' },
    );
    await desk.take('decide-exclusion', { ...decision, excluded: true }, second);
    await expect(desk.take('release-notice', release, lead)).rejects.toMatchObject({
      code: 'excluded-person',
      details: { standing: 'excluded' },
    });
    await expect(
      desk.take('lift-exclusion', { naming: 'naming', liftedOn: '2026-05-12', reason: 'x' }, lead),
    ).rejects.toMatchObject({ code: 'excluded-person' });
    await desk.take('lift-exclusion', { naming: 'naming', liftedOn: '2026-05-12', reason: 'x' }, second);
    await desk.take('release-notice', release, lead);
    expect(desk.state.phase).toBe('released');
  });

  it('wird nicht zweimal aus demselben Grund angezeigt und nicht ohne Anzeige entschieden', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', fear, lead, 'naming');
    await expect(desk.take('name-exclusion', fear, lead)).rejects.toMatchObject({ code: 'already-done' });
    const decision = { decidedOn: '2026-05-12', decidedBy: 'head', excluded: true, reason: 'x' };
    await expect(
      desk.take('decide-exclusion', { ...decision, naming: 'andere' }, lead),
    ).rejects.toMatchObject({ code: 'nothing-pending' });
    await expect(
      desk.take('lift-exclusion', { naming: 'naming', liftedOn: '2026-05-12', reason: 'x' }, lead),
    ).rejects.toMatchObject({ code: 'nothing-pending' });
  });
});

describe('§ 16 Abs. 1 SGB X: Ausschluss kraft Gesetzes', () => {
  const relative = { ...fear, ground: 'relative', namedBy: 'office' };

  it('gilt sofort, wo die Person selbst ihn mitteilt, und legt das Bisherige zur Prüfung vor', async () => {
    const desk = await opened();
    await desk.take('vermerk', { text: 'x' });
    await desk.take('name-exclusion', { ...relative, namedBy: 'self' }, clerk, 'naming');
    expect(desk.state.exclusions).toMatchObject([{ status: 'excluded', ground: 'relative' }]);
    const [review] = desk.state.tasks.filter(({ type }) => type === 'review-acts');
    expect(review).toMatchObject({ forRole: 'supervisor', note: 'clerk: Akte anlegen, Vermerk' });
    await expect(desk.take('vermerk', { text: 'y' })).rejects.toMatchObject({ code: 'excluded-person' });
  });

  it('wird entschieden, wo ihn eine Partei behauptet', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', { ...relative, namedBy: 'party' }, lead);
    expect(desk.state.exclusions).toMatchObject([{ status: 'named' }]);
  });

  it('legt nichts vor, wo die Person nichts getan hat', async () => {
    const desk = await opened();
    await desk.take('name-exclusion', { ...relative, person: 'dritte' }, lead, 'naming');
    const decision = { naming: 'naming', decidedOn: '2026-05-12', decidedBy: 'head', reason: 'Schwester' };
    await desk.take('decide-exclusion', { ...decision, excluded: true }, second);
    expect(tasksOf(desk)).toEqual(['release-notice']);
  });
});

describe('die Zuständigkeit', () => {
  it('einer ausgeschlossenen Person geht auf eine andere über, und zu ihr nicht zurück', async () => {
    const desk = await opened();
    await desk.take('assign', { person: 'lead', deputy: 'clerk' }, lead);
    await desk.take('name-exclusion', { ...own, namedOn: '2026-05-11' }, clerk, 'naming');
    expect(tasksOf(desk)).toContain('replace-excluded');
    await expect(desk.take('assign', { person: 'clerk' }, lead)).rejects.toMatchObject({
      code: 'excluded-person',
      details: { person: 'clerk' },
    });
    // What was assigned before is not undone by what is known of an earlier day.
    expect(desk.state).toMatchObject({ unresolved: [], inCharge: { person: 'lead', deputy: 'clerk' } });
    await desk.take('assign', { person: 'lead', deputy: 'second' }, lead);
    expect(tasksOf(desk)).not.toContain('replace-excluded');
  });
});

describe('die Uhr der Akte', () => {
  it('ist nie befangen', async () => {
    const desk = await opened();
    await desk.take('wiedervorlage', { on: '2026-06-01', text: 'nachsehen' });
    await desk.take('name-exclusion', { ...fear, ground: 'relative', namedBy: 'office' }, lead);
    await desk.advance('2026-06-02');
    expect(tasksOf(desk)).toContain('wiedervorlage');
  });
});
