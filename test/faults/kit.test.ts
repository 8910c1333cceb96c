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
