import type { GdbState } from '../../contracts/gdb-determination/messages';
import { recordServiceToTheLiving } from '../kit/application/death';
import type { Kase } from '../kit/kase';
import { remedySteps } from '../kit/remedies';
import { deadlineEndsInProceedings, stepsInProceedings } from '../kit/remedies/in-proceedings';
import { beforeProceeding } from './found';
import { prepareImplementation } from './implementation';
import { prepareObjectionDecision, releaseNotice } from './objections';
import { rejoin } from './rejoin';

type Gdb = Kase<GdbState>;

const steps = {
  ...remedySteps,
  'release-notice': releaseNotice,
  'record-service': recordServiceToTheLiving,
  'prepare-objection-decision': prepareObjectionDecision,
  'prepare-implementation': prepareImplementation,
};

export const contestSteps = stepsInProceedings<GdbState>(steps, inProceeding);
export const contestDeadlineEnds = deadlineEndsInProceedings<GdbState>(inProceeding);

/** As long as the step lasts, the case stands in that proceeding; what it leaves behind shows in what was in force afterwards. */
export function inProceeding(kase: Gdb, place: number, step: () => void): void {
  const { state } = kase;
  const past = state.earlier[place];
  if (!past) return step();
  const { decided, remedies } = state;
  state.decided = past.decided;
  state.remedies = past.remedies;
  setBefore(state, place);
  try {
    step();
  } finally {
    past.decided = state.decided;
    past.remedies = state.remedies;
    Object.assign(state, { decided, remedies });
    setBefore(state, state.earlier.length);
  }
  rejoin(kase, place);
}

function setBefore(state: GdbState, place: number): void {
  const before = beforeProceeding(state, place);
  if (before) state.before = before;
  else delete state.before;
}
