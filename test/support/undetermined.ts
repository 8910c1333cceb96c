import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const variable = 'FRISTWERK_TEST_UNDETERMINED';

/** Where two act at once, nobody can say beforehand who comes first: the journal of such a case may differ from run to run. */
export function undetermined(...caseIds: string[]): void {
  const file = process.env[variable];
  if (file !== undefined) appendFileSync(file, caseIds.map((caseId) => `${caseId}\n`).join(''));
}

/** For a run whose journals are compared with those of another one. */
export const notingUndetermined = (file: string): Record<string, string> => ({ [variable]: file });

export const notedIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
