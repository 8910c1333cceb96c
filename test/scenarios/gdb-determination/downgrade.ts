import { decide, decided, factsOf, foundIn, handedOver, openedBy, opinion } from './given';

/** Found 60 for five years of Heilungsbewährung; they ended on 12 June 2025 (B23), and the office has looked. */
async function lowered(gdb = 30) {
  const file = await decided(60, {
    marks: ['G'],
    wish: { marks: ['G'] },
    opinion: { healing: { startedOn: '2020-06-12', years: 5 }, marks: [{ mark: 'G', met: true }] },
  });
  await file.until((view) => factsOf(view).proceeding.occasion === 'review');
  await file.take('record-opinion', opinion('2025-06-30', gdb), 'medical-service');
  return file;
}

describe('Nachprüfung nach Heilungsbewährung', () => {
  it('beginnt von selbst und ändert nichts von selbst (B23)', async () => {
    const file = await decided(60, { opinion: { healing: { startedOn: '2021-06-12', years: 5 } } });
    const view = await file.until((candidate) => factsOf(candidate).proceeding.occasion === 'review');
    expect((await file.deadline('review'))?.lastDay).toBe('2026-06-12');
    expect(foundIn(view)).toMatchObject({ gdb: 60 });
  });

  it('setzt nur nach Anhörung herab (B24)', async () => {
    const file = await lowered();
    const lowering = { gdb: 30, reasons: 'Heilungsbewährung abgelaufen', decidedOn: '2025-09-15' };
    const answer = await file.attempt('prepare-decision', lowering);
    expect(answer).toMatchObject({ status: 409, body: { code: 'hearing-missing' } });
  });

  it('legt mit der Herabsetzung unter 50 die Akte der Schutzfrist an, und sagt ihr, wie es steht', async () => {
    const file = await lowered();
    const hearing = 'hearing-1';
    await file.take(
      'start-hearing',
      { to: 'person', about: 'Ende der Heilungsbewährung', intends: { gdb: 30, takes: ['merkzeichen-G'] } },
      'caseworker',
      hearing,
    );
    const deadline = await file.deadline('hearing');
    await file.advance(addDay(deadline?.lastDay ?? '', 10));
    const today = addDay(deadline?.lastDay ?? '', 8);
    await decide(file, { gdb: 30, decidedOn: today }, 'bescheid-2');
    const protection = await openedBy(file);
    expect(protection.caseId).toMatch(/^HS-/);
    expect(await protection.phase()).toBe('released');
    await file.take('record-service', handedOver(today, 'bescheid-2'));
    await protection.until(({ phase }) => phase === 'objection-period');
    const refused = await protection.attempt('record-service', handedOver(today, 'bescheid'));
    expect(refused).toMatchObject({ status: 409, body: { code: 'remedies-in-origin', origin: file.caseId } });
    await file.advance(addDay(today, 50));
    const guarded = await protection.until(({ phase }) => phase === 'protection');
    expect(guarded.nextDeadline?.type).toBe('protection');
    expect(await file.view()).toMatchObject({ phase: 'closing', outcome: 'lowered' });
    await file.advance(addDay(today, 200));
    await protection.until(({ phase, outcome }) => phase === 'closing' && outcome === 'protection-ended');
  }, 60_000);
});

function addDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
