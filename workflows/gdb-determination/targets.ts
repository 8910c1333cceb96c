import type { Amending, GdbState, Proceeding } from '../../contracts/gdb-determination/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { endInactionPeriod, keepInactionPeriod } from '../kit/application/inaction';
import { isWatched } from '../kit/application/watched';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';

type Gdb = Kase<GdbState>;

type Applied = Pick<Proceeding, 'id' | 'occasion' | 'begunOn' | 'receivedOn'>;

/** By when the office has to decide: in weeks where somebody employed waits for the status, else before a suit for inaction. */
export function keepTargets(kase: Gdb, of: Applied = kase.state.proceeding): void {
  if (of.occasion === 'review') return;
  if (kase.state.hasTarget) keepDecisionTarget(kase, of);
  keepInactionPeriod(kase, of);
}

/** § 88 Abs. 1 SGG: what joins a contest, or waits for its end, is applied for like anything else, and its time runs. */
export function keepTargetsOfWaiting(kase: Gdb): void {
  const { amending, waiting = [] } = kase.state;
  for (const one of [...(amending ? [amending] : []), ...waiting]) {
    const { by: id, receivedOn, occasion = 'change' } = one;
    if (isWatched(kase, one)) keepTargets(kase, { id, occasion, begunOn: receivedOn, receivedOn });
  }
}

/** § 152 Abs. 1 S. 3, § 14 Abs. 2, § 17 Abs. 2 SGB IX: while a report is out, the time for the decision does not run. */
function keepDecisionTarget(kase: Gdb, { id: of, receivedOn: since }: Applied): void {
  const { proceeding, reports } = kase.state;
  // What was ordered for the decision that is contested is none of what was applied for after it.
  const own = reports.filter(({ orderedOn }) => of === proceeding.id || orderedOn >= since);
  const counted = own.filter(({ givenUp }) => givenUp !== true);
  const pending = counted.some(({ receivedOn }) => receivedOn === undefined);
  const orderedOn = counted[0]?.orderedOn;
  const receivedOn = latest(counted.flatMap((report) => report.receivedOn ?? []));
  const finding = kase.find('decision-target', {
    receivedOn: since,
    ...(orderedOn === undefined ? {} : { opinionOrderedOn: orderedOn }),
    ...(pending || receivedOn === undefined ? {} : { opinionReceivedOn: receivedOn }),
    place: kase.place(kase.state.municipality),
  });
  const { decideBy } = finding.value;
  const id = `target:${of}`;
  if (decideBy === null) closeDeadline(kase, id, 'cancelled');
  else openDeadline(kase, { id, type: 'decision-target', lastDay: decideBy, finding });
}

const latest = (days: CivilDate[]): CivilDate | undefined => days.sort().at(-1);

/** The office has decided, or nothing is left to decide. */
export function endTargets(
  kase: Gdb,
  status: 'met' | 'cancelled',
  { by: id }: Pick<Amending, 'by'> = { by: kase.state.proceeding.id },
): void {
  closeDeadline(kase, `target:${id}`, status);
  endInactionPeriod(kase, status, { id });
}
