import { randomBytes } from 'node:crypto';
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
