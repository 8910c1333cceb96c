import type { Decided, GleichstellungState, Proceeding } from '../../../contracts/gleichstellung/messages';
import type { CivilDate } from '../../../rules/core/civil-date';
import { contestedDecision } from '../case-facts';
import type { LetterContext } from '../content';
import { longDate } from '../words';

export type GleichstellungContext = LetterContext<GleichstellungState>;

/** What the decision that a letter announces has decided. */
export function decidedBy({ state }: GleichstellungContext, notice: string | undefined): Decided | undefined {
  const all = [...state.earlier.flatMap(({ decided }) => decided), ...state.decided];
  return all.find((one) => one.notice === notice);
}

export const contestedFacts = (context: GleichstellungContext): Decided | undefined =>
  decidedBy(context, contestedDecision(context)?.id);

/** The proceeding in which the contested decision was made: what was asked for there. */
export function contestedProceeding(context: GleichstellungContext): Proceeding {
  const { state } = context;
  const id = contestedDecision(context)?.id;
  const past = state.earlier.find(({ decided }) => decided.some(({ notice }) => notice === id));
  return (past ?? state).proceeding;
}

/** Whether a decision takes away what was granted; only then an objection suspends it (§ 86a Abs. 1 SGG). */
export const takesAway = (decided: Decided | undefined): boolean =>
  decided?.result === 'revoked' || decided?.result === 'taken-back';

/** "ab dem …", and until when, where there is a limit. */
export const span = (from: CivilDate | undefined, until: CivilDate | undefined): string =>
  [
    ...(from === undefined ? [] : [`ab dem ${longDate(from)}`]),
    ...(until === undefined ? [] : [`bis zum ${longDate(until)}`]),
  ].join(' ');

/** § 151 Abs. 3 SGB IX: what follows from being gleichgestellt, and what does not. */
export const whatFollows =
  'Für Sie gelten damit die besonderen Regelungen für schwerbehinderte Menschen, vor allem der Kündigungsschutz (§§ 168 ff. SGB IX), ' +
  'nicht aber der Zusatzurlaub und die unentgeltliche Beförderung (§ 151 Abs. 3 SGB IX). Einen Schwerbehindertenausweis gibt es dafür nicht.';

export const whatFollowsPlainly = [
  'Das schützt Ihren Arbeits-Platz.',
  'Ihr Arbeit-Geber darf Ihnen nicht einfach kündigen.',
  'Mehr Urlaub bekommen Sie dadurch nicht.',
  'Einen Ausweis gibt es dafür nicht.',
];

export const applyAnew =
  'Eine neue Gleichstellung können Sie jederzeit beantragen, auch mündlich oder telefonisch. Sie wirkt ab dem Tag, an dem der Antrag ' +
  'eingeht (§ 151 Abs. 2 S. 2 SGB IX).';

export const applyAnewPlainly = [
  'Sie können einen neuen Antrag stellen.',
  'Sie können uns dafür auch anrufen.',
  'Der Antrag gilt ab dem Tag, an dem er bei uns ankommt.',
];
