import { sql } from 'kysely';
import type { Register } from './database';

/** Cases and those linked to them, over however many links, in either direction. */
export async function withLinkedCases(register: Register, cases: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    with recursive linked (case_id) as (
      select unnest(${[...cases]}::text[])
      union
      select case when link.case_id = linked.case_id then link.linked_case else link.case_id end
      from linked
      join case_links link on linked.case_id in (link.case_id, link.linked_case)
    )
    select linked.case_id from linked join cases on cases.case_id = linked.case_id
  `.execute(register);
  const found = rows.map(({ case_id: caseId }) => caseId);
  return [...cases, ...found.filter((caseId) => !cases.includes(caseId))];
}
