import type { ActRecord } from '../../contracts/case/record';
import type { Sealed, Tx } from '../writing';

export async function writeTasks(tx: Tx, record: ActRecord, sealed: Sealed): Promise<void> {
  for (const task of record.receipt.tasks) {
    const changing = {
      status: task.status,
      due_on: task.dueOn ?? null,
      detail: await sealed.seal(task),
      closed_version: task.status === 'done' ? record.version : null,
    };
    await tx
      .insertInto('tasks')
      .values({
        case_id: record.caseId,
        task_id: task.id,
        type: task.type,
        for_role: task.forRole,
        opened_version: record.version,
        ...changing,
      })
      .onConflict((conflict) => conflict.columns(['case_id', 'task_id']).doUpdateSet(changing))
      .execute();
  }
}
