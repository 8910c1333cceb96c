import { overpaymentReclaimProcess as process } from '../../../contracts/overpayment-reclaim/process';
import { common, coverageOf, isVisitedWhole } from '../coverage';
import { open, opened } from './given';
import './hearing';
import './contest';
import './claim';
import './measures';
import './death';
import './late-entries';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What overpayment-reclaim declares', () => {
  it('is named if no scenario visits it', async () => {
    const { unvisited } = await coverageOf(process, [await open()]);
    expect(unvisited).toContain('phases: instalments');
    expect(unvisited).toContain('letters: settled');
    expect(unvisited).not.toContain('letters: hearing');
  });

  isVisitedWhole(process, opened, common);
});
