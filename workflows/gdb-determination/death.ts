import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import { goOnForTheDead, isDeathOf } from '../kit/death';
import type { Kase } from '../kit/kase';
import { remedySteps } from '../kit/remedies';
import { Refusal } from '../kit/refusal';
import { endProceeding } from './proceedings';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;

/** Nothing ends by itself: VersMedV Teil A Nr. 1.9 values the dead too, and heirs may go on where they show an interest. */
export function recordDeath(kase: Gdb, input: Input['record-death']): void {
  const { state } = kase;
  if (!isDeathOf(kase, state.person, input)) return;
  if (state.diedOn !== undefined) throw new Refusal('already-done');
  state.diedOn = input.diedOn;
  kase.opensTask({ id: 'ask-heirs', type: 'ask-heirs', forRole: 'caseworker' });
}

export function heirsContinue(kase: Gdb, input: Input['heirs-continue']): void {
  if (kase.state.diedOn === undefined) throw new Refusal('nothing-pending');
  goOnForTheDead(kase, input.heir);
}

export function endAfterDeath(kase: Gdb): void {
  if (kase.state.diedOn === undefined) throw new Refusal('nothing-pending');
  endProceeding(kase, 'died');
}

/** To the dead nothing can be announced; heirs, or a representative whose power survives (§ 13 Abs. 2 SGB X), receive it. */
export function recordServiceToTheLiving(kase: Gdb, input: RemedyStepInput['record-service']): void {
  const { diedOn, person } = kase.state;
  if (diedOn !== undefined && diedOn < kase.act.effectiveOn && input.addressee === person) {
    throw new Refusal('facts-contradict', { fields: ['addressee'] });
  }
  remedySteps['record-service'](kase, input);
}
