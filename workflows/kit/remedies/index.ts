import type { Deadline } from '../../../contracts/case/deadline';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import { recordAction, recordCourtOutcome } from './court';
import { settleMatters } from './finality';
import { findNotice, releaseNotice } from './notices';
import { recordObjection, withdrawObjection } from './objection';
import { waiveRemedy } from './waiver';
import { carryOutRelease, prepareObjectionDecision } from './objection-decision';
import { applyForReinstatement, decideReinstatement } from './reinstatement';
import { askToServe } from './still-to-serve';
import type { RemedyCase } from './remedy-case';
import {
  orderPublicService,
  postingOver,
  recordAddressInquiry,
  recordPublicPosting,
  recordPublicRemoval,
} from './public-service';
import { correctNotice } from './correct-notice';
import { recordReturnedMail, recordService } from './service';

/** Every act after which the finality of the contested matters is read off anew. */
const settling =
  <Input>(step: (kase: RemedyCase, input: Input) => void) =>
  (kase: RemedyCase, input: Input): void => {
    step(kase, input);
    settle(kase);
  };

function settle(kase: RemedyCase): void {
  settleMatters(kase.state.remedies);
  askToServe(kase);
  askToImplement(kase);
}

/** What a court has changed or lifted, or the parties have settled there, the office carries out by a decision of its own. */
function askToImplement(kase: RemedyCase): void {
  const { matters, notices } = kase.state.remedies;
  for (const { status, because, matter } of matters) {
    const notice = notices.find(({ id }) => id === because);
    if (status === 'open' || notice?.kind !== 'court-decision' || notice.rulings[matter] === 'upheld')
      continue;
    kase.opensTask({ id: `implement:${notice.id}`, type: 'implement-ruling', forRole: 'caseworker' });
  }
}

/** The remedies against a decision, for every procedure whose decisions can be contested. */
export const remedySteps = {
  'release-notice': settling<RemedyStepInput['release-notice']>((kase, input) => {
    releaseNotice(kase, input);
    carryOutRelease(kase, findNotice(kase.state.remedies, input.notice));
  }),
  'record-service': settling(recordService),
  'record-returned-mail': settling(recordReturnedMail),
  'correct-notice': correctNotice,
  'record-address-inquiry': settling(recordAddressInquiry),
  'order-public-service': settling(orderPublicService),
  'record-public-posting': settling(recordPublicPosting),
  'record-public-removal': settling(recordPublicRemoval),
  'record-objection': settling(recordObjection),
  'withdraw-objection': settling(withdrawObjection),
  'waive-remedy': settling(waiveRemedy),
  'apply-for-reinstatement': settling(applyForReinstatement),
  'decide-reinstatement': settling(decideReinstatement),
  'prepare-objection-decision': settling(prepareObjectionDecision),
  'record-action': settling(recordAction),
  'record-court-outcome': settling(recordCourtOutcome),
};

/** A period that has run out unused: for that addressee the decision is final. */
function periodOver(kase: RemedyCase, deadline: Deadline): void {
  for (const notice of kase.state.remedies.notices) {
    for (const track of notice.tracks) {
      if (track.deadline === deadline.id && track.status === 'running') track.status = 'expired';
    }
  }
  settle(kase);
}

export const remedyDeadlineEnds = {
  'objection-period': periodOver,
  'action-period': periodOver,
  'appeal-period': periodOver,
  'revision-period': periodOver,
  'public-posting': postingOver,
};

export { contestPending, contestPhase, standsOpen } from './contest-phase';
export { resumeContest, setContestAside } from './set-aside';
export type { RemedyCase } from './remedy-case';
