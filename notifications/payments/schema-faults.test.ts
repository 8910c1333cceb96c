import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedPaymentFile } from './checked';
import { schemaFaults, ValidationStalledError } from './schema-faults';
import { fileOf, manyTransfers } from './test/files';
import { reportOf } from './test/reports';
import { writePaymentFile } from './write-payment-file';

const SCHEMA = 'pain.001.001.09';

describe('the schemas', () => {
  it.each([
    ['pain.001.001.09', 'de038b373e47b0077b1832ddd81f4b2f1eb25d35721f62da1e38b7f5a09fda24'],
    ['pain.002.001.10', '2f9f8d0e9891fa9f31ccf0576397afe501614384d688ae6e43ba694b3d24b0cf'],
    ['pain.002.001.03', 'c0c2b98f51638147598678bbec3d5aedfa270a819c2fda8014ba3c34a5972195'],
  ])('%s is the published one', (name, hash) => {
    const bytes = readFileSync(join(__dirname, 'schemas', `${name}.xsd`));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    expect(readFileSync(join(__dirname, 'schemas', 'README.md'), 'utf8')).toContain(hash);
  });
});

describe('validation', () => {
  const xml = writePaymentFile(fileOf());

  it('finds nothing in a file of ours', async () => {
    expect(await schemaFaults(xml, SCHEMA)).toEqual([]);
    expect(await checkedPaymentFile(fileOf())).toBe(xml);
  });

  it.each([
    [
      'an IBAN of other signs',
      xml.replace('DE89370400440532013000', 'geheim'),
      /Element IBAN breaks the rule on its pattern/,
    ],
    [
      'a BIC of other signs',
      xml.replace('BYLADEM1001', 'geheim'),
      /Element BICFI breaks the rule on its pattern/,
    ],
    ['an amount without its currency', xml.replace(' Ccy="EUR"', ''), /Element InstdAmt lacks an attribute/],
    [
      'an amount in words',
      xml.replace('>123.45</InstdAmt>', '>geheim</InstdAmt>'),
      /Element InstdAmt has a value of another type/,
    ],
    [
      'a name of 141 characters',
      xml.replace('Juergen Gross', 'x'.repeat(141)),
      /Element Nm breaks the rule on its maxLength/,
    ],
    ['an empty name', xml.replace('Juergen Gross', ''), /Element Nm breaks the rule on its minLength/],
    [
      'an element too many',
      xml.replace('<ChrgBr>', '<Geheim/><ChrgBr>'),
      /Element Geheim is not expected here/,
    ],
    [
      'an element too few',
      xml.replace(/<CdtTrfTxInf>[^]*<\/CdtTrfTxInf>/, ''),
      /Element PmtInf lacks an element/,
    ],
    ['a message of another kind', reportOf(), /Element Document is not the root of this schema/],
    ['a file cut off', xml.slice(0, -30), /The document is not well-formed or not valid/],
    ['nothing', '', /not valid/],
    ['no XML', 'geheim', /not valid/],
    ['a document type', xml.replace('<Document', '<!DOCTYPE Document []><Document'), /document type/],
  ])('finds %s, and repeats nothing of it', async (_, broken, place) => {
    const places = await schemaFaults(broken, SCHEMA);
    expect(places.join('\n')).toMatch(place);
    expect(places.join('\n')).not.toMatch(/geheim/);
  });

  it('answers several at a time', async () => {
    const broken = xml.replace('EUR', 'euro');
    const answers = await Promise.all([xml, broken, xml].map((one) => schemaFaults(one, SCHEMA)));
    expect(answers.map((places) => places.length > 0)).toEqual([false, true, false]);
  });

  it('lets nothing pass when it does not come to an end, and goes on with the next', async () => {
    const stalled = schemaFaults(xml, SCHEMA, 1);
    const next = schemaFaults(xml, SCHEMA);
    await expect(stalled).rejects.toThrow(ValidationStalledError);
    expect(await next).toEqual([]);
  });

  it('takes a file of ten thousand transfers', async () => {
    expect(
      await schemaFaults(writePaymentFile(fileOf({ transfers: manyTransfers(10_000) })), SCHEMA),
    ).toEqual([]);
  });
});
