import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { remedySteps } from '../kit/remedies';

type Gleichstellung = Kase<GleichstellungState>;

/** §§ 85, 201 Abs. 2 SGB IX: upon an objection it can be granted with a limit; what was revoked is so or is not. */
export function prepareObjectionDecision(
  kase: Gleichstellung,
  input: GleichstellungStepInput['prepare-objection-decision'],
): void {
  assertLimitable(kase, input);
  remedySteps['prepare-objection-decision'](kase, input);
}

export function recordCourtOutcome(
  kase: Gleichstellung,
  input: GleichstellungStepInput['record-court-outcome'],
): void {
  assertLimitable(kase, input);
  remedySteps['record-court-outcome'](kase, input);
}

function assertLimitable({ state }: Gleichstellung, { until }: { until?: string | undefined }): void {
  if (until === undefined) return;
  const { proceeding, decided } = state;
  const grants = decided.at(-1)?.result === 'granted' || decided.at(-1)?.result === 'refused';
  if (!grants || until < proceeding.begunOn) throw new Refusal('facts-contradict', { fields: ['until'] });
}
