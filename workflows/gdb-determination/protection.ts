import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Decided, GdbState } from '../../contracts/gdb-determination/messages';
import type { Notice } from '../../contracts/remedies/state';
import type { Kase } from '../kit/kase';
import { contestPhase } from '../kit/remedies';

type Gdb = Kase<GdbState>;

const status = 50;

/**
 * § 199 Abs. 1 SGB IX: what takes the status of a severely disabled person opens a case that guards the protection. Service
 * and remedies stay here; that one is told how the decision stands.
 */
export function keepProtection(kase: Gdb): void {
  const { state } = kase;
  for (const decided of state.decided) {
    const notice = state.remedies.notices.find(({ id }) => id === decided.notice);
    if (notice?.releasedOn === undefined || !takesStatus(state, decided)) continue;
    const id = idOf(decided);
    kase.opensCase(id, 'downgrade-protection', openingOf(kase, decided, notice));
    kase.keepsTold(id, newsOf(state, decided));
  }
  tellOfNewStatus(kase);
}

function takesStatus({ before }: GdbState, { gdb }: Decided): boolean {
  return before !== undefined && before.gdb >= status && gdb !== undefined && gdb < status;
}

const idOf = ({ notice }: Decided): string => `protection:${notice}`;

function openingOf({ state }: Gdb, decided: Decided, notice: Notice) {
  const { before, card, municipality, parties, caseId } = state;
  const { reasons, heardOn } = notice.says ?? {};
  return {
    ground: 'gdb-lowered',
    decidedOn: notice.decidedOn,
    gdbBefore: before?.gdb,
    gdbAfter: decided.gdb,
    lostMerkzeichen: decided.marksLost,
    instruction: notice.instruction,
    ...(municipality === undefined ? {} : { municipality }),
    ...(card ? { card } : {}),
    parties,
    ...(reasons === undefined ? {} : { reasons }),
    ...(heardOn === undefined ? {} : { heardOn }),
    origin: { caseId, notice: notice.id },
  };
}

function newsOf({ remedies }: Pick<GdbState, 'remedies'>, decided: Decided) {
  const names = ['gdb', ...decided.marksLost.map(matterOfMark)];
  const matters = remedies.matters
    .filter(({ matter }) => names.includes(matter))
    .map((matter) => ({ ...matter }));
  return { phase: contestPhase(remedies, 'gdb'), matters };
}

/** Who has the status anew needs no protection for the one that was lost. */
function tellOfNewStatus(kase: Gdb): void {
  const { earlier, found } = kase.state;
  if (!found || found.gdb < status) return;
  const newFinding = { gdb: found.gdb, effectiveOn: found.since };
  for (const past of earlier) {
    for (const decided of past.decided.filter((one) => one.notice !== found.decidedBy)) {
      kase.keepsTold(idOf(decided), { ...newsOf(past, decided), newFinding });
    }
  }
}
