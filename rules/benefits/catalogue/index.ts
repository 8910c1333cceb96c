import { EMPLOYER_ADVICE } from './employer-advice';
import { EMPLOYER_HIRING_MONEY } from './employer-hiring-money';
import { EMPLOYER_WORKPLACE_MONEY } from './employer-workplace-money';
import { EVERYDAY_ALLOWANCES } from './everyday-allowances';
import { FURTHER } from './further';
import { PERSON_ADVICE } from './person-advice';
import { PERSON_MONEY } from './person-money';
import type { Benefit } from './types';

/** Every benefit, in the order of the public overviews. */
export const CATALOGUE: readonly Benefit[] = [
  ...EMPLOYER_HIRING_MONEY,
  ...EMPLOYER_WORKPLACE_MONEY,
  ...EMPLOYER_ADVICE,
  ...PERSON_MONEY,
  ...PERSON_ADVICE,
  ...FURTHER,
  ...EVERYDAY_ALLOWANCES,
];
