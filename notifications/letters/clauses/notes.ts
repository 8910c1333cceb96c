import type { Block } from '../../pdf/document';
import { paragraph } from '../words';
import type { SaidClause } from './with-clauses';

/** What follows from an Auflage, which can be contested by itself (§ 31 S. 1, § 47 Abs. 1 Nr. 2 SGB X). */
export function notesOnClauses(clauses: readonly SaidClause[]): Block[] {
  if (!clauses.some(({ kind }) => kind === 'Auflage')) return [];
  return [
    paragraph(
      'Erfüllen Sie eine Auflage nicht oder nicht rechtzeitig, kann diese Entscheidung für die Zukunft widerrufen werden (§ 47 Abs. 1 ' +
        'Nr. 2 SGB X); vorher hören wir Sie an. Können Sie den Tag nicht einhalten, bitten Sie uns um eine längere Frist (§ 26 Abs. 7 ' +
        'SGB X). Sie können eine Auflage auch für sich allein anfechten; bis darüber unanfechtbar entschieden ist, müssen Sie sie nicht ' +
        'erfüllen (§ 86a Abs. 1 SGG).',
    ),
  ];
}
