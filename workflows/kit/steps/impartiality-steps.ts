import { exclusionGrounds, exclusionOf, type Exclusion } from '../../../contracts/case/impartiality';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { CaseState } from '../../../contracts/case/state';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

type Input = CaseStepInput;

/** §§ 16, 17 SGB X: who is excluded, or may be biased, keeps out of the case; others act and decide instead. */
export const impartialitySteps = {
  /**
   * Who says it of themselves keeps out from then on: by law (§ 16), or until the head of the authority has decided, where it
   * is for a bias, or what a party asserts (§ 17). What is said of others has to be found first: nobody is kept from a case
   * by being named, and by whom and why they were named a supervisor looks at.
   */
  'name-exclusion'(kase: Kase, { person, ground, namedBy, namedOn }: Input['name-exclusion']) {
    const { state, act } = kase;
    if (state.exclusions?.some((other) => other.person === person && other.ground === ground && holds(other)))
      throw new Refusal('already-done', { person, ground });
    const own = act.actor.id === person;
    const byLaw = own && ground !== 'bias' && namedBy !== 'party';
    const status = byLaw ? 'excluded' : own ? 'open' : 'named';
    const exclusion: Exclusion = { id: act.stepId, person, ground, namedBy, namedOn, status };
    state.exclusions = [...(state.exclusions ?? []), exclusion];
    if (byLaw) askToReview(kase, exclusion);
    else kase.opensTask({ id: decisionTask(exclusion), type: 'decide-exclusion', forRole: 'supervisor' });
    askToReplace(kase);
  },

  'decide-exclusion'(kase: Kase, input: Input['decide-exclusion']) {
    const exclusion = found(kase, input.naming, 'open', 'named');
    if (exclusion.person === kase.act.actor.id) throw refusalOf(exclusion);
    exclusion.status = input.excluded ? 'excluded' : 'rejected';
    exclusion.decidedOn = input.decidedOn;
    exclusion.decidedBy = input.decidedBy;
    kase.closesTask(decisionTask(exclusion));
    if (input.excluded) askToReview(kase, exclusion);
    askToReplace(kase);
  },

  'lift-exclusion'(kase: Kase, input: Input['lift-exclusion']) {
    const exclusion = found(kase, input.naming, 'excluded');
    exclusion.status = 'lifted';
    exclusion.decidedOn = input.liftedOn;
    askToReplace(kase);
  },
};

const holds = ({ status }: Exclusion) => status !== 'rejected' && status !== 'lifted';
const decisionTask = ({ id }: Exclusion) => `decide-exclusion:${id}`;

function found({ state }: Kase, id: string, ...standing: Exclusion['status'][]): Exclusion {
  const exclusion = state.exclusions?.find((candidate) => candidate.id === id);
  if (!exclusion || !standing.includes(exclusion.status))
    throw new Refusal('nothing-pending', { naming: id });
  return exclusion;
}

/** Nobody acts in a case who is excluded from it, or keeps out until that is decided. */
export function refuseExcluded(state: CaseState | null, person: string): void {
  const exclusion = state ? exclusionOf(state, person) : undefined;
  if (exclusion) throw refusalOf(exclusion);
}

function refusalOf({ person, ground, status, namedOn }: Exclusion): Refusal {
  return new Refusal('excluded-person', {
    person,
    ground,
    norm: exclusionGrounds[ground],
    standing: status,
    namedOn,
  });
}

/** §§ 40 Abs. 3 Nr. 2, 42 SGB X: what was done with them is not void by itself; a person has to look at it. */
function askToReview(kase: Kase, { id, person }: Exclusion): void {
  const done = new Map<string, number>();
  for (const { actor, step, stepId, recordedAt } of kase.acts) {
    if (actor.id !== person || stepId === id || recordedAt > kase.act.recordedAt) continue;
    done.set(step, (done.get(step) ?? 0) + 1);
  }
  if (done.size === 0) return;
  const named = [...done].map(([step, count]) => {
    const title = kase.process.steps[step]?.title.de ?? step;
    return count > 1 ? `${title} (${count})` : title;
  });
  kase.opensTask({
    id: `review-acts:${id}`,
    type: 'review-acts',
    forRole: 'supervisor',
    note: `${person}: ${named.join(', ')}`.slice(0, 500),
  });
}

/** A case in the charge of somebody who may not act in it needs another one. */
export function askToReplace(kase: Kase): void {
  const { state } = kase;
  const people = [state.inCharge?.person, state.inCharge?.deputy];
  const kept = people.find((person) => person !== undefined && exclusionOf(state, person) !== undefined);
  if (kept === undefined) return kase.closesTask('replace-excluded');
  if (state.tasks.some(({ id, status }) => id === 'replace-excluded' && status === 'open')) return;
  kase.dropsTask('replace-excluded');
  kase.opensTask({ id: 'replace-excluded', type: 'replace-excluded', forRole: 'supervisor', note: kept });
}
