import { faultsOf, lettersThroughKills, sayWhatHappened } from './support/letters-through-kills';
import { report, reportSeed } from './support/random';

jest.setTimeout(60_000);

describe('letters whose couriers are killed and held up meanwhile', () => {
  it('reach each recipient once, and each doubtful one is listed', async () => {
    reportSeed('letters');
    const run = await lettersThroughKills({ letters: 60, by: 'smtp', disturbances: 3 });
    report(sayWhatHappened(run));
    expect(faultsOf(run)).toEqual([]);
  });
});
