import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { endProceeding } from './proceedings';

/** VersMedV Teil A Nr. 1.9 values the dead too; where no heir shows an interest, a person ends it. */
export function endAfterDeath(kase: Kase<GdbState>): void {
  if (kase.state.diedOn === undefined) throw new Refusal('nothing-pending');
  endProceeding(kase, 'died');
}
