import { nextLastDay, pageOfCases, type CaseKey } from './cases-page';
import type { Register } from './database';
import type { PageOf } from './page';

/** Open cases in the charge of somebody, or those that somebody else has in their place, with what is open in each. */
export async function caseloadOf(
  register: Register,
  person: string,
  which: 'in-charge' | 'handed-over',
  page: PageOf<CaseKey>,
) {
  const query = register
    .selectFrom('cases')
    .select(['case_id', 'procedure', 'office', 'phase', 'in_charge', 'deputy', 'instead_of', 'opened_at'])
    .select((row) => [
      row
        .selectFrom('tasks')
        .select((task) => task.fn.countAll<string>().as('count'))
        .whereRef('tasks.case_id', '=', 'cases.case_id')
        .where('tasks.status', '=', 'open')
        .as('open_tasks'),
      nextLastDay(row),
    ])
    .where('status', '=', 'open')
    .where(which === 'in-charge' ? 'in_charge' : 'instead_of', '=', person);
  return await pageOfCases(query, page);
}
