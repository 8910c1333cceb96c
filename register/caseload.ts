import type { Register } from './database';
import type { CaseKey, PageOf } from './case-lists';
import { pageOf } from './case-lists';
import { sql, type SqlBool } from 'kysely';

/** Open cases in the charge of somebody, or those that somebody else has in their place, with what is open in each. */
export async function caseloadOf(
  register: Register,
  person: string,
  which: 'in-charge' | 'handed-over',
  page: PageOf<CaseKey>,
) {
  let query = register
    .selectFrom('cases')
    .select(['case_id', 'procedure', 'office', 'phase', 'in_charge', 'deputy', 'instead_of', 'opened_at'])
    .select((row) => [
      row
        .selectFrom('tasks')
        .select((task) => task.fn.countAll<string>().as('count'))
        .whereRef('tasks.case_id', '=', 'cases.case_id')
        .where('tasks.status', '=', 'open')
        .as('open_tasks'),
      row
        .selectFrom('deadlines')
        .select('last_day')
        .whereRef('deadlines.case_id', '=', 'cases.case_id')
        .where('deadlines.status', '=', 'open')
        .orderBy('last_day')
        .limit(1)
        .as('next_last_day'),
    ])
    .where('status', '=', 'open')
    .where(which === 'in-charge' ? 'in_charge' : 'instead_of', '=', person);
  const { after } = page;
  if (after)
    query = query.where(sql<SqlBool>`(opened_at, case_id) < (${after[0]}::timestamptz, ${after[1]})`);
  const rows = await query
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row): CaseKey => [row.opened_at.toISOString(), row.case_id]);
}
