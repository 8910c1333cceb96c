import type { Letter } from '../../contracts/case/letter';
import type { OwedEntry } from '../../register/deliveries';
import type { PreparedEntry } from './carriage';
import { waysOf, type WayParts } from './ways';
import { writeLetter, type WriterParts } from './write-letter';

export interface PaperParts extends WayParts, WriterParts {}

/** Where the papers of a letter are stored. */
export const paperOf = (key: string) => key;
export const companionOf = (key: string) => `${key}#leicht`;
export const textOf = (key: string) => `${key}#text`;

/** A letter as it leaves the house: written once, and stored sealed. */
export async function prepareLetter(
  parts: PaperParts,
  entry: OwedEntry,
  letter: Letter,
): Promise<PreparedEntry> {
  const { cipher } = parts;
  const { key, caseId } = entry;
  const { written, recipient } = await writeLetter(parts, entry, letter);
  const { companion, text, gaps, pdf, sha256 } = written;
  const papers = [{ documentId: paperOf(key), kind: 'letter', bytes: pdf, sha256 }];
  if (companion)
    papers.push({
      ...{ documentId: companionOf(key), kind: 'companion', bytes: companion.pdf },
      sha256: companion.sha256,
    });
  if (text) papers.push({ documentId: textOf(key), kind: 'plain-text', ...text });
  return {
    ways: waysOf(parts, letter, recipient),
    recipient: await cipher.sealJson(caseId, recipient),
    gaps: await cipher.sealJson(caseId, gaps),
    documents: await Promise.all(
      papers.map(async ({ bytes, ...stored }) => ({
        ...{ ...stored, on: letter.datedOn },
        sealed: await cipher.seal(caseId, bytes),
      })),
    ),
  };
}
