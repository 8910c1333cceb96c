import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { MatterState } from '../../contracts/remedies/state';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';

type Downgrade = Kase<DowngradeState>;
type Input = DowngradeStepInput;

/** The matter on which the status hangs. */
export function decided(state: DowngradeState): MatterState {
  const matter = state.ground === 'gdb-lowered' ? 'gdb' : 'gleichstellung';
  return (
    state.remedies.matters.find((candidate) => candidate.matter === matter) ?? { matter, status: 'open' }
  );
}

/**
 * Whether what ends the case early has its effect now. A Gleichstellung takes the place of the protection, so it needs
 * one; death leaves a pending contest to the heirs (VersMedV Teil A Nr. 1.9).
 */
export function endingInEffect(state: DowngradeState): boolean {
  if (!state.ending) return false;
  const open = decided(state).status === 'open';
  return !(open && (state.ending.outcome === 'gleichgestellt' || state.ending.outcome === 'died'));
}

export function heirsHaveDeclined(state: DowngradeState): boolean {
  const asked = state.tasks.find((task) => task.id === 'ask-heirs');
  return state.ending?.outcome === 'died' && asked?.status === 'done' && state.heir === undefined;
}

export function recordNewFinding(kase: Downgrade, input: Input['record-new-finding']): void {
  if (input.gdb < 50) {
    kase.flag('new-finding-below-50');
    return;
  }
  setEnding(kase, 'new-finding');
}

export function recordGleichstellung(kase: Downgrade, input: Input['record-gleichstellung']): void {
  if (kase.state.ground !== 'gdb-lowered') throw new Refusal('facts-contradict', { fields: ['grantedOn'] });
  if (input.effectiveOn > input.grantedOn)
    throw new Refusal('facts-contradict', { fields: ['effectiveOn', 'grantedOn'] });
  setEnding(kase, 'gleichgestellt');
}

export function recordLoss(kase: Downgrade): void {
  setEnding(kase, 'status-lost');
}

/** The person's death ends the protection; a representative's only the power. */
export function recordDeath(kase: Downgrade, input: Input['record-death']): void {
  const party = kase.party(input.party);
  party.leftOn = party.id === kase.state.person ? undefined : input.diedOn;
  if (party.id !== kase.state.person) return;
  setEnding(kase, 'died');
  if (decided(kase.state).status !== 'open') return;
  kase.opensTask({ id: 'ask-heirs', type: 'ask-heirs', forRole: 'caseworker' });
}

/** § 59 SGB I, VersMedV Teil A Nr. 1.9: heirs may go on with the contest where they show an interest. */
export function heirsContinue(kase: Downgrade, input: Input['heirs-continue']): void {
  if (kase.state.ending?.outcome !== 'died') throw new Refusal('nothing-pending');
  const heir = kase.party(input.heir);
  if (heir.role !== 'heir') throw new Refusal('facts-contradict', { fields: ['heir'] });
  kase.state.heir = heir.id;
  heir.actsFor = kase.state.person;
  kase.closesTask('ask-heirs');
}

function setEnding(kase: Downgrade, outcome: NonNullable<DowngradeState['ending']>['outcome']): void {
  if (kase.state.ending && kase.state.ending.outcome !== 'gleichgestellt') throw new Refusal('already-done');
  kase.state.ending = { outcome, on: kase.act.effectiveOn, by: kase.act.stepId };
}
