import type { GivenClause } from '../../../contracts/clauses/schema';
import type { ClauseKind } from '../../../contracts/clauses/state';
import { Refusal } from '../refusal';

/** What § 32 SGB X allows a decision of a procedure to have. */
export interface ClauseLaw {
  /** § 32 Abs. 2 SGB X: decided at discretion, so that every kind is possible. */
  discretion?: true;
  /** § 32 Abs. 1 SGB X: the provisions that allow a clause of a kind. */
  allowedBy?: Partial<Record<ClauseKind, readonly string[]>>;
  /** § 32 Abs. 1 SGB X: the kinds that can secure that the conditions of the law are met. */
  secures?: readonly ClauseKind[];
}

export function assertAllowed(law: ClauseLaw, clause: GivenClause): void {
  if (isAllowed(law, clause)) return;
  throw new Refusal('clause-not-allowed', { clause: clause.id, kind: clause.kind, possible: possible(law) });
}

function isAllowed({ discretion, allowedBy = {}, secures = [] }: ClauseLaw, clause: GivenClause): boolean {
  if (discretion) return true;
  const { kind, basis, norm } = clause;
  if (basis === 'secures-conditions') return secures.includes(kind);
  if (basis === 'allowed-by-law') return allowedBy[kind]?.includes(written(norm)) ?? false;
  return false;
}

/** "§ 151 Absatz 2 Satz 3 SGB IX" is the same provision. */
const written = (norm = ''): string =>
  norm
    .replace(/\s+/g, ' ')
    .replace(/\bAbsatz /g, 'Abs. ')
    .replace(/\bSatz /g, 'S. ')
    .replace(/\bNummer /g, 'Nr. ');

function possible({ allowedBy = {}, secures = [] }: ClauseLaw): string[] {
  const byLaw = Object.entries(allowedBy).map(([kind, norms]) => `${kind}: ${norms.join(', ')}`);
  return [...byLaw, ...secures.map((kind) => `${kind}: secures-conditions`)];
}
