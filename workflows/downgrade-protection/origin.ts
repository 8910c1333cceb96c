import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { Kase } from '../kit/kase';
import { contestPending, contestPhase, remedySteps } from '../kit/remedies';
import { Refusal } from '../kit/refusal';
import { hearOfStatus } from './endings';
import { aboutTheStatus } from './remedies';

type Downgrade = Kase<DowngradeState>;

/** The case that has issued the decision says how it stands there: served, contested, final, lifted. */
export function hearFromOrigin(kase: Downgrade, input: DowngradeStepInput['origin-news']): void {
  const { origin, remedies } = kase.state;
  if (!origin) throw new Refusal('nothing-pending');
  // Two messages on the way may overtake each other: what is older than what is known says nothing.
  if (origin.asOf !== undefined && input.asOf < origin.asOf) return;
  origin.asOf = input.asOf;
  origin.phase = input.phase;
  const { newFinding, newGrant } = input;
  hearOfStatus(kase, [
    ...(newFinding ? [{ outcome: 'new-finding' as const, on: newFinding.effectiveOn }] : []),
    ...(newGrant ? [{ outcome: 'gleichgestellt' as const, on: newGrant.effectiveOn }] : []),
  ]);
  remedies.matters = input.matters.map(({ matter, status, since, value, because }) => ({
    matter,
    status,
    ...(since === undefined ? {} : { since }),
    ...(value === undefined ? {} : { value }),
    ...(because === undefined ? {} : { because }),
  }));
}

/** A decision is contested in one place: in the case that has issued it. */
export const ownContest = Object.fromEntries(
  Object.entries({ ...remedySteps, ...aboutTheStatus }).map(([name, step]) => [
    name,
    (kase: Downgrade, input: never): void => {
      const { origin } = kase.state;
      if (origin) throw new Refusal('remedies-in-origin', { origin: origin.caseId });
      step(kase, input);
    },
  ]),
);

export function phaseOfContest({ origin, remedies }: DowngradeState, matter: string): string {
  return origin ? origin.phase : contestPhase(remedies, matter);
}

/** What is contested beside the status is waited for where it is contested. */
export function restPending({ origin, remedies }: DowngradeState): boolean {
  return origin === undefined && contestPending(remedies);
}
