import { downgradeProtectionSchemas } from '../../contracts/downgrade-protection/schema';
import { clerk, lead } from '../kit/test/desk';
import { objection } from '../kit/test/objection';
import { application, decide, decided, finding, opened, revoked, served } from './test/office';

const third = { ...lead, id: 'third' };
type Desk = Awaited<ReturnType<typeof opened>>;

async function answer(desk: Desk, kind: string, more: object = {}) {
  const input = { kind, instruction: 'correct', reasons: 'Neue Auskunft des Arbeitgebers', ...more };
  const notice = await desk.take('prepare-objection-decision', input, clerk);
  await desk.take('release-notice', { notice }, third);
  await served(desk, notice);
}

describe('a refusal', () => {
  it('is final when nobody contests it', async () => {
    const desk = await decided({ as: 'refused' });
    expect(desk.state.phase).toBe('objection-period');
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'refused' });
    expect(desk.state.remedies.matters).toMatchObject([{ matter: 'gleichstellung', status: 'final' }]);
  });

  it('becomes a grant from the application on when the objection succeeds', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.take('record-objection', objection(desk.today));
    expect(desk.state.phase).toBe('objection');
    await answer(desk, 'full-remedy');
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
  });

  it('becomes a limited one upon a remedy in part; the rest goes to court', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.take('record-objection', objection(desk.today));
    await answer(desk, 'partial-remedy', { until: '2027-12-31' });
    expect(desk.state.phase).toBe('objection');
    expect(desk.state.granted).toMatchObject({ until: '2027-12-31' });
    await answer(desk, 'objection-decision');
    expect(desk.state.phase).toBe('action-period');
    await desk.take('record-action', {
      from: 'person',
      receivedOn: desk.today,
      court: 'SG Münster',
      scope: 'all',
    });
    const outcome = { how: 'acknowledgement', on: desk.today, ruling: 'lifted' };
    const ruling = await desk.take('record-court-outcome', outcome);
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state.granted?.until).toBeUndefined();
    // The office has to carry it out by a decision of its own, and has a period for that.
    expect(desk.state).toMatchObject({ phase: 'in-force', outcome: 'granted' });
    const carried = await desk.take('prepare-implementation', { notice: ruling, reasons: 'wie anerkannt' });
    await desk.take('release-notice', { notice: carried }, third);
    await served(desk, carried);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(desk.state.deadlines.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('is not worsened in court: a day that gives less than the office is no change', async () => {
    const desk = await decided({ as: 'granted', until: '2027-12-31' });
    await desk.take('record-objection', objection(desk.today));
    const less = { kind: 'partial-remedy', until: '2027-06-30', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-objection-decision', less)).rejects.toMatchObject({
      code: 'facts-contradict',
      details: { fields: ['until'] },
    });
    await answer(desk, 'full-remedy');
    expect(desk.state.granted?.until).toBeUndefined();
  });
});

describe('applied for once more', () => {
  it('lets a new application wait for the end of the contest, and fall where that has brought all', async () => {
    const lost = await decided({ as: 'refused' });
    await lost.take('record-objection', objection(lost.today));
    await lost.wait(60);
    await lost.take('apply-again', { from: 'person', receivedOn: lost.today });
    const again = lost.today;
    expect(lost.state.phase).toBe('objection');
    await lost.take('withdraw-objection', { from: 'person', receivedOn: lost.today });
    expect(lost.state).toMatchObject({ phase: 'application', proceeding: { begunOn: again } });
    const open = lost.state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
    expect(open).toEqual(['check-application']);
    expect(lost.state.deadlines.filter(({ status }) => status === 'open').map(({ type }) => type)).toContain(
      'inaction-application',
    );
    const won = await decided({ as: 'refused' });
    await won.take('record-objection', objection(won.today));
    await won.take('apply-again', { from: 'person', receivedOn: won.today });
    await answer(won, 'full-remedy');
    expect(won.state).toMatchObject({ phase: 'closing', outcome: 'granted', earlier: [] });
  });

  it('that binds and was wrong is made good from the first day (§ 44 SGB X)', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.wait(60);
    await desk.take('apply-for-past-error', {
      from: 'person',
      receivedOn: desk.today,
      reasons: 'Auskunft falsch',
    });
    await desk.take('accept-application', {});
    await decide(desk, { as: 'granted' }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12', decidedBy: 'bescheid-2' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
  });
});

describe('§ 199 Abs. 2 SGB IX: the revocation', () => {
  it('needs a hearing, and something to revoke', async () => {
    const desk = await decided({ as: 'granted' });
    await desk.take('begin-review', { reason: 'Hinweis' });
    const revoke = { as: 'revoked', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-decision', revoke)).rejects.toMatchObject({ code: 'hearing-missing' });
    await desk.take('end-review', { reason: 'bleibt' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'unchanged' });
    expect(desk.state.granted).toBeDefined();
    const refused = await decided({ as: 'refused' });
    await refused.wait(60);
    await expect(refused.take('begin-review', { reason: 'x' })).rejects.toMatchObject({
      code: 'nothing-pending',
    });
  });

  it('opens the case that guards the three months, with what that one asks for', async () => {
    const desk = await revoked();
    const [wanted] = desk.state.opened ?? [];
    expect(wanted).toMatchObject({
      id: 'protection:bescheid-2',
      procedure: 'downgrade-protection',
      input: { ground: 'gleichstellung-revoked', parties: [{ id: 'person' }] },
    });
    expect(downgradeProtectionSchemas.open.safeParse(wanted?.input).error?.issues).toBeUndefined();
    const understood = () => {
      const news = { ...desk.state.opened?.[0]?.news, asOf: '2026-06-01T08:00:00Z' };
      return downgradeProtectionSchemas['origin-news'].safeParse(news).error?.issues;
    };
    expect(understood()).toBeUndefined();
    await served(desk, 'bescheid-2');
    // Until it is final, the Gleichstellung goes on.
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
    await desk.wait(60);
    expect(desk.state.opened?.[0]?.news).toMatchObject({ matters: [{ status: 'final' }] });
    expect(understood()).toBeUndefined();
    expect(desk.state.granted).toBeUndefined();
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'revoked' });
    await desk.take('record-finding', {
      receivedOn: desk.today,
      finding: { ...finding, gdb: 50, since: desk.today },
    });
    await desk.take('apply-again', { from: 'person', receivedOn: desk.today });
    expect(desk.state.opened?.[0]?.news).toMatchObject({ newFinding: { gdb: 50 } });
    expect(understood()).toBeUndefined();
  });

  it('that is lifted leaves it as it was', async () => {
    const desk = await revoked();
    await served(desk, 'bescheid-2');
    await desk.take('record-objection', objection(desk.today));
    const limit = { kind: 'partial-remedy', until: '2027-06-30', instruction: 'correct', reasons: 'x' };
    await expect(desk.take('prepare-objection-decision', limit)).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await answer(desk, 'full-remedy');
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'unchanged' });
    expect(desk.state.opened?.[0]?.news).toMatchObject({ matters: [{ status: 'lifted' }] });
  });
});

describe('§ 45 SGB X: what was wrong from the beginning', () => {
  it('is taken back for the future, in bad faith for the past', async () => {
    const past = { as: 'taken-back', from: '2026-01-12', instruction: 'correct', reasons: 'Falsche Angaben' };
    const desk = await decided({ as: 'granted' });
    await desk.take('begin-review', { reason: 'Hinweis' });
    const waiver = { ground: 1, reason: 'Gefahr im Verzug' };
    await desk.take('dispense-with-hearing', waiver, lead);
    await expect(desk.take('prepare-decision', past)).rejects.toMatchObject({ code: 'facts-contradict' });
    await decide(desk, { ...past, badFaith: true }, 'bescheid-2');
    await served(desk, 'bescheid-2');
    const [wanted] = desk.state.opened ?? [];
    expect(wanted?.input).toMatchObject({ ground: 'gleichstellung-taken-back', effectiveOn: '2026-01-12' });
    expect(downgradeProtectionSchemas.open.safeParse(wanted?.input).error?.issues).toBeUndefined();
    await desk.wait(60);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'taken-back' });
  });
});

describe('what comes late', () => {
  it('an objection keyed in after the refusal was final opens it again', async () => {
    const desk = await decided({ as: 'refused' });
    const inTime = desk.today;
    await desk.wait(60);
    expect(desk.state.phase).toBe('closing');
    await desk.take('record-objection', objection(inTime));
    expect(desk.state.phase).toBe('objection');
    expect(desk.state.outcome).toBeUndefined();
  });

  it('an objection after its period is answered as late', async () => {
    const desk = await decided({ as: 'refused' });
    await desk.wait(60);
    await desk.take('record-objection', objection(desk.today));
    expect(desk.state.phase).toBe('in-force');
    expect(desk.state.letters.map(({ type }) => type)).toContain('objection-late');
  });

  it('a limit lifted after it has run out goes on', async () => {
    const desk = await decided({ as: 'granted', until: '2026-02-10' });
    await desk.take('record-objection', objection(desk.today));
    await desk.wait(60);
    expect(desk.state.over).toMatchObject({ how: 'lapsed' });
    await answer(desk, 'full-remedy');
    expect(desk.state.over).toBeUndefined();
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
  });

  it('a draft that is discarded leaves its matter to be decided', async () => {
    const desk = await opened({ parties: application.parties });
    await desk.take('accept-application', {});
    await desk.take('prepare-decision', { as: 'refused', instruction: 'correct', reasons: 'x' });
    await desk.take('discard-draft', { notice: 'bescheid', reason: 'Schreibfehler' });
    expect(desk.state.phase).toBe('draft');
    expect(desk.state.decided).toEqual([]);
    await decide(desk, { as: 'granted' });
    await served(desk);
    expect(desk.state.outcome).toBe('granted');
  });
});
