import { randomBytes } from 'node:crypto';
import type { Told } from '../../activities/tell-case';
import { failingCases } from '../../engine/failing-cases';
import type { NewIncident } from '../../register/incidents';
import { KitBench, refusalOf } from './support/kit-bench';

let bench: KitBench;

beforeAll(async () => {
  bench = await KitBench.start();
}, 120_000);

afterAll(async () => {
  await bench.stop();
});

describe('a programming error in the fold of a step', () => {
  it('refuses the step, is told to those who operate, and the case takes the next one', async () => {
    const incidents: NewIncident[] = [];
    bench.surroundings = {
      incidents: {
        open: (incident) => {
          incidents.push(incident);
          return Promise.resolve();
        },
      },
    };
    const file = await bench.open();
    expect(await refusalOf(file.take('stumble', { over: 'Erika Beispiel' }))).toBe('fold-failed');
    expect(await refusalOf(file.preview('stumble', {}))).toBe('fold-failed');
    expect(await file.take('vermerk', { text: 'danach' })).toMatchObject({ version: 2 });
    expect(file.records.map(({ act }) => act.step)).toEqual(['open', 'vermerk']);
    const subject = `${file.caseId}/stumble`;
    expect(incidents).toEqual([
      { kind: 'fold-failed', caseId: file.caseId, subject, detail: expect.anything() },
      { kind: 'fold-failed', caseId: file.caseId, subject, detail: expect.anything() },
    ]);
    expect(incidents[0]?.detail).toMatchObject({ step: 'stumble', error: 'TypeError' });
    expect(JSON.stringify(incidents)).not.toContain('Erika');
  });
});

describe('a step that comes while the one before it is recorded and the case has not heard of that yet', () => {
  it('is judged by the case as it finds it in its turn', async () => {
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    bench.surroundings = { recorded: ({ act }) => (act.step === 'open' ? held : Promise.resolve()) };
    const file = await bench.begin();
    const opening = file.take('open', {});
    await file.until(({ act }) => act.step === 'open');
    const step = file.take('vermerk', { text: 'gleich danach' });
    const refused = refusalOf(step);
    await new Promise((resolve) => setTimeout(resolve, 500));
    goOn();
    await opening;
    expect(await refused).toBeUndefined();
    expect(await step).toMatchObject({ version: 2 });
    bench.surroundings = {};
  });
});

describe('a step that makes more of a case than one payload of the engine holds', () => {
  const noise = (length: number) => randomBytes(length).toString('base64').slice(0, length);

  it('is refused before anything is recorded, and the case takes the next one', async () => {
    const file = await bench.open();
    await file.take('keep', { what: noise(950_000) });
    expect(await refusalOf(file.preview('keep', { what: noise(950_000) }))).toBe('too-large');
    expect(await refusalOf(file.take('keep', { what: noise(950_000) }))).toBe('too-large');
    expect(await file.take('vermerk', { text: 'danach' })).toMatchObject({ version: 3 });
    expect((await file.handle.describe()).status.name).toBe('RUNNING');
  });

  it('is taken where it becomes small enough on its way', async () => {
    const file = await bench.open();
    await file.take('keep', { what: 'ja '.repeat(300_000) });
    expect(await file.take('keep', { what: 'nein '.repeat(180_000) })).toMatchObject({ version: 3 });
  });
});

describe('another case that does not answer', () => {
  const saying = (told: Told) => ({ cases: { step: () => Promise.resolve(told) } });
  const silent = saying({ kind: 'unanswered' });
  const told = saying({ kind: 'receipt' });
  const link = { caseId: 'KA-2', why: 'dieselbe Person' };

  it('keeps neither steps nor periods of the sender waiting', async () => {
    bench.surroundings = silent;
    const file = await bench.open();
    await file.take('link-case', link);
    await file.take('wiedervorlage', { on: '2026-01-05', text: 'nachsehen' });
    await file.until(({ act }) => act.step === 'deadline-ended');
    await file.take('vermerk', { text: 'danach' });
    bench.surroundings = told;
  });

  it('is put before a person, told again over the end of a run, and done with when it answers', async () => {
    bench.surroundings = silent;
    const file = await bench.open({ continueAsNewAfter: 3, tellWithinMs: 700, tellAgainAfterMs: 300 });
    const { runId } = await file.handle.describe();
    await file.take('link-case', link);
    const { state } = await file.until(({ act }) => act.step === 'message-undelivered');
    expect(state.tasks).toMatchObject([
      { type: 'message-undelivered', note: 'KA-2: unanswered', status: 'open' },
    ]);
    await file.take('vermerk', { text: 'danach' });
    for (let look = 0; look < 50 && (await file.handle.describe()).runId === runId; look += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await file.handle.describe()).runId).not.toBe(runId);
    bench.surroundings = told;
    const done = await file.until(({ act }) => act.step === 'finish-task');
    expect(done.state.tasks).toMatchObject([{ type: 'message-undelivered', status: 'done' }]);
    expect(file.records.filter(({ act }) => act.step === 'message-undelivered')).toHaveLength(1);
  });

  it('is brought before the case that is over comes to its end', async () => {
    bench.surroundings = silent;
    const file = await bench.open({ tellWithinMs: 700, tellAgainAfterMs: 300 });
    await file.take('link-case', link);
    await file.take('close', {});
    const { act } = await file.until((record) => record.act.step === 'message-undelivered');
    expect(act.input).toMatchObject({ why: 'unanswered' });
    expect((await file.handle.describe()).status.name).toBe('RUNNING');
    bench.surroundings = told;
    await file.handle.result();
    expect(file.records.at(-1)?.act.step).toBe('finish-task');
  });

  it('is put before a person with the refusal, if that is what it says in the end', async () => {
    bench.surroundings = silent;
    const file = await bench.open({ tellWithinMs: 700, tellAgainAfterMs: 300 });
    await file.take('link-case', link);
    await file.until(({ act }) => act.step === 'message-undelivered');
    bench.surroundings = saying({ kind: 'unknown-case' });
    const { state } = await file.until(({ act }) => act.stepId.endsWith(':refused'));
    expect(state.tasks).toMatchObject([{ note: 'KA-2: unknown-case', status: 'open' }]);
  });
});

describe('a case whose every task fails', () => {
  it('is named by the engine, with the cause', async () => {
    const file = await bench.open();
    // Its end is recorded in the task that would have answered the step.
    const taken = refusalOf(file.take('wiedervorlage', { on: '2026-01-05', text: 'stolpern' })).catch(
      () => undefined,
    );
    const seen = async () => (await failingCases(bench.client)).find(({ caseId }) => caseId === file.caseId);
    let failing = await seen();
    for (let look = 0; look < 40 && !failing; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      failing = await seen();
    }
    await file.handle.terminate();
    await taken;
    expect(failing).toMatchObject({ cause: 'WorkflowTaskFailedCauseWorkflowWorkerUnhandledFailure' });
  }, 60_000);
});
