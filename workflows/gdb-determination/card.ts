import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';

/** Which card is out is known here, because what is found may end it. */
export function recordCardIssue(kase: Kase<GdbState>, input: GdbStepInput['record-card-issue']): void {
  const { number, validUntil } = input;
  kase.state.card = {
    ...(number === undefined ? {} : { number }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

export function recordCardReturn(kase: Kase<GdbState>): void {
  if (!kase.state.card) throw new Refusal('nothing-pending');
  delete kase.state.card;
}
