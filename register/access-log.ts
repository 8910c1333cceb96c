import type { Register } from './database';

export interface Look {
  person: string;
  caseId: string;
  what: string;
}

export async function logAccess(register: Register, { person, caseId, what }: Look): Promise<void> {
  await register.insertInto('access_log').values({ person, case_id: caseId, what }).execute();
}

/** One line for each case that stood in a list. */
export async function logLooks(
  register: Register,
  person: string,
  what: string,
  cases: readonly string[],
): Promise<void> {
  if (cases.length === 0) return;
  await register
    .insertInto('access_log')
    .values(cases.map((caseId) => ({ person, case_id: caseId, what })))
    .execute();
}
