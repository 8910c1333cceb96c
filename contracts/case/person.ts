import type { Role } from './roles';

/** Who takes a step: the subject of the access token, never a field of the request. */
export interface Person {
  id: string;
  name: string;
  roles: readonly Role[];
}

/** The clock of a case: it records that a deadline has ended or a reminder is due. */
export const clock: Person = { id: 'system:clock', name: 'Fristwerk', roles: ['system'] };

/** Brings a released recomputation into the cases; who prepared and who released it stands in its input. */
export const recomputer: Person = { id: 'system:recomputation', name: 'Fristwerk', roles: ['system'] };
