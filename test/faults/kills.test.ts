import { killThrough, sayWhatWasDone } from './support/kills';
import { report, reportSeed } from './support/random';

jest.setTimeout(150_000);

describe('kill -9 in the middle of a stream of steps', () => {
  it('loses no acknowledged step, records none twice, and leaves every journal whole', async () => {
    reportSeed('kills');
    const run = await killThrough({
      clients: 4,
      cases: 3,
      victims: ['engine', 'register', 'app', 'all'],
    });
    report(sayWhatWasDone(run));
    expect(run.faults).toEqual([]);
    expect(run.stream.oddities).toEqual([]);
  });
});
