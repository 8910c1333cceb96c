import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { claimMatter, type ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import type { ReclaimStepInput } from '../../contracts/overpayment-reclaim/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';
import { hear } from './hearing';

type Opening = ReclaimStepInput['open'];

export function begin(act: Act, common: CaseState): ReclaimState {
  const input = act.input as Opening;
  const { payment, cents, benefit, ground, paidOn, from, to, grantedOn, liftedOn } = input;
  return {
    ...common,
    phase: 'hearing',
    path: [{ phase: 'hearing', since: act.effectiveOn, by: act.stepId }],
    parties: input.parties.map((party) => ({ ...party })),
    debtor: input.debtor,
    addressees: [input.debtor],
    openedBy: act.actor.id,
    ...(input.originCase === undefined ? {} : { originCase: input.originCase }),
    ...(input.municipality === undefined ? {} : { municipality: input.municipality }),
    overpayment: { payment, cents, benefit, ground, paidOn, from, to, grantedOn, liftedOn },
    reasons: input.reasons,
    hearing: { round: 0, over: false, statements: [] },
    remedies: { notices: [], challenges: [], matters: [{ matter: claimMatter, status: 'open' }] },
    bookings: [],
    measures: [],
    account: { demandedCents: 0, waivedCents: 0, paidCents: 0, openCents: 0, creditCents: 0 },
    reminders: [],
  };
}

/** § 24 SGB X comes before the demand, unless the debtor has been heard already or the law lets it be left out. */
export function open(kase: Kase<ReclaimState>, input: Opening): void {
  const { state } = kase;
  // A municipality the office does not know is refused before anything rests on its holidays.
  kase.place(input.municipality);
  assertInOrder(input, kase.act.effectiveOn);
  if (input.originCase === state.caseId) throw new Refusal('facts-contradict', { fields: ['originCase'] });
  if (input.originCase !== undefined)
    link(kase, { caseId: input.originCase, why: `Überzahlung ${input.payment}` });
  if (input.heardOn !== undefined) Object.assign(state.hearing, { heardOn: input.heardOn, over: true });
  else if (input.hearingOmitted !== undefined)
    Object.assign(state.hearing, { omitted: input.hearingOmitted, over: true });
  else hear(kase);
}

/** Granted, paid, lifted, heard: none of it after the day on which the reclaim begins. */
function assertInOrder(input: Opening, openedOn: string): void {
  for (const field of ['grantedOn', 'paidOn', 'liftedOn', 'heardOn'] as const) {
    const day = input[field];
    if (day !== undefined && day > openedOn) throw new Refusal('facts-contradict', { fields: [field] });
  }
  const { grantedOn, liftedOn } = input;
  if (grantedOn !== undefined && liftedOn !== undefined && liftedOn < grantedOn)
    throw new Refusal('date-before-cause', { field: 'liftedOn' });
}
