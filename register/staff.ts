import type { StaffMember } from '../contracts/case/staff';
import type { CivilDate } from '../rules/core/civil-date';
import type { Tx } from './writing';
import type { Register } from './database';
import type { StaffTable } from './schema';

type StaffRow = Pick<
  StaffTable,
  'person' | 'name' | 'email' | 'language' | 'deputy' | 'absent_from' | 'absent_to'
>;

const columns = ['person', 'name', 'email', 'language', 'deputy', 'absent_from', 'absent_to'] as const;

export async function listStaff(register: Register): Promise<StaffMember[]> {
  const rows = await register.selectFrom('staff').select(columns).orderBy('name').orderBy('person').execute();
  return rows.map(memberOf);
}

export async function findStaff(register: Register | Tx, person: string): Promise<StaffMember | undefined> {
  const row = await register
    .selectFrom('staff')
    .select(columns)
    .where('person', '=', person)
    .executeTakeFirst();
  return row && memberOf(row);
}

export async function enterStaff(register: Register, member: StaffMember, enteredBy: string): Promise<void> {
  const { person, name, email, language, deputy, absentFrom, absentTo } = member;
  const values = {
    name,
    language,
    email: email ?? null,
    deputy: deputy ?? null,
    absent_from: absentFrom ?? null,
    absent_to: absentTo ?? null,
    entered_by: enteredBy,
    entered_at: new Date(),
  };
  await register
    .insertInto('staff')
    .values({ person, ...values })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(values))
    .execute();
}

/** Who has left is written to no more. False where there was nobody. */
export async function removeStaff(register: Register, person: string): Promise<boolean> {
  const row = await register
    .deleteFrom('staff')
    .where('person', '=', person)
    .returning('person')
    .executeTakeFirst();
  return row !== undefined;
}

function memberOf(row: StaffRow): StaffMember {
  return {
    person: row.person,
    name: row.name,
    language: row.language,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.deputy === null ? {} : { deputy: row.deputy }),
    ...(row.absent_from === null ? {} : { absentFrom: row.absent_from as CivilDate }),
    ...(row.absent_to === null ? {} : { absentTo: row.absent_to as CivilDate }),
  };
}
