import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { RemedyStepInput } from '../../contracts/remedies/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { remedySteps } from '../kit/remedies';
import { askForCosts } from '../kit/remedies/costs';
import { carriedOut, rulingToCarryOut, saidOfRuling } from '../kit/remedies/implementation';
import { prepareNotice } from '../kit/remedies/notices';
import { grantedIn } from './granted';

type Gleichstellung = Kase<GleichstellungState>;

/** §§ 101, 105, 141 SGG: what a court has ruled, or was agreed there, is carried out; nothing of its own is decided by that. */
export function prepareImplementation(
  kase: Gleichstellung,
  input: GleichstellungStepInput['prepare-implementation'],
): void {
  const { state, act } = kase;
  const ruling = rulingToCarryOut(kase, input.notice);
  prepareNotice(kase, state.remedies, {
    id: act.stepId,
    stage: 'decision',
    kind: 'implementation',
    decidedOn: act.effectiveOn,
    instruction: 'correct',
    rulings: {},
    values: {},
    says: present({
      reasons: input.reasons,
      effectiveOn: grantedIn(state)?.from,
      carriesOut: saidOfRuling(kase, ruling),
    }),
  });
}

export function releaseNotice(kase: Gleichstellung, input: RemedyStepInput['release-notice']): void {
  remedySteps['release-notice'](kase, input);
  askForCosts(kase, input.notice);
  carriedOut(kase, input.notice);
}
