import { downgradeProtectionProcess as process } from '../../../contracts/downgrade-protection/process';
import { coverageOf, isVisitedWhole } from '../coverage';
import { opened, released } from './given';
import './service';
import './public-service';
import './holidays';
import './addressees';
import './objection';
import './decision';
import './court';
import './reinstatement';
import './protection';
import './death';
import './card';
import './late-entries';
import './file';
import './clock';
import './origin';
import './payments';
import './impartiality';
import './hand-over';
import './recompute';
import './communication';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What downgrade-protection declares', () => {
  it('is named if no scenario visits it', async () => {
    const { unvisited } = await coverageOf(process, [await released()]);
    expect(unvisited).toContain('phases: court');
    expect(unvisited).toContain('steps: record-court-outcome');
    expect(unvisited).toContain('letters: return-card');
    expect(unvisited).not.toContain('steps: release-notice');
  });

  isVisitedWhole(process, opened);
});
