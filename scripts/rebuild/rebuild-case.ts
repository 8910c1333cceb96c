import type { Act } from '../../contracts/case/act';
import type { ActRecord } from '../../contracts/case/record';
import type { Receipt } from '../../contracts/case/receipt';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Sealed, Tx } from '../../register/writing';
import type { Register } from '../../register/database';
import { contentDigest, digest } from '../../register/digest';
import { writeDeadlines } from '../../register/projections/deadlines';
import { writeParties } from '../../register/projections/parties';
import { writeTasks } from '../../register/projections/tasks';
import { differences, readProjections, type Difference } from './projections';
import { replayJournal, type JournalOfCase } from './replay-journal';

export type Rebuilt =
  | { kind: 'same' }
  | { kind: 'found' | 'repaired'; differences: Difference[] }
  | { kind: 'journal-broken'; acts: number; version: number };

class RolledBack extends Error {}

/**
 * Writes the projections of a case anew from its journal and compares; kept only where `repair` says so. Outbox, deliveries
 * and archives are records of their own and stay untouched. The case waits meanwhile: its row is locked.
 */
export async function rebuildCase(
  register: Register,
  cipher: CaseCipher,
  caseId: string,
  repair: boolean,
): Promise<Rebuilt> {
  let rebuilt: Rebuilt = { kind: 'same' };
  const work = register.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('cases')
      .select(['procedure', 'office', 'version'])
      .where('case_id', '=', caseId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const journal = await readJournal(tx, cipher, caseId, row);
    const { acts, complete } = journal;
    // The row may be older than its journal, never newer: then acts are missing, and nothing may be written over them.
    if (!complete || acts.length < row.version) {
      rebuilt = { kind: 'journal-broken', acts: acts.length, version: row.version };
      throw new RolledBack();
    }
    const before = await readProjections(tx, caseId, cipher);
    await writeAnew(tx, cipher, journal);
    const found = differences(before, await readProjections(tx, caseId, cipher));
    if (found.length > 0) rebuilt = { kind: repair ? 'repaired' : 'found', differences: found };
    if (!repair || found.length === 0) throw new RolledBack();
  });
  await work.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return rebuilt;
}

async function readJournal(
  tx: Tx,
  cipher: CaseCipher,
  caseId: string,
  { procedure, office }: { procedure: string; office: string },
): Promise<JournalOfCase & { complete: boolean }> {
  const entries = await tx
    .selectFrom('journal')
    .select(['seq', 'body', 'act_hash'])
    .where('case_id', '=', caseId)
    .orderBy('seq')
    .execute();
  const acts: Act[] = [];
  for (const { body } of entries) if (body) acts.push(await cipher.openJson<Act>(caseId, body));
  const complete =
    acts.length > 0 &&
    entries.every(({ seq, act_hash }, index) => seq === index + 1 && act_hash === digest(acts[index]));
  const stored = await tx
    .selectFrom('receipts')
    .select(['step_id', 'body'])
    .where('case_id', '=', caseId)
    .execute();
  const receipts = new Map<string, Receipt>();
  for (const { step_id, body } of stored) {
    const receipt = body && (await cipher.openJson<Receipt>(caseId, body).catch(() => undefined));
    if (receipt) receipts.set(step_id, receipt);
  }
  return { caseId, procedure, office, acts, receipts, complete };
}

async function writeAnew(tx: Tx, cipher: CaseCipher, journal: JournalOfCase): Promise<void> {
  const { caseId } = journal;
  for (const table of ['deadlines', 'tasks', 'receipts', 'parties', 'search_names', 'case_links'] as const)
    await tx.deleteFrom(table).where('case_id', '=', caseId).execute();
  for await (const record of replayJournal(journal)) {
    const seal = (value: unknown) => cipher.sealJson(caseId, value);
    const open = <T>(sealed: Buffer) => cipher.openJson<T>(caseId, sealed);
    const [state, body, receipt] = [
      await seal(record.state),
      await seal(record.act),
      await seal(record.receipt),
    ];
    const sealed: Sealed = { state, body, receipt, seal, open };
    await writeReceipt(tx, record, receipt);
    await writeDeadlines(tx, record, sealed);
    await writeTasks(tx, record, sealed);
    await writeParties(tx, record);
    if (record.version === journal.acts.length) await writeCase(tx, record, state);
  }
}

async function writeReceipt(tx: Tx, { caseId, act, version }: ActRecord, body: Buffer): Promise<void> {
  const row = { case_id: caseId, step_id: act.stepId, input_hash: contentDigest(act), version, body };
  await tx.insertInto('receipts').values(row).execute();
}

async function writeCase(tx: Tx, { caseId, act, state, version }: ActRecord, sealed: Buffer): Promise<void> {
  await tx
    .updateTable('cases')
    .set({
      phase: state.phase,
      outcome: state.outcome ?? null,
      version,
      hash: digest(act),
      state: sealed,
      changed_at: act.recordedAt,
      in_charge: state.inCharge?.person ?? null,
      deputy: state.inCharge?.deputy ?? null,
    })
    .where('case_id', '=', caseId)
    .execute();
}
