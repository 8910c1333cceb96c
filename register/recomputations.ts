import { randomUUID } from 'node:crypto';
import type { RecomputationRange } from '../contracts/case/proposal';
import type { NamedPerson } from '../contracts/case/recompute';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digest, sha256 } from './digest';
import type { RecomputationStatus, RecomputationTable } from './schema';
import type { Selectable } from 'kysely';

/** What it is for is a free text, and has a key of its own like whatever belongs to no case. */
const keyOf = (id: string): string => `recomputation:${id}`;

interface Body {
  reason: string;
  preparedBy: NamedPerson;
  releasedBy?: NamedPerson;
}

export interface RecomputationRow extends Body {
  id: string;
  status: RecomputationStatus;
  range: RecomputationRange;
  preparedAt: string;
  /** How many cases were looked at so far, and up to which. */
  looked: number;
  lookedTo: string;
  digest: string | null;
  releasedAt: string | null;
  doneAt: string | null;
}

export interface NewRecomputation {
  idempotencyKey: string;
  range: RecomputationRange;
  reason: string;
  preparedBy: NamedPerson;
}

/** One for each idempotency key. */
export async function createRecomputation(
  register: Register,
  cipher: CaseCipher,
  { idempotencyKey, range, reason, preparedBy }: NewRecomputation,
): Promise<RecomputationRow | 'other-body'> {
  const id = randomUUID();
  const key = sha256(idempotencyKey);
  const bodyHash = digest({ range, reason, preparedBy: preparedBy.id });
  const body: Body = { reason, preparedBy };
  const created = await register
    .insertInto('recomputations')
    .values({
      recomputation_id: id,
      status: 'preparing',
      scope: JSON.stringify(range),
      body: await cipher.sealJson(keyOf(id), body),
      idempotency_key: key,
      body_hash: bodyHash,
      prepared_by: preparedBy.id,
      prepared_at: new Date(),
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (created) return await rowOf(cipher, created);
  const known = await register
    .selectFrom('recomputations')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirstOrThrow();
  return known.body_hash === bodyHash ? await rowOf(cipher, known) : 'other-body';
}

export async function findRecomputation(
  register: Register,
  cipher: CaseCipher,
  id: string,
): Promise<RecomputationRow | undefined> {
  const row = await register
    .selectFrom('recomputations')
    .selectAll()
    .where('recomputation_id', '=', id)
    .executeTakeFirst();
  return row && (await rowOf(cipher, row));
}

/** The last ones, without what they are for. */
export async function listRecomputations(register: Register) {
  const rows = await register
    .selectFrom('recomputations')
    .select(['recomputation_id', 'status', 'scope', 'prepared_by', 'prepared_at', 'released_by'])
    .orderBy('prepared_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    recomputationId: row.recomputation_id,
    status: row.status,
    range: row.scope as RecomputationRange,
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at.toISOString(),
    releasedBy: row.released_by,
  }));
}

/** Released once, by whoever comes first with the digest of what it proposes; whom it does not let through is told by its row. */
export async function releaseRecomputation(
  register: Register,
  cipher: CaseCipher,
  row: RecomputationRow,
  { by, digest: seen }: { by: NamedPerson; digest: string },
): Promise<boolean> {
  const body: Body = { reason: row.reason, preparedBy: row.preparedBy, releasedBy: by };
  const released = await register
    .updateTable('recomputations')
    .set({
      status: 'released',
      released_by: by.id,
      released_at: new Date(),
      body: await cipher.sealJson(keyOf(row.id), body),
    })
    .where('recomputation_id', '=', row.id)
    .where('status', '=', 'prepared')
    .where('digest', '=', seen)
    .where('prepared_by', '<>', by.id)
    .returning('recomputation_id')
    .executeTakeFirst();
  return released !== undefined;
}

/** One that is to be prepared or to be brought into its cases, and that no other worker has in hand. */
export async function claimRecomputation(
  register: Register,
  cipher: CaseCipher,
  { worker, silentSince }: { worker: string; silentSince: Date },
): Promise<RecomputationRow | undefined> {
  const next = register
    .selectFrom('recomputations')
    .select('recomputation_id')
    .where('status', 'in', ['preparing', 'released'])
    .where((row) =>
      row.or([
        row('claimed_at', 'is', null),
        row('claimed_at', '<', silentSince),
        row('claimed_by', '=', worker),
      ]),
    )
    .orderBy('claimed_at', (order) => order.asc().nullsFirst())
    .limit(1)
    .forUpdate()
    .skipLocked();
  const row = await register
    .updateTable('recomputations')
    .set({ claimed_by: worker, claimed_at: new Date() })
    .where('recomputation_id', '=', next)
    .returningAll()
    .executeTakeFirst();
  return row && (await rowOf(cipher, row));
}

/** The cases up to this one have been looked at. */
export async function noteLooked(
  register: Register,
  { id, lookedTo, looked }: { id: string; lookedTo: string; looked: number },
): Promise<void> {
  await register
    .updateTable('recomputations')
    .set({ looked_to: lookedTo, looked })
    .where('recomputation_id', '=', id)
    .where('looked_to', '<', lookedTo)
    .execute();
}

export async function endPreparing(register: Register, id: string, sum: string): Promise<void> {
  await register
    .updateTable('recomputations')
    .set({ status: 'prepared', digest: sum })
    .where('recomputation_id', '=', id)
    .where('status', '=', 'preparing')
    .execute();
}

export async function endDelivering(register: Register, id: string): Promise<void> {
  await register
    .updateTable('recomputations')
    .set({ status: 'done', done_at: new Date() })
    .where('recomputation_id', '=', id)
    .where('status', '=', 'released')
    .execute();
}

async function rowOf(cipher: CaseCipher, row: Selectable<RecomputationTable>): Promise<RecomputationRow> {
  const id = row.recomputation_id;
  return {
    ...(await cipher.openJson<Body>(keyOf(id), row.body)),
    id,
    status: row.status,
    range: row.scope as RecomputationRange,
    preparedAt: row.prepared_at.toISOString(),
    looked: row.looked,
    lookedTo: row.looked_to,
    digest: row.digest,
    releasedAt: row.released_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
  };
}
