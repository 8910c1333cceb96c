import type { GdbState } from '../../contracts/gdb-determination/messages';
import { addDays } from '../../rules/core/civil-date';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { decided, doctor, opinion, served } from './test/office';

type Case = Desk<GdbState>;
const third = { ...lead, id: 'third' };
const periods = ({ state }: Case, by: string) =>
  state.deadlines.filter(({ id }) => id === `inaction:${by}` || id === `target:${by}`);
const open = [
  { type: 'decision-target', status: 'open' },
  { type: 'inaction-application', status: 'open' },
];
const all = (status: string) => [{ status }, { status }];

const applied = (desk: Case) =>
  desk.take(
    'apply-for-change',
    { from: 'person', receivedOn: desk.today, marks: [], disregards: [] },
    clerk,
    'change',
  );

/** Found 40 and contested; applied for change on 15 January 2026. */
async function amending(): Promise<Case> {
  const desk = await decided(40, ['G']);
  await served(desk);
  await desk.take('record-objection', objection(desk.today));
  await applied(desk);
  return desk;
}

async function amended(desk: Case) {
  await desk.take('record-opinion', opinion(50), doctor);
  const draft = { gdb: 50, marks: ['G'], instruction: 'correct', reasons: 'Neue Befunde' };
  await desk.take('prepare-decision', draft, clerk);
}

describe('the periods of an application for change beside a contest (§ 88 Abs. 1 SGG)', () => {
  it('run from its receipt until it is decided there', async () => {
    const desk = await amending();
    expect(periods(desk, 'change')).toMatchObject(open);
    expect(periods(desk, 'change')[1]).toMatchObject({ lastDay: '2026-07-15' });
    await amended(desk);
    expect(periods(desk, 'change')).toMatchObject(open);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    expect(periods(desk, 'change')).toMatchObject(all('met'));
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('go on where its draft is discarded, and end where it is withdrawn', async () => {
    const desk = await amending();
    await amended(desk);
    await desk.take('discard-draft', { notice: 'bescheid-2', reason: 'Schreibfehler' });
    expect(periods(desk, 'change')).toMatchObject(open);
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    expect(periods(desk, 'change')).toMatchObject(all('cancelled'));
  });

  it('are those of its own proceeding once the contest is over', async () => {
    const desk = await amending();
    await desk.wait(60);
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state).toMatchObject({ phase: 'application', proceeding: { id: 'change' } });
    const waited = [{ type: 'decision-target', status: 'missed' }, open[1]];
    expect(periods(desk, 'change')).toMatchObject(waited);
  });

  it('need no second acceptance there, where it was accepted beside the contest', async () => {
    const desk = await amending();
    await desk.take('accept-application', {});
    await desk.wait(60);
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    expect(desk.state).toMatchObject({ phase: 'opinion', proceeding: { id: 'change', accepted: true } });
    await expect(desk.take('accept-application', {})).rejects.toMatchObject({ code: 'already-done' });
  });

  it('go on where the decision before it turns out not to be final', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.wait(60);
    const receivedOn = desk.today;
    await applied(desk);
    await desk.take('record-objection', objection(addDays(receivedOn, -50)));
    expect(desk.state).toMatchObject({ phase: 'objection', amending: { by: 'change' } });
    expect(periods(desk, 'change')).toMatchObject(open);
  });
});

describe('a past error that is looked at once the present proceeding is settled', () => {
  it('has its six months meanwhile, and can be withdrawn', async () => {
    const desk = await decided(40, ['G']);
    await served(desk);
    await desk.wait(60);
    await applied(desk);
    await desk.take('accept-application', {});
    await amended(desk);
    await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
    await served(desk, 'bescheid-2');
    const late = await desk.take('record-objection', objection(desk.today, { notice: 'bescheid' }));
    const taken = { objection: late, reason: 'auf Wunsch der Person' };
    await desk.take('take-as-past-error', taken, third, 'error');
    expect(desk.state.waiting).toMatchObject([{ by: 'error' }]);
    expect(periods(desk, 'error')).toMatchObject(open);
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    expect(desk.state.waiting ?? []).toEqual([]);
    expect(periods(desk, 'error')).toMatchObject(all('cancelled'));
    expect(desk.state.phase).toBe('objection-period');
  });
});
