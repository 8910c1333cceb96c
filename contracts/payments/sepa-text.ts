/**
 * The characters that every bank of the SEPA passes on unchanged (EPC217-08, basic Latin). German banks take
 * umlauts and a few more, but may replace them as they like; what we write is what arrives.
 */
const CARRIED = /^[A-Za-z0-9/?:().,'+ -]*$/;

/** Letters that have no base letter, as the machine-readable zone of a passport writes them (ICAO 9303, part 3). */
const letters: Record<string, string> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'oe',
  Ø: 'OE',
  å: 'aa',
  Å: 'AA',
  þ: 'th',
  Þ: 'TH',
  ð: 'd',
  Ð: 'D',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  ĸ: 'k',
  ə: 'e',
  Ə: 'E',
};

const signs: Record<string, string> = {
  '&': '+',
  '€': 'EUR',
  '§': 'Par.',
  ';': ',',
  _: '-',
  '~': '-',
  '\\': '/',
  '|': '/',
  '[': '(',
  '{': '(',
  ']': ')',
  '}': ')',
  '"': "'",
  '`': "'",
  '´': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': "'",
  '”': "'",
  '„': "'",
  '«': "'",
  '»': "'",
  ʼ: "'",
  ʻ: "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '…': '...',
};

/** Ä is AE among capitals, Ae before a small letter. DK allows AE beside the A of EPC217-08: Müller is not Muller. */
function umlaut(letter: string, next: string): string {
  const base = letter.normalize('NFD').charAt(0);
  const small = base === base.toLowerCase() || /\p{Ll}/u.test(next);
  return base + (small ? 'e' : 'E');
}

const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);

function carried(character: string, next: string): string {
  if (CARRIED.test(character)) return character;
  if (/[ÄÖÜäöü]/.test(character)) return umlaut(character, next);
  const known = letters[character] ?? signs[character];
  if (known !== undefined) return known;
  const base = character.normalize('NFKD').replace(/\p{M}+/gu, '');
  if (base !== character && [...base].every((one) => one in letters || CARRIED.test(one))) {
    return [...base].map((one) => letters[one] ?? one).join('');
  }
  return '.';
}

export interface SepaText {
  readonly text: string;
  /** Whether a letter or digit was lost: another script, which only a person can write in Latin letters. */
  readonly illegible: boolean;
}

/**
 * A text in the characters of the SEPA, the same for the same text. Umlauts become two letters, accents fall off,
 * line breaks and control characters become a space, signs without an equivalent a full stop.
 */
export function sepaText(text: string): SepaText {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cf}\u{fe00}-\u{fe0f}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  if (CARRIED.test(plain)) return { text: plain, illegible: false };
  const characters = [...plain];
  const mapped = characters.map((character, index) => carried(character, characters[index + 1] ?? ''));
  const illegible = characters.some((character, index) => isLetter(character) && !isLetter(mapped[index]!));
  return { text: mapped.join('').replace(/ {2,}/g, ' ').trim(), illegible };
}

/** References come back from the bank, so they are never transliterated: they fit, or they are refused. */
export function isSepaReference(text: string): boolean {
  return (
    text !== '' &&
    text.length <= 35 &&
    CARRIED.test(text) &&
    !/^[/ ]|[/ ]$|\/\/| {2}/.test(text) &&
    text !== 'NOTPROVIDED'
  );
}

/** What a payment's fields hold at most, counted in the characters that arrive. */
export const sepaLengths = { name: 70, remittance: 140, reference: 35 } as const;
