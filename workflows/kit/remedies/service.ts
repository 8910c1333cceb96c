import { authority, type Notice, type Stage, type Track } from '../../../contracts/remedies/state';
import type { Party } from '../../../contracts/case/party';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Finding } from '../../../rules/core/finding';
import type { Place } from '../../../rules/core/place';
import { closeDeadline, openDeadline } from '../deadlines';
import { representativeOf } from '../parties';
import { Refusal } from '../refusal';
import { holdPeriod } from './attack';
import { findNotice } from './notices';
import { burdens, joinsContest, trackOf, type RemedyCase } from './remedy-case';

type ServiceInput = RemedyStepInput['record-service'];

/** A decision is announced to an addressee; from that day its period runs for that addressee alone. */
export function recordService(kase: RemedyCase, input: ServiceInput): void {
  const notice = findNotice(kase.state.remedies, input.notice);
  if (notice.releasedOn === undefined) throw notReleased(kase, notice.id);
  const addressee = input.addressee === authority ? undefined : kase.party(input.addressee);
  if (addressee) assertRightAddressee(kase, addressee);
  if (kase.act.effectiveOn < notice.decidedOn)
    throw new Refusal('date-before-cause', { field: 'dispatchedOn' });
  const track = trackOf(kase, notice, input.addressee);
  if (track.notifiedOn !== undefined && track.status !== 'returned') {
    throw new Refusal('already-done', { notice: notice.id, addressee: input.addressee });
  }
  const abroad = addressee?.abroad === true;
  const { notice: _notice, addressee: _addressee, ...facts } = input;
  const notified = kase.find('notification', { ...facts, ...(abroad ? { abroad } : {}) });
  track.notifiedOn = notified.value.notifiedOn;
  track.servedBy = kase.act.stepId;
  kase.closesTask(`serve:${notice.id}:${track.party}`);
  kase.closesTask(`address:${notice.id}:${track.party}`);
  startPeriod(kase, notice, track, abroad);
}

/** It is not released at all, or only after the day that was given. */
function notReleased(kase: RemedyCase, notice: string): Refusal {
  const release = kase.acts.find(
    ({ step, input }) =>
      step === 'release-notice' && (input as RemedyStepInput['release-notice']).notice === notice,
  );
  if (!release) return new Refusal('notice-not-released', { notice });
  return new Refusal('date-before-release', { notice, releasedOn: release.effectiveOn });
}

/** Service goes to the representative who has presented a power, and never to who is no longer there. */
export function assertRightAddressee(kase: RemedyCase, addressee: Party): void {
  const on = kase.act.effectiveOn;
  if (addressee.leftOn !== undefined && addressee.leftOn <= on) {
    throw new Refusal('facts-contradict', { fields: ['addressee'], leftOn: addressee.leftOn });
  }
  const representative = representativeOf(kase.state.parties, addressee.id, on);
  if (!representative) return;
  throw new Refusal('service-on-represented-party', {
    addressee: addressee.name,
    representative: representative.name,
  });
}

/** Returned mail ends the fiction: nothing was announced, no period runs. */
export function recordReturnedMail(kase: RemedyCase, input: RemedyStepInput['record-returned-mail']): void {
  const notice = findNotice(kase.state.remedies, input.notice);
  const track = trackOf(kase, notice, input.addressee);
  if (track.notifiedOn === undefined) throw new Refusal('nothing-pending', { notice: notice.id });
  undoService(kase, track);
  // Where it came back from may be known by now; what was asked before says nothing about it.
  delete track.inquiry;
  delete track.publicService;
  // It may have come back before, and been sent to the address found then.
  kase.dropsTask(`address:${notice.id}:${track.party}`);
}

/** Nothing counts as announced any more, and no period runs. */
export function undoService(kase: RemedyCase, track: Track): void {
  closeDeadline(kase, track.deadline, 'cancelled');
  track.status = 'returned';
  delete track.notifiedOn;
  delete track.lastDay;
  delete track.finalSince;
}

function startPeriod(kase: RemedyCase, notice: Notice, track: Track, abroad: boolean): void {
  if (joinsContest(notice)) {
    // § 86 SGG: becomes part of the pending objection, or ends it; no period of its own.
    track.status = 'no-period';
    return;
  }
  if (!Object.keys(notice.rulings).some((matter) => burdens(notice, track.party, matter))) {
    // Whom a judgment gives everything has nothing to appeal against.
    track.status = 'no-period';
    return;
  }
  const period = remedyPeriod(kase, notice, track.notifiedOn as CivilDate, abroad);
  if (period.value.lastDay === null) {
    track.status = 'no-period';
    kase.flag('remedy-without-period');
    return;
  }
  track.status = 'running';
  track.lastDay = period.value.lastDay;
  if (period.value.finalSince) track.finalSince = period.value.finalSince;
  track.deadline = `${deadlineTypes[notice.stage]}:${notice.id}:${track.party}`;
  openDeadline(kase, {
    id: track.deadline,
    type: deadlineTypes[notice.stage],
    concerns: track.party,
    lastDay: period.value.lastDay,
    finding: period,
    graceDays: kase.office.nachlaufDays,
  });
  // An objection that was there before the service, or that an earlier service had already met.
  holdPeriod(kase, notice, track);
}

export const deadlineTypes: Record<Stage, string> = {
  decision: 'objection-period',
  objection: 'action-period',
  court: 'appeal-period',
  appeal: 'revision-period',
  revision: 'revision-period',
};

const remedyOf = { decision: 'widerspruch', objection: 'klage', court: 'berufung' } as const;

interface PeriodValue {
  lastDay: CivilDate | null;
  finalSince: CivilDate | null;
}

function remedyPeriod(
  kase: RemedyCase,
  notice: Notice,
  notifiedOn: CivilDate,
  abroad: boolean,
): Finding<PeriodValue> {
  const place = kase.place(kase.state.municipality);
  if (notice.stage === 'appeal' || notice.stage === 'revision')
    return revisionPeriod(kase, notifiedOn, place);
  return kase.find('remedy-period', {
    remedy: remedyOf[notice.stage],
    branch: 'SGG',
    notifiedOn,
    instruction: notice.instruction,
    place,
    ...(abroad ? { abroad } : {}),
  });
}

/** §§ 160a, 164 SGG: one month to the Federal Social Court. */
function revisionPeriod(kase: RemedyCase, notifiedOn: CivilDate, place: Place): Finding<PeriodValue> {
  const length = { amount: 1, unit: 'months' } as const;
  const period = kase.find('period', { kind: 'ACT', begins: 'after-event', on: notifiedOn, length, place });
  const { lastDay } = period.value;
  const finalSince = kase.find('office-period', { on: lastDay, days: 1 }).value.lastDay;
  return { ...period, value: { lastDay, finalSince } };
}
