import { parseIban, printedIban } from './iban';

// The examples of the IBAN registry of ISO 13616.
const examples = [
  'AD1200012030200359100100',
  'AL47212110090000000235698741',
  'AT611904300234573201',
  'BE68539007547034',
  'BG80BNBG96611020345678',
  'CH9300762011623852957',
  'CY17002001280000001200527600',
  'CZ6508000000192000145399',
  'DE89370400440532013000',
  'DK5000400440116243',
  'EE382200221020145685',
  'ES9121000418450200051332',
  'FI2112345600000785',
  'FR1420041010050500013M02606',
  'GB29NWBK60161331926819',
  'GI75NWBK000000007099453',
  'GR1601101250000000012300695',
  'HR1210010051863000160',
  'HU42117730161111101800000000',
  'IE29AIBK93115212345678',
  'IS140159260076545510730339',
  'IT60X0542811101000000123456',
  'LI21088100002324013AA',
  'LT121000011101001000',
  'LU280019400644750000',
  'LV80BANK0000435195001',
  'MC5811222000010123456789030',
  'MD24AG000225100013104168',
  'ME25505000012345678951',
  'MK07250120000058984',
  'MT84MALT011000012345MTLCAST001S',
  'NL91ABNA0417164300',
  'NO9386011117947',
  'PL61109010140000071219812874',
  'PT50000201231234567890154',
  'RO49AAAA1B31007593840000',
  'RS35260005601001611379',
  'SE4550000000058398257466',
  'SI56263300012039086',
  'SK3112000000198742637541',
  'SM86U0322509800000000270100',
  'TR330006100519786457841326',
  'VA59001123000012345678',
];

describe('an IBAN', () => {
  it.each(examples)('%s is read', (iban) => {
    expect(parseIban(iban)).toEqual({ iban, country: iban.slice(0, 2) });
  });

  it.each(examples)('%s is refused with any one digit mistyped', (iban) => {
    for (let place = 2; place < iban.length; place += 1) {
      const digit = iban.charAt(place);
      if (!/\d/.test(digit)) continue;
      const typo = iban.slice(0, place) + String((Number(digit) + 1) % 10) + iban.slice(place + 1);
      expect(parseIban(typo)).toHaveProperty('fault');
    }
  });

  it('is refused with two neighbours swapped', () => {
    expect(parseIban('DE89370400440532031000')).toEqual({ fault: 'checksum' });
  });

  it.each([
    'DE89 3704 0044 0532 0130 00',
    ' de89370400440532013000\n',
    'DE89-3704-0044-0532-0130-00',
    'DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000',
  ])('is read as people write it: %j', (text) => {
    expect(parseIban(text)).toEqual({ iban: 'DE89370400440532013000', country: 'DE' });
  });

  it.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['DE89.3704.0044.0532.0130.00', 'characters'],
    ['DE8937040044053201300０', 'characters'],
    ['DE89370400440532013000\u0000', 'characters'],
    ['ĐE89370400440532013000', 'characters'],
    ['XX89370400440532013000', 'country'],
    ['US64SVBKUS6S3300958879', 'country'],
    ['0089370400440532013000', 'country'],
    ['DE', 'length'],
    ['DE8937040044053201300', 'length'],
    ['DE893704004405320130000', 'length'],
    ['DEAA370400440532013000', 'format'],
    ['DE8937040044053201300A', 'format'],
    ['DE88370400440532013000', 'checksum'],
  ])('%j is refused: %s', (text, fault) => {
    expect(parseIban(text)).toEqual({ fault });
  });

  it.each([
    ['DE02370400440000000024', 'DE99370400440000000024'],
    ['DE97370400440000000060', 'DE00370400440000000060'],
    ['DE98370400440000000042', 'DE01370400440000000042'],
  ])('%s is read, and not %s, whose check digits leave the same remainder', (iban, congruent) => {
    expect(parseIban(iban)).toEqual({ iban, country: 'DE' });
    expect(parseIban(congruent)).toEqual({ fault: 'checksum' });
  });

  it('is printed in groups of four', () => {
    expect(printedIban('DE89370400440532013000')).toBe('DE89 3704 0044 0532 0130 00');
    expect(printedIban('NO9386011117947')).toBe('NO93 8601 1117 947');
  });
});
