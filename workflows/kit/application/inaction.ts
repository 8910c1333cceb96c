import type { ApplicationState } from '../../../contracts/application/state';
import { closeDeadline, openDeadline } from '../deadlines';
import type { Kase } from '../kase';

type ApplicationCase = Kase<ApplicationState>;

/** § 88 Abs. 1 SGG: six months without a decision open the way to court; the office sees it coming. */
export function keepInactionPeriod(kase: ApplicationCase): void {
  const { begunOn: receivedOn } = kase.state.proceeding;
  const suit = kase.find('inaction-suit', { branch: 'SGG', of: 'application', receivedOn });
  const lastDay = kase.find('days-before', { lastDay: suit.value.earliestOn, days: 1 }).value.on;
  openDeadline(kase, { id: idOf(kase), type: 'inaction-application', lastDay, finding: suit });
}

/** The office has decided, or nothing is left to decide. */
export function endInactionPeriod(kase: ApplicationCase, status: 'met' | 'cancelled'): void {
  closeDeadline(kase, idOf(kase), status);
}

const idOf = ({ state }: ApplicationCase): string => `inaction:${state.proceeding.id}`;
