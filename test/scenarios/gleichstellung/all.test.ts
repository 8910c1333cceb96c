import { gleichstellungProcess as process } from '../../../contracts/gleichstellung/process';
import { common, isVisitedWhole } from '../coverage';
import { opened } from './given';
import './application';
import './clauses';
import './contest';
import './ends';
import './linked';

// One file runs all scenarios of a procedure, so that the look at what none of them visits comes after all of them.
describe('What gleichstellung declares', () => {
  isVisitedWhole(process, opened, common);
});
