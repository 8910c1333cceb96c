import { electronicFormatIBAN, validateIBAN, ValidationErrorsIBAN } from 'ibantools';

/** What is wrong with an IBAN; the first of them, in the order in which a person would mend it. */
export const ibanFaults = {
  missing: { de: 'Es fehlt die IBAN.', en: 'The IBAN is missing.' },
  characters: {
    de: 'Eine IBAN besteht nur aus den Buchstaben A bis Z und Ziffern.',
    en: 'An IBAN consists of the letters A to Z and digits only.',
  },
  country: {
    de: 'Die IBAN beginnt nicht mit dem Kürzel eines Landes, das IBANs hat.',
    en: 'The IBAN does not begin with a country that has IBANs.',
  },
  length: {
    de: 'Die IBAN ist für ihr Land zu kurz oder zu lang.',
    en: 'The IBAN is too short or too long for its country.',
  },
  format: {
    de: 'Die IBAN ist nicht so aufgebaut, wie es ihr Land vorschreibt.',
    en: 'The IBAN is not built as its country prescribes.',
  },
  checksum: {
    de: 'Die Prüfziffer der IBAN stimmt nicht: Vermutlich ist eine Stelle vertippt.',
    en: 'The check digits of the IBAN do not fit: one of its characters is probably mistyped.',
  },
} as const;

export type IbanFault = keyof typeof ibanFaults;

export interface Iban {
  /** As systems exchange it: capitals and digits without spaces. */
  readonly iban: string;
  readonly country: string;
}

// A space people type or paste in between; everything else is no mistake of printing.
const BETWEEN = /[\s\u00a0\u202f-]+/g;

const faultOfCode: readonly (readonly [ValidationErrorsIBAN, IbanFault])[] = [
  [ValidationErrorsIBAN.NoIBANProvided, 'missing'],
  [ValidationErrorsIBAN.NoIBANCountry, 'country'],
  [ValidationErrorsIBAN.WrongBBANLength, 'length'],
  [ValidationErrorsIBAN.ChecksumNotNumber, 'format'],
  [ValidationErrorsIBAN.WrongBBANFormat, 'format'],
  [ValidationErrorsIBAN.WrongIBANChecksum, 'checksum'],
  // The account's own check digits, in the countries that publish how they are computed.
  [ValidationErrorsIBAN.WrongAccountBankBranchChecksum, 'checksum'],
];

/** Reads an IBAN as a person writes it. ISO 13616: country, length, structure, and the remainder 1 modulo 97. */
export function parseIban(text: string): Iban | { readonly fault: IbanFault } {
  const compact = text.replace(BETWEEN, '');
  if (compact === '') return { fault: 'missing' };
  if (!/^[A-Za-z0-9]+$/.test(compact)) return { fault: 'characters' };
  const iban = electronicFormatIBAN(compact) ?? '';
  const { valid, errorCodes } = validateIBAN(iban);
  if (!valid) {
    const known = faultOfCode.find(([code]) => errorCodes.includes(code));
    return { fault: known?.[1] ?? 'format' };
  }
  // Check digits are 98 minus a remainder, thus 02 to 98: 00, 01 and 99 are congruent, and nobody's.
  if (['00', '01', '99'].includes(iban.slice(2, 4))) return { fault: 'checksum' };
  return { iban, country: iban.slice(0, 2) };
}

/** In groups of four, as it is printed. */
export function printedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}
