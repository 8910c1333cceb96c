import { faultsOf, lettersThroughKills, sayWhatHappened } from './support/letters-through-kills';
import { report, reportSeed } from './support/random';

describe('a thousand letters, whose couriers are killed and held up meanwhile', () => {
  it('reach each recipient once by e-mail, though every fifth attempt is cut off after it was accepted; each doubtful one is listed', async () => {
    reportSeed('letters by e-mail');
    const run = await lettersThroughKills({ letters: 1_000, by: 'smtp', disturbances: 30 });
    report(sayWhatHappened(run));
    expect(faultsOf(run)).toEqual([]);
    expect(run.cut.length).toBeGreaterThan(100);
  });

  it('lie in the print folder once each, and none of them is doubtful', async () => {
    reportSeed('letters on paper');
    const run = await lettersThroughKills({ letters: 1_000, by: 'print', disturbances: 30 });
    report(sayWhatHappened(run));
    expect(faultsOf(run)).toEqual([]);
    expect(run.unknown).toEqual([]);
  });
});
