import { actPeriod, SHIFT_SGB_X } from '../core/act-period';
import { later, type CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { finding, type Finding } from '../core/finding';
import { months } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export interface ReimbursementClaimInput {
  readonly lastBenefitDay: string;
  /** Knowledge of the other carrier's decision on its duty. */
  readonly decisionKnownOn?: string | undefined;
  readonly place: Place;
}

export interface ReimbursementClaimValue {
  readonly claimBy: CivilDate;
}

/**
 * § 185 Abs. 7 S. 4 SGB IX, § 111 SGB X: the last civil day on which the Integrationsamt that paid provisionally can claim
 * from the competent carrier.
 */
export function reimbursementClaim(
  input: ReimbursementClaimInput,
): Finding<ReimbursementClaimValue, ReimbursementClaimInput> {
  const lastBenefitDay = coveredDate(input.lastBenefitDay, 'lastBenefitDay');
  const knownOn = optionalCoveredDate(input.decisionKnownOn, 'decisionKnownOn') ?? lastBenefitDay;
  const byKnowledge = knownOn > lastBenefitDay;
  const { lastDay, steps, flags } = actPeriod({
    event: byKnowledge
      ? { de: 'Entscheidung des anderen Trägers bekannt', en: 'Decision of the other carrier known' }
      : { de: 'Letzter Leistungstag', en: 'Last day of the benefit' },
    on: later(lastBenefitDay, knownOn),
    length: months(12),
    norm: byKnowledge ? '§ 111 S. 2 SGB X' : '§ 111 S. 1 SGB X; § 185 Abs. 7 S. 4 SGB IX',
    shiftNorm: SHIFT_SGB_X,
    place: checkedPlace(input.place),
  });
  return finding('reimbursement-claim', input, { claimBy: lastDay }, steps, flags);
}
