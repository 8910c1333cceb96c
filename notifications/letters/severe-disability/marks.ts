import { MARK_LAW, type Mark } from '../../../rules/severe-disability/marks';
import type { Block } from '../../pdf/document';

/** The one that cases name without its dot and space. */
const written: Record<string, Mark> = { '1Kl': '1. Kl.' };

export const markName = (mark: string): string => written[mark] ?? mark;

const lawOf = (mark: string) => {
  const name = markName(mark);
  return Object.hasOwn(MARK_LAW, name) ? MARK_LAW[name as Mark] : undefined;
};

export type MarkVerdict = 'liegt vor' | 'liegt nicht vor' | 'liegt nicht mehr vor';

/** Each Merkzeichen with its condition and the norm of that, as the law has it. */
export function markTable(verdicts: readonly (readonly [mark: string, verdict: MarkVerdict])[]): Block[] {
  if (verdicts.length === 0) return [];
  const rows = verdicts.map(([mark, verdict]) => {
    const law = lawOf(mark);
    return [markName(mark), law?.condition.de ?? '', law?.norm.split('; ').join(', ') ?? '', verdict];
  });
  const head = ['Merkzeichen', 'Voraussetzung', 'Rechtsgrundlage', 'Ergebnis'];
  return [{ kind: 'table', head, rows, widths: [5, 13, 9, 6] }];
}

/** § 228 Abs. 1 SGB IX: whether one of them opens free local transport. */
export const freeTransport = (marks: readonly string[]): boolean =>
  marks.some((mark) => lawOf(mark)?.freeTransport === true);

/** § 228 Abs. 4 Nr. 1 SGB IX: whether the token costs nothing. */
export const freeToken = (marks: readonly string[]): boolean =>
  marks.some((mark) => lawOf(mark)?.freeToken === true);

const inPlainWords: Partial<Record<Mark, string>> = {
  G: 'Sie können nur schlecht gehen oder sich unterwegs schlecht zurechtfinden.',
  aG: 'Sie können fast gar nicht gehen.',
  B: 'Sie brauchen in Bus und Bahn Hilfe.',
  H: 'Sie brauchen jeden Tag viel Hilfe.',
  Bl: 'Sie sind blind.',
  Gl: 'Sie sind gehörlos.',
  TBl: 'Sie sind taub-blind.',
  RF: 'Sie können beim Rundfunk-Beitrag weniger zahlen.',
};

/** What a Merkzeichen stands for, in one short sentence. */
export function markInPlainWords(mark: string): string[] {
  const words = inPlainWords[markName(mark) as Mark];
  return words === undefined ? [] : [words];
}
