import type { Found, GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import { assertApplicant } from '../kit/application/applicant';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { Refusal } from '../kit/refusal';
import { beforeProceeding, decidedBy } from './found';

type Gdb = Kase<GdbState>;

const id = 'card';

/** § 152 Abs. 5 S. 1 SGB IX: on application, with the finding or whenever it is wanted. */
export function requestCard(kase: Gdb, { from, ...request }: GdbStepInput['request-card']): void {
  assertApplicant(kase, from);
  if (kase.state.cardRequest) throw new Refusal('already-done');
  kase.state.cardRequest = present(request);
}

/** With the status the card gets a case of its own, which is told how the finding stands. */
export function keepCard(kase: Gdb): void {
  const { state } = kase;
  const { cardRequest, found } = state;
  if (cardRequest && found && found.gdb >= severelyDisabledFrom && state.diedOn === undefined)
    kase.opensCase(id, 'ausweis', openingOf(kase, cardRequest, found));
  if (state.opened?.some((one) => one.id === id)) kase.keepsTold(id, newsOf(kase));
}

function openingOf(kase: Gdb, request: NonNullable<GdbState['cardRequest']>, found: Found) {
  const { caseId, parties, bornOn, municipality } = kase.state;
  return {
    ...request,
    form: 'form',
    ...present({ bornOn, municipality }),
    resident: true,
    finding: shown(kase, found),
    parties,
    origin: { caseId },
  };
}

function newsOf(kase: Gdb) {
  const { found } = kase.state;
  const lowering = loweringIn(kase.state);
  return { ...(found ? { found: shown(kase, found) } : {}), ...(lowering ? { lowering } : {}) };
}

/** What the card shows, and what it depends on. */
function shown(kase: Gdb, found: Found) {
  const { state } = kase;
  const { permanent, healing } = decidedBy(state, found) ?? {};
  const all = [...state.earlier, state];
  const adopted = state.opinions.at(-1)?.source === 'other-finding';
  return {
    gdb: found.gdb,
    marks: found.marks,
    appliedOn: appliedOn(state, found),
    foundBy: adopted ? 'other-body' : 'office',
    ...(permanent === true ? { unlimited: true } : {}),
    ...(healing === undefined ? {} : { reviewDue: kase.find('review-due', healing).value.reviewDue }),
    final: all.every(({ remedies }) => remedies.matters.every(({ status }) => status !== 'open')),
  };
}

/** § 6 Abs. 1 Nr. 1 SchwbAwV: the application that led to it; where the office has looked by itself, the one before. */
function appliedOn(state: GdbState, { decidedBy: notice }: Found) {
  const all = [...state.earlier, state];
  const place = all.findIndex(({ decided }) => decided.some((one) => one.notice === notice));
  const until = all.slice(0, place < 0 ? all.length : place + 1);
  const applied = until.findLast(({ proceeding }) => proceeding.occasion !== 'review');
  return (applied ?? state).proceeding.begunOn;
}

/** The last lowering below 50 that nobody can contest any more. */
function loweringIn(state: GdbState) {
  for (const [place, { remedies, decided }] of [...[...state.earlier, state].entries()].reverse()) {
    const { status, value, since } = remedies.matters.find(({ matter }) => matter === 'gdb') ?? {};
    const before = beforeProceeding(state, place)?.gdb ?? Math.max(0, ...decided.map(({ gdb = 0 }) => gdb));
    if (before < severelyDisabledFrom || status !== 'final' || typeof value !== 'number') continue;
    return value < severelyDisabledFrom && since !== undefined
      ? { gdbBefore: before, gdbAfter: value, finalSince: since }
      : undefined;
  }
  return undefined;
}
