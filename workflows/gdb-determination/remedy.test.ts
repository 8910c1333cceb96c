import type { GdbState } from '../../contracts/gdb-determination/messages';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { decided, doctor, opinion, served } from './test/office';

const third = { ...lead, id: 'third' };

/** Found 60, final; lowered to 30 upon a review, and contested. */
async function contested(): Promise<Desk<GdbState>> {
  const desk = await decided(60, [], { marks: [] });
  await served(desk);
  await desk.wait(60);
  await desk.take('begin-review', { reason: 'Hinweis' });
  await desk.take('record-opinion', opinion(30), doctor);
  await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends: { gdb: 30 } }, clerk);
  await desk.wait(60);
  const draft = { gdb: 30, marks: [], instruction: 'correct', reasons: 'Besserung' };
  await desk.take('prepare-decision', draft, clerk);
  await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
  await served(desk, 'bescheid-2');
  const from = { from: 'person', receivedOn: desk.today, at: 'office', form: 'written', scope: 'all' };
  await desk.take('record-objection', from);
  return desk;
}

const prepare = (desk: Desk<GdbState>, kind: string, more: object, notice: string) =>
  desk.take(
    'prepare-objection-decision',
    { kind, instruction: 'correct', reasons: 'Neue Befunde', ...more },
    clerk,
    notice,
  );

async function answer(desk: Desk<GdbState>, kind: string, more: object, notice: string) {
  await prepare(desk, kind, more, notice);
  await desk.take('release-notice', { notice }, third);
  await served(desk, notice);
}

const told = ({ state }: Desk<GdbState>) => state.opened?.[0]?.news;

describe('§ 85 Abs. 1 SGG: the remedy against a GdB lowered below 50', () => {
  it('is none in full where the status stays lost', async () => {
    const desk = await contested();
    await expect(prepare(desk, 'full-remedy', { gdb: 40 }, 'ab')).rejects.toMatchObject({
      code: 'no-full-remedy',
      details: { fields: ['kind', 'gdb'] },
    });
  });

  it('in part leaves the rest pending; then the lowering is final with the new value, and protected', async () => {
    const desk = await contested();
    await answer(desk, 'partial-remedy', { gdb: 40 }, 'teil');
    expect(desk.state).toMatchObject({ phase: 'objection', found: { gdb: 60 } });
    expect(told(desk)).toMatchObject({ matters: [{ matter: 'gdb', status: 'open', value: 40 }] });
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ outcome: 'lowered', found: { gdb: 40 } });
    expect(told(desk)).toMatchObject({ matters: [{ matter: 'gdb', status: 'final', value: 40 }] });
  });

  it.each([
    [{}, 60],
    [{ gdb: 50 }, 50],
  ])('in full keeps the status: %j', async (more, gdb) => {
    const desk = await contested();
    await answer(desk, 'full-remedy', more, 'ab');
    expect(desk.state.found).toMatchObject({ gdb });
    expect(told(desk)).toMatchObject({ matters: [{ matter: 'gdb', status: 'lifted' }] });
  });

  it('in full may stay below 50 where there was no status to lose', async () => {
    const desk = await decided(20, [], { marks: [] });
    await served(desk);
    const from = { from: 'person', receivedOn: desk.today, at: 'office', form: 'written', scope: 'all' };
    await desk.take('record-objection', from);
    await answer(desk, 'full-remedy', { gdb: 40 }, 'ab');
    expect(desk.state.found).toMatchObject({ gdb: 40 });
  });
});

describe('the status found anew after it was lost', () => {
  it('stays told when it is lost again: each loss has a protection of its own', async () => {
    const desk = await contested();
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    await desk.wait(60);
    await desk.take('apply-for-change', {
      from: 'person',
      receivedOn: desk.today,
      marks: [],
      disregards: [],
    });
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    const draft = { gdb: 50, marks: [], instruction: 'correct', reasons: 'Neue Befunde' };
    await desk.take('prepare-decision', draft, clerk);
    await desk.take('release-notice', { notice: 'bescheid-3' }, lead);
    expect(told(desk)).not.toHaveProperty('newFinding');
    const effectiveOn = desk.today;
    await served(desk, 'bescheid-3');
    expect(told(desk)).toMatchObject({ newFinding: { gdb: 50, effectiveOn } });
    await desk.wait(60);
    await desk.take('begin-review', { reason: 'Hinweis' });
    await desk.take('record-opinion', opinion(30), doctor);
    await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends: { gdb: 30 } }, clerk);
    await desk.wait(60);
    await desk.take('prepare-decision', { ...draft, gdb: 30 }, clerk);
    await desk.take('release-notice', { notice: 'bescheid-4' }, lead);
    await served(desk, 'bescheid-4');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ found: { gdb: 30 } });
    expect(told(desk)).toMatchObject({ newFinding: { gdb: 50, effectiveOn } });
    expect(desk.state.opened).toHaveLength(2);
  });
});
