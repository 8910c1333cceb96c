import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Eraser } from '../api/cases/erase-case';
import { Problem } from '../api/problem';
import { eraseCase } from '../engine/encryption/erasure';
import { removeParcels } from '../notifications/channels/folder/remove-parcels';
import { beginErasure, emptyCase, keysOfCase, sweepOut } from '../register/erasures';
import type { OpenStage } from './open-stage';

/** Destroys what can be read of a case, in the order in which a crash never leaves it half alive. */
export function eraserOf(stage: OpenStage, folders: readonly string[]): Eraser {
  const { register, client } = stage;
  return async (caseId) => {
    if (!(await beginErasure(register, caseId))) throw new Problem('case-not-closed', { caseId });
    await endRun(client, caseId);
    let last;
    for (const key of await keysOfCase(register, caseId)) {
      const done = await eraseCase(key, stage);
      last ??= done;
    }
    await emptyCase(register, caseId);
    for (const folder of folders) await removeParcels(folder, caseId);
    await sweepOut(register);
    // A step that had read the acts before may have started a run in between.
    await endRun(client, caseId);
    if (!last) throw new Error('a case has no key to destroy');
    return last;
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
