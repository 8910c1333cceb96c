import type { DeadlineChange } from '../../contracts/case/deadline';
import type { ActRecord } from '../../contracts/case/record';
import type { Sealed, Tx } from '../writing';

/** A deadline that moves is superseded by another row, never rewritten. */
export async function writeDeadlines(tx: Tx, record: ActRecord, sealed: Sealed): Promise<void> {
  for (const change of record.receipt.deadlines) await writeChange(tx, record, change, sealed);
}

async function writeChange(
  tx: Tx,
  record: ActRecord,
  { change, deadline }: DeadlineChange,
  sealed: Sealed,
): Promise<void> {
  if (change === 'opened' || change === 'moved') {
    await close(tx, record, deadline.id, 'superseded', ['open', 'missed', 'ended']);
    await open(tx, record, deadline, sealed);
  } else if (change === 'reminded') {
    await tx
      .updateTable('deadlines')
      .set({ detail: await sealed.seal(deadline) })
      .where('case_id', '=', record.caseId)
      .where('deadline_id', '=', deadline.id)
      .where('status', '=', 'open')
      .execute();
  } else {
    await close(tx, record, deadline.id, change);
  }
}

type Closed = 'met' | 'missed' | 'ended' | 'cancelled' | 'superseded';

const anyStatus = ['open', 'met', 'missed', 'ended', 'cancelled'] as const;

/** Its last row says what has become of the deadline, also where a late entry shows that it was not missed after all. */
async function close(
  tx: Tx,
  record: ActRecord,
  deadlineId: string,
  status: Closed,
  from: readonly (typeof anyStatus)[number][] = anyStatus,
): Promise<void> {
  await tx
    .updateTable('deadlines')
    .set({ status, closed_version: record.version })
    .where('case_id', '=', record.caseId)
    .where('deadline_id', '=', deadlineId)
    .where('status', 'in', from)
    .where('opened_version', '=', (rows) =>
      rows
        .selectFrom('deadlines as last')
        .select((last) => last.fn.max('last.opened_version').as('version'))
        .where('last.case_id', '=', record.caseId)
        .where('last.deadline_id', '=', deadlineId),
    )
    .execute();
}

async function open(
  tx: Tx,
  record: ActRecord,
  deadline: DeadlineChange['deadline'],
  sealed: Sealed,
): Promise<void> {
  await tx
    .insertInto('deadlines')
    .values({
      case_id: record.caseId,
      deadline_id: deadline.id,
      opened_version: record.version,
      type: deadline.type,
      last_day: deadline.lastDay,
      ends_at: deadline.endsAt,
      fires_at: deadline.firesAt,
      status: 'open',
      calculator: deadline.finding.calculator,
      detail: await sealed.seal(deadline),
      closed_version: null,
    })
    .execute();
}
