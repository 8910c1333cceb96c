import type { Act } from '../../contracts/case/act';
import type { Deadline } from '../../contracts/case/deadline';
import {
  findingLookDays,
  type Finding,
  type GleichstellungState,
} from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import type { Told } from '../kit/procedure';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';

type Gleichstellung = Kase<GleichstellungState>;
type Input = GleichstellungStepInput;

export const findingOf = (
  { stepId }: Pick<Act, 'stepId'>,
  { gdb, since, body, decidedOn }: Input['record-finding']['finding'],
): Finding => present({ gdb, since, body, decidedOn, knownIn: stepId });

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
  state.toldAsOf = input.asOf;
  const { gdb, since, decidedOn } = input;
  if (input.pending) {
    state.pending ??= {};
    if (gdb === 0) return;
  } else delete state.pending;
  const told = state.findingCase;
  takeNote(kase, present({ gdb, since, decidedOn, told, knownIn: kase.act.stepId }));
}

function takeNote({ state }: Gleichstellung, finding: Finding): void {
  const { finding: before } = state;
  state.flags = state.flags.filter((flag) => flag !== 'finding-missing');
  const same = before?.gdb === finding.gdb && before.since === finding.since;
  if (!same) state.finding = finding;
}

/** That the case of the GdB is asked to tell; once, with what shows whether it is about the same person. */
export function asksFinding(before: GleichstellungState | null, after: GleichstellungState): Told[] {
  const { findingCase, caseId, bornOn } = after;
  if (findingCase === undefined || before?.findingCase === findingCase) return [];
  const input = present({ caseId, bornOn });
  return [{ caseId: findingCase, stepId: `${caseId}:awaits-finding`, step: 'finding-awaited', input }];
}

/** Applied for by way of precaution: nothing can be decided yet, and the day of receipt is kept. */
export const awaitsFinding = ({ proceeding, finding, pending }: GleichstellungState): boolean =>
  proceeding.occasion !== 'review' && pending !== undefined && (finding?.gdb ?? 0) < 30;

/** As long as the finding is waited for, the office looks from time to time what has become of it. */
export function keepLooking(kase: Gleichstellung, waits: boolean): void {
  const { state } = kase;
  const id = `finding:${state.proceeding.id}`;
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
