import type {
  Decided,
  Found,
  GdbState,
  Opinion,
  Proceeding,
} from '../../../contracts/gdb-determination/messages';
import type { Notice } from '../../../contracts/remedies/state';
import type { CivilDate } from '../../../rules/core/civil-date';
import { contestedDecision, decidedGdb } from '../case-facts';
import type { LetterContext } from '../content';
import type { Runs } from '../../pdf/document';
import { longDate } from '../words';
import { foundBefore, partsOf, proceedingOfAmendment, type Parts } from './in-parts';

export type GdbContext = LetterContext<GdbState>;

/** What a decision of this procedure says, and what it is measured by. */
export interface DecisionFacts {
  readonly name: string;
  readonly decided: Decided;
  readonly proceeding: Proceeding;
  readonly before: Found | undefined;
  readonly parts: Parts;
  /** Day of the decision that holds until now, or of the one that was wrong. */
  readonly former: CivilDate | undefined;
  readonly opinion: Opinion | undefined;
  readonly from: CivilDate | undefined;
  /** What was found before took a Heilungsbewährung into account (VersMedV Teil A Nr. 2). */
  readonly healedFrom: boolean;
}

export function decisionFacts(context: GdbContext): DecisionFacts {
  const { state, facts, principal } = context;
  const notice = facts.text('notice');
  const found = proceedingWith(state, notice);
  if (!found) facts.missing('notice', '§ 33 Abs. 1 SGB X');
  const decided = found?.decided ?? unknownDecision(decidedGdb(context));
  const first = found?.proceeding ?? state.proceeding;
  const parts = partsOf(context, first, decided);
  // A part that was left open is no change of what was decided before it.
  const changes = parts.earlier?.gdb !== undefined && decided.gdb !== undefined;
  const before = changes ? foundBefore(context, parts) : state.before;
  const formerNotice = changes ? noticeIn(state, parts.earlier?.notice) : formerDecision(state);
  const former = facts.date('formerDecisionOn', formerNotice?.decidedOn);
  return {
    name: principal.name,
    decided,
    proceeding: changes ? proceedingOfAmendment(context, first) : first,
    before,
    parts,
    former,
    opinion: opinionOf(context),
    from: facts.date('effectiveOn', decided.from),
    healedFrom: state.earlier
      .flatMap((earlier) => earlier.decided)
      .concat(state.decided)
      .some(({ notice: id, healing }) => id === before?.decidedBy && healing !== undefined),
  };
}

function proceedingWith(state: GdbState, notice: string | undefined) {
  const all = [{ proceeding: state.proceeding, decided: state.decided }, ...state.earlier];
  for (const { proceeding, decided } of all) {
    const one = decided.find((candidate) => candidate.notice === notice);
    if (one) return { proceeding, decided: one };
  }
  return undefined;
}

const unknownDecision = (gdb: number | undefined): Decided => ({
  notice: '',
  result: 'changed',
  ...(gdb === undefined ? {} : { gdb }),
  marksGranted: [],
  marksRefused: [],
  marksLost: [],
  permanent: false,
});

const noticeIn = ({ remedies }: GdbState, id: string | undefined): Notice | undefined =>
  remedies.notices.find((notice) => notice.id === id);

/** The decision that what is in force rests on, or the last one that was out. */
function formerDecision({ before, earlier }: GdbState): Notice | undefined {
  const notices = earlier.flatMap(({ remedies }) => remedies.notices);
  const own = notices.filter(({ kind, releasedOn }) => kind === 'decision' && releasedOn !== undefined);
  return own.findLast(({ id }) => before === undefined || id === before.decidedBy);
}

/** The opinion the decision rests on; without word of it the latest. */
function opinionOf({ state, facts }: GdbContext): Opinion | undefined {
  const id = facts.text('opinion');
  return state.opinions.find((opinion) => opinion.id === id) ?? state.opinions.at(-1);
}

/** What the decision that is contested has decided. */
export function contestedFacts(context: GdbContext): Decided | undefined {
  return proceedingWith(context.state, contestedDecision(context)?.id)?.decided;
}

/** Whether a decision takes away what was found; only then an objection suspends it (§ 86a Abs. 1 SGG). */
export const takesAway = (decided: Decided | undefined): boolean =>
  decided !== undefined &&
  (['lowered', 'taken-back'].includes(decided.result) || decided.marksLost.length > 0);

export const fromDay = (from: CivilDate | undefined): string =>
  from === undefined ? 'ab der Bekanntgabe dieses Bescheides' : `ab dem ${longDate(from)}`;

/** § 48 Abs. 1 S. 1 SGB X: what is taken away holds for the future only, whatever day the rest begins on. */
export const lostFrom = ({ from }: DecisionFacts, { date }: GdbContext): string =>
  fromDay(from !== undefined && from > date ? from : undefined);

export const ofFormer = ({ former }: Pick<DecisionFacts, 'former'>): string =>
  former === undefined ? '' : ` vom ${longDate(former)}`;

interface SaidGdb {
  readonly name: string;
  readonly gdb: number | undefined;
  readonly from: string;
  /** It stays what it was. */
  readonly same?: boolean;
  readonly before?: number;
}

/** The day first: at the end it would stand beside the value, two numbers in a row. */
export function gdbSentence({ name, gdb, from, same = false, before }: SaidGdb): Runs {
  const value = { bold: `${gdb ?? ''}` };
  if (same) return [`Der Grad der Behinderung (GdB) von ${name} beträgt weiterhin `, value, '.'];
  const capital = `${from.charAt(0).toUpperCase()}${from.slice(1)}`;
  const was = before === undefined ? '.' : ` (bisher ${before}).`;
  return [`${capital} beträgt der Grad der Behinderung (GdB) von ${name} `, value, was];
}
