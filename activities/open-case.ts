import { ApplicationFailure } from '@temporalio/common';
import type { CaseToOpen } from '../contracts/case/messages';
import type { Told } from './tell-case';

export interface CaseOpener {
  /** Takes the number of the new case, or the one that this key was given before. */
  number(wanted: CaseToOpen): Promise<string>;
  open(caseId: string, wanted: CaseToOpen): Promise<Told>;
}

/** Opens a case for another one: idempotent by its key, repeated until it is answered. */
export function openCase(opener: CaseOpener) {
  return async (wanted: CaseToOpen): Promise<string> => {
    const caseId = await opener.number(wanted);
    const told = await opener.open(caseId, wanted);
    if (told.kind === 'receipt') return caseId;
    if (told.kind === 'accepted' || told.kind === 'unanswered')
      throw new Error('the new case has not answered yet');
    const type = told.kind === 'refused' ? told.code : told.kind;
    throw ApplicationFailure.create({ type, message: 'the opening was refused', nonRetryable: true });
  };
}
