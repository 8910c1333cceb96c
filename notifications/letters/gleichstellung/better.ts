import { theMatter } from '../../../contracts/gleichstellung/messages';
import type { Matter, Ruling } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Runs } from '../../pdf/document';
import { contestedDecision } from '../case-facts';
import { liftedClauses, onlyAuflagen } from '../clauses/lifted';
import { operativeSentences } from '../clauses/operative';
import { plainClauses } from '../clauses/plain';
import type { SaidClause } from '../clauses/with-clauses';
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
  plain: string | readonly string[];
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
  const beginning = sooner
    ? (proceeding.effectFrom ?? proceeding.begunOn)
    : (contested?.from ?? proceeding.begunOn);
  const { open, since } = conditionsOf(context, better);
  if (open.length > 0) return [...conditional(context, open, until), ...lifted];
  const from = since !== undefined && since > beginning ? since : beginning;
  return [
    {
      formal: `${principal.name} wird ${span(from, until)} mit schwerbehinderten Menschen gleichgestellt.`,
      plain: `Sie sind gleichgestellt ab dem ${longDate(from)}${until ? ` bis zum ${longDate(until)}` : ''}.`,
    },
    ...lifted,
  ];
}

/** § 32 Abs. 2 Nr. 2 SGB X: what the beginning still depends on, as the success has left it, or since when it does not any more. */
function conditionsOf(context: GleichstellungContext, better: Better) {
  const clauses = better.get(theMatter) === 'lifted' ? [] : (contestedDecision(context)?.says?.clauses ?? []);
  const suspensive = clauses.filter(({ effect }) => effect === 'suspensive');
  const occurred = ({ id }: SaidClause) => {
    const condition = context.state.clauses?.find((clause) => clause.id === id)?.condition;
    return condition?.how === 'occurred' ? condition.on : undefined;
  };
  const days = suspensive.flatMap((clause) => occurred(clause) ?? []);
  return { open: suspensive.filter((clause) => occurred(clause) === undefined), since: days.sort().at(-1) };
}

/** Without the first day: nothing holds yet. */
function conditional(
  { principal }: GleichstellungContext,
  open: readonly SaidClause[],
  until: CivilDate | undefined,
): Success[] {
  const held = span(undefined, until);
  const plain = plainClauses(open);
  const [first = '', ...more] = operativeSentences(open);
  return [
    {
      formal: `${principal.name} wird ${held === '' ? '' : `${held} `}mit schwerbehinderten Menschen gleichgestellt.`,
      plain: until ? [`Unser Ja gilt höchstens bis zum ${longDate(until)}.`] : [],
    },
    { formal: first, plain: [...plain.what, ...plain.until] },
    ...more.map((formal) => ({ formal, plain: [] })),
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
  successes(context, better).flatMap(({ plain }) => plain);
