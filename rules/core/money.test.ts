import { InvalidValueError } from './errors';
import { cents, euros, eurosEn, multiplyThenDivideHalfUp } from './money';

describe('§ 338 SGB III: Rechnen in ganzen Cent', () => {
  it.each([
    [1, 1, 2, 1],
    [3, 1, 2, 2],
    [5, 1, 3, 2],
    [4, 1, 3, 1],
    [330_060, 70, 100, 231_042],
    [115_200, 16, 30, 61_440],
    [0, 7, 3, 0],
    [99_999_999_999, 100, 100, 99_999_999_999],
  ])('%i × %i / %i, halbe nach oben, ist %i', (a, b, divisor, result) => {
    expect(multiplyThenDivideHalfUp(a, b, divisor)).toBe(result);
  });

  it('schreibt Beträge, wie Briefe sie drucken', () => {
    expect(euros(1234567)).toBe('12.345,67 EUR');
    expect(euros(5)).toBe('0,05 EUR');
    expect(eurosEn(123456789)).toBe('EUR 1,234,567.89');
  });

  it.each([-1, 0.5, NaN, Infinity, '100', 1e12])('%p ist kein Betrag', (value) => {
    expect(() => cents(value, 'wageCents')).toThrow(InvalidValueError);
  });
});
