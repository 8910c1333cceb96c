import { sql } from 'kysely';
import type { Register } from './database';
import { openIncident } from './incidents';
import type { Tx } from './writing';

export interface WaitingArchive {
  workflowId: string;
  runId: string;
  caseId: string;
}

/** The oldest come first, but for those that are put off. */
export async function archivesWaiting(
  register: Register,
  putOff: readonly string[] = [],
  limit = 50,
): Promise<WaitingArchive[]> {
  const rows = await register
    .selectFrom('archives')
    .innerJoin('cases', 'cases.case_id', 'archives.case_id')
    .select(['archives.workflow_id', 'archives.run_id', 'archives.case_id'])
    .where('archives.stored_at', 'is', null)
    .where('cases.status', '<>', 'erased')
    .where('archives.run_id', '<>', sql<string>`all(${[...putOff]}::text[])`)
    .orderBy('archives.noticed_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ workflowId: row.workflow_id, runId: row.run_id, caseId: row.case_id }));
}

/** The runs whose whole history the register has. */
export async function archivedRuns(register: Register): Promise<Set<string>> {
  const rows = await register
    .selectFrom('archives')
    .select('run_id')
    .where('stored_at', 'is not', null)
    .execute();
  return new Set(rows.map((row) => row.run_id));
}

/** The runs of which the register knows that they have ended, archived or not. */
export async function knownRuns(register: Register): Promise<Set<string>> {
  const rows = await register.selectFrom('archives').select('run_id').execute();
  return new Set(rows.map((row) => row.run_id));
}

export interface StoredArchive extends WaitingArchive {
  history: Buffer;
  sha256: string;
  events: number;
}

/** Stored and closed at once: a case between the two, whose every run is stored, would be looked at by nobody any more. */
export async function storeArchive(register: Register, archive: StoredArchive): Promise<void> {
  const { workflowId, runId, caseId, history, sha256, events } = archive;
  await settleRun(register, caseId, async (tx) => {
    await tx
      .updateTable('archives')
      .set({ history, sha256, events, stored_at: sql<Date>`now()` })
      .where('workflow_id', '=', workflowId)
      .where('run_id', '=', runId)
      .execute();
  });
}

/** Two runs of one case that are settled by two archivists wait for each other: the second sees that all are. */
async function settleRun(
  register: Register,
  caseId: string,
  settle: (tx: Tx) => Promise<void>,
): Promise<void> {
  await register.transaction().execute(async (tx) => {
    await tx.selectFrom('cases').select('case_id').where('case_id', '=', caseId).forUpdate().execute();
    await settle(tx);
    await closeArchived(tx).where('case_id', '=', caseId).execute();
  });
}

/** Cases that are over and whose every run is stored are closed, also those that a crash has left behind. */
export async function closeArchivedCases(register: Register): Promise<void> {
  await closeArchived(register).execute();
}

function closeArchived(db: Register) {
  return db
    .updateTable('cases')
    .set({ status: 'closed' })
    .where('status', '=', 'closing')
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('archives')
            .select('run_id')
            .whereRef('archives.case_id', '=', 'cases.case_id')
            .where('stored_at', 'is', null),
        ),
      ),
    );
}

/** The stored histories of a case, in the order in which its runs ended. */
export async function storedArchives(
  register: Register,
  caseId: string,
): Promise<{ runId: string; history: Buffer }[]> {
  const rows = await register
    .selectFrom('archives')
    .select(['run_id', 'history'])
    .where('case_id', '=', caseId)
    .where('stored_at', 'is not', null)
    .orderBy('noticed_at')
    .execute();
  return rows.flatMap((row) => (row.history ? [{ runId: row.run_id, history: row.history }] : []));
}

/** A run that ended unnoticed gets its row; one that has it already keeps it, as does what is no case of this register. */
export async function noticeEndedRun(
  register: Register,
  run: WaitingArchive & { ending: string },
): Promise<void> {
  await register
    .insertInto('archives')
    .columns(['workflow_id', 'run_id', 'case_id', 'ending', 'noticed_at'])
    .expression((builder) =>
      builder
        .selectFrom('cases')
        .select([
          sql<string>`${run.workflowId}::text`.as('workflow_id'),
          sql<string>`${run.runId}::text`.as('run_id'),
          'case_id',
          sql<string>`${run.ending}::text`.as('ending'),
          sql<Date>`now()`.as('noticed_at'),
        ])
        .where('case_id', '=', run.caseId)
        .where('status', '<>', 'erased'),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The engine has deleted a run before it was archived: that is an incident, and no reason to wait any longer. */
export async function loseArchive(register: Register, lost: WaitingArchive): Promise<void> {
  const { workflowId, runId, caseId } = lost;
  await openIncident(register, {
    kind: 'archive-missing',
    caseId,
    subject: `${workflowId}/${runId}`,
    detail: { runId },
  });
  await settleRun(register, caseId, async (tx) => {
    await tx
      .updateTable('archives')
      .set({ ending: 'lost', stored_at: sql<Date>`now()` })
      .where('workflow_id', '=', workflowId)
      .where('run_id', '=', runId)
      .execute();
  });
}
