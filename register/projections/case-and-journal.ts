import type { ActRecord } from '../../contracts/case/record';
import type { Tx } from '../writing';
import { contentDigest, digest, sha256 } from '../digest';

/** Stands before the first entry of every journal. */
export const genesis = '0'.repeat(64);

/** How the case stands, and the hash of its journal's last entry before this act; locked until the transaction ends. */
export async function lockCase(tx: Tx, { caseId, version }: ActRecord) {
  return await tx
    .selectFrom('cases')
    .leftJoin('journal', (join) =>
      join.onRef('journal.case_id', '=', 'cases.case_id').on('journal.seq', '=', version - 1),
    )
    .select(['cases.version', 'cases.status', 'cases.phase', 'journal.hash as previous'])
    .where('cases.case_id', '=', caseId)
    .forUpdate('cases')
    .executeTakeFirst();
}

export interface SealedAct {
  actHash: string;
  previous: string;
  state: Buffer;
  body: Buffer;
  receipt: Buffer;
}

/** What every act writes: how the case stands after it, its entry in the journal, its receipt. One statement for the three. */
export async function writeAct(tx: Tx, record: ActRecord, sealed: SealedAct): Promise<void> {
  await tx
    .with('standing', (cte) => {
      const { caseId, procedure, office, act } = record;
      const row = standingAfter(record, sealed);
      return record.version > 1
        ? cte.updateTable('cases').set(row).where('case_id', '=', caseId)
        : cte
            .insertInto('cases')
            .values({ case_id: caseId, procedure, office, opened_at: act.recordedAt, ...row });
    })
    .with('entry', (cte) => cte.insertInto('journal').values(journalEntry(record, sealed)))
    .insertInto('receipts')
    .values({
      case_id: record.caseId,
      step_id: record.act.stepId,
      input_hash: contentDigest(record.act),
      version: record.version,
      body: sealed.receipt,
    })
    .execute();
}

function standingAfter({ version, act, state }: ActRecord, sealed: SealedAct) {
  return {
    phase: state.phase,
    status: 'open' as const,
    outcome: state.outcome ?? null,
    version,
    hash: sealed.actHash,
    state: sealed.state,
    changed_at: act.recordedAt,
    in_charge: state.inCharge?.person ?? null,
    deputy: state.inCharge?.deputy ?? null,
    instead_of: state.inCharge?.insteadOf?.person ?? null,
  };
}

/** Each entry is chained to the one before over what is stored, so that it can be checked without the key. */
function journalEntry({ caseId, version, act }: ActRecord, { actHash, previous, body }: SealedAct) {
  const entry = {
    case_id: caseId,
    seq: version,
    step_id: act.stepId,
    step: act.step,
    actor: act.actor.id,
    recorded_at: act.recordedAt,
    effective_on: act.effectiveOn,
    act_hash: actHash,
  };
  return { ...entry, body, previous, hash: digest({ ...entry, previous, body: sha256(body) }) };
}
