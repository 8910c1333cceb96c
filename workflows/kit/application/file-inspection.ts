import type { ApplicationStepInput } from '../../../contracts/application/schema';
import type { Kase } from '../kase';

/** § 25 SGB X: who is party may look into the file; that it was so stands in the file. */
export function recordFileInspection(
  kase: Kase,
  { by, on, how }: ApplicationStepInput['record-file-inspection'],
): void {
  kase.party(by);
  kase.state.file.push({ stepId: kase.act.stepId, kind: 'vermerk', on, text: how });
}
