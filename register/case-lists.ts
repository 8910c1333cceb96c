import { sql, type SqlBool } from 'kysely';
import { nextLastDay, pageOfCases, type CaseKey } from './cases-page';
import type { Register } from './database';
import { pageOf, type PageOf } from './page';

export interface CaseFilter {
  procedure?: string | undefined;
  phase?: string | undefined;
  status?: 'open' | 'closing' | 'closed' | 'blocked' | undefined;
  /** In charge of the case, or the deputy. */
  inCharge?: string | undefined;
  office?: string | undefined;
  /** Beginnings of words of a party's name. */
  name?: string | undefined;
}

/** The cases last opened come first. */
export async function listCases(register: Register, filter: CaseFilter, page: PageOf<CaseKey>) {
  const { procedure, phase, status, inCharge, office, name } = filter;
  let query = register
    .selectFrom('cases')
    .select(['case_id', 'procedure', 'office', 'phase', 'status', 'outcome', 'version'])
    .select(['opened_at', 'changed_at', 'in_charge', 'deputy'])
    .select(nextLastDay)
    .where('status', '<>', 'erased');
  if (procedure !== undefined) query = query.where('procedure', '=', procedure);
  if (phase !== undefined) query = query.where('phase', '=', phase);
  if (status !== undefined) query = query.where('status', '=', status);
  if (office !== undefined) query = query.where('office', '=', office);
  if (inCharge !== undefined)
    query = query.where((row) => row.or([row('in_charge', '=', inCharge), row('deputy', '=', inCharge)]));
  if (name !== undefined)
    query = query.where(sql<SqlBool>`case_id = any(array(
    select case_id from search_names where words_of_name(name) @@ to_tsquery('simple', ${wordsOf(name)})))`);
  return await pageOfCases(query, page);
}

/** Each word as a beginning, all of them wanted. */
function wordsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `'${word}':*`).join(' & ');
}

export interface TaskFilter {
  role?: string | undefined;
  type?: string | undefined;
  inCharge?: string | undefined;
  office?: string | undefined;
  dueUntil?: string | undefined;
}

export type TaskKey = [dueOn: string, caseId: string, taskId: string];

const dueOn = sql<string>`coalesce(due_on, date 'infinity')`;

/** Open tasks, those that are due first; what has no day comes last. */
export async function listTasks(register: Register, filter: TaskFilter, page: PageOf<TaskKey>) {
  const { role, type, inCharge, office, dueUntil } = filter;
  let query = register
    .selectFrom('tasks')
    .innerJoin('cases', 'cases.case_id', 'tasks.case_id')
    .select(['tasks.case_id', 'task_id', 'type', 'for_role', 'due_on', 'procedure', 'office', 'in_charge'])
    .where('tasks.status', '=', 'open')
    .where('cases.status', '<>', 'erased');
  if (role !== undefined) query = query.where('for_role', '=', role);
  if (type !== undefined) query = query.where('type', '=', type);
  if (office !== undefined) query = query.where('office', '=', office);
  if (inCharge !== undefined)
    query = query.where((row) => row.or([row('in_charge', '=', inCharge), row('deputy', '=', inCharge)]));
  if (dueUntil !== undefined) query = query.where(sql<SqlBool>`${dueOn} <= ${dueUntil}::date`);
  const { after } = page;
  if (after)
    query = query.where(
      sql<SqlBool>`(${dueOn}, tasks.case_id, task_id) > (${after[0]}::date, ${after[1]}, ${after[2]})`,
    );
  const rows = await query
    .orderBy(dueOn)
    .orderBy('tasks.case_id')
    .orderBy('task_id')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row): TaskKey => [row.due_on ?? 'infinity', row.case_id, row.task_id]);
}

export interface DeadlineFilter {
  from?: string | undefined;
  to?: string | undefined;
  type?: string | undefined;
  /** Types of deadlines by procedure, one of which it is to be. */
  types?: readonly (readonly [procedure: string, type: string])[] | undefined;
  inCharge?: string | undefined;
  office?: string | undefined;
}

export type DeadlineKey = [lastDay: string, caseId: string, deadlineId: string];

/** Open deadlines, those that end first. */
export async function listDeadlines(register: Register, filter: DeadlineFilter, page: PageOf<DeadlineKey>) {
  const { from, to, type, types, inCharge, office } = filter;
  let query = register
    .selectFrom('deadlines')
    .innerJoin('cases', 'cases.case_id', 'deadlines.case_id')
    .select(['deadlines.case_id', 'deadline_id', 'type', 'last_day', 'ends_at'])
    .select(['procedure', 'phase', 'office', 'in_charge'])
    .where('deadlines.status', '=', 'open')
    .where('cases.status', '<>', 'erased');
  if (from !== undefined) query = query.where('last_day', '>=', from);
  if (to !== undefined) query = query.where('last_day', '<=', to);
  if (type !== undefined) query = query.where('type', '=', type);
  if (types !== undefined)
    query = query.where((row) =>
      row.or(
        types.map(([procedure, one]) => row.and([row('procedure', '=', procedure), row('type', '=', one)])),
      ),
    );
  if (office !== undefined) query = query.where('office', '=', office);
  if (inCharge !== undefined)
    query = query.where((row) => row.or([row('in_charge', '=', inCharge), row('deputy', '=', inCharge)]));
  const { after } = page;
  if (after)
    query = query.where(
      sql<SqlBool>`(last_day, deadlines.case_id, deadline_id) > (${after[0]}::date, ${after[1]}, ${after[2]})`,
    );
  const rows = await query
    .orderBy('last_day')
    .orderBy('deadlines.case_id')
    .orderBy('deadline_id')
    .limit(page.limit + 1)
    .execute();
  return pageOf(rows, page.limit, (row): DeadlineKey => [row.last_day, row.case_id, row.deadline_id]);
}
