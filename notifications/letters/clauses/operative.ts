import type { ClauseKind } from '../../../contracts/clauses/state';
import { clauseNorms } from '../../../contracts/clauses/state';
import { longDate } from '../words';
import type { SaidClause } from './with-clauses';

/** What a person has written, as the end of a sentence of ours. */
const said = ({ text = '' }: SaidClause): string => text.trim().replace(/\.$/, '');

/** A Befristung is said in the sentence it limits; a Bedingung, an Auflage and what is reserved have one each. */
export function operativeSentences(clauses: readonly SaidClause[]): string[] {
  return clauses.flatMap((clause) => sentences[clause.kind]?.(clause) ?? []);
}

const sentences: Partial<Record<ClauseKind, (clause: SaidClause) => string>> = {
  Bedingung: (clause) =>
    clause.effect === 'suspensive'
      ? `Aufschiebende Bedingung (${clauseNorms.Bedingung}): Diese Entscheidung wird erst wirksam, wenn Folgendes eintritt: ${said(clause)}.` +
        (clause.by === undefined
          ? ''
          : ` Tritt das bis zum ${longDate(clause.by)} nicht ein, wird sie nicht wirksam.`)
      : `Auflösende Bedingung (${clauseNorms.Bedingung}): Diese Entscheidung verliert ihre Wirkung, sobald Folgendes eintritt: ${said(clause)}.` +
        (clause.by === undefined ? '' : ` Das gilt nur, wenn es bis zum ${longDate(clause.by)} eintritt.`),
  Widerrufsvorbehalt: (clause) =>
    `Widerrufsvorbehalt (${clauseNorms.Widerrufsvorbehalt}): Der Widerruf bleibt vorbehalten: ${said(clause)}.`,
  Auflage: (clause) =>
    `Auflage (${clauseNorms.Auflage}): ${said(clause)}.` +
    (clause.dueOn === undefined
      ? ''
      : ` Letzter Tag dafür ist der ${longDate(clause.dueOn)}; dieser Tag gilt auch, wenn er auf ein Wochenende oder einen Feiertag ` +
        'fällt (§ 26 Abs. 3 S. 2 SGB X).'),
  Auflagenvorbehalt: (clause) =>
    `Auflagenvorbehalt (${clauseNorms.Auflagenvorbehalt}): Auflagen können nachträglich aufgenommen, geändert oder ergänzt werden: ${said(clause)}.`,
};
