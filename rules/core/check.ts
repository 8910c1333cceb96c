import { InvalidValueError, MissingFactError, UnknownKindError } from './errors';

/** Fails closed on a member the law here does not know. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[], field: string): T {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (!allowed.includes(value as T)) throw new UnknownKindError(field, allowed);
  return value as T;
}

/** A switch that forgot a member does not compile; a member that came past the types is an error. */
export function unreachable(_value: never, field: string): never {
  throw new UnknownKindError(field, []);
}

export function integerFrom(value: unknown, min: number, max: number, field: string): number {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (!Number.isSafeInteger(value) || (value as number) < min || (value as number) > max) {
    throw new InvalidValueError(field, {
      de: `eine ganze Zahl von ${min} bis ${max}`,
      en: `a whole number from ${min} to ${max}`,
    });
  }
  return value as number;
}

export function optionalInteger(value: unknown, min: number, max: number, field: string): number | undefined {
  return value === undefined ? undefined : integerFrom(value, min, max, field);
}

/** Absent stays absent: only the rule knows what silence means. */
export function optionalBoolean(value: unknown, field: string): boolean | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'boolean')
    throw new InvalidValueError(field, { de: 'wahr oder falsch', en: 'true or false' });
  return value;
}

export function listOf<T>(value: unknown, field: string): readonly T[] {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (!Array.isArray(value)) throw new InvalidValueError(field, { de: 'eine Liste', en: 'a list' });
  return value as readonly T[];
}
