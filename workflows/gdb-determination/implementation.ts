import { isMark, markOf } from '../../contracts/gdb-determination/matters';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { rulingToCarryOut, saidOfRuling } from '../kit/remedies/implementation';
import { prepareNotice } from '../kit/remedies/notices';
import { Refusal } from '../kit/refusal';
import { foundIn } from './found';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput['prepare-implementation'];

/**
 * What a court has changed or lifted, or the parties have agreed there, the office carries out by a decision of its own. It can be
 * contested only as far as it decides something that was not decided there.
 */
export function prepareImplementation(kase: Gdb, input: Input): void {
  const { state } = kase;
  const { remedies } = state;
  const ruling = rulingToCarryOut(kase, input.notice);
  const decidedThere = input.adds.filter((matter) => matter in ruling.rulings);
  if (decidedThere.length > 0) throw new Refusal('facts-contradict', { fields: ['adds'] });
  const { stepId: id } = kase.act;
  const gdb = (ruling.rulings['gdb'] ?? 'upheld') === 'upheld' ? undefined : foundIn(state)?.gdb;
  const granted: string[] = input.marks;
  for (const matter of input.adds) {
    if (!remedies.matters.some((known) => known.matter === matter))
      remedies.matters.push({ matter, status: 'open' });
  }
  if (input.adds.length + granted.length > 0) {
    const refused = input.adds.filter(isMark).map(markOf);
    const { permanent, healing } = state.decided.at(-1) ?? { permanent: false };
    state.decided.push({
      notice: id,
      result: 'changed',
      marksGranted: granted,
      marksRefused: refused.filter((mark) => !granted.includes(mark)),
      marksLost: [],
      ...(input.from === undefined ? {} : { from: input.from }),
      permanent,
      ...(healing ? { healing } : {}),
    });
  }
  prepareNotice(kase, remedies, {
    id,
    stage: 'decision',
    kind: input.adds.length > 0 ? 'decision' : 'implementation',
    decidedOn: kase.act.effectiveOn,
    instruction: input.instruction,
    rulings: Object.fromEntries(input.adds.map((matter) => [matter, 'burdens' as const])),
    values: gdb === undefined ? {} : { gdb },
    says: present({
      reasons: input.reasons,
      effectiveOn: input.from ?? foundIn(state)?.since,
      carriesOut: saidOfRuling(kase, ruling),
    }),
  });
}
