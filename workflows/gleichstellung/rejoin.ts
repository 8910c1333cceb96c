import type {
  EarlierProceeding,
  GleichstellungState,
  NextApplication,
} from '../../contracts/gleichstellung/messages';
import { leaveInquiry } from '../kit/application/leave-inquiry';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { discardDrafts } from './decision';

type Gleichstellung = Kase<GleichstellungState>;

const tasksOfInquiry = ['check-application', 'prepare-decision', 'judge-silence', 'judge-missing-evidence'];

/**
 * A decision that turns out not to be final is contested first: what was applied for after it waits for the end of that, as if it
 * had come during the contest. What was decided there has remedies of its own, and what the office looks at by itself goes on beside
 * it. True where the case stands in the earlier proceeding again.
 */
export function rejoin(kase: Gleichstellung, place: number): boolean {
  const { state } = kase;
  const past = state.earlier[place];
  if (!past || !isOpen(past) || place !== state.earlier.length - 1 || !canWait(state)) return false;
  const { ended } = state.proceeding;
  if (!ended) leave(kase);
  state.earlier.pop();
  if (ended) state.earlier.push(putAway(state));
  else state.next = waiting(state);
  const { proceeding, decided, remedies } = past;
  Object.assign(state, { proceeding, decided, remedies });
  delete state.outcome;
  delete state.suspended;
  return true;
}

export const isOpen = ({ remedies }: Pick<EarlierProceeding, 'remedies'>): boolean =>
  remedies.matters.some(({ status }) => status === 'open');

function canWait({ proceeding, remedies }: GleichstellungState): boolean {
  const { occasion, ended } = proceeding;
  const isDecided = remedies.notices.some(({ releasedOn }) => releasedOn !== undefined);
  return !isDecided && (ended !== undefined || occasion === 'application' || occasion === 'extension');
}

/** Its periods go on: it waits under the same name. */
function leave(kase: Gleichstellung): void {
  discardDrafts(kase);
  leaveInquiry(kase, tasksOfInquiry);
}

function waiting({ proceeding }: GleichstellungState): NextApplication {
  const { id, receivedOn, until, accepted } = proceeding;
  return present({ by: id, receivedOn, until, accepted });
}

export function putAway({ proceeding, decided, remedies, outcome }: GleichstellungState): EarlierProceeding {
  return { proceeding, decided, remedies, outcome };
}
