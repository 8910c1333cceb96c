import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { temporal } from '@temporalio/proto';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import { EncryptionError } from '../engine/encryption/errors';
import { isUnknownRun } from '../engine/unknown-run';
import {
  archivesWaiting,
  closeArchivedCases,
  loseArchive,
  storeArchive,
  type WaitingArchive,
} from '../register/archives';
import type { Register } from '../register/database';
import { sha256 } from '../register/digest';
import type { Log } from '../supervision/log';
import { PutOff } from './put-off';

export interface ArchivistParts {
  client: Client;
  register: Register;
  cipher: CaseCipher;
  log: Log;
  everyMs?: number;
}

const { EventType } = temporal.api.enums.v1;
const terminal: number[] = [
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TERMINATED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_CANCELED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIMED_OUT,
];

/**
 * Keeps the complete history of every run that has ended. It is not the case's own work: inside the case the last
 * events are missing. Only when its history is stored is a case closed.
 */
export function startArchivist(parts: ArchivistParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const putOff = new PutOff();
  let isClean = false;
  const round = async () => {
    if (!isClean) await closeArchivedCases(parts.register);
    isClean = true;
    await sweep(parts, putOff);
  };
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await round().catch((error: unknown) => {
        parts.log.warn({ err: error }, 'archiving is put off');
      });
      await sleep(parts.everyMs ?? 1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await loop;
    },
  };
}

/** One run that cannot be archived now does not keep the others waiting. */
async function sweep(parts: ArchivistParts, putOff: PutOff): Promise<void> {
  for (const waiting of await archivesWaiting(parts.register, putOff.runs())) {
    try {
      if (!(await archive(parts, waiting))) putOff.add(waiting.runId);
    } catch (error) {
      if (isUnknownRun(error)) await loseArchive(parts.register, waiting);
      else if (isForGood(error)) {
        parts.log.error({ err: error, ...waiting }, 'a run cannot be archived');
        putOff.add(waiting.runId);
      } else throw error;
    }
  }
}

/** As opposed to an outage, after which all goes on. */
function isForGood(error: unknown): boolean {
  return error instanceof EncryptionError && !error.transient;
}

/** False where the run goes on: a step came as it was about to end. */
async function archive(
  { client, register, cipher }: ArchivistParts,
  waiting: WaitingArchive,
): Promise<boolean> {
  const { workflowId, runId, caseId } = waiting;
  const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
  const events = history.events ?? [];
  const last = events.at(-1)?.eventType;
  if (last == null || !terminal.includes(last)) return false;
  // The payloads in it are sealed already; the whole is sealed once more, so that names of steps do not stand in clear.
  const text = Buffer.from(historyToJSON(history));
  const sealed = await cipher.seal(caseId, text);
  const stored = { history: sealed, sha256: sha256(sealed), events: events.length };
  await storeArchive(register, { ...waiting, ...stored });
  return true;
}
