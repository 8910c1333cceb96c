import {
  action,
  decide,
  factsOf,
  handedOver,
  lettersOf,
  matterOf,
  objected,
  objection,
  open,
  openTasks,
  protectionOf,
  refused,
  released,
  servedIn2025,
} from './given';

const from60 = { gdbBefore: 60 };
const prepare = (more: Record<string, unknown> = {}) => ({
  kind: 'objection-decision',
  decidedOn: '2025-07-07',
  reasons: 'Befunde',
  ...more,
});

describe('§ 85 SGG: Abhilfe', () => {
  it.concurrent(
    'in vollem Umfang beendet das Verfahren mit ihrer Bekanntgabe; der Status bestand immer fort (B10)',
    async () => {
      const file = await objected('2025-06-02', from60);
      await decide(file, { kind: 'full-remedy', on: '2025-07-07', more: { gdb: 50 } });
      expect(await file.phase()).toBe('released');
      const notice = factsOf(await file.view()).remedies.notices.at(-1)?.id;
      await file.take('record-service', handedOver('2025-07-10', 'person', notice));
      const view = await file.until(({ status }) => status === 'closed');
      expect(view).toMatchObject({ phase: 'closing', outcome: 'lifted' });
      expect(matterOf(view)).toMatchObject({ status: 'lifted', since: '2025-07-10', value: 50 });
      expect(protectionOf(view)).toBeUndefined();
      // The card shows 60; whoever has won has costs to claim (§ 63 SGB X).
      expect(openTasks(view)).toEqual(['correct-card', 'settle-costs']);
      expect(await lettersOf(file)).toEqual(['decision', 'objection-received', 'remedy-decision']);
    },
  );

  it.concurrent(
    'zum Teil, 60 auf 30, dann 40: der Rest bleibt anhängig, kein Schutz vor der Bestandskraft (B09)',
    async () => {
      const file = await objected('2025-06-02', from60);
      await decide(file, {
        kind: 'partial-remedy',
        on: '2025-07-07',
        servedOn: '2025-07-10',
        more: { gdb: 40 },
      });
      const view = await file.atRest();
      expect(view.phase).toBe('objection');
      expect(matterOf(view)).toMatchObject({ status: 'open', value: 40 });
      expect(protectionOf(view)).toBeUndefined();
      // § 86 SGG: the new decision has no period of its own; the rest is decided upon the objection.
      await decide(file, { on: '2025-08-15', servedOn: '2025-08-18' });
      const final = await file.atRest();
      expect(protectionOf(final)).toMatchObject({ finalSince: '2025-09-19', until: '2025-12-31', gdb: 40 });
      expect(openTasks(final)).not.toContain('decide-objection');
    },
  );

  it.concurrent(
    'zum Teil auf 50: auch wenn der Rest verloren geht, gibt es keinen Schutz, denn der Status bleibt',
    async () => {
      const file = await objected('2025-06-02', from60);
      await decide(file, {
        kind: 'partial-remedy',
        on: '2025-07-07',
        servedOn: '2025-07-10',
        more: { gdb: 50 },
      });
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-07-21' });
      const view = await file.atRest();
      expect(view).toMatchObject({ phase: 'closing', outcome: 'status-kept' });
      expect(protectionOf(view)).toMatchObject({ applies: false, until: null });
      // § 152 Abs. 5 S. 5: the card shows 60 and is corrected.
      expect(openTasks(view)).toEqual(['correct-card']);
      expect(await lettersOf(file)).not.toContain('return-card');
    },
  );

  it.concurrent(
    'zum Teil, nur das Merkzeichen: es ist gehalten, über den GdB wird weiter entschieden',
    async () => {
      const file = await objected('2025-06-02', { ...from60, lostMerkzeichen: ['G'] });
      const more = { lifted: ['merkzeichen-G'] };
      await decide(file, { kind: 'partial-remedy', on: '2025-07-07', servedOn: '2025-07-10', more });
      await decide(file, { on: '2025-08-15', servedOn: '2025-08-18' });
      const view = await file.atRest();
      expect(matterOf(view, 'merkzeichen-G')).toMatchObject({ status: 'lifted', since: '2025-07-10' });
      expect(matterOf(view)).toMatchObject({ status: 'final', since: '2025-09-19' });
    },
  );

  it.concurrent(
    'kann nicht hinter der Entscheidung zurückbleiben und nichts heben, was nicht angefochten ist',
    async () => {
      const file = await objected('2025-06-02', from60);
      const partial = (more: object) => prepare({ kind: 'partial-remedy', ...more });
      // A remedy that leaves the GdB where it is, or lifts the lowering and lowers at once, is none.
      for (const input of [partial({ gdb: 30 }), prepare({ lifted: ['gdb'], gdb: 40 })]) {
        expect(await refused(file, 'prepare-objection-decision', input)).toMatchObject({
          code: 'facts-contradict',
        });
      }
      // With a GdB below 50 the status is lost all the same: that is no remedy in full.
      const full = prepare({ kind: 'full-remedy', gdb: 40 });
      expect(await refused(file, 'prepare-objection-decision', full)).toMatchObject({
        code: 'no-full-remedy',
      });
      expect(await refused(file, 'prepare-objection-decision', partial({ gdb: 20 }))).toMatchObject({
        code: 'facts-contradict',
      });
      expect(await refused(file, 'prepare-objection-decision', partial({}))).toMatchObject({
        code: 'facts-contradict',
      });
      expect(
        await refused(file, 'prepare-objection-decision', partial({ lifted: ['merkzeichen-G'] })),
      ).toMatchObject({ code: 'scope-not-contested' });
      const rejected = prepare({ inadmissible: true, gdb: 40 });
      expect(await refused(file, 'prepare-objection-decision', rejected)).toMatchObject({
        code: 'facts-contradict',
      });
    },
  );
});

describe('§ 85 Abs. 2 SGG: Widerspruchsbescheid', () => {
  it.concurrent(
    'zur Post gegeben: Fiktion am Sonntag, Klagefrist, Unanfechtbarkeit, Schutz (B06)',
    async () => {
      const file = await servedIn2025();
      await file.take('record-objection', objection('2025-06-02'));
      const notice = await decide(file, { on: '2026-08-10' });
      expect(openTasks(await file.view())).toContain('serve-notice');
      await file.take('record-service', {
        notice,
        addressee: 'person',
        mode: 'post',
        dispatchedOn: '2026-08-12',
      });
      const view = await file.atRest();
      const [, decision] = factsOf(view).remedies.notices;
      expect(decision?.tracks).toMatchObject([{ notifiedOn: '2026-08-16' }]);
      expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2026-09-16' });
      expect(protectionOf(view)).toMatchObject({ finalSince: '2026-09-17', until: '2026-12-31' });
      expect(await lettersOf(file)).toContain('objection-decision');
    },
  );

  it.concurrent(
    'ins Ausland: drei Monate für die Klage (§ 87 Abs. 1 S. 2 SGG); ohne Belehrung ein Jahr',
    async () => {
      const abroad = { id: 'person', role: 'applicant', name: 'Erika Beispiel', abroad: true };
      const file = await objected('2025-06-02', { parties: [abroad] });
      await decide(file, { on: '2025-07-07', servedOn: '2025-07-10' });
      expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2025-10-10' });

      const uninstructed = await objected();
      const more = { instruction: 'missing' };
      await decide(uninstructed, { on: '2025-07-07', servedOn: '2025-07-10', more });
      expect(await uninstructed.deadline('action-period')).toMatchObject({ lastDay: '2026-07-10' });
    },
  );

  it.concurrent('der den Bescheid aufhebt, beendet die Sache mit seiner Bekanntgabe', async () => {
    const file = await objected();
    await decide(file, { on: '2025-07-07', servedOn: '2025-07-10', more: { lifted: ['gdb'] } });
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'lifted' });
  });

  it.concurrent(
    'der einen verspäteten Widerspruch als unzulässig verwirft, lässt die Bestandskraft stehen',
    async () => {
      const file = await servedIn2025();
      await file.take('record-objection', objection('2025-06-23'));
      await decide(file, { on: '2025-07-07', servedOn: '2025-07-10', more: { inadmissible: true } });
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-06-06', until: '2025-09-30' });
      expect(view).toMatchObject({ phase: 'card-withdrawal', outcome: 'protection-ended' });
      expect(await file.deadline('reinstatement-bar')).toMatchObject({ status: 'cancelled' });
    },
  );

  it.concurrent(
    'der trotz der Verspätung in der Sache entscheidet, öffnet sie wieder bis zu seiner eigenen Bestandskraft',
    async () => {
      const file = await servedIn2025();
      await file.take('record-objection', objection('2025-06-23'));
      await decide(file, { on: '2025-07-07', servedOn: '2025-07-10' });
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-08-12', until: '2025-11-30' });
    },
  );

  it.concurrent('setzt einen unerledigten Widerspruch voraus und liegt nicht vor ihm', async () => {
    const file = await servedIn2025();
    expect(await refused(file, 'prepare-objection-decision', prepare())).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
    await file.take('record-objection', objection('2025-06-02'));
    const early = prepare({ decidedOn: '2025-06-01' });
    expect(await refused(file, 'prepare-objection-decision', early)).toMatchObject({ status: 409 });
    await file.take('prepare-objection-decision', prepare());
    expect(await refused(file, 'prepare-objection-decision', prepare())).toEqual({
      status: 409,
      code: 'already-done',
    });
  });
});

describe('Design § 3.13: vier Augen', () => {
  const fourEyes = { status: 403, code: 'four-eyes' };

  it.concurrent('wer den Bescheid vorbereitet hat, gibt ihn nicht frei', async () => {
    const release = { notice: 'bescheid', releasedOn: '2025-05-05' };
    const file = await open({ decidedOn: '2025-05-05' }, undefined, 'supervisor');
    expect(await refused(file, 'release-notice', release, 'supervisor')).toEqual(fourEyes);
    expect(await refused(file, 'release-notice', release, 'caseworker')).toEqual({
      status: 403,
      code: 'not-permitted',
    });
    expect(openTasks(await file.view())).toEqual(['release-notice']);
    await file.take('release-notice', release, 'supervisor2');
    expect(await refused(file, 'release-notice', release, 'supervisor')).toEqual({
      status: 409,
      code: 'already-done',
    });
  });

  it.concurrent(
    'wer den Bescheid freigegeben hat, entscheidet nicht über den Widerspruch: weder vorbereitend noch freigebend',
    async () => {
      const file = await objected();
      expect(await refused(file, 'prepare-objection-decision', prepare(), 'supervisor')).toEqual(fourEyes);
      await file.take('prepare-objection-decision', prepare(), 'supervisor2', 'wb');
      const release = { notice: 'wb', releasedOn: '2025-07-07' };
      expect(await refused(file, 'release-notice', release, 'supervisor')).toEqual(fourEyes);
      expect(await refused(file, 'release-notice', release, 'supervisor2')).toEqual(fourEyes);
      await file.take('release-notice', release, 'objection-office');
      expect(await refused(file, 'release-notice', { notice: 'x' }, 'supervisor2')).toMatchObject({
        code: 'unknown-notice',
      });
    },
  );

  it.concurrent('auch nicht nach einer Teilabhilfe, die ein anderer freigegeben hat', async () => {
    const file = await objected('2025-06-02', from60);
    const more = { gdb: 40 };
    await decide(file, { kind: 'partial-remedy', on: '2025-07-07', servedOn: '2025-07-10', more });
    const later = prepare({ decidedOn: '2025-08-15' });
    expect(await refused(file, 'prepare-objection-decision', later, 'supervisor')).toEqual(fourEyes);
  });

  it.concurrent(
    'wer den Bescheid freigegeben hat, entscheidet auch nicht über die Wiedereinsetzung',
    async () => {
      const file = await servedIn2025();
      await file.take('record-objection', objection('2025-06-23'));
      const decision = { from: 'person', decidedOn: '2025-07-07', granted: true, reason: 'glaubhaft' };
      expect(await refused(file, 'decide-reinstatement', decision, 'supervisor')).toEqual(fourEyes);
      await file.take('decide-reinstatement', decision, 'objection-office');
    },
  );

  it.concurrent('wer die Berichtigung vorbereitet hat, gibt sie nicht frei', async () => {
    const file = await released({ decidedOn: '2025-05-05' });
    await file.take('record-service', handedOver('2025-05-06'), 'supervisor', 'zustellung');
    const correction = { stepId: 'zustellung', reason: 'Zahlendreher', input: handedOver('2025-05-05') };
    await file.take('correct', correction, 'supervisor', 'berichtigung');
    expect(await refused(file, 'release-correction', { stepId: 'berichtigung' }, 'supervisor')).toEqual(
      fourEyes,
    );
    await file.take('release-correction', { stepId: 'berichtigung' }, 'supervisor2');
  });
});

describe('§ 87 SGG: Klage', () => {
  it.concurrent('setzt einen Widerspruchsbescheid voraus', async () => {
    const file = await objected();
    expect(await refused(file, 'record-action', action('2025-08-04'))).toEqual({
      status: 409,
      code: 'nothing-pending',
    });
  });
});
