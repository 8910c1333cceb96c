import type { Challenge, Matter, Notice, Ruling } from '../../../contracts/remedies/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { Refusal } from '../refusal';
import { endChallenge } from './objection';
import { contestedIn, usuallyContested } from './contest-of';
import { meantBy } from './meant';
import { isAnswer, prepareNotice } from './notices';
import { present } from '../present';
import { contestable, undecidedObjections, type RemedyCase } from './remedy-case';
import { compareValues, fieldOf, valueFields, valuesIn, type Decided } from './values';

type Input = RemedyStepInput['prepare-objection-decision'] & Decided;

/** § 85 SGG: remedy in full or in part, or the decision on the objection. */
export function prepareObjectionDecision(kase: RemedyCase, input: Input): void {
  const { remedies } = kase.state;
  const contested = meantBy('prepare-objection-decision', kase.state, input);
  if (!contested) throw new Refusal('nothing-pending');
  const challenges = undecidedObjections(remedies).filter(({ notice }) => notice === contested.id);
  if (challenges.every((challenge) => kase.act.effectiveOn < challenge.receivedOn)) {
    throw new Refusal('date-before-cause', { field: 'decidedOn' });
  }
  if (remedies.notices.some((notice) => notice.releasedOn === undefined)) throw new Refusal('already-done');
  if (contested.releasedBy === kase.act.actor.id) throw new Refusal('four-eyes', { notice: contested.id });
  assertConsistent(kase, input);
  prepareNotice(kase, remedies, {
    id: kase.act.stepId,
    stage: input.kind === 'objection-decision' ? 'objection' : 'decision',
    kind: input.kind,
    ...(contested === usuallyContested(remedies) ? {} : { answers: contested.id }),
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    ...(input.inadmissible === true ? { inadmissible: true } : {}),
    rulings: rulingsOf(kase, input, contested, challenges),
    values: valuesIn(input),
    says: present({ reasons: input.reasons, costs: input.costs }),
  });
}

/** Upon an objection nobody is put in a worse position than by the decision, and a remedy improves it. */
function assertConsistent(kase: RemedyCase, input: Input): void {
  const { kind, lifted, inadmissible } = input;
  const values = Object.entries(valuesIn(input));
  const fields = values.map(([matter]) => fieldOf(matter));
  if (kind === 'partial-remedy' && values.length === 0 && lifted === undefined) {
    throw new Refusal('facts-contradict', {
      fields: ['kind', ...valueFields(kase.state.remedies), 'lifted'],
    });
  }
  if (values.some(([matter]) => lifted?.includes(matter))) {
    throw new Refusal('facts-contradict', { fields: [...fields, 'lifted'] });
  }
  if (inadmissible === true && (kind !== 'objection-decision' || values.length > 0 || lifted !== undefined)) {
    throw new Refusal('facts-contradict', { fields: ['kind', 'inadmissible'] });
  }
  for (const [matter, value] of values) {
    const present = kase.state.remedies.matters.find((candidate) => candidate.matter === matter)?.value;
    if (present === undefined) continue;
    const better = compareValues(matter, value, present);
    if (better < 0 || (better === 0 && kind === 'partial-remedy')) {
      throw new Refusal('facts-contradict', { fields: [fieldOf(matter)] });
    }
  }
}

function rulingsOf(
  kase: RemedyCase,
  input: Input,
  contested: Notice,
  challenges: Challenge[],
): Record<Matter, Ruling> {
  const { remedies } = kase.state;
  const scope = new Set(
    challenges
      .flatMap((challenge) => challenge.scope)
      .filter((matter) => contestable(remedies, contested, challenges[0]?.from ?? '').includes(matter)),
  );
  const foreign = (input.lifted ?? []).filter((matter) => !scope.has(matter));
  if (foreign.length > 0) throw new Refusal('scope-not-contested', { matters: foreign });
  const ruling = (matter: Matter): Ruling => {
    if (input.kind === 'full-remedy' || input.lifted?.includes(matter)) return 'lifted';
    return matter in valuesIn(input) ? 'changed' : 'upheld';
  };
  return Object.fromEntries([...scope].map((matter) => [matter, ruling(matter)]));
}

/** What the release of a decision on an objection means for the objection itself. */
export function carryOutRelease(kase: RemedyCase, notice: Notice): void {
  if (!isAnswer(notice)) return;
  const leavesNothing = Object.values(notice.rulings).every((ruling) => ruling === 'lifted');
  if (notice.kind === 'partial-remedy' && !leavesNothing) return;
  const { remedies } = kase.state;
  const contested = contestedIn(remedies, notice)?.id;
  for (const challenge of undecidedObjections(remedies)) {
    if (challenge.notice === contested) endChallenge(kase, challenge, 'decided');
  }
}
