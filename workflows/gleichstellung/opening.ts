import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import type { GleichstellungState, Proceeding } from '../../contracts/gleichstellung/messages';
import type { GleichstellungStepInput } from '../../contracts/gleichstellung/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { awaitFindingOf, findingOf } from './finding';

type Opening = GleichstellungStepInput['open'];

export function begin(act: Act, common: CaseState): GleichstellungState {
  const input = act.input as Opening;
  const { bornOn, municipality, findingPending, aim, reason, employer } = input;
  const person = input.parties.find((party) => party.role === 'applicant');
  const begunOn = input.firstReceivedOn ?? input.receivedOn;
  return {
    ...common,
    phase: 'application',
    path: [{ phase: 'application', since: act.effectiveOn, by: act.stepId }],
    parties: input.parties.map((party) => ({ ...party })),
    person: person?.id ?? '',
    ...present({ bornOn, municipality }),
    place: { lives: input.livesInGermany, works: input.worksInGermany },
    job: present({ aim, reason, employer }),
    consent: input.consentToAsk,
    ...(findingPending === undefined ? {} : { pending: present(findingPending) }),
    ...(input.finding === undefined ? {} : { finding: findingOf(act, input.finding) }),
    proceeding: proceedingFor('application', act.stepId, { ...input, begunOn }),
    ...emptyFile(),
    earlier: [],
  };
}

/** What a proceeding gathers; a new one starts with none of it. */
export function emptyFile() {
  return {
    inquiry: { requests: [], hearings: [] },
    decided: [],
    remedies: { notices: [], challenges: [], matters: [] },
  } satisfies Partial<GleichstellungState>;
}

export type Wish = Pick<Proceeding, 'begunOn' | 'receivedOn' | 'effectFrom'> & { until?: Opening['until'] };

export function proceedingFor(
  occasion: Proceeding['occasion'],
  id: string,
  { begunOn, receivedOn, effectFrom, until }: Wish,
): Proceeding {
  return { id, occasion, begunOn, receivedOn, ...present({ until, effectFrom }), accepted: false };
}

/** § 16 SGB I: the application is there with its receipt, in whatever form, and has its effect from that day. */
export function open(kase: Kase<GleichstellungState>, input: Opening): void {
  // A municipality the office does not know is refused before anything rests on its holidays.
  kase.place(input.municipality);
  const { state } = kase;
  if (input.findingCase !== undefined) awaitFindingOf(kase, input.findingCase);
  kase.owes('application-received', state.person, { receivedOn: input.receivedOn });
  if (!input.livesInGermany && !input.worksInGermany) kase.flag('no-tie-to-germany');
  if (!state.finding && !state.pending && state.findingCase === undefined) kase.flag('finding-missing');
}
