import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { GdbState, Proceeding } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';

type Opening = GdbStepInput['open'];

export function begin(act: Act, common: CaseState): GdbState {
  const input = act.input as Opening;
  const person = input.parties.find((party) => party.role === 'applicant');
  return {
    ...common,
    phase: 'application',
    path: [{ phase: 'application', since: act.effectiveOn, by: act.stepId }],
    parties: input.parties.map((party) => ({ ...party })),
    person: person?.id ?? '',
    ...(input.bornOn === undefined ? {} : { bornOn: input.bornOn }),
    ...(input.municipality === undefined ? {} : { municipality: input.municipality }),
    hasTarget: input.employed && input.asksForStatus,
    proceeding: proceedingFor('first', act.stepId, {
      ...input,
      begunOn: input.firstReceivedOn ?? input.receivedOn,
    }),
    ...emptyFile(),
    earlier: [],
    ...(input.card ? { cardRequest: { receivedOn: input.receivedOn, ...present(input.card) } } : {}),
  };
}

/** What a proceeding gathers; a new one starts with none of it. */
export function emptyFile() {
  return {
    inquiry: { requests: [], hearings: [] },
    reports: [],
    appointments: [],
    opinions: [],
    decided: [],
    remedies: { notices: [], challenges: [], matters: [] },
  } satisfies Partial<GdbState>;
}

interface Wish extends Pick<Opening, 'marks' | 'earlierFrom' | 'disregards' | 'receivedOn'> {
  begunOn: Proceeding['begunOn'];
}

export function proceedingFor(occasion: Proceeding['occasion'], id: string, wish: Wish): Proceeding {
  const { begunOn, receivedOn, marks, earlierFrom, disregards } = wish;
  return {
    id,
    occasion,
    begunOn,
    receivedOn,
    wants: ['gdb', ...marks.map(matterOfMark), ...(earlierFrom === undefined ? [] : ['earlier-date'])],
    ...(earlierFrom === undefined ? {} : { earlierFrom }),
    disregards,
    accepted: false,
  };
}

/** § 16 SGB I: the application is there with its receipt, in whatever form; what it lacks is asked for (§ 60 SGB I). */
export function open(kase: Kase<GdbState>, input: Opening): void {
  // A municipality the office does not know is refused before anything rests on its holidays.
  kase.place(input.municipality);
  kase.owes('application-received', kase.state.person, { receivedOn: input.receivedOn });
  if (!input.signed) kase.flag('signature-missing');
  if (!input.released) kase.flag('release-from-secrecy-missing');
}
