import type { CaseFile } from '../../support/case-file';
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

const objection = (receivedOn: string, more: Record<string, unknown> = {}) => ({
  from: 'person',
  receivedOn,
  form: 'written',
  ...more,
});

const served = handedOver('2025-07-07', 'bescheid-2');

/**
 * Found 60 with G in January 2025, final; upon a review lowered to 30 without G, handed over on Monday, 7 July 2025: objection until
 * 7 August, final since 8 August, protection until 30 November 2025 (§ 84 Abs. 1 SGG, § 199 Abs. 1 SGB IX).
 */
async function lowered(service: object = served): Promise<CaseFile> {
  const file = await decided(60, {
    marks: ['G'],
    wish: { marks: ['G'] },
    opinion: { marks: [{ mark: 'G', met: true }] },
  });
  await file.until(({ status }) => status === 'closed');
  await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
  await file.take('record-opinion', opinion('2025-06-30', 30), 'medical-service');
  const waiver = { ground: 3, reason: 'auf Wunsch der Person', decidedOn: '2025-07-01' };
  await file.take('dispense-with-hearing', waiver, 'supervisor');
  await decide(file, { gdb: 30, decidedOn: '2025-07-03' }, 'bescheid-2');
  await file.take('record-service', service, 'caseworker', 'zustellung');
  return file;
}

interface Protection {
  finalSince: string;
  until: string | null;
}

/** The end of the protection as the linked case has it, once it has heard. */
async function protectedUntil(protection: CaseFile, until: string | undefined): Promise<void> {
  const of = (facts: Record<string, unknown>) => facts['protection'] as Protection | undefined;
  await protection.until(({ facts, settling }) => !settling && of(facts)?.until === until);
}

async function correct(file: CaseFile, stepId: string, input: unknown): Promise<void> {
  await file.take('correct', { stepId, reason: 'Versehen', input }, 'caseworker', `${stepId}-berichtigt`);
  await file.take('release-correction', { stepId: `${stepId}-berichtigt` }, 'supervisor');
}

describe('Design § 3.7, 3.8: was spät oder falsch erfasst wurde', () => {
  it.concurrent(
    'Widerspruch in der Frist, erfasst nach der Bestandskraft: der Schutz hat nicht begonnen, und endet neu',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await protectedUntil(protection, '2025-11-30');
      await protection.until(({ status }) => status === 'closed');
      await file.take('record-objection', objection('2025-08-07'), 'mailroom');
      expect(await file.view()).toMatchObject({ phase: 'objection', outcome: null });
      expect(foundIn(await file.view())).toMatchObject({ gdb: 60, marks: ['G'] });
      await protectedUntil(protection, undefined);
      expect(await protection.phase()).toBe('objection');
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-10-01' });
      // Withdrawn after the period: final on its receipt, 1 October, and so protected to the end of January.
      await protectedUntil(protection, '2026-01-31');
      expect(foundIn(await file.view())).toMatchObject({ gdb: 30, marks: [] });
    },
    minutes(1),
  );

  it.concurrent(
    'Widerspruch in der Frist, erfasst nach dem nächsten Antrag: dieser gehört zum Streit (§ 86 SGG)',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await protectedUntil(protection, '2025-11-30');
      await file.take('apply-for-change', { from: 'person', receivedOn: '2025-12-01' }, 'mailroom');
      await file.take('accept-application', { on: '2025-12-02' });
      expect(factsOf(await file.view()).proceeding.occasion).toBe('change');
      await file.take('record-objection', objection('2025-08-07', { notice: 'bescheid-2' }), 'mailroom');
      const view = await file.until(({ settling }) => !settling);
      expect(view).toMatchObject({ phase: 'objection', unresolved: [] });
      expect(factsOf(view).proceeding.occasion).toBe('review');
      await protectedUntil(protection, undefined);
      await file.take('record-opinion', opinion('2025-12-15', 50), 'medical-service');
      await decide(file, { gdb: 50, marks: [], decidedOn: '2025-12-18' }, 'bescheid-3');
      await file.take('record-service', handedOver('2025-12-22', 'bescheid-3'));
      expect(factsOf(await file.view()).remedies.matters[0]).toMatchObject({ status: 'open', value: 50 });
    },
    minutes(1),
  );

  it.concurrent(
    'Widerspruch nach der Frist, erfasst nach dem nächsten Antrag: verspätet, als unzulässig verworfen',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await file.take('apply-for-change', { from: 'person', receivedOn: '2025-12-01' }, 'mailroom');
      await file.take('record-objection', objection('2025-12-08'), 'mailroom', 'late');
      const view = await file.view();
      expect(view.phase).toBe('application');
      expect(openTasks(view)).toEqual(expect.arrayContaining(['check-application', 'decide-lateness']));
      const rejection = { kind: 'objection-decision', inadmissible: true, decidedOn: '2025-12-15' };
      const input = { ...rejection, reasons: 'verspätet' };
      await file.take('prepare-objection-decision', input, 'caseworker', 'rejected');
      const release = { notice: 'rejected', releasedOn: '2025-12-15' };
      await file.take('release-notice', release, 'supervisor2');
      await file.take('record-service', handedOver('2025-12-17', 'rejected'));
      await protectedUntil(protection, '2025-11-30');
      expect(await file.phase()).toBe('application');
      expect(await lettersOf(file)).toEqual(expect.arrayContaining(['objection-late', 'objection-decision']));
    },
    minutes(1),
  );

  it.concurrent(
    'Tag der Zustellung, berichtigt nach dem Ende des Schutzes: er wird neu berechnet',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await protectedUntil(protection, '2025-11-30');
      await correct(file, 'zustellung', handedOver('2025-08-04', 'bescheid-2'));
      // Objection until 4 September, final since 5 September.
      await protectedUntil(protection, '2025-12-31');
      expect((await file.deadline('objection-period'))?.lastDay).toBe('2025-09-04');
    },
    minutes(1),
  );

  it.concurrent(
    'Widerspruch nur gegen ein Merkzeichen, als Widerspruch gegen alles erfasst: der GdB war schon bindend',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await file.take('record-objection', objection('2025-08-01'), 'mailroom', 'widerspruch');
      await protection.until(({ phase }) => phase === 'objection');
      await correct(file, 'widerspruch', objection('2025-08-01', { scope: ['merkzeichen-G'] }));
      await protectedUntil(protection, '2025-11-30');
      const view = await file.view();
      expect(view.phase).toBe('objection');
      expect(factsOf(view).remedies.matters).toMatchObject([
        { matter: 'gdb', status: 'final', since: '2025-08-08' },
        { matter: 'merkzeichen-G', status: 'open' },
      ]);
      expect(foundIn(view)).toMatchObject({ gdb: 30, marks: ['G'] });
    },
    minutes(1),
  );

  it.concurrent(
    'Vollmacht, die vor der Zustellung vorlag: an die Person war nichts bekannt zu geben (§ 13 Abs. 3 SGB X)',
    async () => {
      const file = await lowered();
      const protection = await openedBy(file);
      await protectedUntil(protection, '2025-11-30');
      const lawyer = { id: 'anwalt', role: 'representative', name: 'Rechtsanwältin Beispiel' };
      await file.take('add-party', { ...lawyer, actsFor: 'person', since: '2025-06-16' });
      await file.take('present-power', { representative: 'anwalt', presentedOn: '2025-06-16' });
      const view = await file.until(({ settling }) => !settling);
      expect(view.phase).toBe('released');
      expect(view.unresolved).toMatchObject([{ stepId: 'zustellung', code: 'service-on-represented-party' }]);
      expect(openTasks(view)).toEqual(expect.arrayContaining(['resolve-act', 'serve-notice']));
      await protectedUntil(protection, undefined);
      await file.take('record-service', handedOver('2025-09-08', 'bescheid-2', 'anwalt'));
      // Objection until 8 October, final since 9 October.
      await protectedUntil(protection, '2026-01-31');
    },
    minutes(1),
  );

  it.concurrent(
    'Postrücklauf nach der Bestandskraft: nichts war bekannt gegeben (§ 37 Abs. 2 S. 3 SGB X)',
    async () => {
      const posted = { notice: 'bescheid-2', addressee: 'person', mode: 'post', dispatchedOn: '2025-07-03' };
      const file = await lowered(posted);
      const protection = await openedBy(file);
      await protectedUntil(protection, '2025-11-30');
      const returned = { notice: 'bescheid-2', addressee: 'person', returnedOn: '2025-08-20' };
      await file.take('record-returned-mail', returned, 'mailroom');
      await protectedUntil(protection, undefined);
      expect(await protection.phase()).toBe('released');
      const view = await file.view();
      expect(openTasks(view)).toContain('find-address');
      expect(foundIn(view)).toMatchObject({ gdb: 60, marks: ['G'] });
      await file.take('record-service', handedOver('2025-10-06', 'bescheid-2'));
      // Objection until 6 November, final since 7 November.
      await protectedUntil(protection, '2026-02-28');
    },
    minutes(1),
  );
});
