import type { Renewed } from '../../activities/renew-findings';
import type { Answer } from './evaluate-at-once';
import { Refusal } from './refusal';

/** What was asked for the first time is answered, or the rules refuse to. */
export function answerOf(renewed: Renewed | null): Answer {
  if (renewed && 'finding' in renewed) return renewed;
  return { refused: new Refusal('facts-contradict', { reason: renewed?.refused }) };
}
