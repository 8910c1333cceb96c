import type { CaseView } from '../../support/case-file';
import { factsOf, handedOver, lettersOf, objection, open, openTasks, released } from './given';

const wanted = { party: 'person', submission: 'widerspruch', language: 'tr' };

/** An objection in Turkish, and the request to have it translated. */
async function asked() {
  const file = await released();
  await file.advance('2040-05-21');
  await file.take('record-service', handedOver('2040-05-07'));
  await file.take('record-objection', objection('2040-05-21'), 'mailroom', 'widerspruch');
  await file.take('request-translation', wanted, 'caseworker', 'bitte');
  return file;
}

const translationOf = (view: CaseView) =>
  (factsOf(view) as unknown as { translations: object[] }).translations;

describe('§ 19 SGB X: Eingang in fremder Sprache', () => {
  it.concurrent('behält seinen Tag, wenn die Übersetzung in der gesetzten Frist kommt', async () => {
    const file = await asked();
    expect(await lettersOf(file)).toContain('translation-request');
    expect(await file.deadline('translation')).toMatchObject({ lastDay: '2040-06-08', status: 'open' });
    await file.advance('2040-06-08');
    await file.take('record-translation', { request: 'bitte', receivedOn: '2040-06-08' }, 'mailroom');
    expect(translationOf(await file.view())).toMatchObject([{ status: 'in-time', countsFrom: '2040-05-21' }]);
    expect(await file.deadline('translation')).toMatchObject({ status: 'met' });
  });

  it.concurrent(
    'zählt sonst erst ab der Übersetzung, und die Behörde kann sie selbst beschaffen',
    async () => {
      const file = await asked();
      await file.advance('2040-06-11');
      expect(openTasks(await file.view())).toContain('obtain-translation');
      await file.take('record-translation', { request: 'bitte', receivedOn: '2040-06-11' }, 'mailroom');
      const view = await file.view();
      expect(translationOf(view)).toMatchObject([{ status: 'late', countsFrom: '2040-06-11' }]);
      expect(openTasks(view)).toContain('correct-receipt');
    },
  );
});

describe('§ 17 SGB I: zugängliche Kommunikation', () => {
  it.concurrent('bestimmt, wie Schreiben aussehen, und was von Hand dazu kommt', async () => {
    const file = await open();
    await file.take('record-communication', {
      party: 'person',
      formats: ['large-print', 'braille'],
      since: '2026-05-11',
    });
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
    const view = await file.view();
    expect(view.parties).toMatchObject([{ formats: ['large-print', 'braille'] }]);
    expect(view.tasks.find(({ type }) => type === 'make-accessible')).toMatchObject({ note: 'Brailledruck' });
    await file.take('record-service', handedOver('2026-05-13'));
    expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2026-06-15' });
  });
});
