import { ApplicationFailure } from '@temporalio/common';
import type { Act } from '../contracts/case/act';
import { carriedAtMost } from '../contracts/case/carried-acts';
import type { Receipt } from '../contracts/case/receipt';
import type { ActRecord, Recorded, RunEnd } from '../contracts/case/record';
import { RegisterRefusal } from '../register/register-refusal';
import { CaseForkedError, RegisterBehindError, type RegisterWriter } from '../register/case-writer';

export interface ActPage {
  acts: Act[];
}

/** The activities through which a case writes itself into the register. */
export function caseJournal(register: RegisterWriter, catchUp: (caseId: string) => Promise<void>) {
  /** Once the register is brought up, what is still missing in it is a difference nobody can explain. */
  async function writing<T>(caseId: string, version: number, write: () => Promise<T>): Promise<T> {
    const again = async (error: unknown): Promise<T> => {
      if (!(error instanceof RegisterBehindError)) throw error;
      await catchUp(caseId);
      return await write();
    };
    const fork = async (error: unknown): Promise<T> => {
      if (!(error instanceof RegisterBehindError)) throw error;
      return await register.fork(caseId, version);
    };
    return await write().catch(again).catch(fork).catch(blocked).catch(refused).catch(notStorable);
  }

  return {
    async recordAct(record: ActRecord): Promise<Recorded> {
      return await writing(record.caseId, record.version, () => register.recordAct(record));
    },

    async findReceipt({
      caseId,
      stepId,
    }: {
      caseId: string;
      stepId: string;
      content: string;
    }): Promise<Receipt> {
      return await writing(caseId, 0, () => register.findReceipt(caseId, stepId));
    },

    /** A page of the acts of a long case, from a version on; a payload of the engine holds no more. */
    async readActs({ caseId, from, upTo }: { caseId: string; from: number; upTo: number }): Promise<ActPage> {
      return await writing(caseId, upTo, async () => {
        const acts = await register.actsFrom(caseId, from, { upTo, size: carriedAtMost });
        if (acts.length === 0) throw new RegisterBehindError(caseId);
        return { acts };
      });
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

/** What only the register can see to be impossible: a payment that another run has taken meanwhile. */
function refused(error: unknown): never {
  if (!(error instanceof RegisterRefusal)) throw error;
  throw ApplicationFailure.create({
    type: error.refusal,
    message: 'the register refuses the act',
    nonRetryable: true,
    details: [error.details],
  });
}

/** Data that PostgreSQL will never take: a value out of range (class 22), a missing or forbidden one. All else passes. */
const neverTaken = /^(22...|23502|23514)$/;

/** Repeated, it would keep the case from ever taking another step. */
function notStorable(error: unknown): never {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string' || !neverTaken.test(code)) throw error;
  throw ApplicationFailure.create({
    type: 'not-storable',
    message: 'the register cannot hold what the act says',
    nonRetryable: true,
    details: [{ sqlState: code }],
  });
}

export type CaseJournal = ReturnType<typeof caseJournal>;
