import { findProcedure } from '../../contracts';
import type { DeadlineChange, Rung } from '../../contracts/case/deadline';
import type { ActRecord } from '../../contracts/case/record';
import type { ReminderMessage } from '../../contracts/case/reminder';
import type { CaseStepInput } from '../../contracts/case/schema';
import type { LetterStatus, Sealed, Tx } from '../writing';
import { recipientsOf } from './reminder-recipients';

/**
 * What a period of the office has to say becomes a message to its people, one for each. Whatever becomes of the period, what
 * still waits about it no longer holds: a higher rung, another last day or its end takes its place.
 */
export async function writeReminders(
  tx: Tx,
  record: ActRecord,
  sealed: Sealed,
  status: LetterStatus,
): Promise<void> {
  const deadlines = findProcedure(record.procedure)?.process.deadlines ?? {};
  const changes = record.receipt.deadlines.filter(
    ({ deadline }) => deadlines[deadline.type]?.of === 'office',
  );
  if (changes.length === 0) return;
  await withdraw(
    tx,
    record,
    changes.map(({ deadline }) => deadline.id),
  );
  for (const change of changes) {
    const rung = rungOf(record, change);
    if (rung) await put(tx, record, change, { rung, sealed, status });
  }
}

/** The rung that has just spoken; one that was skipped is silent. */
function rungOf({ act }: ActRecord, { change, deadline }: DeadlineChange): Rung | undefined {
  if (change === 'missed') return 'missed';
  if (change !== 'reminded' || act.step !== 'reminder-due') return undefined;
  const { deadline: id, rung } = act.input as CaseStepInput['reminder-due'];
  const spoke = deadline.reminders.some((reminder) => reminder.rung === rung && reminder.status === 'fired');
  return id === deadline.id && spoke ? rung : undefined;
}

async function withdraw(tx: Tx, { caseId, act }: ActRecord, deadlines: string[]): Promise<void> {
  const waiting = await tx
    .selectFrom('outbox')
    .select('key')
    .where('case_id', '=', caseId)
    .where('kind', '=', 'message')
    .where('about', 'in', deadlines)
    .where('status', '=', 'waiting')
    .forUpdate()
    .execute();
  if (waiting.length === 0) return;
  const keys = waiting.map(({ key }) => key);
  await tx
    .updateTable('outbox')
    .set({ status: 'withdrawn', done_at: act.recordedAt })
    .where('key', 'in', keys)
    .execute();
  await tx.updateTable('deliveries').set({ status: 'withdrawn' }).where('key', 'in', keys).execute();
}

interface Entering {
  rung: Rung;
  sealed: Sealed;
  status: LetterStatus;
}

async function put(
  tx: Tx,
  record: ActRecord,
  { deadline }: DeadlineChange,
  { rung, sealed, status }: Entering,
): Promise<void> {
  const { caseId, procedure, office, act, version } = record;
  const { id, type, lastDay } = deadline;
  for (const to of await recipientsOf(tx, record, rung)) {
    const key = `${caseId}/${act.stepId}/reminder/${id}/${to.as === 'office' ? '' : to.person}`;
    const message: ReminderMessage = {
      key,
      procedure,
      office,
      rung,
      deadline: { id, type, lastDay },
      to,
      on: act.recordedOn,
      at: act.recordedAt,
    };
    await tx
      .insertInto('outbox')
      .values({
        key,
        case_id: caseId,
        kind: 'message',
        type: `deadline-${rung}`,
        about: id,
        version,
        status,
        body: await sealed.seal(message),
        created_at: act.recordedAt,
      })
      .execute();
  }
}
