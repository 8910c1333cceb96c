import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Decided, Found, GdbState } from '../../contracts/gdb-determination/messages';
import type { MatterState } from '../../contracts/remedies/state';
import type { CivilDate } from '../../rules/core/civil-date';
import { announcedOn } from '../kit/remedies/finality';

export type Standing = Pick<GdbState, 'decided' | 'remedies' | 'before'>;

/**
 * What is found and in force. A decision binds once it is announced (§ 39 Abs. 1 SGB X); what it takes away stays until it
 * is final, since objection and action suspend it (§ 86a Abs. 1 SGG).
 */
export function foundIn(state: Standing): Found | undefined {
  const turns = turnsIn(state);
  const last = turns.at(-1);
  return last ? last.found : state.before;
}

export interface Turn {
  found: Found | undefined;
  since: CivilDate;
  by: Decided;
}

/** What each decision of a proceeding has made of what was found before it, and from when on; what changes nothing is no turn. */
export function turnsIn(state: Standing): Turn[] {
  const out = state.decided.filter(({ notice }) => announcementOf(state, notice) !== undefined);
  const last = out.findLast(({ gdb }) => gdb !== undefined);
  let present = state.before;
  return out.flatMap((decided) => {
    const found = applied(state, decided, present, decided === last);
    const since = found?.since ?? decided.from ?? announcementOf(state, decided.notice);
    if (found === present || since === undefined) return [];
    present = found;
    return [{ found, since, by: decided }];
  });
}

/** What was in force when a proceeding began: what the ones before it have found, as their contests stand now. */
export function beforeProceeding({ earlier }: Pick<GdbState, 'earlier'>, place: number): Found | undefined {
  return earlier.slice(0, place).reduce<Found | undefined>(
    // Nothing is known of it beside what was decided and contested in it.
    (before, { decided, remedies }) => foundIn({ decided, remedies, ...(before ? { before } : {}) }),
    undefined,
  );
}

/** What remedies have made of a decision shows in the matter as it stands: in the last decision on it. */
function applied(
  state: Standing,
  decided: Decided,
  before: Found | undefined,
  isLast: boolean,
): Found | undefined {
  if (decided.result === 'refused-cooperation') return before;
  const gdb =
    decided.gdb === undefined
      ? (before?.gdb ?? 0)
      : gdbAfter(isLast ? standingGdb(state) : undefined, decided.gdb, before?.gdb);
  const marks = marksAfter(state, decided, before?.marks ?? []);
  if (gdb < leastGdb) return undefined;
  const same = before?.gdb === gdb && String(before.marks) === String(marks);
  if (same) return before;
  const since = decided.from ?? announcementOf(state, decided.notice);
  return since === undefined ? before : { gdb, marks, since, decidedBy: decided.notice };
}

/** § 152 Abs. 1 S. 6 SGB IX: below 20 nothing is found. */
export const leastGdb = 20;

/** § 141 SGG: what a court has ruled counts once it is final; until then what the office has decided last. */
function standingGdb({ remedies }: Standing): MatterState | undefined {
  const gdb = remedies.matters.find(({ matter: name }) => name === 'gdb');
  if (gdb?.status !== 'open') return gdb;
  const { value: _value, ...open } = gdb;
  const last = remedies.notices.findLast(
    (notice) =>
      notice.kind !== 'court-decision' && 'gdb' in notice.values && announcedOn(notice) !== undefined,
  );
  return last?.values['gdb'] === undefined ? open : { ...open, value: last.values['gdb'] };
}

function gdbAfter(contested: MatterState | undefined, decided: number, before = 0): number {
  const value = typeof contested?.value === 'number' ? contested.value : decided;
  if (contested?.status === 'lifted' && contested.value === undefined) return before;
  return contested?.status === 'open' && value < before ? before : value;
}

function marksAfter(state: Standing, decided: Decided, before: readonly string[]): string[] {
  const marks = new Set([...before, ...decided.marksGranted]);
  for (const mark of decided.marksLost) {
    if (matter(state, matterOfMark(mark))?.status === 'final') marks.delete(mark);
  }
  for (const mark of decided.marksRefused) {
    if (matter(state, matterOfMark(mark))?.status === 'lifted') marks.add(mark);
  }
  return [...marks].sort();
}

function matter({ remedies }: Standing, name: string): MatterState | undefined {
  return remedies.matters.find((candidate) => candidate.matter === name);
}

function announcementOf({ remedies }: Standing, id: string): CivilDate | undefined {
  const notice = remedies.notices.find((candidate) => candidate.id === id);
  return notice && announcedOn(notice);
}

/** The decision that what is in force goes back to. */
export function decidedBy({ decided, earlier }: Pick<GdbState, 'decided' | 'earlier'>, found: Found) {
  const all = [...earlier.flatMap(({ decided: before }) => before), ...decided];
  return all.find(({ notice }) => notice === found.decidedBy);
}

export function healingOf(state: Pick<GdbState, 'decided' | 'earlier' | 'found'>): Decided['healing'] {
  return state.found && decidedBy(state, state.found)?.healing;
}
