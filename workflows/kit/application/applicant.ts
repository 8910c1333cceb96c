import type { ApplicationState } from '../../../contracts/application/state';
import type { Kase } from '../kase';
import { principalOf } from '../parties';
import { Refusal } from '../refusal';

/** What only the person can declare, or who acts for the person, or an heir who goes on. */
export function assertApplicant({ state }: Kase<ApplicationState>, from: string): void {
  const { person, heir, parties } = state;
  const side = principalOf(parties, from).id;
  if (side !== person && from !== heir) throw new Refusal('unknown-party', { party: from });
}
