import type { Deadline } from '../../../contracts/case/deadline';
import type { RemedyStepInput } from '../../../contracts/remedies/schema';
import type { Notice, Track } from '../../../contracts/remedies/state';
import { closeDeadline, dropDeadline, openDeadline } from '../deadlines';
import { Refusal } from '../refusal';
import { findNotice, letterTypeOf } from './notices';
import { trackOf, type RemedyCase } from './remedy-case';
import { assertRightAddressee, recordService, undoService } from './service';
import { awaitsService } from './still-to-serve';

type Named = { notice: string; addressee: string };

/** What the inquiry says of where somebody lives: the decision goes out again, or nobody knows and it can be served publicly. */
export function recordAddressInquiry(
  kase: RemedyCase,
  input: RemedyStepInput['record-address-inquiry'],
): void {
  const { notice, track } = unserved(kase, input);
  if (input.address === undefined) {
    track.inquiry = 'failed';
    return;
  }
  delete track.inquiry;
  delete track.publicService;
  kase.dropsLettersAbout('public-notice', notice.id, track.party);
  kase.party(input.addressee).address = input.address;
  sendAgain(kase, notice, track);
}

/** § 10 Abs. 1 VwZG: only where nothing else reaches them, and by somebody who may sign for the authority. */
export function orderPublicService(kase: RemedyCase, input: RemedyStepInput['order-public-service']): void {
  const { notice, track } = unserved(kase, input);
  if (track.publicService) throw new Refusal('already-done', { notice: notice.id });
  const party = kase.party(input.addressee);
  assertRightAddressee(kase, party);
  assertAlive(kase, input.addressee);
  if (input.ground === 'address-unknown' && track.inquiry !== 'failed')
    throw new Refusal('address-not-inquired', { addressee: input.addressee });
  if (input.ground === 'abroad-impossible' && party.abroad !== true)
    throw new Refusal('facts-contradict', { fields: ['ground', 'addressee'] });
  const { orderedOn, ground } = input;
  track.publicService = { orderedOn, orderedBy: kase.act.actor.id, ground };
  const facts = { notice: notice.id, decidedOn: notice.decidedOn, releasedOn: notice.releasedOn, orderedOn };
  // It is posted up by a person, not sent to an address where nobody is.
  kase.owes('public-notice', track.party, facts, 'personal');
}

/** § 10 Abs. 2 S. 6 VwZG: two weeks after the posting the decision counts as served, and its period begins. */
export function recordPublicPosting(kase: RemedyCase, input: RemedyStepInput['record-public-posting']): void {
  const { notice, track } = unserved(kase, input);
  const { publicService } = track;
  if (!publicService) throw new Refusal('public-service-not-ordered', { notice: notice.id });
  assertAlive(kase, input.addressee);
  const { postedOn, where, addressee } = input;
  recordService(kase, { notice: notice.id, addressee, mode: 'public', servedOn: postedOn });
  publicService.postedOn = postedOn;
  publicService.where = where;
  const id = postingOf(notice, track);
  dropDeadline(kase, id);
  const finding = kase.find('office-period', { on: postedOn, days: 14 });
  const { lastDay } = finding.value;
  openDeadline(kase, { id, type: 'public-posting', concerns: track.party, lastDay, finding });
}

/** When and how it was posted is noted in the file. Taken off too early it has served nothing. */
export function recordPublicRemoval(kase: RemedyCase, input: RemedyStepInput['record-public-removal']): void {
  const notice = findNotice(kase.state.remedies, input.notice);
  const track = trackOf(kase, notice, input.addressee);
  const { publicService } = track;
  if (publicService?.postedOn === undefined || publicService.takenOffOn !== undefined)
    throw new Refusal('nothing-pending', { notice: notice.id });
  const id = postingOf(notice, track);
  kase.closesTask(`take-off:${notice.id}:${track.party}`);
  if (track.notifiedOn !== undefined && input.takenOffOn <= track.notifiedOn) {
    closeDeadline(kase, id, 'cancelled');
    delete publicService.postedOn;
    delete publicService.where;
    undoService(kase, track);
    kase.flag('public-posting-cut-short');
    return;
  }
  closeDeadline(kase, id, 'ended');
  publicService.takenOffOn = input.takenOffOn;
}

/** The two weeks are over: the notice need hang no longer. */
export function postingOver(kase: RemedyCase, deadline: Deadline): void {
  const named = deadline.id.slice('public-posting:'.length);
  kase.dropsTask(`take-off:${named}`);
  kase.opensTask({ id: `take-off:${named}`, type: 'take-notice-off', forRole: 'caseworker' });
}

const postingOf = ({ id }: Notice, { party }: Track) => `public-posting:${id}:${party}`;

function unserved(kase: RemedyCase, { notice: id, addressee }: Named): { notice: Notice; track: Track } {
  const notice = findNotice(kase.state.remedies, id);
  if (notice.releasedOn === undefined) throw new Refusal('notice-not-released', { notice: id });
  const track = trackOf(kase, notice, addressee);
  if (!awaitsService(track)) throw new Refusal('already-done', { notice: id, addressee });
  return { notice, track };
}

function assertAlive(kase: RemedyCase, addressee: string): void {
  const died = ({ step, input, effectiveOn }: (typeof kase.acts)[number]) =>
    step === 'record-death' &&
    (input as { party?: string }).party === addressee &&
    effectiveOn < kase.act.effectiveOn;
  if (kase.acts.some(died)) throw new Refusal('facts-contradict', { fields: ['addressee'] });
}

/** The same letter, to the address that was found; what a court has ruled it sends itself. */
function sendAgain(kase: RemedyCase, notice: Notice, track: Track): void {
  const type = letterTypeOf(notice);
  const first = kase.state.letters.find(
    (letter) => letter.type === type && letter.facts['notice'] === notice.id,
  );
  if (!first) return;
  kase.owes(type, track.party, { ...first.facts, sentAgain: kase.act.effectiveOn });
}
