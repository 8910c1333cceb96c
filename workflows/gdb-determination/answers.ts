import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import { inquirySteps } from '../kit/inquiry';
import type { Kase } from '../kit/kase';

/** What the application lacked is there now, and is not said to be missing any more. */
export function recordAnswer(
  kase: Kase<GdbState>,
  { brings = [], ...answer }: GdbStepInput['record-answer'],
): void {
  inquirySteps['record-answer'](kase, answer);
  const mended = brings.map((what) => `${what}-missing`);
  kase.state.flags = kase.state.flags.filter((flag) => !mended.includes(flag));
}
