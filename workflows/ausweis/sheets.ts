import type { AusweisState, Sheet } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import type { Deadline } from '../../contracts/case/deadline';
import type { CivilDate } from '../../rules/core/civil-date';
import { assertApplicant } from '../kit/application/applicant';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import { setPeriod } from '../kit/inquiry/set-period';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { marksOfLaw } from './card-content';
import { closeRuling } from './cards';
import { cardInHands, hasStatus, isLifted, matterOf, sheetOf, wasGivenAway } from './standing';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput;

const taxReduced = ({ sheets }: AusweisState): boolean =>
  sheets.some(({ kind, status }) => kind === 'vehicle-tax' && status === 'issued');

const hasToken = ({ sheets }: AusweisState): boolean =>
  sheets.some(({ kind, status }) => kind === 'token' && status === 'issued');

/** § 3a SchwbAwV, § 228 Abs. 2, 4, 5 SGB IX: with a token against its price or free; without one for the vehicle tax. */
export function applyForSheet(kase: CardCase, input: Input['apply-for-sheet']): void {
  const { state, act } = kase;
  assertApplicant(kase, input.from);
  const { kind, receivedOn, months, wishedFrom } = input;
  const marks = marksOfLaw(state.status?.marks ?? []);
  const asked = tokenFor(kase, input, marks, kind === 'token' && taxReduced(state));
  // § 228 Abs. 5 SGB IX: one of both; who changes brings the other sheet back first.
  const both = kind === 'vehicle-tax' && hasToken(state);
  const entitled = asked.entitled && hasStatus(state) && !both;
  const price = kind === 'token' ? asked.priceCents : 0;
  const sheet: Sheet = {
    id: act.stepId,
    kind,
    appliedOn: receivedOn,
    months: price === 0 ? 12 : months,
    ...(wishedFrom === undefined ? {} : { wishedFrom }),
    entitled,
    priceCents: price ?? 0,
    paidCents: 0,
    status: 'applied',
  };
  state.sheets.push(sheet);
  if (entitled) askFor(kase, sheet);
  else kase.opensTask({ id: `refuse-sheet:${sheet.id}`, type: 'refuse-sheet', forRole: 'caseworker' });
}

function tokenFor(
  kase: CardCase,
  { receivedOn: on, months, subsistenceBenefits, entitledSince1979 }: Input['apply-for-sheet'],
  marks: ReturnType<typeof marksOfLaw>,
  vehicleTaxReduced = false,
) {
  return kase.find('travel-token', {
    on,
    months,
    marks,
    ...present({ subsistenceBenefits, entitledSince1979 }),
    ...(vehicleTaxReduced ? { vehicleTaxReduced } : {}),
  }).value;
}

/** It was refused and is to be given out: what it costs is reckoned as if nothing had stood in its way. */
function priceOfRefused(kase: CardCase, sheet: Sheet): void {
  const input = kase.acts.find(({ stepId }) => stepId === sheet.id)?.input;
  if (sheet.kind !== 'token' || input === undefined) return;
  const marks = marksOfLaw(kase.state.status?.marks ?? []);
  const wish = input as Input['apply-for-sheet'];
  // Of the marks that open it without making it free the first one stands for that it is opened.
  const { priceCents } = tokenFor(kase, wish, [...new Set([...marks, 'G' as const])]);
  sheet.priceCents = priceCents ?? 0;
  sheet.months = priceCents === 0 ? 12 : wish.months;
}

/** Against its price, which is asked for; or at once. */
function askFor(kase: CardCase, sheet: Sheet): void {
  const { id, priceCents: cents, paidCents, months } = sheet;
  if (paidCents >= cents) {
    kase.opensTask({ id: `issue-sheet:${id}`, type: 'issue-sheet', forRole: 'caseworker' });
    return;
  }
  const { person: to } = kase.state;
  const days = kase.office.cooperationDays;
  const { lastDay: payBy } = setPeriod(kase, { id: `token-payment:${id}`, type: 'token-payment', to, days });
  kase.owes('token-payment', to, { sheet: id, cents, months, payBy });
}

export function recordPayment(kase: CardCase, input: Input['record-token-payment']): void {
  const sheet = sheetOf(kase.state, input.sheet);
  if (!isUnissued(sheet)) throw new Refusal('already-done');
  if (sheet.paidCents + input.cents > sheet.priceCents)
    throw new Refusal('facts-contradict', { fields: ['cents'] });
  sheet.paidCents += input.cents;
  sheet.paidOn = input.receivedOn;
  if (sheet.paidCents < sheet.priceCents || sheet.status === 'ended') return;
  sheet.status = 'applied';
  closeDeadline(kase, `token-payment:${sheet.id}`, 'met');
  askFor(kase, sheet);
}

/** Not paid: no token is given out. Whoever pays later gets it all the same. */
export function paymentOverdue({ state }: CardCase, deadline: Deadline): void {
  const sheet = state.sheets.find(({ id }) => deadline.id === `token-payment:${id}`);
  if (sheet?.status === 'applied' && sheet.paidCents < sheet.priceCents) sheet.status = 'lapsed';
}

export function paymentExtended({ state }: CardCase, deadline: Deadline): void {
  const sheet = state.sheets.find(({ id }) => deadline.id === `token-payment:${id}`);
  if (sheet?.status === 'lapsed') sheet.status = 'applied';
}

/** § 3a Abs. 1 S. 2 SchwbAwV: part of a card, and valid only with one. */
export function issueSheet(kase: CardCase, input: Input['issue-sheet']): void {
  const { state } = kase;
  const sheet = sheetOf(state, input.sheet);
  const card = cardInHands(state);
  if (sheet.status !== 'applied') throw new Refusal('already-done');
  if (!sheet.entitled || !card) throw new Refusal('facts-contradict', { fields: ['sheet'] });
  const { priceCents, paidCents } = sheet;
  if (paidCents < priceCents) throw new Refusal('token-unpaid', { priceCents, paidCents });
  const term =
    sheet.kind === 'token'
      ? termOf(kase, sheet).value
      : { validFrom: kase.act.effectiveOn, validUntil: card.validUntil };
  sheet.status = 'issued';
  sheet.validFrom = term.validFrom;
  if (term.validUntil !== undefined) sheet.validUntil = term.validUntil;
  kase.closesTask(`issue-sheet:${sheet.id}`);
  closeRuling(kase);
  kase.owes('sheet-issued', state.person, {
    sheet: sheet.id,
    kind: sheet.kind,
    validFrom: term.validFrom,
    validUntil: term.validUntil ?? null,
    cents: priceCents,
  });
}

function termOf(kase: CardCase, { appliedOn, paidOn, priceCents, wishedFrom, months }: Sheet) {
  return kase.find('token-term', {
    appliedOn,
    months,
    ...(priceCents === 0 ? { free: true } : {}),
    ...(paidOn === undefined ? {} : { paidOn }),
    ...(wishedFrom === undefined ? {} : { wishedFrom }),
  });
}

export function returnSheet(kase: CardCase, input: Input['return-sheet']): void {
  const sheet = sheetOf(kase.state, input.sheet);
  if (sheet.status !== 'issued') throw new Refusal('nothing-pending');
  sheet.status = 'returned';
  sheet.returnedOn = input.returnedOn;
  if (input.refund) refund(kase, sheet, input.returnedOn);
  kase.owes('sheet-returned', kase.state.person, {
    sheet: sheet.id,
    kind: sheet.kind,
    returnedOn: input.returnedOn,
    cents: sheet.refundCents ?? 0,
  });
}

/** § 228 Abs. 3 SGB IX: half of the price, paid by an order that two persons make. */
export function refund(kase: CardCase, sheet: Sheet, endedOn: CivilDate): void {
  const { validFrom, months, paidCents } = sheet;
  if (validFrom === undefined || sheet.kind !== 'token' || paidCents === 0) return;
  const { refundCents } = kase.find('token-refund', { validFrom, months, paidCents, endedOn }).value;
  if (refundCents > 0) askToRefund(kase, sheet, refundCents);
}

function askToRefund(kase: CardCase, sheet: Sheet, cents: number): void {
  const before = sheet.refundCents ?? 0;
  sheet.refundCents = before + cents;
  kase.opensTask({
    id: `refund-token:${sheet.id}${before === 0 ? '' : `:${sheet.refundCents}`}`,
    type: 'refund-token',
    forRole: 'caseworker',
    note: `${(cents / 100).toFixed(2).replace('.', ',')} EUR`,
  });
}

export const sumOfRefunds = ({ sheets }: AusweisState): number =>
  sheets.reduce((sum, { refundCents = 0 }) => sum + refundCents, 0);

/** Applied for, and never given out: lapsed unpaid, or ended before it could be. */
export const isUnissued = ({ status, validFrom }: Sheet): boolean =>
  status === 'applied' || status === 'lapsed' || (status === 'ended' && validFrom === undefined);

/**
 * Nobody is left to whom this office could give it: what was paid for it comes back, and all of it, since § 228 Abs. 3 SGB IX
 * halves the price only of what was given out.
 */
export function giveUpUnissued(kase: CardCase): void {
  for (const sheet of kase.state.sheets.filter(isUnissued)) {
    sheet.status = 'ended';
    kase.closesTask(`issue-sheet:${sheet.id}`);
    closeDeadline(kase, `token-payment:${sheet.id}`, 'cancelled');
    const due = sheet.paidCents - (sheet.refundCents ?? 0);
    if (due > 0) askToRefund(kase, sheet, due);
  }
}

/** Each token has its end, and word of it; what was refused and then granted is given out. */
export function keepSheets(kase: CardCase): void {
  const { state } = kase;
  for (const sheet of state.sheets) followRefusal(kase, sheet);
  if (state.diedOn !== undefined || wasGivenAway(state)) giveUpUnissued(kase);
  for (const sheet of state.sheets) {
    const { id, kind, status, validUntil, validFrom } = sheet;
    const [renewal, expiry] = [`token-renewal:${id}`, `token-expiry:${id}`];
    const runs = kind === 'token' && status === 'issued' && state.diedOn === undefined;
    if (!runs || validUntil === undefined || validFrom === undefined) {
      if (status !== 'ended') closeDeadline(kase, expiry, 'cancelled');
      closeDeadline(kase, renewal, 'cancelled');
      continue;
    }
    const { person: concerns } = state;
    const term = termOf(kase, sheet);
    openDeadline(kase, { id: expiry, type: 'token-expiry', concerns, lastDay: validUntil, finding: term });
    const finding = kase.find('expiry-reminder', { of: 'token', issuedOn: validFrom, validUntil });
    openDeadline(kase, {
      id: renewal,
      type: 'token-renewal',
      concerns,
      lastDay: finding.value.on,
      finding,
    });
  }
}

function followRefusal(kase: CardCase, sheet: Sheet): void {
  const { decided, remedies } = kase.state;
  const refusal = decided.findLast(({ as, sheet: id }) => as === 'token-refused' && id === sheet.id);
  const released = remedies.notices.some(
    ({ id, releasedOn }) => id === refusal?.notice && releasedOn !== undefined,
  );
  if (refusal) kase.closesTask(`refuse-sheet:${sheet.id}`);
  if (!released) return;
  if (!refusal || !isLifted(remedies, matterOf(refusal))) {
    if (sheet.status === 'applied' && !sheet.entitled) sheet.status = 'refused';
    return;
  }
  if (sheet.status !== 'refused') return;
  sheet.status = 'applied';
  sheet.entitled = true;
  priceOfRefused(kase, sheet);
  if (kase.state.diedOn === undefined && !wasGivenAway(kase.state)) askFor(kase, sheet);
}

export function tokenOver({ state }: CardCase, deadline: Deadline): void {
  const sheet = state.sheets.find(({ id }) => deadline.id === `token-expiry:${id}`);
  if (sheet?.status === 'issued') sheet.status = 'ended';
}

export function tokenEndsSoon(kase: CardCase, deadline: Deadline): void {
  const sheet = kase.state.sheets.find(({ id }) => deadline.id === `token-renewal:${id}`);
  if (sheet?.status !== 'issued' || !hasStatus(kase.state)) return;
  kase.owes('token-expires', kase.state.person, { sheet: sheet.id, validUntil: sheet.validUntil });
}
