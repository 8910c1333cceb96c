import { sql } from 'kysely';
import type { Register } from './database';

/** Notes to where the clock of ended cases was moved, or that of a new run is to be brought; it never goes back. */
export async function keepClocks(register: Register, caseIds: readonly string[], at: string): Promise<void> {
  if (caseIds.length === 0) return;
  await register
    .insertInto('rehearsed_clocks')
    .values(caseIds.map((caseId) => ({ case_id: caseId, stands_at: at })))
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet({
        stands_at: sql<Date>`greatest(rehearsed_clocks.stands_at, excluded.stands_at)`,
      }),
    )
    .execute();
}

/** The now of an ended case: where its clock was moved to, or its last act if nobody has moved it since. */
export async function clockOf(register: Register, caseId: string): Promise<string | undefined> {
  const row = await register
    .selectFrom('cases')
    .leftJoin('rehearsed_clocks', 'rehearsed_clocks.case_id', 'cases.case_id')
    .select(['changed_at', 'stands_at'])
    .where('cases.case_id', '=', caseId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { changed_at: changed, stands_at: moved } = row;
  return (moved && moved > changed ? moved : changed).toISOString();
}

/** To where a run is still to be brought. */
export async function clockToReach(register: Register, caseId: string): Promise<string | undefined> {
  const row = await register
    .selectFrom('rehearsed_clocks')
    .select('stands_at')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.stands_at.toISOString();
}

/** The run stands there, and so do its acts: nothing needs to be kept beside it. */
export async function clockIsReached(register: Register, caseId: string, at: string): Promise<void> {
  await register
    .deleteFrom('rehearsed_clocks')
    .where('case_id', '=', caseId)
    .where('stands_at', '<=', new Date(at))
    .execute();
}
