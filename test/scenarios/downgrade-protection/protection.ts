import {
  attemptToOpen,
  decide,
  lettersOf,
  matterOf,
  objected,
  objection,
  openTasks,
  protectionOf,
  refused,
  released,
  open,
  served,
  servedIn2025,
  sued,
  objectionDecided,
  rule,
} from './given';
import type { CaseFile } from '../../support/case-file';

const gleichstellung = (ground: string) => ({
  ground,
  gdbBefore: undefined,
  gdbAfter: undefined,
  card: undefined,
});

describe('§ 199 Abs. 1 SGB IX: Schutz nach Herabsetzung', () => {
  it.concurrent.each([
    ['mitten im Monat (B01)', '2026-05-15', '2026-06-16', '2026-09-30', []],
    [
      'unanfechtbar mit dem Monatsende: der Tag danach zählt (B04)',
      '2026-03-31',
      '2026-05-01',
      '2026-08-31',
      ['month-boundary'],
    ],
    ['unanfechtbar am vorletzten Tag des Monats', '2025-07-29', '2025-08-30', '2025-11-30', []],
    ['bis in den Februar', '2024-10-10', '2024-11-12', '2025-02-28', []],
    ['über das Jahr', '2025-09-15', '2025-10-16', '2026-01-31', []],
  ])('%s', async (_what, servedOn, finalSince, until, flags) => {
    const view = await (await served(servedOn)).atRest();
    expect(protectionOf(view)).toMatchObject({ finalSince, until });
    expect(view.flags).toEqual(flags);
  });

  it.concurrent('wird der Person mitgeteilt, und auf die Gleichstellung wird hingewiesen (B26)', async () => {
    const file = await served('2026-05-15');
    await file.atRest();
    const letter = (await file.letters()).find((entry) => entry.letter.type === 'protection-begins');
    expect(letter?.letter.facts).toMatchObject({ finalSince: '2026-06-16', protectedUntil: '2026-09-30' });
  });

  it.concurrent.each([
    [40, true],
    [30, true],
    [20, false],
  ])('bei einem GdB von %d: Hinweis auf Gleichstellung %s', async (gdbAfter, offered) => {
    // Served in the future of the tests, so that the protection is still running.
    const file = await released({ gdbAfter });
    await file.advance('2040-03-02');
    await file.take('record-service', {
      notice: 'bescheid',
      addressee: 'person',
      mode: 'certificate',
      servedOn: '2040-03-01',
    });
    await file.take('waive-remedy', { from: 'person', receivedOn: '2040-03-02' });
    const view = await file.view();
    expect(view.phase).toBe('protection');
    expect(view.tasks.filter(({ type }) => type === 'offer-gleichstellung')).toMatchObject(
      offered ? [{ dueOn: '2040-06-30' }] : [],
    );
  });

  it.concurrent(
    'gibt es nicht, wenn der GdB bei 50 oder mehr bleibt (B16); der Ausweis wird berichtigt',
    async () => {
      const file = await servedIn2025({ gdbBefore: 80, gdbAfter: 50 });
      const view = await file.atRest();
      expect(view).toMatchObject({ phase: 'closing', outcome: 'status-kept' });
      expect(openTasks(view)).toEqual(['correct-card']);
      expect(await lettersOf(file)).toEqual(['decision']);
      await file.take('record-card-issue', { issuedOn: '2025-06-16', number: 'A 4712' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(openTasks(closed)).toEqual([]);
    },
  );

  it.concurrent('setzt einen Status voraus, den die Entscheidung nimmt', async () => {
    const status = async (input: Record<string, unknown>) => (await attemptToOpen(input)).status;
    expect(await status({ gdbBefore: 40, gdbAfter: 30 })).toBe(400);
    expect(await status({ gdbBefore: 50, gdbAfter: 50 })).toBe(400);
    expect(await status({ gdbAfter: undefined })).toBe(400);
    expect(await status({ gdbAfter: 35 })).toBe(400);
    expect(await status({ parties: [{ id: 'x', role: 'employer', name: 'X' }] })).toBe(400);
    expect(await status({ ...gleichstellung('gleichstellung-revoked'), card: { number: 'A 1' } })).toBe(400);
  });

  it.concurrent('ein Ausweis, der vorher abläuft, wird bis zu seinem Ende ausgestellt (AUS-07)', async () => {
    const file = await released({ card: { number: 'A 4711', validUntil: '2040-04-30' } });
    await file.advance('2040-03-02');
    await file.take('record-service', {
      notice: 'bescheid',
      addressee: 'person',
      mode: 'certificate',
      servedOn: '2040-03-01',
    });
    await file.take('waive-remedy', { from: 'person', receivedOn: '2040-03-02' });
    const prolong = (await file.view()).tasks.find(({ type }) => type === 'prolong-card');
    expect(prolong).toMatchObject({ dueOn: '2040-04-30' });
    await file.take('record-card-issue', { issuedOn: '2040-03-02', validUntil: '2040-06-30' });
    expect(openTasks(await file.view())).not.toContain('prolong-card');
  });
});

describe('§ 199 Abs. 2 SGB IX: Gleichstellung', () => {
  it.concurrent('widerrufen: drei Kalendermonate Schutz, aber kein Ausweis', async () => {
    const file = await servedIn2025(gleichstellung('gleichstellung-revoked'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ phase: 'closing', outcome: 'protection-ended' });
    expect(protectionOf(closed)).toMatchObject({ finalSince: '2025-06-06', until: '2025-09-30' });
    expect(await lettersOf(file)).toEqual(['decision', 'protection-begins']);
    expect(openTasks(closed)).toEqual([]);
    expect(await refused(file, 'record-card-return', { returnedOn: '2025-10-01' })).toMatchObject({
      code: 'nothing-pending',
    });
    expect(await refused(file, 'record-card-issue', { issuedOn: '2025-10-01' })).toMatchObject({
      code: 'facts-contradict',
    });
  });

  it.concurrent('zurückgenommen: kein Schutz, der Streit darüber ist gekennzeichnet', async () => {
    const file = await servedIn2025(gleichstellung('gleichstellung-taken-back'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'taken-back', flags: ['three-months-disputed'] });
    expect(protectionOf(closed)).toMatchObject({ applies: false, until: null });
    expect(await lettersOf(file)).toEqual(['decision']);
  });

  it.concurrent.each(['gleichstellung-revoked', 'gleichstellung-taken-back'])(
    '%s: der Widerspruch schiebt auf, und hat er Erfolg, besteht sie fort',
    async (ground) => {
      const file = await objected('2025-06-02', gleichstellung(ground));
      expect(await file.atRest()).toMatchObject({ phase: 'objection', outcome: null });
      await decide(file, { kind: 'full-remedy', on: '2025-07-07', servedOn: '2025-07-10' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed.outcome).toBe('lifted');
      expect(matterOf(closed, 'gleichstellung')).toMatchObject({ status: 'lifted', since: '2025-07-10' });
    },
  );

  it.concurrent('eine neue Gleichstellung passt nicht zu ihrem eigenen Widerruf', async () => {
    const file = await servedIn2025(gleichstellung('gleichstellung-revoked'));
    const granted = { grantedOn: '2025-07-01', effectiveOn: '2025-06-10' };
    expect(await refused(file, 'record-gleichstellung', granted)).toMatchObject({ code: 'facts-contradict' });
  });
});

/** A case in each phase, its last day told; what happens next happens in August 2025 or later. */
const inPhase: Record<string, () => Promise<CaseFile>> = {
  draft: () => open({ decidedOn: '2025-05-05' }),
  released: () => released({ decidedOn: '2025-05-05' }),
  'objection-period': () => servedIn2025({ instruction: 'missing' }),
  objection: () => objected(),
  'action-period': async () => {
    const file = await objected();
    await decide(file, { on: '2025-07-07', servedOn: '2025-08-01' });
    return file;
  },
  court: () => sued(),
  'appeal-period': async () => {
    const file = await sued();
    await rule(file, { on: '2025-08-04', ruling: 'upheld', servedOn: ['2025-08-06', '2025-08-06'] });
    return file;
  },
  protection: () => servedIn2025(),
};

describe('Neue Feststellung von 50 oder mehr', () => {
  it.concurrent.each(Object.keys(inPhase))(
    'beendet die Sache in der Phase %s; der Ausweis bleibt',
    async (phase) => {
      const file = await (inPhase[phase] as () => Promise<CaseFile>)();
      await file.take('record-new-finding', { gdb: 50, decidedOn: '2025-08-20', effectiveOn: '2025-08-11' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ phase: 'closing', outcome: 'new-finding' });
      expect((await file.deadlines()).filter(({ status }) => status === 'open')).toEqual([]);
      expect(await lettersOf(file)).not.toContain('return-card');
      // What is pending has still to be brought to its formal end, nothing else is left to do.
      const pending = ['objection', 'court'].includes(phase);
      expect(openTasks(closed)).toEqual(pending ? ['settle-contest'] : []);
    },
  );

  it.concurrent('lässt einen Entwurf nicht mehr hinaus', async () => {
    const file = await open({ decidedOn: '2025-05-05' });
    await file.take('record-new-finding', { gdb: 60, decidedOn: '2025-05-12', effectiveOn: '2025-05-06' });
    const release = { notice: 'bescheid', releasedOn: '2025-05-12' };
    expect(await refused(file, 'release-notice', release, 'supervisor')).toMatchObject({
      code: 'nothing-pending',
    });
  });

  it.concurrent('mit der Rücknahme des Widerspruchs ist auch der formell erledigt', async () => {
    const file = await objected();
    await file.take('record-new-finding', { gdb: 50, decidedOn: '2025-08-20', effectiveOn: '2025-08-11' });
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-09-01' });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ outcome: 'new-finding' });
    expect(openTasks(closed)).toEqual([]);
  });

  it.concurrent('unter 50 ändert nichts', async () => {
    const file = await servedIn2025();
    await file.take('record-new-finding', { gdb: 40, decidedOn: '2025-08-20', effectiveOn: '2025-08-11' });
    const view = await file.atRest();
    expect(view).toMatchObject({ outcome: 'protection-ended', flags: ['new-finding-below-50'] });
  });

  it.concurrent(
    'am letzten Tag des Schutzes beendet ihn, danach nicht mehr; eingezogen wird dann nur nicht mehr',
    async () => {
      const last = await servedIn2025();
      await last.take('record-new-finding', { gdb: 50, decidedOn: '2025-10-20', effectiveOn: '2025-09-30' });
      expect(await last.atRest()).toMatchObject({ outcome: 'new-finding' });

      const after = await servedIn2025();
      await after.take('record-new-finding', { gdb: 50, decidedOn: '2025-10-20', effectiveOn: '2025-10-01' });
      const closed = await after.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ outcome: 'protection-ended' });
      expect(openTasks(closed)).toEqual([]);
      expect(await after.deadlines()).not.toContainEqual(
        expect.objectContaining({ type: 'card-return', status: 'open' }),
      );
    },
  );
});

describe('Gleichstellung, die an die Stelle des Schutzes tritt', () => {
  const granted = (grantedOn: string, effectiveOn: string) => ({ grantedOn, effectiveOn });

  it.concurrent('während des Schutzes: er endet, der Ausweis geht dennoch', async () => {
    const file = await servedIn2025();
    await file.take('record-gleichstellung', granted('2025-08-11', '2025-06-10'));
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'gleichgestellt' });
    expect(await file.deadline('protection')).toMatchObject({ status: 'cancelled' });
    // Had the clock been through the whole protection before, its own request is withdrawn.
    const standing = (await file.letters()).filter(({ status }) => status !== 'withdrawn');
    const asked = standing.filter(({ letter }) => letter.type === 'return-card');
    expect(asked.map(({ letter }) => letter.facts)).toMatchObject([
      { outcome: 'gleichgestellt', cardNumber: 'A 4711' },
    ]);
  });

  it.concurrent('während des Widerspruchs: sie wartet, bis die Herabsetzung unanfechtbar ist', async () => {
    const file = await objected();
    await file.take('record-gleichstellung', granted('2025-06-30', '2025-06-10'));
    expect(await file.atRest()).toMatchObject({ phase: 'objection', outcome: null });
    await decide(file, { on: '2025-07-07', servedOn: '2025-07-10' });
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'gleichgestellt' });
    expect(await lettersOf(file)).toEqual([
      'decision',
      'objection-decision',
      'objection-received',
      'return-card',
    ]);
  });

  it.concurrent(
    'während des Widerspruchs, der dann Erfolg hat: der Status besteht fort, der Ausweis bleibt',
    async () => {
      const file = await objected();
      await file.take('record-gleichstellung', granted('2025-06-30', '2025-06-10'));
      await decide(file, { kind: 'full-remedy', on: '2025-07-07', servedOn: '2025-07-10' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed).toMatchObject({ outcome: 'lifted' });
      expect(await lettersOf(file)).not.toContain('return-card');
    },
  );

  it.concurrent(
    'erst nach dem Schutz erteilt, aber auf einen Antrag davor: sie wirkt von ihm an',
    async () => {
      const file = await servedIn2025();
      await file.take('record-gleichstellung', granted('2025-11-10', '2025-09-29'));
      expect(await file.atRest()).toMatchObject({ phase: 'card-withdrawal', outcome: 'gleichgestellt' });
      const late = await servedIn2025();
      await late.take('record-gleichstellung', granted('2025-11-10', '2025-10-01'));
      expect(await late.atRest()).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
    },
  );

  it.concurrent('lässt den Rest des Streits anhängig', async () => {
    const file = await objected(
      '2025-06-02',
      { gdbBefore: 60, lostMerkzeichen: ['G'] },
      { scope: ['merkzeichen-G'] },
    );
    await file.take('record-gleichstellung', granted('2025-08-11', '2025-06-10'));
    await file.take('record-card-return', { returnedOn: '2025-08-18' });
    const view = await file.atRest();
    expect(view).toMatchObject({ phase: 'rest-pending', outcome: 'gleichgestellt' });
    expect(openTasks(view)).toEqual(['decide-objection', 'period-missed']);
  });

  it.concurrent('wirkt nicht vor ihrem Antrag und nicht nach ihrer Erteilung', async () => {
    const file = await servedIn2025();
    expect(await refused(file, 'record-gleichstellung', granted('2025-08-11', '2025-08-12'))).toMatchObject({
      code: 'facts-contradict',
    });
  });
});

describe('§ 199 Abs. 1 Hs. 1 SGB IX: Wegfall aus anderem Grund', () => {
  it.concurrent.each(Object.keys(inPhase))(
    'endet sofort in der Phase %s, der Ausweis wird eingezogen (B21)',
    async (phase) => {
      const file = await (inPhase[phase] as () => Promise<CaseFile>)();
      await file.take('record-loss', { lostOn: '2025-08-11', reason: 'Wegzug ins Ausland' });
      const view = await file.atRest();
      expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'status-lost' });
      expect(openTasks(view)).toContain('collect-card');
      expect(
        (await file.deadlines()).filter(({ type, status }) => status === 'open' && type !== 'card-return'),
      ).toEqual([]);
      await file.take('record-card-return', { returnedOn: '2025-08-18' });
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed.outcome).toBe('status-lost');
    },
  );

  it.concurrent('nach dem Ende des Schutzes ändert nichts mehr', async () => {
    const file = await servedIn2025();
    await file.take('record-loss', { lostOn: '2025-10-01', reason: 'Wegzug' });
    expect(await file.atRest()).toMatchObject({ outcome: 'protection-ended' });
  });

  it.concurrent('nach der Aufhebung ist es nicht mehr Sache dieser Akte', async () => {
    const file = await objected();
    await decide(file, { kind: 'full-remedy', on: '2025-07-07', servedOn: '2025-07-10' });
    await file.take('record-loss', { lostOn: '2025-08-11', reason: 'Wegzug' });
    expect(await file.atRest()).toMatchObject({ phase: 'closing', outcome: 'lifted' });
  });

  it.concurrent('vor der Aufhebung geht ihr vor', async () => {
    const file = await objectionDecided();
    await file.take('record-action', { from: 'person', receivedOn: '2025-08-04', court: 'SG' });
    await file.take('record-loss', { lostOn: '2025-08-11', reason: 'Wegzug' });
    await rule(file, { how: 'acknowledgement', on: '2025-10-20', ruling: 'lifted' });
    expect(await file.atRest()).toMatchObject({ outcome: 'status-lost' });
  });
});

describe('Nach dem Ende der Sache', () => {
  it.concurrent('wird ein Widerspruch noch angenommen und vorgelegt', async () => {
    const file = await servedIn2025();
    await file.take('record-new-finding', { gdb: 50, decidedOn: '2025-08-20', effectiveOn: '2025-08-11' });
    await file.take('record-objection', objection('2025-09-01'));
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed).toMatchObject({ phase: 'closing', outcome: 'new-finding' });
    expect(openTasks(closed)).toEqual(['settle-contest']);
  });
});
