import type { GdbState } from '../../contracts/gdb-determination/messages';
import { editionOf } from '../../contracts/case/edition';
import type { Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, served } from './test/office';

type Case = Desk<GdbState>;

const periods = ({ state }: Case) =>
  state.deadlines.filter(({ id }) => id === 'inaction:change' || id === 'target:change');
const withdrawn = (desk: Case) =>
  desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today }, undefined, 'end');

/** Found 40 and contested; an application for change has joined, when nobody watched such ones yet. */
async function appliedUnderTheFirst(): Promise<Case> {
  const desk = await decided(40, ['G']);
  await served(desk);
  await desk.take('record-objection', objection(desk.today));
  desk.edition = 1;
  const wish = { from: 'person', receivedOn: desk.today, marks: [], disregards: [] };
  await desk.take('apply-for-change', wish, undefined, 'change');
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

describe('the edition of an act that names none', () => {
  it('is told by the instant of its record', () => {
    expect(editionOf({ recordedAt: '2026-11-21T14:32:44.868Z' })).toBe(1);
    expect(editionOf({ recordedAt: '2026-11-21T18:20:48.005Z' })).toBe(2);
    expect(editionOf({ recordedAt: '2026-11-21T14:32:44.868Z', edition: 2 })).toBe(2);
  });
});
