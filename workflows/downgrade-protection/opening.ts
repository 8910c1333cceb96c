import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import type { DowngradeState } from '../../contracts/downgrade-protection/messages';
import type { DowngradeStepInput } from '../../contracts/downgrade-protection/schema';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { link } from '../kit/steps/file-steps';
import { prepareNotice } from '../kit/remedies/notices';
import { present } from '../kit/present';

type Opening = DowngradeStepInput['open'];

export function begin(act: Act, common: CaseState): DowngradeState {
  const input = act.input as Opening;
  const person = input.parties.find((party) => party.role === 'applicant');
  const phase = input.origin ? 'released' : 'draft';
  return {
    ...common,
    phase,
    path: [{ phase, since: act.effectiveOn, by: act.stepId }],
    ...(input.origin ? { origin: { ...input.origin, phase } } : {}),
    parties: input.parties.map((party) => ({ ...party })),
    ground: input.ground,
    person: person?.id ?? '',
    gdbBefore: input.gdbBefore,
    gdbAfter: input.gdbAfter,
    lostMerkzeichen: input.lostMerkzeichen ?? [],
    municipality: input.municipality,
    ...(input.card ? { card: { ...input.card } } : {}),
    remedies: { notices: [], challenges: [], matters: mattersOf(input) },
    endings: [],
  };
}

/** The decision that lowers the GdB or ends the Gleichstellung, as a draft to be released by a second person. */
export function open(kase: Kase<DowngradeState>, input: Opening): void {
  // A municipality the office does not know is refused before anything rests on its holidays.
  kase.place(input.municipality);
  if (input.origin) {
    // Nobody takes the remedies out of a case by naming another one.
    if (!kase.act.actor.roles.includes('system'))
      throw new Refusal('facts-contradict', { fields: ['origin'] });
    link(kase, { caseId: input.origin.caseId, why: '' });
    return;
  }
  const { matters } = kase.state.remedies;
  prepareNotice(kase, kase.state.remedies, {
    id: 'bescheid',
    stage: 'decision',
    kind: 'decision',
    decidedOn: input.decidedOn,
    instruction: input.instruction,
    rulings: Object.fromEntries(matters.map(({ matter }) => [matter, 'burdens' as const])),
    values: input.gdbAfter === undefined ? {} : { gdb: input.gdbAfter },
    says: present({
      reasons: input.reasons,
      heardOn: input.heardOn,
      formerDecisionOn: input.formerDecisionOn,
      effectiveOn: input.effectiveOn,
    }),
  });
}

function mattersOf(input: Opening): DowngradeState['remedies']['matters'] {
  if (input.ground !== 'gdb-lowered') return [{ matter: 'gleichstellung', status: 'open' }];
  const marks = (input.lostMerkzeichen ?? []).map((mark) => ({
    matter: `merkzeichen-${mark}`,
    status: 'open' as const,
  }));
  return [
    { matter: 'gdb', status: 'open', ...(input.gdbAfter === undefined ? {} : { value: input.gdbAfter }) },
    ...marks,
  ];
}
