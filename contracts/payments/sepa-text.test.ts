import fc from 'fast-check';
import { isSepaReference, sepaText } from './sepa-text';

describe('a text in the characters of the SEPA', () => {
  it.each([
    ['Jürgen Groß', 'Juergen Gross'],
    ['ÄRZTEKAMMER', 'AERZTEKAMMER'],
    ['Ärztekammer Öhringen', 'Aerztekammer Oehringen'],
    ['STRAẞE', 'STRASSE'],
    ['Mu\u0308ller', 'Mueller'],
    ['Łukasz Żółć', 'Lukasz Zolc'],
    ['Çağlar Şahin Işık', 'Caglar Sahin Isik'],
    ['Søren Ångström Æbelø', 'Soeren AAngstroem AEbeloe'],
    ['Nguyễn Thị Đào', 'Nguyen Thi Dao'],
    ['D’Angelo “Söhne” & Co. – Nord', "D'Angelo 'Soehne' + Co. - Nord"],
    ['§ 63 SGB X; Kosten: 12 €', 'Par. 63 SGB X, Kosten: 12 EUR'],
    ['ﬁx ² Ⅳ', 'fix 2 IV'],
    ['zwei\r\nZeilen\tund\u0000NUL', 'zwei Zeilen und NUL'],
    ['<Nm>&amp;</Nm>', '.Nm.+amp,./Nm.'],
    ['Anna 😀 Lena', 'Anna . Lena'],
    ['un\u200bsicht\u202ebar\ufeff', 'unsichtbar'],
    ['  viel   Raum  ', 'viel Raum'],
  ])('%j is written %j', (text, expected) => {
    expect(sepaText(text)).toEqual({ text: expected, illegible: false });
  });

  it.each(['Иван Петров', '山田太郎', 'علي', 'Ωmega', 'Anna 李'])('of %j letters are lost', (text) => {
    expect(sepaText(text).illegible).toBe(true);
  });

  it('holds nothing else, whatever it is made from, and stays as it is when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: written } = sepaText(text);
        expect(written).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/);
        expect(sepaText(written)).toEqual({ text: written, illegible: false });
      }),
      { seed: 5, numRuns: 2000 },
    );
  });
});

describe('a reference', () => {
  it.each([
    'HS-2026-000001-202611',
    'ZL-2026-000001',
    'a',
    'x'.repeat(35),
    'a/b',
    "+?:().,' -x".slice(0, 9) + 'x',
  ])('%j goes to the bank as it is', (text) => expect(isSepaReference(text)).toBe(true));

  it.each(['', 'x'.repeat(36), '/a', 'a/', 'a//b', ' a', 'a ', 'a  b', 'ä', 'a_b', 'a\nb', 'NOTPROVIDED'])(
    '%j is refused',
    (text) => expect(isSepaReference(text)).toBe(false),
  );
});
