import { parseIban } from '../../contracts/payments/iban';
import { isBic, isSepaCountry, needsBic } from '../../contracts/payments/sepa-countries';
import { isSepaReference, sepaLengths, sepaText } from '../../contracts/payments/sepa-text';
import { msOfInstant } from '../../rules/core/berlin';
import { civilDate } from '../../rules/core/civil-date';
import { RuleError } from '../../rules/core/errors';
import { isTargetDay } from '../../rules/core/target-days';
import {
  purposes,
  type AccountHolder,
  type CreditTransfer,
  type FaultyField,
  type PaymentFault,
  type PaymentFile,
} from './payment-file';

/** 999 999 999.99 EUR: the largest amount of one transfer in SEPA. */
const LARGEST_AMOUNT = 99_999_999_999;

/** Far below what banks take (500 000): a file is written and validated in memory, in about a second. */
const MOST_TRANSFERS = 20_000;

type Found = readonly [PaymentFault, string];

/** Everything SEPA cannot carry in a file: to be asked before a person releases it, and again before it is written. */
export function paymentFileFaults(file: PaymentFile): FaultyField[] {
  const { transfers } = file;
  const own = [
    ...unless(isSepaReference(file.messageId), 'reference', 'messageId'),
    ...unless(
      isRule(() => msOfInstant(file.createdAt, 'createdAt')),
      'created-at',
      'createdAt',
    ),
    ...dayFaults(file),
    ...unless(transfers.length > 0, 'no-transfer', 'transfers'),
    ...unless(transfers.length <= MOST_TRANSFERS, 'too-many-transfers', 'transfers'),
    ...holderFaults(file.debtor, 'debtor', false),
  ];
  const ids = new Set<string>();
  const theirs = transfers.flatMap((transfer, place) => {
    const twice = ids.has(transfer.endToEndId);
    ids.add(transfer.endToEndId);
    const found = [...unless(!twice, 'reference-twice', 'endToEndId'), ...transferFaults(transfer)];
    return found.map(([fault, field]) => ({ fault, field, transfer: place }));
  });
  return [...own.map(([fault, field]) => ({ fault, field })), ...theirs];
}

function unless(fine: boolean, fault: PaymentFault, field: string): Found[] {
  return fine ? [] : [[fault, field]];
}

function isRule(ask: () => unknown): boolean {
  try {
    return ask() !== false;
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}

function dayFaults({ executeOn }: PaymentFile): Found[] {
  if (!isRule(() => civilDate(executeOn))) return [['execute-on', 'executeOn']];
  return unless(
    isRule(() => isTargetDay(executeOn)),
    'no-bank-day',
    'executeOn',
  );
}

function transferFaults({ endToEndId, cents, creditor, remittance, purpose }: CreditTransfer): Found[] {
  const text = sepaText(remittance).text;
  return [
    ...unless(isSepaReference(endToEndId), 'reference', 'endToEndId'),
    ...unless(Number.isSafeInteger(cents) && cents >= 1 && cents <= LARGEST_AMOUNT, 'amount', 'cents'),
    ...holderFaults(creditor, 'creditor', true),
    ...unless(/[A-Za-z0-9]/.test(text), 'remittance-empty', 'remittance'),
    ...unless(text.length <= sepaLengths.remittance, 'remittance-too-long', 'remittance'),
    ...unless(purpose === undefined || Object.hasOwn(purposes, purpose), 'purpose', 'purpose'),
  ];
}

function holderFaults({ name, iban, bic }: AccountHolder, who: string, abroad: boolean): Found[] {
  const written = sepaText(name);
  const read = parseIban(iban);
  const account: Found[] =
    'fault' in read
      ? [['iban', `${who}.iban`]]
      : [
          ...unless(isSepaCountry(read.country), 'country-outside-sepa', `${who}.iban`),
          ...unless(!(abroad && bic === undefined && needsBic(read.country)), 'bic-missing', `${who}.bic`),
        ];
  return [
    ...unless(/[A-Za-z0-9]/.test(written.text), 'name-empty', `${who}.name`),
    ...unless(!written.illegible, 'name-illegible', `${who}.name`),
    ...unless(written.text.length <= sepaLengths.name, 'name-too-long', `${who}.name`),
    ...account,
    ...unless(bic === undefined || isBic(bic), 'bic', `${who}.bic`),
  ];
}
