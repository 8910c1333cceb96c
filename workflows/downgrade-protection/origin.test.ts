import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { clock } from '../../contracts/case/person';
import { clerk, Desk, lead, second } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { downgradeProtection } from './state';
import { opening } from './test/stories';

type Case = Desk<DowngradeState>;
const { card: _card, instruction: _instruction, ...lowering } = opening;
const parties = opening.parties;

async function openedElsewhere(input: object = lowering): Promise<Case> {
  const desk = new Desk(downgradeProtection, '2026-03-02');
  const origin = { caseId: 'FB-2026-000001', notice: 'bescheid-2' };
  await desk.take('open', { ...input, instruction: 'correct', origin }, clock, 'opening');
  return desk;
}

const tell = (desk: Case, matter: object, more: object = {}) =>
  desk.take(
    'origin-news',
    { asOf: `${desk.today}T08:00:00Z`, phase: 'objection-period', matters: [matter], ...more },
    clock,
  );
const deadlines = ({ state }: Case) =>
  state.deadlines.filter(({ status }) => status === 'open').map(({ type }) => type);

describe('a case opened by another one', () => {
  const final = { matter: 'gdb', status: 'final', since: '2026-04-03', value: 30 };

  it('protects again where the status that was found anew was told by mistake', async () => {
    const desk = await openedElsewhere();
    await desk.advance('2026-04-03');
    await tell(desk, final);
    expect(desk.state).toMatchObject({ phase: 'protection', protection: { until: '2026-07-31' } });
    await desk.advance('2026-05-04');
    await tell(desk, final, { newFinding: { gdb: 50, effectiveOn: '2026-04-20' } });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'new-finding' });
    await desk.advance('2026-05-06');
    await tell(desk, final);
    expect(desk.state).toMatchObject({ phase: 'protection', endings: [] });
    expect(desk.state.outcome).toBeUndefined();
    expect(deadlines(desk)).toEqual(['protection']);
    await desk.advance('2026-08-10');
    expect(desk.state.outcome).toBe('protection-ended');
  });

  it('keeps what was entered here, whatever is told', async () => {
    const desk = await openedElsewhere();
    await desk.advance('2026-04-03');
    await tell(desk, final);
    const found = { gdb: 50, decidedOn: '2026-04-10', effectiveOn: '2026-04-06' };
    await desk.advance('2026-04-13');
    await desk.take('record-new-finding', found);
    await tell(desk, final);
    expect(desk.state.endings).toMatchObject([{ outcome: 'new-finding', on: '2026-04-06' }]);
  });

  it('ends with the Gleichstellung that is granted in the place of the revoked one (§ 199 Abs. 2 SGB IX)', async () => {
    const ground = { ground: 'gleichstellung-revoked', decidedOn: '2026-03-02', parties };
    const desk = await openedElsewhere(ground);
    const revoked = { matter: 'gleichstellung', status: 'final', since: '2026-04-03' };
    await desk.advance('2026-04-03');
    await tell(desk, revoked);
    expect(desk.state).toMatchObject({ phase: 'protection', protection: { until: '2026-07-31' } });
    await desk.advance('2026-05-04');
    await tell(desk, revoked, { newGrant: { effectiveOn: '2026-04-20' } });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'gleichgestellt' });
    expect(deadlines(desk)).toEqual([]);
  });
});

/** 60 lowered to 30 and contested, in a case of its own. */
async function contested(): Promise<Case> {
  const desk = new Desk(downgradeProtection, opening.decidedOn);
  await desk.take('open', opening, clerk, 'opening');
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  const served = { addressee: 'person', mode: 'certificate' };
  await desk.take('record-service', { notice: 'bescheid', ...served, servedOn: desk.today });
  await desk.take('record-objection', objection(desk.today));
  return desk;
}

async function answer(desk: Case, kind: string, more: object) {
  const input = { kind, instruction: 'correct', reasons: 'Befunde', ...more };
  const notice = await desk.take('prepare-objection-decision', input, clerk);
  await desk.take('release-notice', { notice }, second);
  const served = { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today };
  await desk.take('record-service', served);
}

describe('§ 85 Abs. 1 SGG: the remedy of a case of its own', () => {
  it('below 50 is one in part; the lowering is final with the new value, and protected', async () => {
    const desk = await contested();
    await expect(answer(desk, 'full-remedy', { gdb: 40 })).rejects.toMatchObject({ code: 'no-full-remedy' });
    await answer(desk, 'partial-remedy', { gdb: 40, lifted: ['merkzeichen-G'] });
    expect(desk.state.phase).toBe('objection');
    await desk.take('withdraw-objection', { from: 'person', receivedOn: desk.today });
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'protection', protection: { gdb: 40, applies: true } });
  });

  it('of 50 is one in full, and the status has never ended', async () => {
    const desk = await contested();
    await answer(desk, 'full-remedy', { gdb: 50 });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'lifted' });
  });
});
