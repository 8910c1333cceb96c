import type { Act } from '../../contracts/case/act';
import type { Deadline } from '../../contracts/case/deadline';
import {
  findingLookDays,
  type Finding,
  type GleichstellungState,
} from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import { bandOf, equalFrom, severelyDisabledFrom } from '../../contracts/severe-disability';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import type { Told } from '../kit/procedure';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';
import type { CivilDate } from '../../rules/core/civil-date';
import { startOf } from './gdb';

type Gleichstellung = Kase<GleichstellungState>;
type Input = GleichstellungStepInput;

export const findingOf = (
  { stepId }: Pick<Act, 'stepId'>,
  { gdb, since, unbrokenSince, body, decidedOn }: Input['record-finding']['finding'],
): Finding => present({ gdb, since, unbrokenSince, body, decidedOn, knownIn: stepId });

/** The notice of the office that has found it, as the person or that office has sent it. */
export function recordFinding(kase: Gleichstellung, { finding }: Input['record-finding']): void {
  takeNote(kase, findingOf(kase.act, finding));
  delete kase.state.pending;
}

/** The case in which the GdB is determined is linked, and tells how it stands. */
export function awaitFindingOf(kase: Gleichstellung, caseId: string): void {
  const { state } = kase;
  if (caseId === state.caseId) throw new Refusal('facts-contradict', { fields: ['findingCase'] });
  state.findingCase = caseId;
  link(kase, { caseId, why: '' });
}

/** The case in which the GdB is determined says how it stands there. */
export function hearOfFinding(kase: Gleichstellung, input: Input['origin-news']): void {
  const { state } = kase;
  if (state.findingCase === undefined) throw new Refusal('nothing-pending');
  // Two messages on the way may overtake each other: what is older than what is known says nothing.
  if (state.toldAsOf !== undefined && input.asOf < state.toldAsOf) return;
  if (wasMistaken(kase, input)) return;
  state.toldAsOf = input.asOf;
  const { gdb, since, unbrokenSince, decidedOn } = input;
  if (input.pending) {
    state.pending ??= {};
    if (gdb === 0 && since === undefined) return takeBack(kase);
  } else delete state.pending;
  const told = state.findingCase;
  takeNote(kase, present({ gdb, since, unbrokenSince, decidedOn, told, knownIn: kase.act.stepId }));
}

/**
 * A GdB of 50 ends what is applied for or granted. Where that case has said since that there was none on that day, nothing has
 * ended: the message is passed over, like an entry that was corrected. A GdB that has really fallen again stays what it was.
 */
function wasMistaken({ acts }: Gleichstellung, input: Input['origin-news']): boolean {
  const on = input.unbrokenSince ?? input.since;
  if (input.gdb < severelyDisabledFrom || on === undefined) return false;
  return acts.some((act) => {
    if (act.step !== 'origin-news') return false;
    const later = act.input as Input['origin-news'];
    return later.asOf > input.asOf && deniesStatusOn(later, on);
  });
}

/** News that say nothing of the status contradict nothing. */
const deniesStatusOn = ({ severelyDisabled }: Input['origin-news'], on: CivilDate): boolean =>
  severelyDisabled?.every(({ from, to }) => on < from || (to !== undefined && on >= to)) ?? false;

/** Nothing was ever found there, by what is known now: what holds is what was known before. */
function takeBack({ state }: Gleichstellung): void {
  if (state.finding?.told === undefined) return;
  if (state.knownBefore) state.finding = state.knownBefore;
  else delete state.finding;
  delete state.knownBefore;
}

function takeNote({ state }: Gleichstellung, finding: Finding): void {
  const { finding: before } = state;
  state.flags = state.flags.filter((flag) => flag !== 'finding-missing');
  const same =
    before?.gdb === finding.gdb &&
    before.since === finding.since &&
    before.unbrokenSince === finding.unbrokenSince;
  if (same) return;
  if (finding.told === undefined) delete state.knownBefore;
  else if (before && before.told === undefined) state.knownBefore = before;
  state.finding = { ...finding, ...present({ follows: before && followed(before, finding) }) };
}

/** § 2 Abs. 3 SGB IX: since when a GdB of 30 was there before it was changed, if nobody has said otherwise. */
function followed(before: Finding, finding: Finding): CivilDate | undefined {
  const { told, unbrokenSince, since } = finding;
  if (told !== undefined && before.told !== undefined) {
    // What the other case has told goes on from the same day: what went before that day does too.
    const goesOn = (before.unbrokenSince ?? before.since) === (unbrokenSince ?? since);
    return goesOn && bandOf(before.gdb) === bandOf(finding.gdb) ? before.follows : undefined;
  }
  if (told === undefined && unbrokenSince !== undefined) return undefined;
  const first = startOf(before);
  const sooner = first !== undefined && first < (unbrokenSince ?? since ?? '');
  return sooner && bandOf(before.gdb) > 0 && bandOf(before.gdb) === bandOf(finding.gdb) ? first : undefined;
}

/** That the case of the GdB is asked to tell; once, with what shows whether it is about the same person. */
export function asksFinding(before: GleichstellungState | null, after: GleichstellungState): Told[] {
  const { findingCase, caseId, bornOn } = after;
  if (findingCase === undefined || before?.findingCase === findingCase) return [];
  const input = present({ caseId, bornOn });
  return [{ caseId: findingCase, stepId: `${caseId}:awaits-finding`, step: 'finding-awaited', input }];
}

/** Applied for by way of precaution: nothing can be decided yet, and the day of receipt is kept. */
export const awaitsFinding = (state: GleichstellungState): boolean =>
  state.proceeding.occasion !== 'review' && isToBeFound(state);

export const isToBeFound = ({ finding, pending }: GleichstellungState): boolean =>
  pending !== undefined && (finding?.gdb ?? 0) < equalFrom;

/** As long as the finding is waited for, the office looks from time to time what has become of it. */
export function keepLooking(kase: Gleichstellung, waits: boolean, by = kase.state.proceeding.id): void {
  const { state } = kase;
  const id = `finding:${by}`;
  const asked = state.tasks.some((task) => task.id === `ask-${id}` && task.status === 'open');
  if (!waits) {
    closeDeadline(kase, id, 'cancelled');
    kase.closesTask(`ask-${id}`);
    return;
  }
  const running = state.deadlines.some((deadline) => deadline.id === id && deadline.status === 'open');
  if (asked || running) return;
  const finding = kase.find('office-period', { on: kase.act.recordedOn, days: findingLookDays });
  openDeadline(kase, { id, type: 'finding-awaited', lastDay: finding.value.lastDay, finding });
}

export function askAboutFinding(kase: Gleichstellung, { id }: Deadline): void {
  kase.dropsTask(`ask-${id}`);
  kase.opensTask({ id: `ask-${id}`, type: 'ask-about-finding', forRole: 'caseworker' });
}
