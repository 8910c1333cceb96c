import { theMatter, type Decided, type GleichstellungState } from '../../contracts/gleichstellung/messages';
import type { Notice } from '../../contracts/remedies/state';
import type { Kase } from '../kit/kase';
import { present } from '../kit/present';
import { contestPhase } from '../kit/remedies';
import { atWork } from './circumstances';
import { isPointless, startOf } from './gdb';
import { grantedIn } from './granted';

type Gleichstellung = Kase<GleichstellungState>;

const groundOf: Partial<Record<Decided['result'], string>> = {
  revoked: 'gleichstellung-revoked',
  'taken-back': 'gleichstellung-taken-back',
};

/**
 * § 199 Abs. 2 SGB IX: what ends a Gleichstellung opens a case that guards what is left of it. Service and remedies stay here;
 * that one is told how the decision stands, whatever has been decided since.
 */
export function keepProtection(kase: Gleichstellung): void {
  const { state } = kase;
  for (const decided of state.decided) {
    const notice = state.remedies.notices.find(({ id }) => id === decided.notice);
    const ground = groundOf[decided.result];
    if (notice?.releasedOn === undefined || ground === undefined) continue;
    kase.opensCase(idOf(decided), 'downgrade-protection', openingOf(kase, decided, notice, ground));
  }
  for (const [place, proceeding] of [...state.earlier, state].entries()) {
    for (const decided of proceeding.decided) {
      const id = idOf(decided);
      const { news } = state.opened?.find((opened) => opened.id === id) ?? {};
      kase.keepsTold(id, { ...newsOf(proceeding), ...statusSince(state, place, news) });
    }
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

/** How the decision stands. */
function newsOf({ remedies }: Pick<GleichstellungState, 'remedies'>) {
  const matters = remedies.matters
    .filter(({ matter }) => matter === theMatter)
    .map((matter) => ({ ...matter }));
  return { phase: contestPhase(remedies, theMatter), matters };
}

/**
 * Who has the status itself, or a new Gleichstellung, needs no protection for the one that was lost. That stays so when it is
 * lost again: each loss has a protection of its own.
 */
function statusSince(state: GleichstellungState, place: number, told: Record<string, unknown> = {}) {
  const { finding, earlier, clauses } = state;
  const since = finding && startOf(finding);
  const newFinding =
    isPointless(state) && since !== undefined
      ? { gdb: finding?.gdb, effectiveOn: since }
      : told['newFinding'];
  const later = [...earlier, state].slice(place + 1);
  const granted = later.flatMap(({ proceeding, decided, remedies }) => {
    return grantedIn({ proceeding, decided, remedies, ...present({ clauses }) }) ?? [];
  })[0];
  return present({ newFinding, newGrant: granted && { effectiveOn: granted.from } });
}
