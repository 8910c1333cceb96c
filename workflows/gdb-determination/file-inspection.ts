import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';

/** § 25 SGB X: who is party may look into the file; that it was so stands in the file. */
export function recordFileInspection(
  kase: Kase<GdbState>,
  { by, on, how }: GdbStepInput['record-file-inspection'],
): void {
  kase.party(by);
  kase.state.file.push({ stepId: kase.act.stepId, kind: 'vermerk', on, text: how });
}
