import { downgradeProtectionSchemas } from '../../contracts/downgrade-protection/schema';
import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { clock } from '../../contracts/case/person';
import type { Desk } from '../kit/test/desk';
import { decide, finding, opened, revoked, served } from './test/office';

type Case = Desk<GleichstellungState>;
const findingCase = 'FB-2026-000007';
const tell = (desk: Case, news: object) =>
  desk.take('origin-news', { asOf: `${desk.today}T08:00:00Z`, pending: false, gdb: 0, ...news }, clock);
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);
const letters = ({ state }: Case) => state.letters.map(({ type }) => type);

async function granted(desk: Case, notice = 'bescheid') {
  await decide(desk, { as: 'granted' }, notice);
  await served(desk, notice);
}

/** Granted on a GdB of 40 that the other case has told. */
async function grantedAsTold() {
  const desk = await opened({ finding: undefined, findingCase });
  await tell(desk, { gdb: 40, since: '2026-01-07' });
  await desk.take('accept-application', {});
  await granted(desk);
  await desk.wait(1);
  return desk;
}

describe('§ 2 Abs. 3, § 151 Abs. 2 SGB IX: a GdB that was only changed', () => {
  const changed = { gdb: 40, since: '2026-03-02' };

  it('lets it begin with the application, where the GdB was at least 30 before', async () => {
    const desk = await opened({ finding: undefined, findingCase });
    await desk.take('accept-application', {});
    await desk.wait(70);
    await tell(desk, { ...changed, unbrokenSince: '2024-05-02' });
    await granted(desk);
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
  });

  it('also by what the person has shown before, or shows one after the other', async () => {
    const told = await opened({ findingCase });
    await told.take('accept-application', {});
    await told.wait(70);
    await tell(told, changed);
    await tell(told, { ...changed, pending: true });
    expect(told.state.finding).toMatchObject({ gdb: 40, follows: '2024-05-02' });
    await granted(told);
    expect(told.state.granted).toMatchObject({ from: '2026-01-12' });
    const shown = await opened();
    await shown.take('accept-application', {});
    await shown.wait(70);
    await shown.take('record-finding', { receivedOn: shown.today, finding: { ...finding, ...changed } });
    await granted(shown);
    expect(shown.state.granted).toMatchObject({ from: '2026-01-12' });
  });

  it('but not where it was too low in between', async () => {
    const desk = await opened({ finding: { ...finding, gdb: 20 } });
    await desk.take('accept-application', {});
    await desk.wait(70);
    await desk.take('record-finding', { receivedOn: desk.today, finding: { ...finding, ...changed } });
    await granted(desk);
    expect(desk.state.granted).toMatchObject({ from: '2026-03-02' });
  });
});

const told = { gdb: 50, since: '2026-01-14', severelyDisabled: [{ from: '2026-01-14' }] };

describe('a GdB of 50 told by mistake', () => {
  it('has ended no application, once that case has said so', async () => {
    const desk = await opened({ finding: undefined, findingCase });
    await tell(desk, { pending: true });
    await desk.take('accept-application', {});
    await desk.take('request-evidence', { from: 'betrieb', what: 'Auskunft' });
    await desk.wait(3);
    await tell(desk, told);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'severely-disabled' });
    await desk.wait(3);
    await tell(desk, { gdb: 40, since: '2026-01-14', severelyDisabled: [] });
    expect(desk.state.phase).toBe('evidence');
    expect(desk.state.outcome).toBeUndefined();
    expect(desk.state.proceeding.ended).toBeUndefined();
    expect(desk.state.inquiry.requests).toMatchObject([{ status: 'open' }]);
    expect(desk.state.deadlines).toContainEqual(
      expect.objectContaining({ type: 'inaction-application', status: 'open' }),
    );
    expect(letters(desk)).not.toContain('gleichstellung-ended');
    expect(desk.state.unresolved).toEqual([]);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('has ended no Gleichstellung that was granted; the letter that says so is not owed', async () => {
    const desk = await grantedAsTold();
    await tell(desk, told);
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'severely-disabled' });
    expect(letters(desk)).toContain('gleichstellung-ended');
    await desk.wait(3);
    await tell(desk, { gdb: 40, since: '2026-01-07', severelyDisabled: [] });
    expect(desk.state.granted).toMatchObject({ from: '2026-01-12', decidedBy: 'bescheid' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'granted' });
    expect(desk.state.over).toBeUndefined();
    expect(openTasks(desk)).toEqual([]);
    expect(letters(desk)).not.toContain('gleichstellung-ended');
  });

  it('stays past, also when the status comes later indeed', async () => {
    const desk = await opened({ finding: undefined, findingCase });
    await desk.take('accept-application', {});
    await tell(desk, told);
    await desk.wait(3);
    await tell(desk, { gdb: 40, since: '2026-01-07', severelyDisabled: [] });
    await granted(desk);
    await desk.wait(3);
    await tell(desk, told);
    expect(desk.state.unresolved).toEqual([]);
    expect(desk.state).toMatchObject({ outcome: 'severely-disabled', over: { on: '2026-01-14' } });
    await desk.wait(3);
    const fallen = {
      gdb: 40,
      since: '2026-01-21',
      severelyDisabled: [{ from: '2026-01-14', to: '2026-01-21' }],
    };
    await tell(desk, fallen);
    // It has fallen indeed: what it has ended does not revive.
    expect(desk.state.granted).toBeUndefined();
    expect(openTasks(desk)).toEqual(['offer-gleichstellung']);
  });

  it('begins on another day, where only the day was wrong', async () => {
    const desk = await grantedAsTold();
    await tell(desk, told);
    await desk.wait(7);
    await tell(desk, { gdb: 50, since: '2026-01-19', severelyDisabled: [{ from: '2026-01-19' }] });
    expect(desk.state.over).toMatchObject({ how: 'severely-disabled', on: '2026-01-19' });
    expect(letters(desk).filter((type) => type === 'gleichstellung-ended')).toHaveLength(1);
  });
});

describe('a GdB of 50 that was told', () => {
  it('is contradicted by what that case says, not by what it leaves out', async () => {
    const desk = await opened({ finding: undefined, findingCase });
    await tell(desk, { pending: true });
    await desk.take('accept-application', {});
    await tell(desk, told);
    await desk.wait(3);
    await tell(desk, { gdb: 40, since: '2026-01-14' });
    expect(desk.state).toMatchObject({ phase: 'closing', outcome: 'severely-disabled' });
    await desk.wait(3);
    await tell(desk, { gdb: 40, since: '2026-01-14', severelyDisabled: [] });
    expect(desk.state.proceeding.ended).toBeUndefined();
    expect(desk.state.phase).toBe('draft');
  });
});

describe('a finding that is taken back there', () => {
  it('is not noted any more; what was known before holds again', async () => {
    const desk = await opened({ finding: undefined, findingCase });
    await tell(desk, { gdb: 30, since: '2026-01-07' });
    await desk.take('accept-application', {});
    expect(desk.state.phase).toBe('draft');
    await tell(desk, { pending: true });
    expect(desk.state.finding).toBeUndefined();
    expect(desk.state.phase).toBe('awaiting-finding');
    const known = await opened({ findingCase });
    await tell(known, { gdb: 40, since: '2026-01-07' });
    await tell(known, { pending: true });
    expect(known.state.finding).toMatchObject({ gdb: 30, body: finding.body });
    expect(known.state.knownBefore).toBeUndefined();
  });

  it('leaves what was granted on it, until that case has decided again', async () => {
    const desk = await grantedAsTold();
    await tell(desk, { pending: true });
    expect(desk.state.granted).toMatchObject({ decidedBy: 'bescheid' });
    expect(openTasks(desk)).toEqual([]);
    await tell(desk, {});
    expect(openTasks(desk)).toEqual(['begin-review']);
  });

  it('but a GdB that is lost is known to be lost', async () => {
    const desk = await grantedAsTold();
    await tell(desk, { pending: true, since: '2026-01-14' });
    expect(desk.state.finding).toMatchObject({ gdb: 0 });
  });
});

describe('the case that guards what a revocation has left', () => {
  it('is told that there is no status after all', async () => {
    const desk = await revoked({}, { findingCase });
    await served(desk, 'bescheid-2');
    await desk.wait(60);
    await tell(desk, { gdb: 50, since: desk.today, severelyDisabled: [{ from: desk.today }] });
    expect(desk.state.opened?.[0]?.news).toMatchObject({ newFinding: { gdb: 50 } });
    await desk.wait(1);
    await tell(desk, { gdb: 30, since: finding.since, severelyDisabled: [] });
    expect(desk.state.opened?.[0]?.news).not.toHaveProperty('newFinding');
  });
});

describe('§ 199 Abs. 2 SGB IX: a Gleichstellung granted anew after the revocation', () => {
  it('is told to the case that guards what the revocation has left, and stays told', async () => {
    const desk = await revoked();
    await served(desk, 'bescheid-2');
    await desk.wait(40);
    const applied = desk.today;
    await desk.take('apply-again', { from: 'person', receivedOn: applied });
    await desk.take('accept-application', {});
    const news = () => desk.state.opened?.[0]?.news;
    expect(news()).not.toHaveProperty('newGrant');
    await granted(desk, 'bescheid-3');
    expect(news()).toMatchObject({ newGrant: { effectiveOn: applied }, matters: [{ status: 'final' }] });
    const understood = { ...news(), asOf: '2026-06-01T08:00:00Z' };
    expect(downgradeProtectionSchemas['origin-news'].safeParse(understood).error?.issues).toBeUndefined();
    await desk.take('record-circumstances', {
      changedOn: desk.today,
      livesInGermany: false,
      worksInGermany: false,
    });
    expect(desk.state.outcome).toBe('status-lost');
    expect(news()).toMatchObject({ newGrant: { effectiveOn: applied } });
  });
});
