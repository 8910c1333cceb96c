import { gdbDeterminationProcess as process } from '../../../contracts/gdb-determination/process';
import { common, coverageOf, isVisitedWhole } from '../coverage';
import { applied, opened } from './given';
import './inquiry';
import './acceptance';
import './awaited';
import './clauses';
import './contest';
import './downgrade';
import './invoices';
import './late-entries';
import './six-years';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What gdb-determination declares', () => {
  it('is named if no scenario visits it', async () => {
    const { unvisited } = await coverageOf(process, [await applied()]);
    expect(unvisited).toContain('phases: court');
    expect(unvisited).not.toContain('steps: open');
  });

  isVisitedWhole(process, opened, common);
});
