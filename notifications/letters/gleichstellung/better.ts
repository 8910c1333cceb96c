import { theMatter } from '../../../contracts/gleichstellung/messages';
import type { Matter, Ruling } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Runs } from '../../pdf/document';
import { liftedClauses, onlyAuflagen } from '../clauses/lifted';
import { longDate } from '../words';
import {
  contestedFacts,
  contestedProceeding,
  span,
  takesAway,
  type GleichstellungContext,
} from './case-words';

export type Better = ReadonlyMap<Matter, Ruling>;

interface Success {
  formal: string;
  plain: string;
}

/** What a success of the objection brings; nothing where it was about something else. */
function successes(context: GleichstellungContext, better: Better): Success[] {
  const { principal, facts } = context;
  const contested = contestedFacts(context);
  if (contested?.result === 'refused-cooperation')
    return [
      { formal: 'Über den Antrag wird in der Sache entschieden.', plain: 'Wir prüfen jetzt Ihren Antrag.' },
    ];
  if (takesAway(contested))
    return [{ formal: 'Die Gleichstellung besteht fort.', plain: 'Sie bleiben gleichgestellt.' }];
  const lifted = liftedClauses(context, better, theMatter);
  if (onlyAuflagen(better)) return lifted;
  const proceeding = contestedProceeding(context);
  const asked = better.get(theMatter) === 'lifted' ? proceeding.until : contested?.until;
  const until = (facts.record('values')[theMatter] as CivilDate | undefined) ?? asked;
  const sooner = better.get('earlier-date') === 'lifted';
  const from = sooner
    ? (proceeding.effectFrom ?? proceeding.begunOn)
    : (contested?.from ?? proceeding.begunOn);
  return [
    {
      formal: `${principal.name} wird ${span(from, until)} mit schwerbehinderten Menschen gleichgestellt.`,
      plain: `Sie sind gleichgestellt ab dem ${longDate(from)}${until ? ` bis zum ${longDate(until)}` : ''}.`,
    },
    ...lifted,
  ];
}

/** What becomes of the decision, sentence by sentence; `decision` names it with its day. */
export function betterSentences(context: GleichstellungContext, better: Better, decision: string): Runs[] {
  const contested = contestedFacts(context);
  const verb =
    contested?.result === 'granted' || better.get(theMatter) !== 'lifted' ? 'geändert' : 'aufgehoben';
  return [`${decision} wird ${verb}.`, ...successes(context, better).map(({ formal }) => formal)];
}

export const betterPlainly = (context: GleichstellungContext, better: Better): string[] =>
  successes(context, better).map(({ plain }) => plain);
