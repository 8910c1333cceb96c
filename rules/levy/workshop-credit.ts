import { integerFrom } from '../core/check';
import { clampedDate, yearOf } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { cents, euros, eurosEn, multiplyThenDivideHalfUp, type Cents } from '../core/money';

export interface WorkshopCreditInput {
  /** Levy year. */
  readonly year: number;
  readonly invoiceCents: number;
  readonly materialCents: number;
  readonly executedOn: string;
  readonly paidOn: string;
}

export interface WorkshopCreditValue {
  readonly creditCents: Cents;
}

/**
 * § 223 SGB IX: what an order to a Werkstatt für behinderte Menschen takes off the levy: half of its labour part, in cents, if
 * executed in the year and paid by 31 March of the next.
 */
export function workshopCredit(
  input: WorkshopCreditInput,
): Finding<WorkshopCreditValue, WorkshopCreditInput> {
  const year = integerFrom(input.year, 2000, 2050, 'year');
  const invoice = cents(input.invoiceCents, 'invoiceCents');
  const material = cents(input.materialCents, 'materialCents');
  const executedOn = coveredDate(input.executedOn, 'executedOn');
  const paidOn = coveredDate(input.paidOn, 'paidOn');
  if (material > invoice) {
    throw new FactsContradictError(['invoiceCents', 'materialCents'], {
      de: 'Die Materialkosten sind höher als die Rechnung.',
      en: 'The cost of material is higher than the invoice.',
    });
  }
  const inTime = yearOf(executedOn) === year && paidOn <= clampedDate(year + 1, 3, 31);
  const creditCents = inTime ? multiplyThenDivideHalfUp(invoice - material, 1, 2) : 0;
  const text = inTime
    ? `Hälfte der Arbeitsleistung von ${euros(invoice - material)}: ${euros(creditCents)}.`
    : 'Nicht im Jahr ausgeführt oder nicht bis zum 31. März bezahlt: keine Anrechnung.';
  const textEn = inTime
    ? `Half of the labour part of ${eurosEn(invoice - material)}: ${eurosEn(creditCents)}.`
    : 'Not executed in the year or not paid by 31 March: no credit.';
  const norm = inTime ? '§ 223 Abs. 1 S. 1 SGB IX' : '§ 223 Abs. 2 Nr. 1 SGB IX';
  return finding('workshop-credit', input, { creditCents }, [step(norm, text, textEn)]);
}
