import type { Letter } from '../../contracts/case/letter';
import { documentOfCase, lettersOfCase, owedLetter } from '../../register/letters-of-case';
import { Problem } from '../problem';
import type { Stage } from '../stage';

interface Paper {
  kind: string;
  sha256: string;
  pdf: string;
}

interface LetterPapers {
  key: string;
  /** Whether they are stored: what is not written yet is shown as it would be written now. */
  written: boolean;
  documents: Paper[];
}

/** The papers of a letter, those of a rehearsal too, where nothing ever leaves the house. */
export async function papersOfLetter(stage: Stage, caseId: string, key: string): Promise<LetterPapers> {
  const { register, cipher } = stage;
  const owed = await owedLetter(register, caseId, key);
  if (!owed) throw new Problem('unknown-document');
  const stored = await storedPapers(stage, caseId, key);
  if (stored.length > 0) return { key, written: true, documents: stored };
  const papers = await stage.writeLetter(owed, await cipher.openJson<Letter>(caseId, owed.body));
  const documents = papers.map(({ pdf, ...paper }) => ({ ...paper, pdf: pdf.toString('base64') }));
  return { key, written: false, documents };
}

async function storedPapers({ register, cipher }: Stage, caseId: string, key: string): Promise<Paper[]> {
  const letter = (await lettersOfCase(register, cipher, caseId)).find((entry) => entry.key === key);
  const papers = (letter?.documents ?? []).map(async ({ documentId, kind, sha256 }) => {
    const found = await documentOfCase(register, cipher, { caseId, documentId });
    return found ? [{ kind, sha256, pdf: found.bytes.toString('base64') }] : [];
  });
  return (await Promise.all(papers)).flat();
}
