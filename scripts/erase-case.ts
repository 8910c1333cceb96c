import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Eraser } from '../api/cases/erase-case';
import { Problem } from '../api/problem';
import { eraseCase } from '../engine/encryption/erasure';
import { removeParcels } from '../notifications/channels/folder/remove-parcels';
import { beginErasure, emptyCase, endErasure, keysOfCase, sweepOut } from '../register/erasures';
import type { OpenStage } from './open-stage';

type ErasingStage = Pick<OpenStage, 'register' | 'client' | 'keyStore' | 'keyLog' | 'erasureLog' | 'cipher'>;

/**
 * Destroys what can be read of a case, in the order in which a crash never leaves it half alive. Every step can be done
 * again: what was broken off is done once more from its beginning (./finish-erasures).
 */
export function eraserOf(stage: ErasingStage, folders: readonly string[]): Eraser {
  const { register, client } = stage;
  return async ({ caseId, confirmedBy }) => {
    if (!(await beginErasure(register, { caseId, confirmedBy })))
      throw new Problem('case-not-closed', { caseId });
    await endRun(client, caseId);
    let first;
    for (const key of await keysOfCase(register, caseId)) {
      const done = await eraseCase(key, stage);
      first ??= done;
    }
    await emptyCase(register, caseId);
    for (const folder of folders) await removeParcels(folder, caseId);
    await sweepOut(register);
    // A step that had read the acts before may have started a run in between.
    await endRun(client, caseId);
    if (!first) throw new Error('a case has no key to destroy');
    const { destroyedAt, certificateFrom } = first;
    return await endErasure(register, { caseId, erasedAt: destroyedAt, certificateFrom });
  };
}

/** A step that had just reopened the case when its erasure began would leave a run that nobody can read. */
async function endRun(client: Client, caseId: string): Promise<void> {
  try {
    await client.workflow.getHandle(caseId).terminate('erasure');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
