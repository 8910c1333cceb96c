import { report, reportSeed } from './support/random';
import { scenariosThroughKills } from './support/scenarios-through-kills';

const kills = 100;

describe('a hundred kills in the middle of the scenarios', () => {
  it('change nothing: every scenario holds, and every case has the journal it has without them', async () => {
    reportSeed('scenarios');
    const { faults, ...outcome } = await scenariosThroughKills(kills, ['test/scenarios']);
    report(JSON.stringify(outcome));
    expect(faults).toEqual([]);
  });
});
