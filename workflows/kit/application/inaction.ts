import type { ApplicationState, Begun } from '../../../contracts/application/state';
import { closeDeadline, openDeadline } from '../deadlines';
import type { Kase } from '../kase';

type ApplicationCase = Kase<ApplicationState>;

/**
 * § 88 Abs. 1 SGG: six months without a decision open the way to court; the office sees it coming. They run for an application
 * that waits, too.
 */
export function keepInactionPeriod(kase: ApplicationCase, of: Begun = kase.state.proceeding): void {
  const { begunOn: receivedOn } = of;
  const suit = kase.find('inaction-suit', { branch: 'SGG', of: 'application', receivedOn });
  const lastDay = kase.find('days-before', { lastDay: suit.value.earliestOn, days: 1 }).value.on;
  openDeadline(kase, { id: inactionPeriodOf(of), type: 'inaction-application', lastDay, finding: suit });
}

/** The office has decided, or nothing is left to decide. */
export function endInactionPeriod(
  kase: ApplicationCase,
  status: 'met' | 'cancelled',
  of: Pick<Begun, 'id'> = kase.state.proceeding,
): void {
  closeDeadline(kase, inactionPeriodOf(of), status);
}

export const inactionPeriodOf = ({ id }: Pick<Begun, 'id'>): string => `inaction:${id}`;
