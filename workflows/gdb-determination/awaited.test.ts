import { gleichstellungSchemas } from '../../contracts/gleichstellung/schema';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import { clock } from '../../contracts/case/person';
import { clerk, lead, type Desk } from '../kit/test/desk';
import { decided, doctor, opinion, served } from './test/office';

async function awaited(gdb: number): Promise<Desk<GdbState>> {
  const desk = await decided(gdb, [], { marks: [] });
  await desk.take('finding-awaited', { caseId: 'GL-2026-000001', bornOn: '1980-05-01' }, clock);
  await served(desk);
  await desk.wait(60);
  return desk;
}

/** Another GdB upon an application of today, in force at once. */
async function changed(desk: Desk<GdbState>, gdb: number, notice: string) {
  await desk.take('apply-for-change', { from: 'person', receivedOn: desk.today, marks: [], disregards: [] });
  await desk.take('accept-application', {});
  const applied = desk.today;
  await desk.take('record-opinion', opinion(gdb), doctor);
  const draft = { gdb, marks: [], instruction: 'correct', reasons: 'Neue Befunde' };
  await desk.take('prepare-decision', draft, clerk);
  await desk.take('release-notice', { notice }, lead);
  await served(desk, notice);
  await desk.wait(60);
  return applied;
}

const news = (desk: Desk<GdbState>) => {
  const told = desk.state.opened?.[0]?.news;
  const input = { ...told, asOf: '2026-06-01T08:00:00Z' };
  expect(gleichstellungSchemas['origin-news'].safeParse(input).error?.issues).toBeUndefined();
  return told;
};

/** § 2 Abs. 2, 3, § 151 Abs. 2 SGB IX. */
describe('who awaits the finding is told', () => {
  it('since when the GdB is at least 30, where it has only changed since', async () => {
    const desk = await awaited(30);
    expect(news(desk)).toMatchObject({ pending: false, gdb: 30, since: '2026-01-12' });
    expect(news(desk)).not.toHaveProperty('unbrokenSince');
    const applied = await changed(desk, 40, 'bescheid-2');
    expect(news(desk)).toMatchObject({ gdb: 40, since: applied, unbrokenSince: '2026-01-12' });
    expect(news(desk)).toMatchObject({ severelyDisabled: [] });
  });

  it('from when to when it was 50 or more, which breaks the stretch below', async () => {
    const desk = await awaited(40);
    const raised = await changed(desk, 50, 'bescheid-2');
    expect(news(desk)).toMatchObject({ gdb: 50, since: raised, severelyDisabled: [{ from: raised }] });
    const again = await changed(desk, 60, 'bescheid-3');
    expect(news(desk)).toMatchObject({
      gdb: 60,
      since: again,
      unbrokenSince: raised,
      severelyDisabled: [{ from: raised }],
    });
    await desk.take('begin-review', { reason: 'Hinweis' });
    await desk.take('record-opinion', opinion(30), doctor);
    await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends: { gdb: 30 } }, clerk);
    await desk.wait(60);
    const draft = { gdb: 30, marks: [], instruction: 'correct', reasons: 'Besserung' };
    await desk.take('prepare-decision', draft, clerk);
    await desk.take('release-notice', { notice: 'bescheid-4' }, lead);
    const lowered = desk.today;
    await served(desk, 'bescheid-4');
    // Until it is final, the higher one stays (§ 86a Abs. 1 SGG).
    expect(news(desk)).toMatchObject({ gdb: 60, severelyDisabled: [{ from: raised }] });
    await desk.wait(60);
    expect(news(desk)).toMatchObject({
      gdb: 30,
      since: lowered,
      severelyDisabled: [{ from: raised, to: lowered }],
    });
    expect(news(desk)).not.toHaveProperty('unbrokenSince');
  });

  it('that nothing was found after all, or that what was found is gone', async () => {
    const desk = await awaited(50);
    const lastNotice = desk.acts.findLast(({ step }) => step === 'record-service')?.stepId;
    await desk.take('correct', { stepId: lastNotice, input: null, reason: 'andere Akte' }, clerk, 'struck');
    await desk.take('release-correction', { stepId: 'struck' }, lead);
    expect(news(desk)).toEqual({ pending: true, gdb: 0, severelyDisabled: [] });
    await served(desk);
    expect(news(desk)).toMatchObject({ gdb: 50, severelyDisabled: [{ from: '2026-01-12' }] });
  });
});
