import type { CivilDate } from '../../rules/core/civil-date';
import type { Channel } from './party';

/** A letter the case owes somebody. Its key comes from the act that caused it, so that it is sent once. */
export interface Letter {
  key: string;
  type: string;
  to: string;
  channel: Channel;
  causedBy: string;
  datedOn: CivilDate;
  /** What the letter says, beyond the parties: dates, values, findings by calculator. */
  facts: Record<string, unknown>;
}

export type LetterChange = { change: 'owed' | 'withdrawn' | 'changed'; letter: Letter };
