import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';
import { isSettled } from './proceedings';
import { statusIn, timelineOf, unbrokenSince } from './timeline';

type Gdb = Kase<GdbState>;

const prefix = 'awaited:';

/** Another case rests on what is found here (§ 151 Abs. 2 S. 1 SGB IX); it is told as long as it stands, if it is about the same person. */
export function findingAwaited(kase: Gdb, { caseId, bornOn }: GdbStepInput['finding-awaited']): void {
  const { bornOn: ours } = kase.state;
  if (bornOn !== undefined && ours !== undefined && bornOn !== ours) {
    throw new Refusal('facts-contradict', { fields: ['bornOn'] });
  }
  link(kase, { caseId, why: '' });
  kase.tells(`${prefix}${caseId}`, 'gleichstellung', caseId);
}

/** What is found and in force and since when, also what was before; and whether more is to be expected. */
export function tellWhoAwaits(kase: Gdb): void {
  const { state } = kase;
  const awaited = (state.opened ?? []).filter(({ id }) => id.startsWith(prefix));
  if (awaited.length === 0) return;
  const { found } = state;
  const notices = [...state.earlier.flatMap(({ remedies }) => remedies.notices), ...state.remedies.notices];
  const decidedOn = notices.find(({ id }) => id === found?.decidedBy)?.decidedOn;
  const line = timelineOf(state);
  const since = line.at(-1)?.since;
  const unbroken = unbrokenSince(line);
  const news = present({
    pending: !isSettled(state),
    gdb: found?.gdb ?? 0,
    since,
    unbrokenSince: unbroken === since ? undefined : unbroken,
    // Also that it never was: what is left out says nothing.
    severelyDisabled: statusIn(line),
    decidedOn,
  });
  for (const { id } of awaited) kase.keepsTold(id, news);
}
