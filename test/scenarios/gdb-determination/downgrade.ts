import {
  decide,
  decided,
  factsOf,
  foundIn,
  handedOver,
  lettersOf,
  openTasks,
  openedBy,
  opinion,
} from './given';
import { minutes } from '../../support/patience';

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
  it.concurrent('beginnt von selbst und ändert nichts von selbst (B23)', async () => {
    const file = await decided(60, { opinion: { healing: { startedOn: '2021-06-12', years: 5 } } });
    const view = await file.until((candidate) => factsOf(candidate).proceeding.occasion === 'review');
    expect((await file.deadline('review'))?.lastDay).toBe('2026-06-12');
    expect(foundIn(view)).toMatchObject({ gdb: 60 });
  });

  it.concurrent('wartet, wo gerade über einen Änderungsantrag entschieden wird', async () => {
    const file = await decided(60, { opinion: { healing: { startedOn: '2020-06-12', years: 5 } } });
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-05-05' }, 'mailroom');
    const view = await file.until((candidate) => openTasks(candidate).includes('begin-review'));
    expect(factsOf(view).proceeding.occasion).toBe('change');
  });

  it.concurrent('setzt nur nach Anhörung herab (B24)', async () => {
    const file = await lowered();
    const lowering = { gdb: 30, reasons: 'Heilungsbewährung abgelaufen', decidedOn: '2025-09-15' };
    const answer = await file.attempt('prepare-decision', lowering);
    expect(answer).toMatchObject({ status: 409, body: { code: 'hearing-missing' } });
  });

  it.concurrent(
    'wird ohne Änderung beendet, oder nimmt zurück, was von Anfang an falsch war (§ 45 SGB X)',
    async () => {
      const file = await decided(50);
      await file.until(({ status }) => status === 'closed');
      await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
      await file.take('end-review', { on: '2025-06-10', reason: 'keine Änderung' });
      expect(await file.until(({ status }) => status === 'closed')).toMatchObject({ outcome: 'unchanged' });
      expect(await lettersOf(file)).toEqual(expect.arrayContaining(['review-begun', 'finding-unchanged']));
      await file.take('begin-review', { on: '2025-09-01', reason: 'Verwechslung' });
      await file.take('record-opinion', opinion('2025-09-08', 20), 'medical-service');
      await file.take(
        'dispense-with-hearing',
        { ground: 1, reason: 'Gefahr im Verzug', decidedOn: '2025-09-09' },
        'supervisor',
      );
      await decide(
        file,
        { as: 'taken-back', gdb: 20, decidedOn: '2025-09-10', from: '2025-01-06' },
        'bescheid-2',
      );
      await file.take('record-service', handedOver('2025-09-12', 'bescheid-2'));
      const view = await file.until(({ outcome }) => outcome === 'taken-back');
      expect(foundIn(view)).toMatchObject({ gdb: 20, since: '2025-01-06' });
    },
  );

  it.concurrent('hört an, und die Person äußert sich', async () => {
    const file = await lowered(50);
    await file.take(
      'start-hearing',
      { to: 'person', about: 'Ende der Heilungsbewährung', intends: { gdb: 50, takes: ['merkzeichen-G'] } },
      'caseworker',
      'hearing',
    );
    expect(await file.phase()).toBe('hearing');
    await file.take('record-statement', {
      hearing: 'hearing',
      receivedOn: today(),
      text: 'Mir geht es schlecht.',
    });
    expect(await file.phase()).toBe('draft');
    // 60 to 50: no protection is needed, the status stays (B16).
    await decide(file, { gdb: 50, decidedOn: today() }, 'bescheid-2');
    expect(factsOf(await file.view()).opened).toBeUndefined();
  });

  it.concurrent(
    'legt mit der Herabsetzung unter 50 die Akte der Schutzfrist an, und sagt ihr, wie es steht',
    async () => {
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
      expect(refused).toMatchObject({
        status: 409,
        body: { code: 'remedies-in-origin', origin: file.caseId },
      });
      await file.advance(addDay(today, 50));
      const guarded = await protection.until(({ phase }) => phase === 'protection');
      expect(guarded.nextDeadline?.type).toBe('protection');
      expect(await file.view()).toMatchObject({ phase: 'closing', outcome: 'lowered' });
      await file.advance(addDay(today, 200));
      await protection.until(({ phase, outcome }) => phase === 'closing' && outcome === 'protection-ended');
    },
    minutes(1),
  );
});

const today = () => new Date().toISOString().slice(0, 10);

function addDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
