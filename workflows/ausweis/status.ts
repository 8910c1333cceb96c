import type { AusweisState, Lowering } from '../../contracts/ausweis/messages';
import type { CardStepInput } from '../../contracts/ausweis/schema';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import { dropDeadline, findDeadline, openDeadline } from '../kit/deadlines';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { stopCollecting } from './collection';

type CardCase = Kase<AusweisState>;
type Input = CardStepInput;
type News = Pick<Input['origin-news'], 'found' | 'lowering'>;

/** The case that has found the GdB says how its finding stands. */
export function hearFromOrigin(kase: CardCase, input: Input['origin-news']): void {
  const { origin } = kase.state;
  if (!origin) throw new Refusal('nothing-pending');
  // Two messages on the way may overtake each other: what is older than what is known says nothing.
  if (origin.asOf !== undefined && input.asOf < origin.asOf) return;
  origin.asOf = input.asOf;
  takeUp(kase, input);
}

export function recordFinding(kase: CardCase, input: Input['record-finding']): void {
  const { origin } = kase.state;
  if (origin) throw new Refusal('status-in-origin', { origin: origin.caseId });
  const { found, lowering } = input;
  if (lowering && (found?.gdb ?? 0) >= severelyDisabledFrom)
    throw new Refusal('facts-contradict', { fields: ['found', 'lowering'] });
  // What is shown until the protection is over has to be known.
  if (lowering && (kase.state.status?.gdb ?? 0) < severelyDisabledFrom)
    throw new Refusal('missing-fact', { fields: ['found'] });
  takeUp(kase, input);
}

function takeUp(kase: CardCase, { found, lowering }: News): void {
  const { state } = kase;
  if (found && found.gdb >= severelyDisabledFrom) {
    state.status = { ...found };
    endLowering(kase);
    kase.closesTask('check-status');
  } else if (lowering) lower(kase, lowering);
  else if (!state.lowering) goWithout(kase, found);
}

/** Nothing, or less, is found, and nothing was lowered: what the card rests on was corrected away. */
function goWithout(kase: CardCase, found: News['found']): void {
  const { state } = kase;
  if (found) state.status = { ...found };
  else delete state.status;
  if (state.cards.some(({ status }) => status === 'out' || status === 'issued'))
    kase.opensTask({ id: 'check-status', type: 'check-status', forRole: 'caseworker' });
}

/** § 199 Abs. 1 SGB IX: what was found goes on to be shown until the protection is over. */
function lower({ state }: CardCase, lowering: Lowering): void {
  if (lowering.gdbBefore < severelyDisabledFrom || lowering.gdbAfter >= severelyDisabledFrom)
    throw new Refusal('facts-contradict', { fields: ['gdbBefore', 'gdbAfter'] });
  state.lowering = { ...lowering };
  if ((state.status?.gdb ?? 0) < severelyDisabledFrom)
    state.status = { marks: [], foundBy: 'office', final: true, ...state.status, gdb: lowering.gdbBefore };
}

/** There is a status again, or the lowering did not stand: nothing is protected, and no card is asked for. */
function endLowering(kase: CardCase): void {
  const { state } = kase;
  if (!state.lowering) return;
  delete state.lowering;
  delete state.protection;
  dropDeadline(kase, 'protection');
  state.flags = state.flags.filter((flag) => flag !== 'month-boundary');
  if (!state.loss) stopCollecting(kase);
}

/** Until when the special rules go on, and whether that day is over. */
export function keepProtection(kase: CardCase): void {
  const { lowering, person } = kase.state;
  if (!lowering) return;
  const finding = kase.find('status-protection', { ground: 'gdb-lowered', ...lowering });
  const { protectedUntil: until } = finding.value;
  if (until === null) return;
  for (const flag of finding.flags) kase.flag(flag);
  openDeadline(kase, { id: 'protection', type: 'protection', concerns: person, lastDay: until, finding });
  kase.state.protection = { until, over: findDeadline(kase.state, 'protection')?.status === 'ended' };
}

/** § 6 Abs. 5 SchwbAwV, § 2 Abs. 2 SGB IX */
export function recordResidence({ state }: CardCase, input: Input['record-residence']): void {
  state.resident = input.resident;
  if (input.permitUntil === undefined) delete state.permitUntil;
  else state.permitUntil = input.permitUntil;
}

/** § 199 Abs. 1 Hs. 1 SGB IX: for any reason but a lower GdB the protection ends at once (GDB-43). */
export function recordLoss({ state }: CardCase, input: Input['record-loss']): void {
  if (state.loss) throw new Refusal('already-done');
  state.loss = { lostOn: input.lostOn, because: input.because };
}
