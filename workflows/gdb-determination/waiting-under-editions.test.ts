import type { GdbState } from '../../contracts/gdb-determination/messages';
import { editionOf, presentEdition } from '../../contracts/case/edition';
import { lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, served } from './test/office';

type Case = Desk<GdbState>;

const periods = ({ state }: Case) =>
  state.deadlines.filter(({ id }) => id === 'inaction:change' || id === 'target:change');
const withdrawn = (desk: Case) =>
  desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today }, undefined, 'end');

/** Found 40 and contested. */
async function contested(): Promise<Case> {
  const desk = await decided(40, ['G']);
  await served(desk);
  await desk.take('record-objection', objection(desk.today));
  return desk;
}

async function applied(desk: Case): Promise<void> {
  const wish = { from: 'person', receivedOn: desk.today, marks: [], disregards: [] };
  await desk.take('apply-for-change', wish, undefined, 'change');
}

/** What was final is contested again, and takes up what has begun since. */
async function reinstated(desk: Case): Promise<void> {
  await desk.take('record-objection', objection(desk.today));
  const decision = { from: 'person', decidedOn: desk.today, granted: true, reason: 'Krankenhaus' };
  await desk.take('decide-reinstatement', decision, { ...lead, id: 'third' });
}

/** An application for change has joined a contest when nobody watched such ones yet. */
async function appliedUnderTheFirst(): Promise<Case> {
  const desk = await contested();
  desk.edition = 1;
  await applied(desk);
  await desk.wait(60);
  return desk;
}

describe('an application for change that waits since the first edition of acts', () => {
  it('is read as it was read then, as long as nothing else is recorded', async () => {
    const desk = await appliedUnderTheFirst();
    expect(periods(desk)).toEqual([]);
    await withdrawn(desk);
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { id: 'end' } });
    expect(periods(desk)).toEqual([]);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is watched from the next act on, whatever that is about, with the period from its receipt', async () => {
    const desk = await appliedUnderTheFirst();
    desk.edition = 2;
    await desk.take('vermerk', { text: 'Anruf' });
    expect(periods(desk)).toMatchObject([{ status: 'missed' }, { status: 'open', lastDay: '2026-07-15' }]);
    await withdrawn(desk);
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { id: 'change' } });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('stays watched where an act of the first edition comes after it by its day', async () => {
    const desk = await appliedUnderTheFirst();
    desk.edition = 2;
    await desk.take('vermerk', { text: 'Anruf' });
    desk.edition = 1;
    await withdrawn(desk);
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { id: 'change' } });
  });
});

describe('an application for change that was accepted while it waited', () => {
  const accepted = (desk: Case, name: string) => desk.take('accept-application', {}, undefined, name);

  it('was to be accepted again under the second edition, and that step stays taken', async () => {
    const desk = await contested();
    desk.edition = 2;
    await applied(desk);
    await accepted(desk, 'beside');
    await desk.wait(60);
    await withdrawn(desk);
    expect(desk.state.phase).toBe('application');
    await accepted(desk, 'again');
    expect(desk.state).toMatchObject({ phase: 'opinion', unresolved: [] });
    desk.edition = presentEdition;
    await desk.take('vermerk', { text: 'Anruf' });
    expect(desk.state).toMatchObject({ phase: 'opinion', unresolved: [] });
  });

  it('stays accepted where it is taken into the contest and comes out of it again', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.wait(60);
    await applied(desk);
    await accepted(desk, 'own');
    await reinstated(desk);
    expect(desk.state.amending).toMatchObject({ by: 'change', accepted: true });
    await withdrawn(desk);
    expect(desk.state).toMatchObject({ phase: 'opinion', proceeding: { id: 'change', accepted: true } });
  });
});

describe('an application for change that was taken into a contest under the first edition', () => {
  it('had its periods ended; the next act gives them back', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.wait(60);
    desk.edition = 1;
    await applied(desk);
    await reinstated(desk);
    expect(desk.state.amending).toMatchObject({ by: 'change' });
    expect(periods(desk)).toMatchObject([{ status: 'cancelled' }, { status: 'cancelled' }]);
    desk.edition = presentEdition;
    await desk.take('vermerk', { text: 'Anruf' });
    expect(periods(desk)).toMatchObject([{ status: 'open' }, { status: 'open' }]);
  });
});

describe('the edition of an act that names none', () => {
  it('is told by the instant of its record', () => {
    expect(editionOf({ recordedAt: '2026-11-21T14:32:44.868Z' })).toBe(1);
    expect(editionOf({ recordedAt: '2026-11-21T18:20:48.005Z' })).toBe(2);
    expect(editionOf({ recordedAt: '2026-11-21T14:32:44.868Z', edition: 2 })).toBe(2);
  });
});
