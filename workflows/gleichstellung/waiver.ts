import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import { assertApplicant } from '../kit/application/applicant';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { inForce } from './ends';

/** § 199 Abs. 2 SGB IX: it ends by revocation or taking back, not by a declaration; the person is told so. */
export function waiveStatus(
  kase: Kase<GleichstellungState>,
  { from, receivedOn }: GleichstellungStepInput['waive-status'],
): void {
  assertApplicant(kase, from);
  if (!inForce(kase.state)) throw new Refusal('nothing-pending');
  kase.owes('waiver-without-effect', kase.state.person, { receivedOn });
}
