import type { Letter } from '../../contracts/case/letter';
import { renderLetter } from '../../notifications/letters/render-letter';
import type { CaseReader } from '../../register/case-reader';
import type { OwedEntry, StoredDocument } from '../../register/deliveries';
import type { Offices } from '../../register/offices';
import type { CaseCipher } from '../../engine/encryption/case-cipher';

export interface PaperParts {
  reader: CaseReader;
  offices: Offices;
  cipher: CaseCipher;
}

/** Where the papers of a letter are stored. */
export const paperOf = (key: string) => key;
export const companionOf = (key: string) => `${key}#leicht`;

/** A letter as it leaves the house: written once, with what the case knows of it, and stored sealed. */
export async function writePapers(
  { reader, offices, cipher }: PaperParts,
  { key, caseId }: OwedEntry,
  letter: Letter,
): Promise<StoredDocument[]> {
  const row = await reader.find(caseId);
  if (!row) throw new Error('a letter without a case');
  const acts = await reader.acts(caseId);
  const cause = acts.find(({ stepId }) => stepId === letter.causedBy);
  const releasedBy = cause?.actor.roles.includes('system') ? undefined : cause?.actor;
  const { companion, ...paper } = renderLetter({
    letter,
    state: await reader.state(caseId),
    office: await offices.settingsOf(row.office, letter.datedOn),
    date: letter.datedOn,
    releasedBy,
    findings: acts.flatMap(({ findings }) => findings),
  });
  const papers = [{ documentId: paperOf(key), kind: 'letter', ...paper }];
  if (companion) papers.push({ documentId: companionOf(key), kind: 'companion', ...companion, gaps: [] });
  return await Promise.all(
    papers.map(async ({ documentId, kind, pdf, sha256 }) => ({
      documentId,
      kind,
      on: letter.datedOn,
      sha256,
      sealed: await cipher.seal(caseId, pdf),
    })),
  );
}
