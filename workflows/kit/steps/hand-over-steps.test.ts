import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { clerk, Desk, lead } from '../test/desk';

const colleague = { ...clerk, id: 'colleague', roles: ['caseworker'] as const };
const away = { from: 'clerk', to: 'second', reason: 'Urlaub' };

async function assigned(deputy?: string) {
  const desk = new Desk(downgradeProtection, '2026-05-12');
  await desk.take('open', opening, clerk);
  await desk.take('assign', { person: 'clerk', ...(deputy === undefined ? {} : { deputy }) }, lead);
  return desk;
}

describe('eine Akte, deren Sachbearbeitung abwesend ist', () => {
  it.each([
    [undefined, { person: 'second' }, { person: 'clerk' }],
    ['second', { person: 'second' }, { person: 'clerk', deputy: 'second' }],
    ['lead', { person: 'second', deputy: 'lead' }, { person: 'clerk', deputy: 'lead' }],
  ])(
    'geht an die Vertretung über und kommt zurück, wie sie war (Vertretung %s)',
    async (deputy, now, then) => {
      const desk = await assigned(deputy);
      await desk.take('hand-over', away, lead);
      expect(desk.state.inCharge).toEqual({ ...now, insteadOf: then });
      await desk.take('hand-back', { to: 'clerk', reason: 'zurück' }, lead);
      expect(desk.state.inCharge).toEqual(then);
    },
  );

  it('gehört auch dann ihr, wenn die Vertretung selbst ausfällt', async () => {
    const desk = await assigned();
    await desk.take('hand-over', away, lead);
    await desk.take('hand-over', { ...away, from: 'second', to: 'lead' }, lead);
    expect(desk.state.inCharge).toEqual({ person: 'lead', insteadOf: { person: 'clerk' } });
    await desk.take('hand-over', { ...away, from: 'lead', to: 'clerk' }, lead);
    expect(desk.state.inCharge).toEqual({ person: 'clerk' });
  });

  it('wird nur übergeben von wem sie sie hat, nur an andere, und nur zurück an wen sie gehört', async () => {
    const desk = await assigned();
    await expect(desk.take('hand-over', { ...away, from: 'lead' }, lead)).rejects.toMatchObject({
      code: 'not-in-charge',
    });
    await expect(desk.take('hand-over', { ...away, to: 'clerk' }, lead)).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await expect(desk.take('hand-back', { to: 'clerk', reason: 'x' }, lead)).rejects.toMatchObject({
      code: 'nothing-pending',
    });
    await desk.take('hand-over', away, lead);
    await expect(desk.take('hand-over', away, lead)).rejects.toMatchObject({ code: 'not-in-charge' });
  });

  it('übergibt nur die Leitung für andere, sonst jede und jeder die eigene', async () => {
    const desk = await assigned();
    const refused = { code: 'not-permitted' };
    await expect(desk.take('hand-over', { ...away, to: 'other' }, colleague)).rejects.toMatchObject(refused);
    await desk.take('hand-over', away, clerk);
    await expect(desk.take('hand-back', { to: 'clerk', reason: 'x' }, colleague)).rejects.toMatchObject(
      refused,
    );
    await desk.take('hand-back', { to: 'clerk', reason: 'zurück' }, clerk);
    expect(desk.state.inCharge).toEqual({ person: 'clerk' });
  });

  it('geht an niemanden, der in ihr ausgeschlossen ist', async () => {
    const desk = await assigned();
    const bias = { person: 'second', ground: 'bias', namedBy: 'self', namedOn: '2026-05-12', reason: 'x' };
    await desk.take('name-exclusion', bias, { ...lead, id: 'second' });
    await expect(desk.take('hand-over', away, lead)).rejects.toMatchObject({ code: 'excluded-person' });
  });
});
