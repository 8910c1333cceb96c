import { theMatter, type Decided, type GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { Notice } from '../../contracts/remedies/state';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { contestPhase } from '../kit/remedies';
import { atWork } from './circumstances';
import { isPointless } from './ends';

type Gleichstellung = Kase<GleichstellungState>;

const groundOf: Partial<Record<Decided['result'], string>> = {
  revoked: 'gleichstellung-revoked',
  'taken-back': 'gleichstellung-taken-back',
};

/**
 * § 199 Abs. 2 SGB IX: what ends a Gleichstellung opens a case that guards what is left of it. Service and remedies stay here;
 * that one is told how the decision stands.
 */
export function keepProtection(kase: Gleichstellung): void {
  const { state } = kase;
  for (const decided of state.decided) {
    const notice = state.remedies.notices.find(({ id }) => id === decided.notice);
    const ground = groundOf[decided.result];
    if (notice?.releasedOn === undefined || ground === undefined) continue;
    kase.opensCase(idOf(decided), 'downgrade-protection', openingOf(kase, decided, notice, ground));
    kase.keepsTold(idOf(decided), newsOf(state, state));
  }
  for (const earlier of isPointless(state) ? state.earlier : []) {
    for (const decided of earlier.decided) kase.keepsTold(idOf(decided), newsOf(state, earlier));
  }
}

const idOf = ({ notice }: Decided): string => `protection:${notice}`;

function openingOf({ state }: Gleichstellung, decided: Decided, notice: Notice, ground: string) {
  const { municipality, caseId, parties } = state;
  const { reasons, heardOn, formerDecisionOn } = notice.says ?? {};
  return {
    ground,
    decidedOn: notice.decidedOn,
    instruction: notice.instruction,
    // Employer and works council were asked once; what becomes of the status is none of theirs.
    parties: parties.filter(({ role }) => !atWork.includes(role)),
    ...present({ municipality, reasons, heardOn, formerDecisionOn }),
    ...(decided.result === 'taken-back' ? present({ effectiveOn: decided.from }) : {}),
    origin: { caseId, notice: notice.id },
  };
}

/** How the decision stands, and that the person has the status itself meanwhile, which needs no protection. */
function newsOf(state: GleichstellungState, { remedies }: Pick<GleichstellungState, 'remedies'>) {
  const { finding } = state;
  const matters = remedies.matters
    .filter(({ matter }) => matter === theMatter)
    .map((matter) => ({ ...matter }));
  const since = finding?.since;
  const newFinding =
    isPointless(state) && since !== undefined ? { gdb: finding?.gdb, effectiveOn: since } : undefined;
  return { phase: contestPhase(remedies, theMatter), matters, ...present({ newFinding }) };
}
