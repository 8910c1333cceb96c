import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { endInactionPeriod, keepInactionPeriod } from '../kit/application/inaction';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';

type Gdb = Kase<GdbState>;

/** By when the office has to decide: in weeks where somebody employed waits for the status, else before a suit for inaction. */
export function keepTargets(kase: Gdb): void {
  const { proceeding } = kase.state;
  if (proceeding.occasion === 'review') return;
  if (kase.state.hasTarget) keepDecisionTarget(kase);
  keepInactionPeriod(kase);
}

/** § 152 Abs. 1 S. 3, § 14 Abs. 2, § 17 Abs. 2 SGB IX: while a report is out, the time for the decision does not run. */
function keepDecisionTarget(kase: Gdb): void {
  const { proceeding, reports } = kase.state;
  const counted = reports.filter(({ givenUp }) => givenUp !== true);
  const pending = counted.some(({ receivedOn }) => receivedOn === undefined);
  const orderedOn = counted[0]?.orderedOn;
  const receivedOn = latest(counted.flatMap((report) => report.receivedOn ?? []));
  const finding = kase.find('decision-target', {
    receivedOn: proceeding.receivedOn,
    ...(orderedOn === undefined ? {} : { opinionOrderedOn: orderedOn }),
    ...(pending || receivedOn === undefined ? {} : { opinionReceivedOn: receivedOn }),
    place: kase.place(kase.state.municipality),
  });
  const { decideBy } = finding.value;
  const id = `target:${proceeding.id}`;
  if (decideBy === null) closeDeadline(kase, id, 'cancelled');
  else openDeadline(kase, { id, type: 'decision-target', lastDay: decideBy, finding });
}

const latest = (days: CivilDate[]): CivilDate | undefined => days.sort().at(-1);

/** The office has decided, or nothing is left to decide. */
export function endTargets(kase: Gdb, status: 'met' | 'cancelled'): void {
  closeDeadline(kase, `target:${kase.state.proceeding.id}`, status);
  endInactionPeriod(kase, status);
}
