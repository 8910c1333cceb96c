import { ausweisProcess as process } from '../../../contracts/ausweis/process';
import { common, coverageOf, isVisitedWhole } from '../coverage';
import { applied, opened } from './given';
import './issue';
import './sheets';
import './contest';
import './ending';
import './linked';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What ausweis declares', () => {
  it('is named if no scenario visits it', async () => {
    const { unvisited } = await coverageOf(process, [await applied()]);
    expect(unvisited).toContain('phases: return');
    expect(unvisited).not.toContain('steps: open');
  });

  isVisitedWhole(process, opened, common);
});
