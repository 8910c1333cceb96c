import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { oneOf } from '../core/check';
import { germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { months, weeks, type Length } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export const DISMISSAL_KINDS = ['ordinary', 'extraordinary', 'closure', 'insolvency'] as const;
type DismissalKind = (typeof DISMISSAL_KINDS)[number];

export interface DismissalDecisionInput {
  readonly kind: DismissalKind;
  readonly receivedOn: string;
  readonly place: Place;
}

export interface DismissalDecisionValue {
  readonly lastDay: CivilDate;
  /** Whether consent is deemed given when the period lapses without a decision. */
  readonly consentDeemed: boolean;
}

interface DecisionLaw {
  readonly length: Length;
  readonly norm: string;
  /** Null where the period is a target without consequence. */
  readonly fiction: string | null;
}

const LAW: Record<DismissalKind, DecisionLaw> = {
  ordinary: { length: months(1), norm: '§ 171 Abs. 1 SGB IX', fiction: null },
  extraordinary: { length: weeks(2), norm: '§ 174 Abs. 3 S. 1 SGB IX', fiction: '§ 174 Abs. 3 S. 2 SGB IX' },
  closure: {
    length: months(1),
    norm: '§ 171 Abs. 5 S. 1 SGB IX; § 172 Abs. 1 S. 1 SGB IX',
    fiction: '§ 171 Abs. 5 S. 2 SGB IX',
  },
  insolvency: {
    length: months(1),
    norm: '§ 171 Abs. 5 S. 1 SGB IX; § 172 Abs. 3 SGB IX',
    fiction: '§ 171 Abs. 5 S. 2 SGB IX',
  },
};

/**
 * §§ 171, 174 SGB IX: the last civil day for the decision of the Integrationsamt, and what follows from its lapse.
 *
 * The day of receipt is not counted (BAG 2 AZR 118/11) although the text says "vom Tag des Eingangs an".
 */
export function dismissalDecision(
  input: DismissalDecisionInput,
): Finding<DismissalDecisionValue, DismissalDecisionInput> {
  const law = LAW[oneOf(input.kind, DISMISSAL_KINDS, 'kind')];
  const { lastDay, steps, flags } = actPeriod({
    event: { de: 'Antrag eingegangen', en: 'Application received' },
    on: coveredDate(input.receivedOn, 'receivedOn'),
    length: law.length,
    norm: law.norm,
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  const value = { lastDay, consentDeemed: law.fiction !== null };
  return finding('dismissal-decision', input, value, [...steps, lapseStep(law, lastDay)], flags);
}

function lapseStep({ norm, fiction }: DecisionLaw, lastDay: CivilDate): FindingStep {
  if (fiction === null) {
    const text = 'Die Frist ist eine Sollvorschrift: ihr Ablauf gilt nicht als Zustimmung.';
    return step(norm, text, 'The period is a target: its lapse does not count as consent.');
  }
  const text = `Ohne Entscheidung gilt die Zustimmung mit Ablauf des ${germanDate(lastDay)} als erteilt.`;
  return step(fiction, text, `Without a decision consent is deemed given at the end of ${lastDay}.`);
}
