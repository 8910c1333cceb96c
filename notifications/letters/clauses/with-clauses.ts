import type { CaseState } from '../../../contracts/case/state';
import type { NoticeSays } from '../../../contracts/remedies/state';
import type { LetterContent, LetterContext, LetterText } from '../content';
import { notesOnClauses, type Unfulfilled } from './notes';
import { operativeSentences } from './operative';
import { plainClauses } from './plain';
import { reasonsForClauses } from './reasons';

export type SaidClause = NonNullable<NoticeSays['clauses']>[number];

/** The ancillary clauses of the decision that a letter announces, as it was decided with them. */
export function clausesOf({ letter }: LetterContext): readonly SaidClause[] {
  return (letter.facts['clauses'] ?? []) as readonly SaidClause[];
}

/** § 32 SGB X: a decision says its ancillary clauses in what it decides, one by one, why it has them, and what follows. */
export const withClauses =
  <State extends CaseState>(unfulfilled: Unfulfilled, text: LetterText<State>): LetterText<State> =>
  (context) => {
    const content = text(context);
    const clauses = clausesOf(context);
    return clauses.length === 0 ? content : added(content, clauses, unfulfilled);
  };

function added(
  content: LetterContent,
  clauses: readonly SaidClause[],
  unfulfilled: Unfulfilled,
): LetterContent {
  const plain = plainClauses(clauses, unfulfilled);
  return {
    ...content,
    operative: [...(content.operative ?? []), ...operativeSentences(clauses)],
    reasons: [...(content.reasons ?? []), ...reasonsForClauses(clauses)],
    notes: [...notesOnClauses(clauses, unfulfilled), ...(content.notes ?? [])],
    plain: {
      what: [...content.plain.what, ...plain.what],
      can: [...plain.can, ...content.plain.can],
      until: [...(content.plain.until ?? []), ...plain.until],
    },
  };
}
