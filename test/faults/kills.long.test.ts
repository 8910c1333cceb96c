import { killThrough, sayWhatWasDone, victims } from './support/kills';
import { random, report, reportSeed } from './support/random';

const kills = 100;

describe('a hundred kills in the middle of a stream of steps', () => {
  it('lose no acknowledged step, record none twice, and leave every journal whole', async () => {
    reportSeed('victims');
    const chance = random('victims');
    // Each of them several times, whatever the seed.
    const plan = Array.from({ length: kills }, (_, index) => victims[index] ?? chance.pick(victims));
    const run = await killThrough({ clients: 4, cases: 3, victims: plan });
    report(sayWhatWasDone(run));
    expect(run.faults).toEqual([]);
    expect(run.stream.oddities).toEqual([]);
  });
});
