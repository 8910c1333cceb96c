import { oneOf, optionalInteger } from '../core/check';
import { civilDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { endWithDay, years } from '../core/period';
import { workshopMultipleCounting } from './parameters';

const COUNTING_GROUNDS = ['employed', 'trainee', 'taken-over-after-training', 'from-workshop'] as const;
type CountingGround = (typeof COUNTING_GROUNDS)[number];

export interface MultipleCountingInput {
  readonly ground: CountingGround;
  readonly on: string;
  /** Start of this employment. */
  readonly employedFrom: string;
  /** Places the Agentur für Arbeit has approved (§ 159 Abs. 1, Abs. 2 S. 3), two or three. */
  readonly approved?: number | undefined;
}

export interface MultipleCountingValue {
  readonly places: number;
}

interface ByLaw {
  readonly places: number;
  readonly norm: string;
}

/** §§ 158, 159 SGB IX: on how many Pflichtarbeitsplätze a severely disabled person counts on a day; in this employment only. */
export function multipleCounting(
  input: MultipleCountingInput,
): Finding<MultipleCountingValue, MultipleCountingInput> {
  const ground = oneOf(input.ground, COUNTING_GROUNDS, 'ground');
  const on = coveredDate(input.on, 'on');
  const employedFrom = civilDate(input.employedFrom, 'employedFrom');
  const approved = optionalInteger(input.approved, 2, 3, 'approved') ?? 1;
  if (on < employedFrom) {
    throw new FactsContradictError(['on', 'employedFrom'], {
      de: 'Die Beschäftigung hat an diesem Tag noch nicht begonnen.',
      en: 'The employment has not begun on this day.',
    });
  }
  const byLaw = countedByLaw(ground, on, employedFrom);
  const places = Math.max(byLaw.places, approved);
  const norm = approved > byLaw.places ? '§ 159 Abs. 1 SGB IX' : byLaw.norm;
  const text = `Angerechnet auf ${places} Pflichtarbeitsplätze.`;
  return finding('multiple-counting', input, { places }, [step(norm, text, `Counted on ${places} places.`)]);
}

function countedByLaw(ground: CountingGround, on: CivilDate, employedFrom: CivilDate): ByLaw {
  const within = (count: number): boolean => on <= endWithDay(employedFrom, years(count));
  if (ground === 'trainee') return { places: 2, norm: '§ 159 Abs. 2 S. 1 SGB IX' };
  if (ground === 'taken-over-after-training' && within(1))
    return { places: 2, norm: '§ 159 Abs. 2 S. 4 SGB IX' };
  if (ground === 'from-workshop' && within(2)) {
    return { places: workshopMultipleCounting.at(on), norm: '§ 159 Abs. 2a SGB IX' };
  }
  return { places: 1, norm: '§ 158 Abs. 1 SGB IX' };
}
