import { parseIban } from '../../contracts/payments/iban';
import { sepaText } from '../../contracts/payments/sepa-text';
import { purposes, type AccountHolder, type FaultyField, type PaymentFile } from './payment-file';
import { paymentFileFaults } from './payment-file-faults';
import { element, written, type XmlElement } from './xml-elements';

export const PAYMENT_SCHEMA = 'pain.001.001.09';

/** SEPA cannot carry what the file says. Nothing is cut or guessed: the fields are named, a person mends them. */
export class PaymentFileError extends Error {
  override readonly name = 'PaymentFileError';
  readonly code = 'payment-file-faulty';

  constructor(readonly faults: readonly FaultyField[]) {
    super('The payment file holds what SEPA cannot carry.');
  }
}

/**
 * A SEPA credit transfer initiation (ISO 20022 pain.001.001.09, as EPC132-08 uses it). The same file gives the same
 * bytes. Amounts are cents until they are printed, so that the control sum is exact.
 */
export function writePaymentFile(file: PaymentFile): string {
  const faults = paymentFileFaults(file);
  if (faults.length > 0) throw new PaymentFileError(faults);
  const document = element('Document', [
    element('CstmrCdtTrfInitn', [
      element('GrpHdr', [
        element('MsgId', file.messageId),
        element('CreDtTm', file.createdAt),
        ...totals(file),
        element('InitgPty', [nameOf(file.debtor)]),
      ]),
      batch(file),
    ]),
  ]);
  const namespace = `urn:iso:std:iso:20022:tech:xsd:${PAYMENT_SCHEMA}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(document, { xmlns: namespace })}\n`;
}

/** One order for all transfers; its id is the message's, so that a report on either names the same. */
function batch(file: PaymentFile): XmlElement {
  const { debtor, transfers } = file;
  return element('PmtInf', [
    element('PmtInfId', file.messageId),
    element('PmtMtd', 'TRF'),
    element('BtchBookg', String(file.batchBooking ?? true)),
    ...totals(file),
    element('PmtTpInf', [element('SvcLvl', [element('Cd', 'SEPA')])]),
    element('ReqdExctnDt', [element('Dt', file.executeOn)]),
    element('Dbtr', [nameOf(debtor)]),
    element('DbtrAcct', accountOf(debtor)),
    element('DbtrAgt', [element('FinInstnId', bankOf(debtor))]),
    // Each side bears the charges of its own bank: SEPA knows nothing else.
    element('ChrgBr', 'SLEV'),
    ...transfers.map(transferElement),
  ]);
}

function transferElement(transfer: PaymentFile['transfers'][number]): XmlElement {
  const { creditor, purpose } = transfer;
  return element('CdtTrfTxInf', [
    element('PmtId', [element('EndToEndId', transfer.endToEndId)]),
    element('Amt', [element('InstdAmt', amount(BigInt(transfer.cents)), { Ccy: 'EUR' })]),
    // The payee's bank follows from the IBAN; where no BIC is known, the element is left out.
    ...(creditor.bic === undefined ? [] : [element('CdtrAgt', [element('FinInstnId', bankOf(creditor))])]),
    element('Cdtr', [nameOf(creditor)]),
    element('CdtrAcct', accountOf(creditor)),
    ...(purpose === undefined ? [] : [element('Purp', [element('Cd', purposes[purpose])])]),
    element('RmtInf', [element('Ustrd', sepaText(transfer.remittance).text)]),
  ]);
}

function totals({ transfers }: PaymentFile): XmlElement[] {
  const sum = transfers.reduce((total, { cents }) => total + BigInt(cents), 0n);
  return [element('NbOfTxs', String(transfers.length)), element('CtrlSum', amount(sum))];
}

const amount = (cents: bigint): string => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;

const nameOf = ({ name }: AccountHolder): XmlElement => element('Nm', sepaText(name).text);

function accountOf({ iban }: AccountHolder): XmlElement[] {
  const read = parseIban(iban);
  return [element('Id', [element('IBAN', 'iban' in read ? read.iban : iban)])];
}

function bankOf({ bic }: AccountHolder): XmlElement[] {
  return [bic === undefined ? element('Othr', [element('Id', 'NOTPROVIDED')]) : element('BICFI', bic)];
}
