import { sql, type Kysely } from 'kysely';

/** What lists across cases are read by: each in the order in which its pages follow one another. */
const indices = `
create index cases_listed on cases (opened_at desc, case_id desc) where status <> 'erased';
create index cases_listed_by_office on cases (office, opened_at desc, case_id desc) where status <> 'erased';
create index cases_listed_by_phase on cases (procedure, phase, opened_at desc, case_id desc) where status <> 'erased';
create index cases_listed_in_charge on cases (in_charge, opened_at desc, case_id desc) where status <> 'erased';
create index cases_listed_by_deputy on cases (deputy) where deputy is not null;
create index search_names_by_word on search_names using gin (to_tsvector('simple', name));
create index tasks_listed on tasks (coalesce(due_on, date 'infinity'), case_id, task_id) where status = 'open';
create index tasks_listed_by_role on tasks (for_role, coalesce(due_on, date 'infinity'), case_id, task_id) where status = 'open';
create index deadlines_listed on deadlines (last_day, case_id, deadline_id) where status = 'open';
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(indices).execute(db);
}
