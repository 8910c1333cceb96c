import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { remedySteps } from '../kit/remedies';
import { askForCosts } from '../kit/remedies/costs';
import { endingInEffect } from './endings';

type Downgrade = Kase<DowngradeState>;

/** Remedy steps that depend on whose status is at stake: whether the person lives and has it, and from which GdB. */
export const aboutTheStatus = {
  /** A lowering is not announced any more to somebody who has the status anew, has lost it, or has died. */
  'release-notice'(kase: Downgrade, input: RemedyStepInput['release-notice']): void {
    const lowering = kase.state.remedies.notices.find(({ id }) => id === input.notice)?.kind === 'decision';
    if (lowering && endingInEffect(kase.state))
      throw new Refusal('nothing-pending', { notice: input.notice });
    remedySteps['release-notice'](kase, input);
    askForCosts(kase, input.notice);
  },

  /** Below 50 the status is lost all the same: that is a remedy in part. */
  'prepare-objection-decision'(kase: Downgrade, input: RemedyStepInput['prepare-objection-decision']): void {
    if (input.kind === 'full-remedy' && input.gdb !== undefined && input.gdb < severelyDisabledFrom) {
      const lowered = kase.state.ground === 'gdb-lowered';
      throw new Refusal(lowered ? 'no-full-remedy' : 'facts-contradict', { fields: ['kind', 'gdb'] });
    }
    remedySteps['prepare-objection-decision'](kase, input);
  },

  /** To the dead nothing can be announced; heirs, or a representative whose power survives (§ 13 Abs. 2 SGB X), receive it. */
  'record-service'(kase: Downgrade, input: RemedyStepInput['record-service']): void {
    const { endings, person } = kase.state;
    const dead = endings.some(({ outcome, on }) => outcome === 'died' && on < kase.act.effectiveOn);
    if (dead && input.addressee === person) throw new Refusal('facts-contradict', { fields: ['addressee'] });
    remedySteps['record-service'](kase, input);
  },
};
