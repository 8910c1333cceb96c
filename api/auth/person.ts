import type { Request } from 'express';
import type { Person } from '../../contracts/case/person';
import type { Role } from '../../contracts/case/roles';
import { Problem } from '../problem';

const people = new WeakMap<Request, Person>();

export function signIn(request: Request, person: Person): void {
  people.set(request, person);
}

/** The person in the token; the actor of whatever the request does. */
export function personOf(request: Request): Person {
  const person = people.get(request);
  if (!person) throw new Problem('unauthenticated');
  return person;
}

export function requireRole(person: Person, ...allowed: Role[]): void {
  if (!person.roles.some((role) => allowed.includes(role)))
    throw new Problem('not-permitted', { roles: allowed });
}
