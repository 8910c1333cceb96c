import type { Instant } from '../../rules/core/berlin';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Cents } from '../../rules/core/money';

/** One who pays or is paid: the holder of the account as the bank knows them. No postal address: SEPA needs none. */
export interface AccountHolder {
  readonly name: string;
  readonly iban: string;
  readonly bic?: string | undefined;
}

/** Codes of ISO 20022 by which a bank and the payee's own account see what kind of payment it is. */
export const purposes = {
  /** Benefit for unemployment or disability. */
  benefit: 'BENE',
  /** Another benefit of social security. */
  'social-security': 'SSBE',
  /** Support of employment, paid to employers. */
  'employment-policy': 'AEMP',
  /** Any other payment of a public body, e.g. costs it reimburses. */
  government: 'GOVT',
} as const;

export type Purpose = keyof typeof purposes;

export interface CreditTransfer {
  /** Comes back with the bank's report, and stands on the payee's statement. */
  readonly endToEndId: string;
  readonly cents: Cents;
  readonly creditor: AccountHolder;
  readonly remittance: string;
  readonly purpose?: Purpose | undefined;
}

/** What one file to the bank says: one debtor, one day, many payees. */
export interface PaymentFile {
  readonly messageId: string;
  readonly createdAt: Instant;
  readonly executeOn: CivilDate;
  readonly debtor: AccountHolder;
  readonly transfers: readonly CreditTransfer[];
  /** One entry on the debtor's statement for all of them (the default), or one for each. */
  readonly batchBooking?: boolean | undefined;
}

export type PaymentFault =
  | 'reference'
  | 'reference-twice'
  | 'created-at'
  | 'execute-on'
  | 'no-bank-day'
  | 'no-transfer'
  | 'too-many-transfers'
  | 'amount'
  | 'name-empty'
  | 'name-too-long'
  | 'name-illegible'
  | 'iban'
  | 'country-outside-sepa'
  | 'bic'
  | 'bic-missing'
  | 'remittance-empty'
  | 'remittance-too-long'
  | 'purpose';

/** Where SEPA cannot carry what a file says: ids of fields, no personal data. */
export interface FaultyField {
  readonly fault: PaymentFault;
  readonly field: string;
  /** Place of the transfer in the file, from 0; absent where the file itself is at fault. */
  readonly transfer?: number;
}
