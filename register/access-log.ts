import type { Register } from './database';

export interface Look {
  person: string;
  caseId: string;
  what: string;
}

export async function logAccess(register: Register, { person, caseId, what }: Look): Promise<void> {
  await register.insertInto('access_log').values({ person, case_id: caseId, what }).execute();
}
