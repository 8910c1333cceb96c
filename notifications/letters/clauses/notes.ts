import type { Block } from '../../pdf/document';
import { paragraph } from '../words';
import type { SaidClause } from './with-clauses';

/** What follows in a procedure where an Auflage is not fulfilled in time. */
export interface Unfulfilled {
  /** The end of a sentence that begins "Erfüllen Sie eine Auflage nicht oder nicht rechtzeitig, ". */
  formal: string;
  /** After "Tun Sie es nicht?". */
  plain: string;
}

/** What follows from an Auflage, which can be contested by itself (§ 31 S. 1 SGB X). */
export function notesOnClauses(clauses: readonly SaidClause[], unfulfilled: Unfulfilled): Block[] {
  if (!clauses.some(({ kind }) => kind === 'Auflage')) return [];
  return [
    paragraph(
      `Erfüllen Sie eine Auflage nicht oder nicht rechtzeitig, ${unfulfilled.formal}; vorher hören wir Sie an. Können Sie den Tag ` +
        'nicht einhalten, bitten Sie uns um eine längere Frist (§ 26 Abs. 7 SGB X). Sie können eine Auflage auch für sich allein ' +
        'anfechten; bis darüber unanfechtbar entschieden ist, müssen Sie sie nicht erfüllen (§ 86a Abs. 1 SGG).',
    ),
  ];
}
