import type { GleichstellungState, Granted } from '../../contracts/gleichstellung/messages';
import { recordServiceToTheLiving } from '../kit/application/death';
import type { Kase } from '../kit/kase';
import { remedySteps } from '../kit/remedies';
import { deadlineEndsInProceedings, stepsInProceedings } from '../kit/remedies/in-proceedings';
import { beforeProceeding } from './granted';
import { prepareImplementation, releaseNotice } from './implementation';
import { prepareObjectionDecision, recordCourtOutcome } from './objections';
import { isOpen, rejoin } from './rejoin';

type Gleichstellung = Kase<GleichstellungState>;

const steps = {
  ...remedySteps,
  'record-service': recordServiceToTheLiving,
  'prepare-objection-decision': prepareObjectionDecision,
  'record-court-outcome': recordCourtOutcome,
  'release-notice': releaseNotice,
  'prepare-implementation': prepareImplementation,
};

export const contestSteps = stepsInProceedings<GleichstellungState>(steps, inProceeding);
export const contestDeadlineEnds = deadlineEndsInProceedings<GleichstellungState>(inProceeding);

/** As long as the step lasts, the case stands in that proceeding; what it leaves behind shows in what was in force afterwards. */
function inProceeding(kase: Gleichstellung, place: number, step: () => void): void {
  const { state } = kase;
  const past = state.earlier[place];
  if (!past) return step();
  const { proceeding, decided, remedies, before } = state;
  const wasOpen = isOpen(past);
  Object.assign(state, { proceeding: past.proceeding, decided: past.decided, remedies: past.remedies });
  setBefore(state, beforeProceeding(state, place));
  try {
    step();
  } finally {
    Object.assign(past, { decided: state.decided, remedies: state.remedies });
    Object.assign(state, { proceeding, decided, remedies });
    const stands = beforeProceeding(state, state.earlier.length);
    // What had ended by itself when the proceeding began was nothing any more.
    const had = stands && (before !== undefined || state.over?.of !== stands.decidedBy);
    setBefore(state, had ? stands : undefined);
  }
  // What was begun beside an open contest on purpose goes on beside it.
  if (wasOpen && !state.proceeding.ended) return;
  if (rejoin(kase, place)) setBefore(state, beforeProceeding(state, place));
}

function setBefore(state: GleichstellungState, before: Granted | undefined): void {
  if (before) state.before = before;
  else delete state.before;
}
