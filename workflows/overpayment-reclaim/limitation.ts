import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';

type Reclaim = Kase<ReclaimState>;

/** § 50 Abs. 4 SGB X: the office sees coming when its claim is time-barred. */
export function watchLimitation(kase: Reclaim, finalSince: CivilDate): void {
  const { state } = kase;
  const finding = kase.find('reclaim-limitation', { finalSince });
  const { lastDay } = finding.value;
  openDeadline(kase, { id: 'limitation', type: 'limitation', concerns: state.debtor, lastDay, finding });
  // A deferral suspends it, a part payment lets it begin anew (§ 50 Abs. 4 S. 2 SGB X): a person looks at that.
  const eased = state.measures.some(
    ({ kind, releasedOn }) => releasedOn !== undefined && (kind === 'deferral' || kind === 'instalments'),
  );
  const acknowledged = state.bookings.some(({ kind, on }) => kind === 'repayment' && on >= finalSince);
  if (eased || acknowledged) kase.flag('limitation-may-be-later');
}

/** It takes away no debt: the debtor has to invoke it, and it may not have run throughout. */
export function limitationReached(kase: Reclaim): void {
  kase.flag('limitation-reached');
  kase.opensTask({ id: 'check-limitation', type: 'check-limitation', forRole: 'supervisor' });
}
