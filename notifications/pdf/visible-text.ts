import type { Face, FaceMeasures } from './faces';

export interface Segment {
  readonly face: Face;
  readonly text: string;
}

const chains: Record<'regular' | 'bold', readonly Face[]> = {
  regular: ['regular', 'fallback'],
  bold: ['bold', 'fallback-bold', 'fallback'],
};

/** Hints without an appearance of their own: where a word may be parted, which picture of a sign is meant. */
const withoutAppearance = /[\u00AD\uFE00-\uFE0F]/gu;
/** Control characters, and what turns the direction of others: nobody would see that they are there. */
const hidden =
  /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/u;
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gsu;

/**
 * The text as it can be seen: each character in the first face that has it; one that none has, or that is invisible, is named by
 * its number. Nothing is dropped silently.
 */
export function visibleText(text: string, weight: 'regular' | 'bold', measures: FaceMeasures): Segment[] {
  const segments: Segment[] = [];
  const add = (face: Face, part: string) => {
    const last = segments.at(-1);
    if (last?.face === face) segments[segments.length - 1] = { face, text: last.text + part };
    else segments.push({ face, text: part });
  };
  for (const [part] of text.normalize('NFC').replace(withoutAppearance, '').matchAll(cluster)) {
    const face = faceFor(part, chains[weight], measures);
    if (face) add(face, part);
    else for (const sign of part) addSign(sign, chains[weight], measures, add);
  }
  return segments;
}

function addSign(
  sign: string,
  chain: readonly Face[],
  measures: FaceMeasures,
  add: (face: Face, part: string) => void,
): void {
  const face = faceFor(sign, chain, measures);
  if (face) add(face, sign);
  else add(chain[0] as Face, `[U+${numberOf(sign).toString(16).toUpperCase().padStart(4, '0')}]`);
}

function faceFor(part: string, chain: readonly Face[], measures: FaceMeasures): Face | undefined {
  const signs = [...part];
  if (signs.some((sign) => hidden.test(sign))) return undefined;
  return chain.find((face) => signs.every((sign) => measures.has(face, numberOf(sign))));
}

const numberOf = (sign: string): number => sign.codePointAt(0) as number;
