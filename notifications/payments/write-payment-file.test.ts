import fc from 'fast-check';
import type { CivilDate } from '../../rules/core/civil-date';
import { purposes, type CreditTransfer, type PaymentFault, type PaymentFile } from './payment-file';
import { paymentFileFaults } from './payment-file-faults';
import { schemaFaults } from './schema-faults';
import { fileOf, manyTransfers, transferOf } from './test/files';
import { PaymentFileError, writePaymentFile } from './write-payment-file';

const valuesOf = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text]) => text);

const faultsOf = (over: Partial<PaymentFile>) => paymentFileFaults(fileOf(over));
const transferFaults = (over: Partial<CreditTransfer>) => faultsOf({ transfers: [transferOf(over)] });

describe('a payment file', () => {
  it('says who pays whom, when, and how much', () => {
    const xml = writePaymentFile(fileOf());
    expect(
      xml.startsWith(
        '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09">\n',
      ),
    ).toBe(true);
    expect(xml.endsWith('</Document>\n')).toBe(true);
    expect(valuesOf(xml, 'MsgId')).toEqual(['ZL-2026-000001']);
    expect(valuesOf(xml, 'PmtInfId')).toEqual(['ZL-2026-000001']);
    expect(valuesOf(xml, 'CreDtTm')).toEqual(['2026-11-21T10:00:00Z']);
    expect(valuesOf(xml, 'PmtMtd')).toEqual(['TRF']);
    expect(valuesOf(xml, 'BtchBookg')).toEqual(['true']);
    expect(valuesOf(xml, 'ChrgBr')).toEqual(['SLEV']);
    expect(valuesOf(xml, 'Cd')).toEqual(['SEPA']);
    expect(valuesOf(xml, 'Dt')).toEqual(['2026-11-24']);
    expect(valuesOf(xml, 'IBAN')).toEqual(['DE02120300000000202051', 'DE89370400440532013000']);
    expect(valuesOf(xml, 'Nm')).toEqual([
      'Inklusionsamt Musterland',
      'Inklusionsamt Musterland',
      'Juergen Gross',
    ]);
    expect(xml).toContain('<InstdAmt Ccy="EUR">123.45</InstdAmt>');
    expect(xml).not.toContain('PstlAdr');
  });

  it('adds up in whole cents', () => {
    const amounts = [10, 20, 1, 99_999_999_999, 99_999_999_999, 7];
    const transfers = amounts.map((cents, number) => transferOf({ cents, endToEndId: `A-${number}` }));
    const xml = writePaymentFile(fileOf({ transfers }));
    expect(valuesOf(xml, 'InstdAmt')).toEqual([
      '0.10',
      '0.20',
      '0.01',
      '999999999.99',
      '999999999.99',
      '0.07',
    ]);
    expect(valuesOf(xml, 'CtrlSum')).toEqual(['2000000000.36', '2000000000.36']);
    expect(valuesOf(xml, 'NbOfTxs')).toEqual(['6', '6']);
  });

  it('names a bank by its BIC; without one, ours is not provided, and the payee’s is left out', () => {
    const debtor = { name: 'Amt', iban: 'DE02120300000000202051' };
    const bare = writePaymentFile(fileOf({ debtor }));
    expect(bare).toContain('<DbtrAgt>');
    expect(valuesOf(bare, 'Id')).toEqual(['NOTPROVIDED']);
    expect(bare).not.toContain('CdtrAgt');
    const creditor = { name: 'Praxis Zürich', iban: 'CH93 0076 2011 6238 5295 7', bic: 'UBSWCHZH80A' };
    expect(valuesOf(writePaymentFile(fileOf({ transfers: [transferOf({ creditor })] })), 'BICFI')).toEqual([
      'BYLADEM1001',
      'UBSWCHZH80A',
    ]);
  });
});

describe('every payment file', () => {
  it.each(Object.entries(purposes))('says that it is paid for: %s', (purpose, code) => {
    const xml = writePaymentFile(
      fileOf({ transfers: [transferOf({ purpose: purpose as keyof typeof purposes })] }),
    );
    expect(valuesOf(xml, 'Cd')).toEqual(['SEPA', code]);
  });

  it('asks for single entries where that was agreed', () => {
    expect(valuesOf(writePaymentFile(fileOf({ batchBooking: false })), 'BtchBookg')).toEqual(['false']);
  });

  it('is the same bytes for the same file', () => {
    expect(writePaymentFile(fileOf({ transfers: manyTransfers(20) }))).toBe(
      writePaymentFile(fileOf({ transfers: manyTransfers(20) })),
    );
  });

  it('keeps to the schema, whatever the names and texts are', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('&', '<b>', ']]>', '😀', '\u0000', '\n'),
    );
    const transfer = fc.record({
      cents: fc.integer({ min: 1, max: 99_999_999_999 }),
      name: text,
      remittance: text,
      purpose: fc.constantFrom(undefined, ...(Object.keys(purposes) as (keyof typeof purposes)[])),
      bic: fc.constantFrom(undefined, 'DEUTDEFF', 'DEUTDEFF500'),
    });
    const [samples] = fc.sample(fc.array(transfer, { minLength: 300, maxLength: 300 }), {
      seed: 20261121,
      numRuns: 1,
    });
    const transfers = (samples ?? [])
      .map(({ name, remittance, bic, ...rest }, number) =>
        transferOf({
          ...rest,
          endToEndId: `S-${number}`,
          creditor: { name: `A ${name}`, iban: 'NL91ABNA0417164300', bic },
          remittance: `B ${remittance}`,
        }),
      )
      .filter((one) => paymentFileFaults(fileOf({ transfers: [one] })).length === 0);
    expect(transfers.length).toBeGreaterThan(150);
    expect(await schemaFaults(writePaymentFile(fileOf({ transfers })), 'pain.001.001.09')).toEqual([]);
  });

  it('is written or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.double(),
        (name, iban, cents) => {
          const transfers = [transferOf({ creditor: { name, iban }, cents, endToEndId: name })];
          expect(() => writePaymentFile(fileOf({ transfers }))).toThrow(PaymentFileError);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});

const name = (text: string) => ({ creditor: { name: text, iban: 'DE89370400440532013000' } });
const account = (iban: string, bic?: string) => ({ creditor: { name: 'A', iban, bic } });
const cases: [string, Partial<CreditTransfer>, PaymentFault, string][] = [
  ['no amount', { cents: 0 }, 'amount', 'cents'],
  ['a negative amount', { cents: -1 }, 'amount', 'cents'],
  ['parts of a cent', { cents: 0.5 }, 'amount', 'cents'],
  ['no number', { cents: NaN }, 'amount', 'cents'],
  ['a billion', { cents: 100_000_000_000 }, 'amount', 'cents'],
  ['a name of nothing', name(''), 'name-empty', 'creditor.name'],
  ['a name of signs', name('***'), 'name-empty', 'creditor.name'],
  ['a name of line breaks', name('\n\u0000'), 'name-empty', 'creditor.name'],
  ['a name in another script', name('Anna Иванова'), 'name-illegible', 'creditor.name'],
  ['a name of 71 characters', name('x'.repeat(71)), 'name-too-long', 'creditor.name'],
  ['a name that grows to 71', name(`${'x'.repeat(69)}ü`), 'name-too-long', 'creditor.name'],
  ['a mistyped IBAN', account('DE88370400440532013000'), 'iban', 'creditor.iban'],
  [
    'an account outside the SEPA',
    account('TR330006100519786457841326'),
    'country-outside-sepa',
    'creditor.iban',
  ],
  ['an account outside the EEA without BIC', account('CH9300762011623852957'), 'bic-missing', 'creditor.bic'],
  ['half a BIC', account('DE89370400440532013000', 'DEUTDE'), 'bic', 'creditor.bic'],
  ['a BIC in small letters', account('DE89370400440532013000', 'deutdeff'), 'bic', 'creditor.bic'],
  ['no remittance', { remittance: ' ' }, 'remittance-empty', 'remittance'],
  ['a remittance of 141', { remittance: 'x'.repeat(141) }, 'remittance-too-long', 'remittance'],
  [
    'a remittance that grows to 141',
    { remittance: `${'x'.repeat(139)}ß` },
    'remittance-too-long',
    'remittance',
  ],
  ['no reference', { endToEndId: '' }, 'reference', 'endToEndId'],
  ['a reference of 36', { endToEndId: 'x'.repeat(36) }, 'reference', 'endToEndId'],
  ['a reference with an umlaut', { endToEndId: 'Ä-1' }, 'reference', 'endToEndId'],
  ['a purpose nobody knows', { purpose: 'toString' as never }, 'purpose', 'purpose'],
];

describe('what SEPA cannot carry', () => {
  it.each(cases)('is refused: %s', (_, over, fault, field) => {
    expect(transferFaults(over)).toEqual([{ fault, field, transfer: 0 }]);
    expect(() => writePaymentFile(fileOf({ transfers: [transferOf(over)] }))).toThrow(PaymentFileError);
  });

  it.each([
    ['the smallest amount', { cents: 1 }],
    ['the largest amount', { cents: 99_999_999_999 }],
    ['a name of 70', name('x'.repeat(70))],
    ['a remittance of 140', { remittance: 'x'.repeat(140) }],
    ['a reference of 35', { endToEndId: 'x'.repeat(35) }],
    ['a name of hostile signs', name('Bobby "<!ENTITY>" & ]]> 😀\u0000\n')],
  ])('is taken: %s', (_, over) => expect(transferFaults(over)).toEqual([]));

  const files: [string, Partial<PaymentFile>, PaymentFault, string][] = [
    ['a file of nothing', { transfers: [] }, 'no-transfer', 'transfers'],
    ['more than it may hold', { transfers: manyTransfers(20_001) }, 'too-many-transfers', 'transfers'],
    ['a message id with a slash at its end', { messageId: 'ZL/' }, 'reference', 'messageId'],
    ['a time without its zone', { createdAt: '2026-11-21T10:00:00' }, 'created-at', 'createdAt'],
    ['a day the calendar does not have', { executeOn: '2026-11-31' as CivilDate }, 'execute-on', 'executeOn'],
    ['a Sunday', { executeOn: '2026-11-22' as CivilDate }, 'no-bank-day', 'executeOn'],
    ['Good Friday', { executeOn: '2027-03-26' as CivilDate }, 'no-bank-day', 'executeOn'],
    ['a debtor without account', { debtor: { name: 'Amt', iban: '' } }, 'iban', 'debtor.iban'],
  ];

  it.each(files)('is refused: %s', (_, over, fault, field) => {
    expect(faultsOf(over)).toEqual([{ fault, field }]);
  });

  it('is a reference given twice', () => {
    expect(faultsOf({ transfers: [transferOf(), transferOf()] })).toEqual([
      { fault: 'reference-twice', field: 'endToEndId', transfer: 1 },
    ]);
  });

  it('is named without what stands in it', () => {
    const transfers = [transferOf(name('Анна Geheim')), transferOf(account('DE00GEHEIM'))];
    try {
      writePaymentFile(fileOf({ transfers }));
      throw new Error('It was written.');
    } catch (error) {
      expect(error).toBeInstanceOf(PaymentFileError);
      expect(JSON.stringify([error, (error as Error).message]).toLowerCase()).not.toContain('geheim');
    }
  });
});
