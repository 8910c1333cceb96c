import type { CivilDate } from '../../rules/core/civil-date';
import type { Instant } from './act';
import type { DeadlineChange } from './deadline';
import type { LetterChange } from './letter';
import type { PaymentChange } from './payment';
import type { Task } from './task';

/** What a step answered: stored with it, so that a repeat gets the same answer. */
export interface Receipt {
  caseId: string;
  stepId: string;
  step: string;
  version: number;
  recordedAt: Instant;
  effectiveOn: CivilDate;
  phase: string;
  outcome?: string | undefined;
  deadlines: DeadlineChange[];
  letters: LetterChange[];
  /** Where something about money has changed. */
  payments?: PaymentChange[];
  tasks: Task[];
  flags: string[];
}
