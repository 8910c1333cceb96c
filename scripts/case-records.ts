import { caseJournal, type CaseJournal } from '../activities/case-journal';
import { RecordedActs } from '../engine/recorded-acts';
import { RegisterWriter } from '../register/case-writer';
import type { Log } from '../supervision/log';
import { createCatchUp } from '../worker/catch-up';
import { compareWithEngine } from '../worker/comparison';
import type { OpenStage } from './open-stage';

export interface CaseRecords {
  journal: CaseJournal;
  /** Looks once, at start, whether register and engine stand at the same acts. */
  compare(stopping: AbortSignal): Promise<void>;
}

/** How the cases of a stage are written into its register, and how both are brought together after a restore. */
export function caseRecordsOf({ client, register, cipher, cases }: OpenStage, log: Log): CaseRecords {
  const writer = new RegisterWriter(register, cipher);
  const recorded = new RecordedActs(client, cipher);
  const catchUp = createCatchUp({ register, writer, recorded, log });
  return {
    journal: caseJournal(writer, catchUp),
    compare: async (stopping) => {
      const parts = { client, register, writer, recorded, cases, catchUp, log };
      await compareWithEngine(parts, stopping).catch((error: unknown) => {
        log.error({ err: error }, 'register and engine cannot be compared');
      });
    },
  };
}
