import type { Act } from '../../../contracts/case/act';
import type { CaseStepInput } from '../../../contracts/case/schema';
import { effectiveDay, needsRelease } from '../act-order';
import type { Kase } from '../kase';
import { Refusal } from '../refusal';

type Input = CaseStepInput;

/** Correcting an entry: what was recorded stays in the journal, what holds is computed anew (design § 3.7). */
export function correctionSteps(acts: readonly Act[]) {
  return {
    correct(kase: Kase, input: Input['correct']) {
      const target = acts.find((act) => act.stepId === input.stepId);
      if (!target || target.actor.roles.includes('system') || uncorrectable.includes(target.step)) {
        throw new Refusal('unknown-step-to-correct', { stepId: input.stepId });
      }
      if (target.step === 'open' && input.input === null)
        throw new Refusal('facts-contradict', { fields: ['input'] });
      assertNotInFuture(kase, target, input);
      assertAccountUntouched(target, input);
      const released = !needsRelease(kase.process, target.step);
      kase.state.corrections.push({
        stepId: kase.act.stepId,
        corrects: input.stepId,
        preparedBy: kase.act.actor.id,
        released,
      });
      if (released) return;
      kase.opensTask({
        id: `release-correction:${kase.act.stepId}`,
        type: 'release-correction',
        forRole: 'supervisor',
      });
    },

    'release-correction'(kase: Kase, input: Input['release-correction']) {
      const correction = kase.state.corrections.find((candidate) => candidate.stepId === input.stepId);
      if (!correction || correction.released) throw new Refusal('nothing-pending', { stepId: input.stepId });
      if (correction.preparedBy === kase.act.actor.id) throw new Refusal('four-eyes');
      correction.released = true;
      kase.closesTask(`release-correction:${input.stepId}`);
    },
  };
}

/** What is corrected has happened too: it cannot lie in the future any more than what is recorded. */
function assertNotInFuture(kase: Kase, target: Act, { input }: Input['correct']): void {
  if (input === null) return;
  const { recordedOn } = kase.act;
  const effectiveOn = effectiveDay(kase.process, target.step, input, target.recordedOn);
  if (effectiveOn > recordedOn) throw new Refusal('date-in-future', { effectiveOn, recordedOn });
}

/** Where money goes is changed by a step that names who changed it, never by putting another account into an old entry. */
function assertAccountUntouched(target: Act, { input }: Input['correct']): void {
  if (target.step !== 'add-party' && target.step !== 'change-party') return;
  const before = target.input as Record<string, unknown>;
  const touched = ['iban', 'bic', 'accountHolder'].filter((field) => before[field] !== input?.[field]);
  if (touched.length > 0) throw new Refusal('facts-contradict', { fields: touched });
}

/** A correction is corrected by another one of the same entry, not by one of itself. */
const uncorrectable = ['correct', 'release-correction'];
