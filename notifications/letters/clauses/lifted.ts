import { clauseTitles, matterOfAuflage, type ClauseKind } from '../../../contracts/clauses/state';
import type { Matter, Ruling } from '../../../contracts/remedies/state';
import { contestedDecision, type RemedyCaseState } from '../case-facts';
import type { LetterContext } from '../content';
import type { SaidClause } from './with-clauses';

const plainNames: Record<ClauseKind, string> = {
  Befristung: 'Eine Grenze in der Zeit',
  Bedingung: 'Eine Bedingung',
  Widerrufsvorbehalt: 'Ein Vorbehalt',
  Auflage: 'Eine Auflage',
  Auflagenvorbehalt: 'Ein Vorbehalt',
};

interface Lifted {
  formal: string;
  plain: string;
}

/** The ancillary clauses that a success of the objection takes away: an Auflage by itself, a Bedingung with what it limits. */
export function liftedClauses(
  context: LetterContext<RemedyCaseState>,
  better: ReadonlyMap<Matter, Ruling>,
  whole: Matter,
): Lifted[] {
  const matterOf = ({ kind, id }: SaidClause) => (kind === 'Auflage' ? matterOfAuflage(id) : whole);
  return (contestedDecision(context)?.says?.clauses ?? [])
    .filter((clause) => clause.kind !== 'Befristung' && better.get(matterOf(clause)) === 'lifted')
    .map(({ kind, text = '' }) => ({
      formal: `Diese Nebenbestimmung entfällt (${clauseTitles[kind].de}): ${text.trim().replace(/\.$/, '')}.`,
      plain: `${plainNames[kind]} gilt nicht mehr.`,
    }));
}

/** Whether a success is about nothing but orders attached to the decision. */
export const onlyAuflagen = (better: ReadonlyMap<Matter, Ruling>): boolean =>
  better.size > 0 && [...better.keys()].every((matter) => matter.startsWith(matterOfAuflage('')));
