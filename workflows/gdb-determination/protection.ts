import { matterOfMark } from '../../contracts/gdb-determination/matters';
import type { Decided, GdbState } from '../../contracts/gdb-determination/messages';
import type { Notice } from '../../contracts/remedies/state';
import { severelyDisabledFrom } from '../../contracts/severe-disability';
import type { Kase } from '../kit/kase';
import { contestPhase } from '../kit/remedies';
import { beforeProceeding, turnsIn } from './found';

type Gdb = Kase<GdbState>;

/**
 * § 199 Abs. 1 SGB IX: what takes the status of a severely disabled person opens a case that guards the protection. Service
 * and remedies stay here; that one is told how the decision stands.
 */
export function keepProtection(kase: Gdb): void {
  const { state } = kase;
  for (const [place, past] of [...state.earlier, state].entries()) {
    const before = beforeProceeding(state, place);
    for (const [index, decided] of past.decided.entries()) {
      const notice = past.remedies.notices.find(({ id }) => id === decided.notice);
      const gdb = past.decided.slice(0, index).findLast((one) => one.gdb !== undefined)?.gdb ?? before?.gdb;
      if (notice?.releasedOn === undefined || !takesStatus(decided, gdb)) continue;
      const id = idOf(decided);
      kase.opensCase(id, 'downgrade-protection', openingOf(kase, decided, notice, gdb));
      kase.keepsTold(id, { ...newsOf(past, decided), ...newStatusIn(state, place) });
    }
  }
}

function takesStatus({ gdb }: Decided, before: number | undefined): boolean {
  return (
    before !== undefined && before >= severelyDisabledFrom && gdb !== undefined && gdb < severelyDisabledFrom
  );
}

const idOf = ({ notice }: Decided): string => `protection:${notice}`;

function openingOf({ state }: Gdb, decided: Decided, notice: Notice, gdbBefore: number | undefined) {
  const { municipality, parties, caseId } = state;
  const { reasons, heardOn } = notice.says ?? {};
  return {
    ground: 'gdb-lowered',
    decidedOn: notice.decidedOn,
    gdbBefore,
    gdbAfter: decided.gdb,
    lostMerkzeichen: decided.marksLost,
    instruction: notice.instruction,
    ...(municipality === undefined ? {} : { municipality }),
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

/** Who has got the status anew since needs no protection for the one that was lost, also when that one is lost again. */
function newStatusIn(state: GdbState, place: number) {
  const all = [...state.earlier, state];
  for (const [at, { decided, remedies }] of all.entries()) {
    if (at <= place) continue;
    const before = beforeProceeding(state, at);
    for (const { found, since } of turnsIn({ decided, remedies, ...(before ? { before } : {}) })) {
      if (found && found.gdb >= severelyDisabledFrom)
        return { newFinding: { gdb: found.gdb, effectiveOn: since } };
    }
  }
  return {};
}
