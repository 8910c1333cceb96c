import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import type { CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, type Finding, type FindingStep } from '../core/finding';
import { weeks, type ShiftedEnd } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface DecisionTargetInput {
  readonly receivedOn: string;
  readonly opinionOrderedOn?: string | undefined;
  readonly opinionReceivedOn?: string | undefined;
  readonly place: Place;
}

export interface DecisionTargetValue {
  /** Null while an opinion is outstanding. */
  readonly decideBy: CivilDate | null;
  /** Null where no opinion was ordered. */
  readonly opinionBy: CivilDate | null;
}

interface Facts {
  readonly receivedOn: CivilDate;
  readonly orderedOn: CivilDate | undefined;
  readonly opinionOn: CivilDate | undefined;
  readonly place: Place;
}

/**
 * § 152 Abs. 1 S. 3 mit § 14 Abs. 2 S. 2 und 3, § 17 Abs. 2 S. 1 SGB IX: the civil days by which an expert gives the
 * opinion and the authority decides on the application of an employed person.
 *
 * Nothing is deemed granted when they pass; the consequences are § 173 Abs. 3 SGB IX and the action for inaction.
 */
export function decisionTarget(
  input: DecisionTargetInput,
): Finding<DecisionTargetValue, DecisionTargetInput> {
  const facts = checkedFacts(input);
  const opinion = opinionPeriod(facts);
  const decision = decisionPeriod(facts);
  const value = { decideBy: decision?.lastDay ?? null, opinionBy: opinion?.lastDay ?? null };
  const ends = [opinion, decision].filter((end) => end !== undefined);
  const steps: FindingStep[] = ends.flatMap((end) => end.steps);
  return finding(
    'decision-target',
    input,
    value,
    steps,
    ends.flatMap((end) => end.flags),
  );
}

function checkedFacts(input: DecisionTargetInput): Facts {
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const orderedOn = optionalCoveredDate(input.opinionOrderedOn, 'opinionOrderedOn');
  const opinionOn = optionalCoveredDate(input.opinionReceivedOn, 'opinionReceivedOn');
  if (orderedOn !== undefined && orderedOn < receivedOn) {
    throw new FactsContradictError(['receivedOn', 'opinionOrderedOn'], {
      de: 'Das Gutachten kann nicht vor Eingang des Antrags beauftragt sein.',
      en: 'The opinion cannot have been ordered before the application was received.',
    });
  }
  if (opinionOn !== undefined && opinionOn < (orderedOn ?? receivedOn)) {
    throw new FactsContradictError(['opinionOrderedOn', 'opinionReceivedOn'], {
      de: 'Das Gutachten kann nicht vor Auftrag oder Antrag eingegangen sein.',
      en: 'The opinion cannot have arrived before it was ordered or applied for.',
    });
  }
  return { receivedOn, orderedOn, opinionOn, place: checkedPlace(input.place) };
}

function opinionPeriod({ orderedOn, place }: Facts): ShiftedEnd | undefined {
  if (orderedOn === undefined) return undefined;
  return actPeriod({
    event: { de: 'Gutachten beauftragt', en: 'Opinion ordered' },
    on: orderedOn,
    length: weeks(2),
    norm: '§ 152 Abs. 1 S. 3 SGB IX; § 17 Abs. 2 S. 1 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
}

function decisionPeriod({ receivedOn, orderedOn, opinionOn, place }: Facts): ShiftedEnd | undefined {
  if (opinionOn !== undefined) {
    return actPeriod({
      event: { de: 'Gutachten eingegangen', en: 'Opinion received' },
      on: opinionOn,
      length: weeks(2),
      norm: '§ 152 Abs. 1 S. 3 SGB IX; § 14 Abs. 2 S. 3 SGB IX',
      shiftNorm: SHIFT_SGB_X,
      place,
    });
  }
  if (orderedOn !== undefined) return undefined;
  return actPeriod({
    event: { de: 'Antrag eingegangen', en: 'Application received' },
    on: receivedOn,
    length: weeks(3),
    norm: '§ 152 Abs. 1 S. 3 SGB IX; § 14 Abs. 2 S. 2 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place,
  });
}
