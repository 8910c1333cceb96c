import type { CivilDate } from '../../rules/core/civil-date';

/** Somebody who works on cases, by the id of their access token: how they are reached, and who stands in for them. */
export interface StaffMember {
  person: string;
  name: string;
  email?: string | undefined;
  /** In which language they are written to. */
  language: 'de' | 'en';
  /** Who stands in where a case names nobody. */
  deputy?: string | undefined;
  /** First and last day of an absence; without a last day until further notice. */
  absentFrom?: CivilDate | undefined;
  absentTo?: CivilDate | undefined;
}

export function isAbsent({ absentFrom, absentTo }: StaffMember, on: CivilDate): boolean {
  return absentFrom !== undefined && absentFrom <= on && (absentTo === undefined || on <= absentTo);
}
