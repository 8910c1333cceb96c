import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { grantedIn } from './granted';
import { inForce } from './ends';

/** How it stands when nothing is left to decide, read off what is in force. */
export function outcomeOf(state: GleichstellungState): string | undefined {
  const { proceeding, decided, over, before } = state;
  const result = decided.at(-1)?.result;
  if (over && over.of === grantedIn(state)?.decidedBy && proceeding.ended?.how !== 'died') return over.how;
  if (proceeding.ended) return proceeding.ended.how;
  if (result === 'refused-cooperation') return result;
  const granted = inForce(state);
  if (result === 'revoked' || result === 'taken-back') return granted ? 'unchanged' : result;
  return granted && granted.decidedBy !== before?.decidedBy ? 'granted' : 'refused';
}
