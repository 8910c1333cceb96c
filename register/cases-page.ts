import { sql, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely';
import { pageOf, type PageOf } from './page';
import type { RegisterSchema } from './schema';

export type CaseKey = [openedAt: string, caseId: string];

/** A page of cases, those last opened first. */
export async function pageOfCases<Row extends { opened_at: Date; case_id: string }>(
  query: SelectQueryBuilder<RegisterSchema, 'cases', Row>,
  { limit, after }: PageOf<CaseKey>,
) {
  const behind = after && sql<SqlBool>`(opened_at, case_id) < (${after[0]}::timestamptz, ${after[1]})`;
  const rows = await query
    .$if(behind !== undefined, (all) => all.where(behind ?? sql<SqlBool>`true`))
    .orderBy('opened_at', 'desc')
    .orderBy('case_id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows as Row[], limit, (row): CaseKey => [row.opened_at.toISOString(), row.case_id]);
}

/** The last day of the period of a case that ends first. */
export function nextLastDay(row: ExpressionBuilder<RegisterSchema, 'cases'>) {
  return row
    .selectFrom('deadlines')
    .select('last_day')
    .whereRef('deadlines.case_id', '=', 'cases.case_id')
    .where('deadlines.status', '=', 'open')
    .orderBy('last_day')
    .limit(1)
    .as('next_last_day');
}
