import { downgradeProtectionSchemas } from '../../contracts/downgrade-protection/schema';
import { downgradeProtection } from '../downgrade-protection/state';
import { clerk, Desk, lead } from '../kit/test/desk';
import { clock } from '../../contracts/case/person';
import { decided, doctor, opinion, served } from './test/office';

/** Found 60 with G, final; the review finds 30 and nothing else. */
async function lowered(party: object = {}) {
  const desk = await decided(60, ['G'], { marks: [{ mark: 'G', met: true }] });
  await served(desk);
  await desk.take('change-party', { id: 'person', ...party });
  await desk.wait(60);
  await desk.take('begin-review', { reason: 'Hinweis' });
  await desk.take('record-opinion', opinion(30), doctor);
  const intends = { gdb: 30, takes: ['merkzeichen-G'] };
  await desk.take('start-hearing', { to: 'person', about: 'Besserung', intends }, clerk);
  await desk.wait(60);
  const draft = { gdb: 30, marks: [], instruction: 'correct', reasons: 'Besserung' };
  await desk.take('prepare-decision', draft, clerk);
  await desk.take('release-notice', { notice: 'bescheid-2' }, lead);
  return desk;
}

/** What crosses to another case is checked by no API on its way. */
describe('the case that guards the protection (§ 199 SGB IX)', () => {
  it('is opened with what its own opening asks for', async () => {
    const desk = await lowered();
    const [wanted] = desk.state.opened ?? [];
    expect(wanted).toMatchObject({ procedure: 'downgrade-protection' });
    expect(downgradeProtectionSchemas.open.safeParse(wanted?.input).error?.issues).toBeUndefined();
  });

  it('is told what it understands, at each turn', async () => {
    const desk = await lowered();
    const understood = () => {
      const news = { ...desk.state.opened?.[0]?.news, asOf: '2026-06-01T08:00:00Z' };
      return downgradeProtectionSchemas['origin-news'].safeParse(news).error?.issues;
    };
    expect(understood()).toBeUndefined();
    await served(desk, 'bescheid-2');
    expect(understood()).toBeUndefined();
    await desk.wait(60);
    expect(desk.state.opened?.[0]?.news).toMatchObject({
      matters: [{ status: 'final' }, { status: 'final' }],
    });
    expect(understood()).toBeUndefined();
  });

  it('remembers who has entered an account: they release nothing that is paid to it there either', async () => {
    const desk = await lowered({ iban: 'DE02500105170137075030' });
    const protection = new Desk(downgradeProtection, desk.today);
    await protection.take('open', desk.state.opened?.[0]?.input, clock);
    expect(protection.state.parties[0]).toMatchObject({ id: 'person', accountBy: clerk.id });
  });
});
