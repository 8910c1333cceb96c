import { anOffice, handedOver, objection, openTasks, protectionOf, released } from './given';
import type { CaseFile } from '../../support/case-file';
import { undetermined } from '../../support/undetermined';

/** Served on 15 May 2037; the objection period ends on Monday, 15 June, the office's Nachlauf on the 22nd. */
async function servedIn2037(office?: string): Promise<CaseFile> {
  const file = await released({}, undefined, office);
  await file.advance('2037-05-15');
  await file.take('record-service', handedOver('2037-05-15'));
  return file;
}

describe('§ 199 Abs. 1 SGB IX im Lauf der Zeit', () => {
  it.concurrent(
    'Beispiel des Ratgebers: 15. Mai, 15. Juni, 30. September, dann der Ausweis (B01)',
    async () => {
      const file = await servedIn2037();
      expect(await file.deadline('objection-period')).toMatchObject({
        lastDay: '2037-06-15',
        status: 'open',
      });
      expect(await file.phase()).toBe('objection-period');

      await file.advance('2037-06-24');
      expect(await file.deadline('objection-period')).toMatchObject({ status: 'missed' });
      expect(await file.deadline('protection')).toMatchObject({ lastDay: '2037-09-30', status: 'open' });
      expect(await file.phase()).toBe('protection');

      await file.advance('2037-09-30');
      expect(await file.phase()).toBe('protection');
      await file.advance('2037-10-02');
      expect(await file.view()).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
      // Fourteen days for the card from the day on which it is asked for; then a reminder.
      expect(await file.deadline('card-return')).toMatchObject({ lastDay: '2037-10-15' });
      await file.advance('2037-10-17');
      expect(await file.deadline('card-return')).toMatchObject({ status: 'missed' });
      await file.take('record-card-return', { returnedOn: '2037-10-17' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
      expect(openTasks(closed)).toEqual([]);
    },
  );
});

describe('Design § 3.6: Nachlauf', () => {
  it.concurrent(
    'vor seinem Ende gilt nichts als unanfechtbar; der Tag der Unanfechtbarkeit ist doch der gesetzliche',
    async () => {
      const file = await servedIn2037();
      await file.advance('2037-06-22');
      expect(await file.view()).toMatchObject({ phase: 'objection-period' });
      expect(protectionOf(await file.view())).toBeUndefined();
      await file.advance('2037-06-24');
      expect(protectionOf(await file.view())).toMatchObject({
        finalSince: '2037-06-16',
        until: '2037-09-30',
      });
    },
  );

  it.concurrent('Widerspruch vom letzten Tag, im Nachlauf erfasst: der Schutz hat nie begonnen', async () => {
    const file = await servedIn2037();
    await file.advance('2037-06-19');
    await file.take('record-objection', objection('2037-06-15'), 'mailroom');
    expect(await file.view()).toMatchObject({ phase: 'objection', outcome: null });
    await file.advance('2037-06-30');
    expect(await file.view()).toMatchObject({ phase: 'objection' });
    expect(await file.deadline('protection')).toBeUndefined();
    expect((await file.view()).path.map(({ phase }) => phase)).not.toContain('protection');
  });

  it.concurrent('Widerspruch vom Tag danach, im Nachlauf erfasst, bleibt verspätet', async () => {
    const file = await servedIn2037();
    await file.advance('2037-06-19');
    await file.take('record-objection', objection('2037-06-16'), 'mailroom');
    expect(openTasks(await file.view())).toEqual(['decide-lateness']);
    await file.advance('2037-06-24');
    expect(protectionOf(await file.view())).toMatchObject({ finalSince: '2037-06-16' });
  });

  it.concurrent('ohne Nachlauf entscheidet der Tag nach der Frist', async () => {
    const file = await servedIn2037(await anOffice({ land: 'NW', nachlaufDays: 0 }));
    await file.advance('2037-06-15');
    expect(await file.phase()).toBe('objection-period');
    await file.advance('2037-06-17');
    expect(await file.phase()).toBe('protection');
  });

  it.concurrent('verschiebt auch das Ende des Schutzes nicht', async () => {
    const file = await servedIn2037(await anOffice({ land: 'NW', nachlaufDays: 60 }));
    await file.advance('2037-08-20');
    expect(await file.deadline('protection')).toMatchObject({ lastDay: '2037-09-30' });
  });
});

describe('Ein Schritt im Wettlauf mit dem Ende seiner Frist', () => {
  it.concurrent('ist nach seinem Tag entschieden, nicht danach, wer zuerst kam', async () => {
    const office = await anOffice({ land: 'NW', nachlaufDays: 0 });
    const [inTime, late] = [await servedIn2037(office), await servedIn2037(office)];
    await inTime.advance('2037-06-17');
    await late.advance('2037-06-17');
    expect(await inTime.phase()).toBe('protection');
    await inTime.take('record-objection', objection('2037-06-15'), 'mailroom');
    await late.take('record-objection', objection('2037-06-16'), 'mailroom');
    expect(await inTime.phase()).toBe('objection');
    expect(await late.phase()).toBe('protection');
  });

  it.concurrent(
    'wird neben den fälligen Fristen, die die Uhr zur selben Zeit erfasst, nach seinem Tag gezählt',
    async () => {
      const file = await released({ decidedOn: '2025-05-05' });
      // From here on the clock records the ends of period and protection while the steps arrive.
      await file.take('record-service', handedOver('2025-05-05'));
      const notes = ['eins', 'zwei', 'drei'].map((text) => file.take('vermerk', { text }));
      await Promise.all([...notes, file.take('record-objection', objection('2025-06-05'), 'mailroom')]);
      undetermined(file.caseId);
      const view = await file.atRest();
      expect(view.phase).toBe('objection');
      expect(view.file).toHaveLength(3);
      expect(await file.deadline('objection-period')).toMatchObject({ status: 'met' });
      const seqs = (await file.journal()).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, index) => index + 1));
    },
  );
});

describe('§ 88 Abs. 2 SGG: die Behörde sieht die Untätigkeit kommen', () => {
  it.concurrent('eine Woche vorher, am letzten Tag und danach; jedes Mal nur einmal', async () => {
    const file = await servedIn2037();
    await file.advance('2037-06-10');
    await file.take('record-objection', objection('2037-06-10'));
    expect(await file.deadline('inaction-objection')).toMatchObject({ lastDay: '2037-09-10' });
    expect(openTasks(await file.view())).toEqual(['decide-objection']);
    await file.advance('2037-09-04');
    expect(openTasks(await file.view())).toEqual(['decide-objection', 'period-approaching']);
    await file.advance('2037-09-12');
    expect(openTasks(await file.view())).toEqual(['decide-objection', 'period-missed']);
    const reminders = (await file.journal()).filter(({ act }) => act.step === 'reminder-due');
    expect(reminders).toHaveLength(2);
  });
});
