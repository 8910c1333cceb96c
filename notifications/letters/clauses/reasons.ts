import { clauseNorms, type ClauseBasis } from '../../../contracts/clauses/state';
import type { Block } from '../../pdf/document';
import { paragraph, paragraphsOf } from '../words';
import type { SaidClause } from './with-clauses';

/** §§ 32, 35 SGB X: what allows each clause, and why it is there. */
export function reasonsForClauses(clauses: readonly SaidClause[]): Block[] {
  return clauses.flatMap((clause) => [
    paragraph(`${names[clause.kind]} (${clauseNorms[clause.kind]}): ${allowed[clause.basis](clause.norm)}`),
    ...paragraphsOf(clause.reason),
  ]);
}

const names: Record<SaidClause['kind'], string> = {
  Befristung: 'Zur Befristung',
  Bedingung: 'Zur Bedingung',
  Widerrufsvorbehalt: 'Zum Widerrufsvorbehalt',
  Auflage: 'Zur Auflage',
  Auflagenvorbehalt: 'Zum Auflagenvorbehalt',
};

const allowed: Record<ClauseBasis, (norm: string | undefined) => string> = {
  'allowed-by-law': (norm) =>
    `Die Nebenbestimmung ist durch Rechtsvorschrift zugelassen (${withLaw(norm, '§ 32 Abs. 1 SGB X')}).`,
  'secures-conditions': (norm) =>
    `Die Nebenbestimmung soll sicherstellen, dass die gesetzlichen Voraussetzungen erfüllt werden (${withLaw(norm, '§ 32 Abs. 1 SGB X')}).`,
  discretion: (norm) =>
    `Die Nebenbestimmung steht im Ermessen der Behörde (${withLaw(norm, '§ 32 Abs. 2 SGB X')}).`,
};

const withLaw = (norm: string | undefined, law: string): string =>
  norm === undefined ? law : `${norm}, ${law}`;
