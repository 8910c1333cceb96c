import { integerFrom } from './check';
import { InvalidValueError } from './errors';

/** Whole euro cents. */
export type Cents = number;

/** Amounts beyond this are typing errors, and products of them stay exact integers. */
const LARGEST_AMOUNT = 100_000_000_000;

export function cents(value: unknown, field: string): Cents {
  return integerFrom(value, 0, LARGEST_AMOUNT, field);
}

/** Exact a × b / divisor in whole numbers, half up. Only rules that a norm orders to round call it. */
export function multiplyThenDivideHalfUp(a: number, b: number, divisor: number): number {
  if (
    !Number.isSafeInteger(a) ||
    !Number.isSafeInteger(b) ||
    !Number.isSafeInteger(divisor) ||
    divisor <= 0
  ) {
    throw new InvalidValueError('amount', { de: 'eine ganze Zahl', en: 'a whole number' });
  }
  const doubled = 2n * BigInt(a) * BigInt(b) + BigInt(divisor);
  const whole = 2n * BigInt(divisor);
  const quotient = doubled / whole;
  return Number(doubled < 0n && doubled % whole !== 0n ? quotient - 1n : quotient);
}

/** 1234567 → "12.345,67 EUR". */
export function euros(amount: Cents): string {
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(amount % 100).padStart(2, '0')} EUR`;
}

/** 1234567 → "EUR 12,345.67". */
export function eurosEn(amount: Cents): string {
  const whole = String(Math.floor(amount / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `EUR ${whole}.${String(amount % 100).padStart(2, '0')}`;
}
