/** What was given, without the fields that were left out: an absent field and an undefined one are the same state. */
export function present<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T;
}
