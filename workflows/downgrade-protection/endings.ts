import type { DowngradeState, Ending } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { MatterState } from '../../contracts/remedies/state';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import type { CivilDate } from '../../rules/core/civil-date';
import { findDeadline } from '../kit/deadlines';
import { goOnForTheDead, isDeathOf } from '../kit/death';
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

/** What has ended the case early, if something has: the first event whose effect the course of the case leaves it. */
export function endingInEffect(state: DowngradeState): Ending | undefined {
  const { status, since } = decided(state);
  if (status === 'open') return state.endings.find((ending) => endsContest(state, ending));
  const settledOn = since as CivilDate;
  if (status === 'lifted') {
    // Whoever has died meanwhile: what the heirs wanted has been reached.
    return state.endings.find(({ outcome, on }) => endsStatus(outcome) && on < settledOn);
  }
  const { protection } = state;
  if (!protection?.applies || protection.until === null) {
    return state.endings.find(({ outcome, on }) => outcome !== 'gleichgestellt' && on < settledOn);
  }
  const { until } = protection;
  return state.endings.find(({ on }) => on <= until);
}

const endsStatus = (outcome: Ending['outcome']) => outcome === 'new-finding' || outcome === 'status-lost';

/**
 * A Gleichstellung takes the place of the protection, so it needs one. Death leaves a contest that has begun to the heirs
 * (VersMedV Teil A Nr. 1.9); a decision that was never announced ends with the person (§ 39 SGB X).
 */
function endsContest(state: DowngradeState, { outcome }: Ending): boolean {
  if (outcome === 'died') return !contestHasBegun(state) || heirsHaveDeclined(state);
  return endsStatus(outcome);
}

function contestHasBegun({ remedies }: DowngradeState): boolean {
  return (
    remedies.challenges.length > 0 ||
    remedies.notices.some(({ tracks }) => tracks.some(({ notifiedOn }) => notifiedOn !== undefined))
  );
}

function heirsHaveDeclined(state: DowngradeState): boolean {
  const asked = state.tasks.find((task) => task.id === 'ask-heirs');
  return asked?.status === 'done' && state.heir === undefined;
}

/** How the case has ended by what the file holds now; nothing while it goes on. */
export function outcomeOf(state: DowngradeState): string | undefined {
  const ending = endingInEffect(state);
  if (ending) return ending.outcome;
  const subject = decided(state);
  if (subject.status !== 'final') return subject.status === 'lifted' ? 'lifted' : undefined;
  const { protection } = state;
  if (protection?.finalSince !== subject.since || protection?.gdb !== subject.value) return undefined;
  if (!protection?.applies) return withoutProtection(state);
  return findDeadline(state, 'protection')?.status === 'ended' ? 'protection-ended' : undefined;
}

export function withoutProtection(state: DowngradeState): 'taken-back' | 'status-kept' {
  return state.ground === 'gleichstellung-taken-back' ? 'taken-back' : 'status-kept';
}

/** After the end of the status nobody is left to give back the card, or there is a status again. */
export function cardIsMoot(state: DowngradeState): boolean {
  const ending = endingInEffect(state);
  return state.endings.some(
    (event) => event !== ending && (event.outcome === 'died' || event.outcome === 'new-finding'),
  );
}

export function recordNewFinding(kase: Downgrade, input: Input['record-new-finding']): void {
  if (input.gdb < severelyDisabledFrom) {
    kase.flag('new-finding-below-50');
    return;
  }
  addEnding(kase, 'new-finding');
}

/** Told by the case that has found or granted it; the same again changes nothing, and what it does not say any more has not been. */
export function hearOfStatus(kase: Downgrade, told: Pick<Ending, 'outcome' | 'on'>[]): void {
  const { state, acts } = kase;
  const news = acts.filter(({ step }) => step === 'origin-news').map(({ stepId }) => stepId);
  const says = (all: Pick<Ending, 'outcome' | 'on'>[], one: Pick<Ending, 'outcome' | 'on'>): boolean =>
    all.some(({ outcome, on }) => outcome === one.outcome && on === one.on);
  state.endings = state.endings.filter((ending) => !news.includes(ending.by) || says(told, ending));
  for (const ending of told) if (!says(state.endings, ending)) addEnding(kase, ending.outcome, ending.on);
}

export function recordGleichstellung(kase: Downgrade, input: Input['record-gleichstellung']): void {
  if (kase.state.ground !== 'gdb-lowered') throw new Refusal('facts-contradict', { fields: ['grantedOn'] });
  if (input.effectiveOn > input.grantedOn)
    throw new Refusal('facts-contradict', { fields: ['effectiveOn', 'grantedOn'] });
  addEnding(kase, 'gleichgestellt', input.effectiveOn);
}

export function recordLoss(kase: Downgrade): void {
  addEnding(kase, 'status-lost');
}

/** The person's death ends the protection; a representative's only the power. */
export function recordDeath(kase: Downgrade, input: Input['record-death']): void {
  if (!isDeathOf(kase, kase.state.person, input)) return;
  if (kase.state.endings.some(({ outcome }) => outcome === 'died')) throw new Refusal('already-done');
  addEnding(kase, 'died');
}

/** While the contest of the dead goes on, its heirs are asked whether they want it. */
export function askHeirs(kase: Downgrade): void {
  const { endings, heir } = kase.state;
  if (heir !== undefined || !endings.some(({ outcome }) => outcome === 'died')) return;
  kase.opensTask({ id: 'ask-heirs', type: 'ask-heirs', forRole: 'caseworker' });
}

/** Where nothing is left to go on with, not having answered is no refusal: taken up again, the question stands anew. */
export function leaveHeirs({ state }: Downgrade): void {
  state.tasks = state.tasks.filter(({ id, status }) => id !== 'ask-heirs' || status === 'done');
}

export function heirsContinue(kase: Downgrade, input: Input['heirs-continue']): void {
  if (!kase.state.endings.some(({ outcome }) => outcome === 'died')) throw new Refusal('nothing-pending');
  goOnForTheDead(kase, input.heir);
}

function addEnding(kase: Downgrade, outcome: Ending['outcome'], on: CivilDate = kase.act.effectiveOn): void {
  kase.state.endings.push({ outcome, on, by: kase.act.stepId });
}
