import { opening } from '../../downgrade-protection/test/stories';
import { downgradeProtection } from '../../downgrade-protection/state';
import { clerk, Desk, lead } from '../test/desk';

async function objected() {
  const desk = new Desk(downgradeProtection, '2026-04-01');
  await desk.take('open', opening, clerk);
  await desk.take('release-notice', { notice: 'bescheid', releasedOn: '2026-03-03' }, lead);
  await desk.take('record-service', {
    ...{ notice: 'bescheid', addressee: 'person', mode: 'certificate' },
    servedOn: '2026-03-10',
  });
  await desk.take(
    'record-objection',
    { from: 'person', receivedOn: '2026-04-01', at: 'office', form: 'written', scope: 'all' },
    clerk,
    'widerspruch',
  );
  return desk;
}

type Case = Awaited<ReturnType<typeof objected>>;

const wanted = { party: 'person', submission: 'widerspruch', language: 'tr', certified: false };
const ask = (desk: Case, more: object = {}) =>
  desk.take('request-translation', { ...wanted, ...more }, clerk, 'bitte');
const openTasks = ({ state }: Case) =>
  state.tasks.filter(({ status }) => status === 'open').map(({ type }) => type);

describe('§ 19 Abs. 2 bis 4 SGB X: was in fremder Sprache eingeht', () => {
  it('wird mit einer Frist zur Übersetzung erbeten, die am Werktag endet', async () => {
    const desk = await objected();
    await ask(desk);
    const [period] = desk.state.deadlines.filter(({ type }) => type === 'translation');
    // Written on Wednesday, 1 April: announced on Sunday the 5th; fourteen days end on Sunday the 19th.
    expect(period).toMatchObject({ lastDay: '2026-04-20', status: 'open', concerns: 'person' });
    const [letter] = desk.state.letters.filter(({ type }) => type === 'translation-request');
    expect(letter?.facts).toMatchObject({ submittedOn: '2026-04-01', lastDay: '2026-04-20', language: 'tr' });
    await expect(ask(desk)).rejects.toBeDefined();
  });

  it('gilt ab seinem Eingang, wenn die Übersetzung am letzten Tag der Frist kommt', async () => {
    const desk = await objected();
    await ask(desk);
    await desk.advance('2026-04-20');
    await desk.take('record-translation', { request: 'bitte', receivedOn: '2026-04-20' });
    expect(desk.state.translations).toMatchObject([{ status: 'in-time', countsFrom: '2026-04-01' }]);
    expect(openTasks(desk)).not.toContain('correct-receipt');
    expect(desk.state.flags).toEqual(['office-period-from-translation']);
  });

  it('gilt erst ab Eingang der Übersetzung, wenn sie danach kommt; eine Person berichtigt den Tag', async () => {
    const desk = await objected();
    await ask(desk);
    await desk.advance('2026-04-22');
    expect(openTasks(desk)).toContain('obtain-translation');
    await desk.take('record-translation', { request: 'bitte', receivedOn: '2026-04-21' });
    expect(desk.state.translations).toMatchObject([{ status: 'late', countsFrom: '2026-04-21' }]);
    expect(openTasks(desk)).toContain('correct-receipt');
    expect(openTasks(desk)).not.toContain('obtain-translation');
    await expect(
      desk.take('record-translation', { request: 'bitte', receivedOn: '2026-04-22' }),
    ).rejects.toMatchObject({ code: 'already-done' });
  });

  it('hat die längere Frist, die die Behörde gewährt', async () => {
    const desk = await objected();
    await ask(desk);
    const [period] = desk.state.deadlines.filter(({ type }) => type === 'translation');
    await desk.advance('2026-04-22');
    await desk.take('extend-period', { deadline: period?.id, days: 7, reason: 'Übersetzer krank' });
    await desk.take('record-translation', { request: 'bitte', receivedOn: '2026-04-22' });
    expect(desk.state.translations).toMatchObject([{ status: 'in-time' }]);
    expect(openTasks(desk)).not.toContain('obtain-translation');
  });

  it('muss in der Akte eingegangen sein, und eine Übersetzung erbeten', async () => {
    const desk = await objected();
    await expect(ask(desk, { submission: 'nie' })).rejects.toMatchObject({ code: 'unknown-submission' });
    await expect(
      desk.take('record-translation', { request: 'nie', receivedOn: '2026-04-01' }),
    ).rejects.toMatchObject({ code: 'unknown-request' });
  });
});

describe('§ 17 SGB I, § 19 Abs. 1 SGB X: Form und Sprache', () => {
  it('machen zur Aufgabe, was keine Maschine tut, ohne das Schreiben oder seine Frist aufzuhalten', async () => {
    const desk = new Desk(downgradeProtection, '2026-03-02');
    await desk.take('open', opening);
    const formats = ['large-print', 'braille', 'plain-text'];
    await desk.take('record-communication', { party: 'person', formats, language: 'tr' });
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    expect(desk.state.letters).toHaveLength(1);
    const [task] = desk.state.tasks.filter(({ type }) => type === 'make-accessible');
    expect(task).toMatchObject({
      id: `make-accessible:${desk.state.letters[0]?.key}`,
      note: 'Brailledruck, Textdatei übersenden, Übersetzung (tr)',
    });
  });

  it('werden durch neue ersetzt, und ohne Angaben ist alles wie sonst', async () => {
    const desk = new Desk(downgradeProtection, '2026-03-02');
    await desk.take('open', opening);
    const before = JSON.stringify(desk.state.parties);
    await desk.take('record-communication', { party: 'person', formats: ['audio'], language: 'tr' });
    expect(desk.state.parties).toMatchObject([{ formats: ['audio'], language: 'tr' }]);
    await desk.take('record-communication', { party: 'person', formats: [] });
    expect(JSON.stringify(desk.state.parties)).toBe(before);
    await desk.take('release-notice', { notice: 'bescheid' }, lead);
    expect(openTasks(desk)).toEqual(['serve-notice']);
  });
});
