import {
  factsOf,
  handedOver,
  lettersOf,
  objected,
  openTasks,
  refused,
  released,
  served,
  servedIn2025,
} from './given';

describe('§ 152 Abs. 5 S. 4 SGB IX: Einziehung des Ausweises', () => {
  it.concurrent(
    'wird nach dem Ende des Schutzes verlangt; mit der Rückgabe ist die Akte abgeschlossen',
    async () => {
      const file = await served('2026-05-15');
      const asked = await file.atRest();
      expect(asked).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
      expect(openTasks(asked)).toEqual(['collect-card']);
      await file.take('record-card-return', { returnedOn: '2026-10-05' }, 'mailroom');
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed.phase).toBe('closing');
      expect(openTasks(closed)).toEqual([]);
      expect(await file.deadline('card-return')).toMatchObject({ status: 'met' });
      expect(await refused(file, 'record-card-return', { returnedOn: '2026-10-06' })).toMatchObject({
        code: 'already-done',
      });
    },
  );

  it.concurrent('wartet länger, wo die Frist verlängert wird (§ 26 Abs. 7 SGB X)', async () => {
    const file = await served('2026-05-15');
    await file.atRest();
    const asked = await file.deadline('card-return');
    const more = { deadline: 'card-return', days: 14, reason: 'Auslandsaufenthalt' };
    await file.take('extend-period', more);
    const later = Date.parse(String((await file.deadline('card-return'))?.lastDay));
    expect(later).toBeGreaterThanOrEqual(Date.parse(String(asked?.lastDay)) + 14 * 86_400_000);
  });

  it.concurrent('entfällt, wo keiner ausgestellt war', async () => {
    const file = await servedIn2025({ card: undefined });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'protection-ended' });
    expect(await lettersOf(file)).toEqual(['decision', 'protection-begins']);
    expect(await refused(file, 'record-card-return', { returnedOn: '2025-10-06' })).toMatchObject({
      code: 'nothing-pending',
    });
    expect(
      await refused(file, 'give-up-card', { decidedOn: '2025-10-06', reason: 'x' }, 'supervisor'),
    ).toMatchObject({ code: 'step-not-possible' });
  });

  it.concurrent('kommt er nicht, wird erinnert; aufgeben kann nur die Leitung', async () => {
    const file = await servedIn2025();
    await file.atRest();
    const asked = await file.deadline('card-return');
    // Fourteen days from the day on which it is asked for, which is the day of this test.
    await file.advance(
      new Date(Date.parse(`${asked?.lastDay}T00:00:00Z`) + 2 * 86_400_000).toISOString().slice(0, 10),
    );
    expect(await file.deadline('card-return')).toMatchObject({ status: 'missed' });
    expect(await lettersOf(file)).toContain('return-card-reminder');
    expect(await file.phase()).toBe('card-withdrawal');
    const giveUp = { decidedOn: '2026-10-05', reason: 'Verlust glaubhaft gemacht' };
    expect(await refused(file, 'give-up-card', giveUp, 'caseworker')).toMatchObject({ status: 403 });
    await file.take('give-up-card', giveUp, 'supervisor');
    const closed = await file.until(({ status }) => status === 'closed');
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent(
    'kommt er früher zurück, besteht der Status fort: er wird wieder ausgestellt (GDB-15)',
    async () => {
      const file = await objected();
      await file.take('record-card-return', { returnedOn: '2025-06-16' });
      const view = await file.atRest();
      expect(view.phase).toBe('objection');
      expect(openTasks(view)).toContain('restore-card');
      const letter = (await file.letters()).find((entry) => entry.letter.type === 'card-restored');
      expect(letter?.letter.facts).toMatchObject({ cardNumber: 'A 4711', returnedOn: '2025-06-16' });
      await file.take('record-card-issue', { issuedOn: '2025-06-23', number: 'A 4712' });
      const restored = await file.view();
      expect(openTasks(restored)).not.toContain('restore-card');
      expect(factsOf(restored).card).toEqual({ number: 'A 4712' });
    },
  );

  it.concurrent('kommt er während des Schutzes zurück, gilt dasselbe bis zu dessen Ende', async () => {
    const file = await released();
    await file.advance('2040-03-05');
    await file.take('record-service', handedOver('2040-03-01'));
    await file.take('waive-remedy', { from: 'person', receivedOn: '2040-03-02' });
    await file.take('record-card-return', { returnedOn: '2040-03-05' });
    expect(openTasks(await file.view())).toEqual(['offer-gleichstellung', 'restore-card']);
    // Never issued again: then there is nothing to collect when the protection is over.
    await file.advance('2040-07-02');
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
    expect(openTasks(closed)).toEqual([]);
    expect(await lettersOf(file)).not.toContain('return-card');
  });

  it.concurrent('wird er nach dem Ende doch noch einmal ausgestellt, wird er wieder verlangt', async () => {
    const file = await servedIn2025();
    await file.atRest();
    await file.take('record-card-return', { returnedOn: '2025-10-06' });
    await file.until(({ status }) => status === 'closed');
    await file.take('record-card-issue', { issuedOn: '2025-11-03' });
    expect(await file.view()).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
  });
});
