import type { CaseFile } from '../../support/case-file';
import {
  action,
  decide,
  factsOf,
  handedOver,
  lettersOf,
  loweredTo30,
  matterOf,
  objected,
  objection,
  objectionDecided,
  openTasks,
  person,
  protectionOf,
  refused,
  released,
  servedIn2025,
} from './given';
import { sendLetters } from './post-office';

const inTime = objection('2025-06-05');

async function closedCase(): Promise<CaseFile> {
  const file = await servedIn2025();
  await file.atRest();
  await file.take('record-card-return', { returnedOn: '2025-10-06' });
  await file.until(({ status }) => status === 'closed');
  return file;
}

describe('Design § 3.7: was rechtzeitig geschah und spät erfasst wird, zählt', () => {
  it.concurrent(
    'Widerspruch, erfasst nach der Bestandskraft und nach der Aufforderung zur Rückgabe',
    async () => {
      const file = await servedIn2025();
      expect(await file.atRest()).toMatchObject({ phase: 'card-withdrawal' });
      await file.take('record-objection', inTime, 'mailroom');
      const view = await file.atRest();
      expect(view).toMatchObject({ phase: 'objection', outcome: null });
      expect(protectionOf(view)).toBeUndefined();
      expect(openTasks(view)).toEqual(['decide-objection', 'period-missed']);
      expect(await lettersOf(file)).toEqual(['decision', 'objection-received']);
      const statuses = Object.fromEntries((await file.deadlines()).map(({ type, status }) => [type, status]));
      expect(statuses).toEqual({
        'objection-period': 'met',
        protection: 'cancelled',
        'card-return': 'cancelled',
        'inaction-objection': 'missed',
      });
    },
  );

  it.concurrent('dieselben Schreiben schon versandt: jedes überholte wird beantwortet', async () => {
    const file = await servedIn2025();
    await file.atRest();
    await sendLetters(file);
    await file.take('record-objection', inTime, 'mailroom');
    const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'answer-letter'));
    const overtaken = view.tasks.filter(({ type }) => type === 'answer-letter').map(({ note }) => note);
    expect(overtaken.map((key) => key?.split('/')[2]).sort()).toEqual(['protection-begins', 'return-card']);
    expect((await file.journal()).map(({ act }) => act.step)).toContain('letters-overtaken');
    const task = view.tasks.find(({ type }) => type === 'answer-letter');
    await file.take('finish-task', { task: task?.id, note: 'angerufen' });
  });

  it.concurrent(
    'Widerspruch, erfasst nach dem Abschluss der Akte: sie lebt auf, der Ausweis wird wieder ausgestellt',
    async () => {
      const file = await closedCase();
      const before = await file.journal();
      await file.take('record-objection', inTime, 'mailroom');
      const view = await file.atRest();
      expect(view).toMatchObject({ status: 'open', phase: 'objection', outcome: null });
      expect(openTasks(view)).toEqual(['decide-objection', 'period-missed', 'restore-card']);
      expect(await lettersOf(file)).toContain('card-restored');
      const journal = await file.journal();
      expect(journal.slice(0, before.length)).toEqual(before);
    },
  );

  it.concurrent(
    'verspäteter Widerspruch, erfasst nach dem Abschluss: bleibt verspätet, die Akte wartet auf die Entscheidung',
    async () => {
      const file = await closedCase();
      await file.take('record-objection', objection('2025-06-06'), 'mailroom');
      const view = await file.atRest();
      expect(view).toMatchObject({ status: 'open', phase: 'rest-pending', outcome: 'protection-ended' });
      expect(openTasks(view)).toEqual(['decide-lateness']);
    },
  );

  it.concurrent(
    'Rücknahme, erfasst nach dem Widerspruchsbescheid: was danach kam, wird zur Prüfung vorgelegt',
    async () => {
      const file = await objectionDecided();
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-06-30' }, 'mailroom');
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-06-30', until: '2025-09-30' });
      expect(view.unresolved.map(({ step }) => step)).toEqual([
        'prepare-objection-decision',
        'release-notice',
        'record-service',
      ]);
      expect(openTasks(view).filter((type) => type === 'resolve-act')).toHaveLength(3);
    },
  );

  it.concurrent(
    'mit einem Eintrag, der nicht mehr passt, wird die Akte geschlossen und wieder geöffnet',
    async () => {
      const file = await objectionDecided({ card: undefined });
      await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-06-30' }, 'mailroom');
      await file.until(({ status }) => status === 'closed');
      await file.take('vermerk', { text: 'geprüft' });
      const view = await file.until(({ status }) => status === 'closed');
      expect(view.unresolved).toHaveLength(3);
    },
  );

  it.concurrent('Klage, erfasst nach dem Ende des Schutzes', async () => {
    const file = await objectionDecided();
    expect(await file.atRest()).toMatchObject({ phase: 'card-withdrawal' });
    await file.take('record-action', action('2025-08-11'), 'mailroom');
    expect(await file.atRest()).toMatchObject({ phase: 'court', outcome: null });
  });

  it.concurrent('Bekanntgabe des Widerspruchsbescheids, erfasst nach der Klage', async () => {
    const file = await objected();
    const notice = await decide(file, { on: '2025-07-07' });
    await file.take('record-action', action('2025-08-04'));
    await file.take('record-service', handedOver('2025-07-10', 'person', notice));
    expect(await file.atRest()).toMatchObject({ phase: 'court' });
    expect(await file.deadline('action-period')).toMatchObject({ lastDay: '2025-08-11', status: 'met' });
  });

  it.concurrent('Tod während der Frist, erfasst nach allem: niemand schuldet mehr den Ausweis', async () => {
    const file = await servedIn2025();
    await file.atRest();
    await file.take('record-death', { party: 'person', diedOn: '2025-07-14' });
    const closed = await file.until(({ status }) => status === 'closed');
    expect(closed.outcome).toBe('died');
    expect(openTasks(closed)).toEqual([]);
    expect(await lettersOf(file)).not.toContain('return-card');
  });

  it.concurrent(
    'Rückgabe des Ausweises noch während des Schutzes, erfasst danach: nichts wird mehr verlangt',
    async () => {
      const file = await servedIn2025();
      await file.atRest();
      await file.take('record-card-return', { returnedOn: '2025-09-22' }, 'mailroom');
      const closed = await file.until(({ status }) => status === 'closed');
      expect(closed.outcome).toBe('protection-ended');
      expect(openTasks(closed)).toEqual([]);
    },
  );

  it.concurrent('nichts aus der Zukunft wird erfasst', async () => {
    const file = await servedIn2025();
    expect(await refused(file, 'record-objection', objection('2099-01-01'))).toEqual({
      status: 422,
      code: 'date-in-future',
    });
  });
});

describe('Design § 3.7: Berichtigung', () => {
  const service = 'zustellung';
  const corrects = (input: unknown, stepId = service) => ({ stepId, reason: 'Zahlendreher', input });

  async function servedAs(servedOn: string): Promise<CaseFile> {
    const file = await released({ decidedOn: '2025-05-02' });
    await file.take('record-service', handedOver(servedOn), 'caseworker', service);
    return file;
  }

  it.concurrent(
    'des Zustelltags, nach Beginn und Ende des Schutzes: erst die Freigabe einer zweiten Person wirkt',
    async () => {
      const file = await servedAs('2025-05-05');
      expect(protectionOf(await file.atRest())).toMatchObject({ until: '2025-09-30' });
      await file.take('correct', corrects(handedOver('2025-06-02')), 'caseworker', 'berichtigung');
      const pending = await file.atRest();
      expect(protectionOf(pending)).toMatchObject({ until: '2025-09-30' });
      expect(pending.corrections).toMatchObject([{ corrects: service, released: false }]);
      expect(openTasks(pending)).toContain('release-correction');
      expect(await refused(file, 'release-correction', { stepId: 'berichtigung' })).toMatchObject({
        status: 403,
      });
      await file.take('release-correction', { stepId: 'berichtigung' }, 'supervisor');
      const view = await file.atRest();
      expect(protectionOf(view)).toMatchObject({ finalSince: '2025-07-03', until: '2025-10-31' });
      expect(openTasks(view)).not.toContain('release-correction');
      const periods = (await file.deadlines()).filter(({ type }) => type === 'objection-period');
      expect(periods.map(({ lastDay, status }) => ({ lastDay, status }))).toEqual([
        { lastDay: '2025-06-05', status: 'superseded' },
        { lastDay: '2025-07-02', status: 'missed' },
      ]);
      expect(
        await refused(file, 'release-correction', { stepId: 'berichtigung' }, 'supervisor'),
      ).toMatchObject({
        code: 'nothing-pending',
      });
    },
  );

  it.concurrent(
    'des Zustelltags kann aus einem verspäteten einen rechtzeitigen Widerspruch machen',
    async () => {
      const file = await servedAs('2025-05-05');
      await file.take('record-objection', objection('2025-06-16'));
      expect(factsOf(await file.atRest()).remedies.challenges).toMatchObject([{ standing: 'late' }]);
      await file.take('correct', corrects(handedOver('2025-05-19')), 'caseworker', 'berichtigung');
      await file.take('release-correction', { stepId: 'berichtigung' }, 'supervisor');
      const view = await file.atRest();
      expect(factsOf(view).remedies.challenges).toMatchObject([{ standing: 'admissible' }]);
      expect(view.phase).toBe('objection');
      expect(await lettersOf(file)).toEqual(['decision', 'objection-received']);
      expect(await file.deadline('reinstatement-bar')).toMatchObject({ status: 'cancelled' });
    },
  );

  it.concurrent('die den Widerspruch streicht, legt seine Rücknahme zur Prüfung vor', async () => {
    const file = await servedIn2025();
    await file.take('record-objection', objection('2025-06-02'), 'caseworker', 'widerspruch');
    await file.take(
      'withdraw-objection',
      { from: 'person', receivedOn: '2025-07-14' },
      'caseworker',
      'ruecknahme',
    );
    await file.take('correct', corrects(null, 'widerspruch'), 'caseworker', 'streichung');
    await file.take('release-correction', { stepId: 'streichung' }, 'supervisor');
    const view = await file.atRest();
    expect(matterOf(view)).toMatchObject({ status: 'final', since: '2025-06-06' });
    expect(view.unresolved).toEqual([
      { stepId: 'ruecknahme', step: 'withdraw-objection', code: 'nothing-pending' },
    ]);
    expect(openTasks(view)).toContain('resolve-act');
    // It is struck as well, and nothing is left to look at.
    await file.take('correct', corrects(null, 'ruecknahme'), 'caseworker', 'streichung-2');
    await file.take('release-correction', { stepId: 'streichung-2' }, 'supervisor');
    const clean = await file.atRest();
    expect(clean.unresolved).toEqual([]);
    expect(openTasks(clean)).not.toContain('resolve-act');
  });

  it.concurrent('des Bescheids selbst: aus 30 wird 50, und es gibt keinen Schutz', async () => {
    const file = await servedIn2025({ gdbBefore: 60 });
    await file.atRest();
    const input = { ...loweredTo30, decidedOn: '2025-05-05', gdbBefore: 60, gdbAfter: 50, parties: [person] };
    await file.take('correct', corrects(input, 'opening'), 'caseworker', 'berichtigung');
    await file.take('release-correction', { stepId: 'berichtigung' }, 'supervisor');
    const view = await file.atRest();
    expect(view).toMatchObject({ outcome: 'status-kept' });
    expect(await file.deadline('protection')).toMatchObject({ status: 'cancelled' });
    expect(await refused(file, 'correct', corrects(null, 'opening'))).toMatchObject({
      code: 'facts-contradict',
    });
  });

  it.concurrent('eines Eintrags ohne Folgen wirkt sofort', async () => {
    const file = await servedIn2025();
    const post = { receivedOn: '2025-06-10', subject: 'Atest' };
    await file.take('file-post', post, 'mailroom', 'post');
    await file.take('correct', corrects({ ...post, subject: 'Attest' }, 'post'));
    const view = await file.view();
    expect(view.file).toMatchObject([{ kind: 'post', text: 'Attest' }]);
    expect(view.corrections).toMatchObject([{ corrects: 'post', released: true }]);
    expect(openTasks(view)).not.toContain('release-correction');
  });

  it.concurrent('die spätere geht vor', async () => {
    const file = await servedAs('2025-05-05');
    for (const [stepId, day] of [
      ['eins', '2025-05-06'],
      ['zwei', '2025-05-07'],
    ] as const) {
      await file.take('correct', corrects(handedOver(day)), 'caseworker', stepId);
      await file.take('release-correction', { stepId }, 'supervisor');
    }
    const [bescheid] = factsOf(await file.atRest()).remedies.notices;
    expect(bescheid?.tracks).toMatchObject([{ notifiedOn: '2025-05-07' }]);
  });

  it.concurrent(
    'nicht in die Zukunft, nicht ohne Grund, nicht von Unbekanntem, nicht einer Berichtigung oder der Uhr',
    async () => {
      const file = await servedAs('2025-05-05');
      await file.atRest();
      const codeOf = async (input: object) => (await refused(file, 'correct', input)).code;
      expect(await codeOf(corrects(handedOver('2099-01-01')))).toBe('date-in-future');
      expect(await codeOf({ stepId: service, reason: ' ', input: null })).toBe('malformed-input');
      expect(await codeOf(corrects({ notice: 'bescheid' }))).toBe('malformed-input');
      expect(await codeOf(corrects(null, 'unbekannt'))).toBe('unknown-step-to-correct');
      await file.take('correct', corrects(null), 'caseworker', 'berichtigung');
      expect(await codeOf(corrects(null, 'berichtigung'))).toBe('unknown-step-to-correct');
    },
  );
});
