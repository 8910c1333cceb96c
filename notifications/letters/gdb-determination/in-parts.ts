import type { Decided, Found, GdbState, Proceeding } from '../../../contracts/gdb-determination/messages';
import type { Block, Runs } from '../../pdf/document';
import { noticeOf } from '../case-facts';
import { markName } from '../severe-disability/marks';
import { marksIn, marksText } from '../severe-disability/matters';
import { paragraph } from '../words';
import type { GdbContext } from './decision-facts';

/** What is asked for and is decided later; what was decided before, in this proceeding. */
export interface Parts {
  readonly reserved: readonly string[];
  readonly earlier: Decided | undefined;
}

const decidesOn = ({ marksGranted, marksRefused, marksLost }: Decided): string[] => [
  ...marksGranted,
  ...marksRefused,
  ...marksLost,
];

export function partsOf({ state }: GdbContext, { wants }: Proceeding, decided: Decided): Parts {
  const place = state.decided.findIndex(({ notice }) => notice === decided.notice);
  const before = place < 0 ? [] : state.decided.slice(0, place);
  const done = [...before, decided].flatMap(decidesOn);
  const held = state.before?.marks ?? [];
  const marks = marksIn(wants).filter((mark) => !done.includes(mark) && !held.includes(mark));
  const gdb = [...before, decided].every((one) => one.gdb === undefined) && wants.includes('gdb');
  return {
    reserved: decided.result === 'refused-cooperation' ? [] : [...(gdb ? ['gdb'] : []), ...marks],
    earlier: before.at(-1),
  };
}

/** What a later decision of the same proceeding changes: what the one before it has found. */
export function foundBefore({ state }: GdbContext, { earlier }: Parts): Found | undefined {
  if (earlier?.gdb === undefined) return state.before;
  const marks = [...(state.before?.marks ?? []), ...earlier.marksGranted];
  return {
    gdb: earlier.gdb,
    marks: marks.filter((mark) => !earlier.marksLost.includes(mark)).sort(),
    since: earlier.from ?? state.proceeding.begunOn,
    decidedBy: earlier.notice,
  };
}

/** The application that a decision during the contest is about; without one the office has looked by itself. */
export function proceedingOfAmendment({ state, letter }: GdbContext, first: Proceeding): Proceeding {
  const until = state.letters.findIndex(({ key }) => key === letter.key);
  const before = until < 0 ? state.letters : state.letters.slice(0, until);
  const receipt = before.findLast(({ type }) => type === 'application-received')?.facts['receivedOn'];
  const isLater = typeof receipt === 'string' && receipt > first.receivedOn;
  if (!isLater) return { ...first, occasion: 'review' };
  return { ...first, occasion: 'change', begunOn: receipt as Proceeding['begunOn'] };
}

export function reservation({ reserved }: Parts): Runs[] {
  const marks = reserved.filter((one) => one !== 'gdb');
  const about = [
    ...(reserved.includes('gdb') ? ['den Grad der Behinderung'] : []),
    ...(marks.length > 0 ? [marksText(marks)] : []),
  ];
  return about.length === 0
    ? []
    : [`Über ${about.join(' und ')} entscheiden wir in einem weiteren Bescheid.`];
}

export const reservedPlainly = ({ reserved }: Parts): string[] => [
  ...(reserved.length > 0 ? ['Das ist noch nicht alles.'] : []),
  ...reserved.map((one) =>
    one === 'gdb'
      ? 'Über den Grad der Behinderung entscheiden wir später.'
      : `Über das Merk-Zeichen ${markName(one)} entscheiden wir später.`,
  ),
];

/** §§ 86, 96 SGG: it needs no remedy of its own. */
export function joining(context: GdbContext, former: string): Block[] {
  if (!joinsContest(context)) return [];
  const inCourt = isInCourt(context.state);
  return [
    paragraph(
      `Dieser Bescheid ändert den angefochtenen Bescheid${former}. Er wird Gegenstand des laufenden ` +
        (inCourt
          ? 'Gerichtsverfahrens (§ 96 SGG). Eine neue Klage'
          : 'Widerspruchsverfahrens (§ 86 SGG). Ein neuer Widerspruch') +
        ' ist nicht nötig.',
    ),
  ];
}

export const joinsContest = (context: GdbContext): boolean => noticeOf(context)?.kind === 'amendment';

export const isInCourt = ({ remedies }: GdbState): boolean =>
  remedies.notices.some(({ stage, releasedOn }) => stage === 'objection' && releasedOn !== undefined);
