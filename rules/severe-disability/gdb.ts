import { InvalidValueError, MissingFactError } from '../core/errors';

/** A total GdB: tens from 0 to 100 (§ 152 Abs. 1 S. 4 SGB IX); below 20 it is entered, and leads to refusal. */
export function isGdb(value: unknown): value is number {
  return (
    Number.isSafeInteger(value) &&
    (value as number) >= 0 &&
    (value as number) <= 100 &&
    (value as number) % 10 === 0
  );
}

export function checkedGdb(value: unknown, field: string): number {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (!isGdb(value)) {
    throw new InvalidValueError(field, {
      de: 'ein Zehnergrad von 0 bis 100',
      en: 'a multiple of ten from 0 to 100',
    });
  }
  return value;
}
