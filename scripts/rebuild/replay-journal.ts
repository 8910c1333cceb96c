import { procedures, type ProcedureId } from '../../contracts';
import type { Act } from '../../contracts/case/act';
import type { ActRecord } from '../../contracts/case/record';
import type { Receipt } from '../../contracts/case/receipt';
import type { CaseState } from '../../contracts/case/state';
import { ausweis } from '../../workflows/ausweis/state';
import { downgradeProtection } from '../../workflows/downgrade-protection/state';
import { overpaymentReclaim } from '../../workflows/overpayment-reclaim/state';
import { gleichstellung } from '../../workflows/gleichstellung/state';
import { gdbDetermination } from '../../workflows/gdb-determination/state';
import { paymentRun } from '../../workflows/payment-run/state';
import { changesBetween, listsChanged } from '../../workflows/kit/changes';
import { evaluate } from '../../workflows/kit/evaluate';
import type { CaseProcedure } from '../../workflows/kit/procedure';

const implementations = {
  'gdb-determination': gdbDetermination,
  gleichstellung,
  ausweis,
  'downgrade-protection': downgradeProtection,
  'overpayment-reclaim': overpaymentReclaim,
  'payment-run': paymentRun,
} satisfies Record<ProcedureId, unknown>;

class FindingNotRecordedError extends Error {
  override readonly name = 'FindingNotRecordedError';
  constructor(
    readonly caseId: string,
    readonly calculator: string,
  ) {
    super('An act needs a finding that its journal does not hold: nothing is recomputed for a rebuild.');
  }
}

export interface JournalOfCase {
  caseId: string;
  procedure: string;
  office: string;
  acts: readonly Act[];
  /** What each step was answered, by step id, as far as it is still there. */
  receipts: ReadonlyMap<string, Receipt>;
}

/** What the acts of a journal wrote when they were recorded, one after the other, by the same fold that the case uses. */
export async function* replayJournal(journal: JournalOfCase): AsyncGenerator<ActRecord> {
  const { caseId, procedure, office, acts, receipts } = journal;
  const implementation = implementations[procedure as ProcedureId] as unknown as CaseProcedure<CaseState>;
  let before: CaseState | null = null;
  for (const [index, act] of acts.entries()) {
    const state: CaseState = await stateAfter(implementation, caseId, acts.slice(0, index + 1));
    const version = index + 1;
    const receipt = receipts.get(act.stepId) ?? answerOf(caseId, version, act, before, state);
    const changed = listsChanged(before, state);
    yield { caseId, procedure, office, version, act, state, receipt, changed };
    before = state;
  }
}

export function isRebuildable(procedure: string): boolean {
  return procedure in procedures;
}

async function stateAfter(
  procedure: CaseProcedure<CaseState>,
  caseId: string,
  acts: readonly Act[],
): Promise<CaseState> {
  const refuse = ({ calculator }: { calculator: string }) =>
    Promise.reject(new FindingNotRecordedError(caseId, calculator));
  return (await evaluate(procedure, caseId, acts, refuse)).state;
}

/** Which letters an act caused cannot be told from the journal alone; the outbox, which is no projection, has them. */
function answerOf(
  caseId: string,
  version: number,
  act: Act,
  before: CaseState | null,
  after: CaseState,
): Receipt {
  const { stepId, step, recordedAt, effectiveOn } = act;
  const { phase, outcome, flags } = after;
  const { deadlines, tasks } = changesBetween(before, after);
  const common = { caseId, stepId, step, version, recordedAt, effectiveOn, phase, outcome };
  return { ...common, deadlines, tasks, letters: [], flags };
}
