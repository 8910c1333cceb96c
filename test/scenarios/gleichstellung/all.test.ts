import { gleichstellungProcess as process } from '../../../contracts/gleichstellung/process';
import { common, coverageOf } from '../coverage';
import { opened } from './given';
import './application';
import './clauses';
import './contest';
import './ends';
import './linked';
import { minutes } from '../../support/patience';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What gleichstellung declares', () => {
  it(
    'is visited by some scenario, each phase, outcome, step, deadline, letter and task',
    async () => {
      const { unvisited, undeclared } = await coverageOf(process, opened);
      expect(unvisited.filter((name) => !common.includes(name))).toEqual([]);
      expect(undeclared).toEqual([]);
    },
    minutes(2),
  );
});
