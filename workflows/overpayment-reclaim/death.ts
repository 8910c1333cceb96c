import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { Act } from '../../contracts/case/act';
import { isDeathOf, namedHeir } from '../kit/death';
import type { Kase } from '../kit/kase';
import { recipientOf } from '../kit/parties';
import { Refusal } from '../kit/refusal';
import { dropDrafts } from '../kit/remedies/notices';
import { hear, leaveHearing } from './hearing';

type Reclaim = Kase<ReclaimState>;
type Input = ReclaimStepInput;

/** The debtor has died, and nobody is known who has taken the place. */
export function awaitsHeir({ diedOn, heir }: ReclaimState): boolean {
  return diedOn !== undefined && heir === undefined;
}

/** Whether a letter finds somebody: not the dead, but who still acts for them. */
export function canWrite(state: ReclaimState, { recordedOn }: Act): boolean {
  return !awaitsHeir(state) || recipientOf(state.parties, state.debtor, recordedOn).id !== state.debtor;
}

export function recordDeath(kase: Reclaim, input: Input['record-death']): void {
  const { state } = kase;
  if (!isDeathOf(kase, state.debtor, input)) return;
  if (state.diedOn !== undefined) throw new Refusal('already-done');
  state.diedOn = input.diedOn;
  if (!isOut(state)) leaveHearing(kase);
}

/** §§ 1922, 1967 BGB: the debt passes to the heirs. What has been decided binds them; before it they are heard themselves. */
export function nameHeir(kase: Reclaim, input: Input['name-heir']): void {
  const { state } = kase;
  if (state.diedOn === undefined) throw new Refusal('nothing-pending');
  if (input.knownOn < state.diedOn) throw new Refusal('date-before-cause', { field: 'knownOn' });
  const heir = namedHeir(kase, input.heir);
  if (state.heir !== undefined) throw new Refusal('already-done', { heir: state.heir });
  state.heir = heir.id;
  heir.actsFor = state.debtor;
  kase.closesTask('find-heirs');
  if (isOut(state) || state.dropped || state.hearing.omitted !== undefined) return;
  dropDrafts(kase, state.remedies);
  delete state.hearing.heardOn;
  hear(kase);
}

/** The demand is out. */
export function isOut({ remedies }: ReclaimState): boolean {
  return remedies.notices.some(({ releasedOn }) => releasedOn !== undefined);
}

export function askForHeirs(kase: Reclaim): void {
  if (!awaitsHeir(kase.state)) return;
  kase.opensTask({ id: 'find-heirs', type: 'find-heirs', forRole: 'caseworker' });
}
