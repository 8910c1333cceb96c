import type { GleichstellungState } from '../../contracts/gleichstellung/messages';
import { grantedIn } from './granted';
import { suspendedBy } from './conditions';
import { inForce } from './ends';

/** How it stands when nothing is left to decide, read off what is in force. */
export function outcomeOf(state: GleichstellungState): string | undefined {
  const { proceeding, decided, over, before } = state;
  const result = decided.at(-1)?.result;
  if (over && over.of === grantedIn(state)?.decidedBy && proceeding.ended?.how !== 'died') return over.how;
  if (proceeding.ended) return proceeding.ended.how;
  if (result === 'refused-cooperation') return result;
  if (result === 'granted') {
    const condition = suspendedBy(state, decided.at(-1)?.notice ?? '');
    if (condition !== undefined) return condition === 'waits' ? 'granted-conditionally' : 'condition-failed';
  }
  const granted = inForce(state);
  if (result === 'revoked' || result === 'taken-back') return granted ? 'unchanged' : result;
  return granted && granted.decidedBy !== before?.decidedBy ? 'granted' : 'refused';
}
