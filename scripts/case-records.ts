import { caseJournal, type CaseJournal } from '../activities/case-journal';
import { RecordedActs } from '../engine/recorded-acts';
import { RegisterWriter } from '../register/case-writer';
import type { Subscribers } from '../register/projections/events';
import type { Log } from '../supervision/log';
import { createCatchUp } from '../worker/catch-up';
import { startRounds } from '../worker/rounds';
import { bankFormats } from './bank-formats';
import type { OpenStage } from './open-stage';

export interface CaseRecords {
  journal: CaseJournal;
  /** Keeps register and engine together from outside of the cases. */
  startRounds(everyMs: number): { stop(): Promise<void> };
}

/** How the cases of a stage are written into its register, and how both are brought together after a restore. */
export function caseRecordsOf(
  { client, register, cipher, cases }: OpenStage,
  subscribers: Subscribers,
  log: Log,
): CaseRecords {
  const writer = new RegisterWriter(register, cipher, bankFormats.faults, subscribers);
  const recorded = new RecordedActs(client, cipher);
  const catchUp = createCatchUp({ register, writer, recorded, log });
  return {
    journal: caseJournal(writer, catchUp),
    startRounds: (everyMs) =>
      startRounds({ client, register, writer, recorded, cases, catchUp, log, everyMs }),
  };
}
