import { ApplicationFailure } from '@temporalio/common';
import type { Receipt } from '../contracts/case/receipt';
import type { ActRecord, Recorded, RunEnd } from '../contracts/case/record';
import { CaseForkedError, type RegisterWriter } from '../register/case-writer';

/** The activities through which a case writes itself into the register. */
export function caseJournal(register: RegisterWriter) {
  return {
    async recordAct(record: ActRecord): Promise<Recorded> {
      return await register.recordAct(record).catch(blocked);
    },

    async findReceipt(repeat: { caseId: string; stepId: string; content: string }): Promise<Receipt> {
      return await register.findReceipt(repeat.caseId, repeat.stepId).catch(blocked);
    },

    async standsAt(standing: { caseId: string; version: number }): Promise<boolean> {
      return await register.standsAt(standing.caseId, standing.version);
    },

    async endRun(end: RunEnd): Promise<void> {
      await register.endRun(end);
    },
  };
}

function blocked(error: unknown): never {
  if (!(error instanceof CaseForkedError)) throw error;
  throw ApplicationFailure.create({
    type: 'case-blocked',
    message: 'register and engine differ',
    nonRetryable: true,
    details: [{ caseId: error.caseId, version: error.version }],
  });
}

export type CaseJournal = ReturnType<typeof caseJournal>;
