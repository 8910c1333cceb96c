import type { ApplicationStepInput } from '../../../contracts/application/schema';
import type { ApplicationState } from '../../../contracts/application/state';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { goOnForTheDead, isDeathOf } from '../death';
import type { Kase } from '../kase';
import { remedySteps } from '../remedies';
import { Refusal } from '../refusal';

type ApplicationCase = Kase<ApplicationState>;
type Input = ApplicationStepInput;

/** Nothing ends by itself: heirs may go on where they show an interest. True where it is the person whom the case is about. */
export function recordDeath(kase: ApplicationCase, input: Input['record-death']): boolean {
  const { state } = kase;
  if (!isDeathOf(kase, state.person, input)) return false;
  if (state.diedOn !== undefined) throw new Refusal('already-done');
  state.diedOn = input.diedOn;
  kase.opensTask({ id: 'ask-heirs', type: 'ask-heirs', forRole: 'caseworker' });
  return true;
}

export function heirsContinue(kase: ApplicationCase, input: Input['heirs-continue']): void {
  if (kase.state.diedOn === undefined) throw new Refusal('nothing-pending');
  goOnForTheDead(kase, input.heir);
}

/** To the dead nothing can be announced; heirs, or a representative whose power survives (§ 13 Abs. 2 SGB X), receive it. */
export function recordServiceToTheLiving(
  kase: ApplicationCase,
  input: RemedyStepInput['record-service'],
): void {
  const { diedOn, person } = kase.state;
  if (diedOn !== undefined && diedOn < kase.act.effectiveOn && input.addressee === person) {
    throw new Refusal('facts-contradict', { fields: ['addressee'] });
  }
  remedySteps['record-service'](kase, input);
}
