import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import { downgradeProtection } from '../downgrade-protection/state';
import { clerk, Desk, lead } from './test/desk';
import { objection } from './test/objection';

/** Objection of 10 June: the three months of § 88 Abs. 2 SGG end on 10 September, the Vorfrist is a week before. */
async function objected(): Promise<Desk<DowngradeState>> {
  const desk = new Desk(downgradeProtection, '2026-05-11');
  const parties = [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', channel: 'post' }];
  const facts = { ground: 'gdb-lowered', decidedOn: '2026-05-11', gdbBefore: 50, gdbAfter: 30, parties };
  await desk.take('open', { ...facts, lostMerkzeichen: [], instruction: 'correct' }, clerk, 'opening');
  await desk.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-11' }, lead);
  const served = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: '2026-05-11' };
  await desk.take('record-service', served);
  await desk.advance('2026-06-10');
  await desk.take('record-objection', objection('2026-06-10'), clerk, 'objection');
  return desk;
}

/** What the acts of the clock said about the period when they were recorded. */
function saidBy({ acts, changes }: Desk<DowngradeState>): string[] {
  return acts.flatMap(({ step, input }, index) => {
    const { rung } = input as { rung?: string };
    const change = changes[index]?.deadlines.find(({ deadline }) => deadline.id === 'inaction:objection');
    if (!change || change.change === 'opened') return [];
    if (step !== 'reminder-due') return [change.change];
    return [`${rung} ${change.deadline.reminders.find((reminder) => reminder.rung === rung)?.status}`];
  });
}

describe('die Erinnerungen an eine Frist der Behörde', () => {
  it('kommen eine nach der anderen, jede einmal', async () => {
    const desk = await objected();
    await desk.advance('2026-09-02');
    expect(saidBy(desk)).toEqual([]);
    await desk.advance('2026-09-03');
    expect(saidBy(desk)).toEqual(['vorfrist fired']);
    await desk.advance('2026-09-10');
    expect(saidBy(desk)).toEqual(['vorfrist fired', 'last-day fired']);
    await desk.advance('2026-09-11');
    expect(saidBy(desk)).toEqual(['vorfrist fired', 'last-day fired', 'missed']);
    await desk.advance('2026-12-01');
    expect(saidBy(desk)).toHaveLength(3);
  });

  it('schweigen, wenn die Frist nicht mehr läuft', async () => {
    const desk = await objected();
    await desk.advance('2026-09-03');
    await desk.take('withdraw-objection', { from: 'person', receivedOn: '2026-09-03' });
    await desk.advance('2026-12-01');
    expect(saidBy(desk)[0]).toBe('vorfrist fired');
    expect(saidBy(desk)).toHaveLength(2);
  });
});

describe('nach einem Stillstand von drei Tagen', () => {
  it('spricht die Vorfrist noch, wenn nichts Höheres fällig ist', async () => {
    const desk = await objected();
    await desk.advance('2026-09-02');
    await desk.standStillTo('2026-09-05');
    expect(saidBy(desk)).toEqual(['vorfrist fired']);
  });

  it('ist die Vorfrist übersprungen, wenn der letzte Tag schon da ist', async () => {
    const desk = await objected();
    await desk.standStillTo('2026-09-10');
    expect(saidBy(desk)).toEqual(['vorfrist skipped', 'last-day fired']);
  });

  it('spricht nur das Versäumnis, wenn die Frist schon vorbei ist; der letzte Tag ist als übersprungen erfasst', async () => {
    const desk = await objected();
    await desk.advance('2026-09-09');
    await desk.standStillTo('2026-09-12');
    expect(saidBy(desk)).toEqual(['vorfrist fired', 'last-day skipped', 'missed']);
    const [approaching, ...more] = desk.state.tasks.filter(({ type }) => type === 'period-approaching');
    expect([approaching?.status, more]).toEqual(['done', []]);
    expect(desk.state.tasks.find(({ type }) => type === 'period-missed')?.status).toBe('open');
  });

  it('und länger: die ganze Leiter ist übersprungen, bis auf das Versäumnis', async () => {
    const desk = await objected();
    await desk.standStillTo('2026-09-14');
    expect(saidBy(desk)).toEqual(['vorfrist skipped', 'last-day skipped', 'missed']);
    expect(await desk.reloaded()).toEqual(desk.state);
  });
});
