import type { Letter } from '../../contracts/case/letter';
import type { OwedEntry } from '../../register/deliveries';
import type { PreparedEntry } from './carriage';
import { waysOf, type WayParts } from './ways';
import { writeLetter, type WriterParts } from './write-letter';

export interface PaperParts extends WayParts, WriterParts {}

/** Where the papers of a letter are stored. */
export const paperOf = (key: string) => key;
export const companionOf = (key: string) => `${key}#leicht`;

/** A letter as it leaves the house: written once, and stored sealed. */
export async function prepareLetter(
  parts: PaperParts,
  entry: OwedEntry,
  letter: Letter,
): Promise<PreparedEntry> {
  const { cipher } = parts;
  const { key, caseId } = entry;
  const { written, recipient } = await writeLetter(parts, entry, letter);
  const { companion, gaps, ...paper } = written;
  const papers = [{ documentId: paperOf(key), kind: 'letter', ...paper }];
  if (companion) papers.push({ documentId: companionOf(key), kind: 'companion', ...companion });
  return {
    ways: waysOf(parts, letter, recipient),
    recipient: await cipher.sealJson(caseId, recipient),
    gaps: await cipher.sealJson(caseId, gaps),
    documents: await Promise.all(
      papers.map(async ({ documentId, kind, pdf, sha256 }) => ({
        ...{ documentId, kind, on: letter.datedOn, sha256 },
        sealed: await cipher.seal(caseId, pdf),
      })),
    ),
  };
}
