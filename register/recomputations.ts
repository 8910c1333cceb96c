import type { RecomputationRange } from '../contracts/case/proposal';
import type { NamedPerson } from '../contracts/case/recompute';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digestOf } from './recomputation-cases';
import { digest, sha256 } from './digest';
import { openFault, resolveFaultsOf, resolveFaultsOfClosedCases } from './recomputation-faults';
import {
  bodyOf,
  keyOf,
  rowOf,
  withdrawalKeyOf,
  type Body,
  type RecomputationRow,
  type UnreadableRecomputation,
  type Withdrawal,
} from './recomputation-row';
import type { RecomputationTable } from './schema';
import { sql, type Selectable } from 'kysely';

export type { RecomputationRow, UnreadableRecomputation } from './recomputation-row';

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
): Promise<RecomputationRow | UnreadableRecomputation | 'other-body'> {
  const key = sha256(idempotencyKey);
  const bodyHash = digest({ range, reason, preparedBy: preparedBy.id });
  const before = await knownBy(register, key);
  if (before) return before.body_hash === bodyHash ? await rowOf(register, cipher, before) : 'other-body';
  // Asked twice at once it is sealed twice, with one key.
  const id = idFrom(key);
  const { norm, ...scope } = range;
  const body: Body = { reason, norm, preparedBy };
  const created = await register
    .insertInto('recomputations')
    .values({
      recomputation_id: id,
      status: 'preparing',
      scope: JSON.stringify(scope),
      body: await cipher.sealJson(keyOf(id), body),
      idempotency_key: key,
      body_hash: bodyHash,
      prepared_by: preparedBy.id,
      prepared_at: new Date(),
    })
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (created) return await rowOf(register, cipher, created);
  const known = await knownBy(register, key);
  if (!known) throw new Error('a recomputation that was asked for at the same time is gone');
  return known.body_hash === bodyHash ? await rowOf(register, cipher, known) : 'other-body';
}

async function knownBy(register: Register, key: string): Promise<Selectable<RecomputationTable> | undefined> {
  return await register
    .selectFrom('recomputations')
    .selectAll()
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

/** In the form of a UUID. */
function idFrom(key: string): string {
  return key.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export async function findRecomputation(
  register: Register,
  cipher: CaseCipher,
  id: string,
): Promise<RecomputationRow | UnreadableRecomputation | undefined> {
  const row = await register
    .selectFrom('recomputations')
    .selectAll()
    .where('recomputation_id', '=', id)
    .executeTakeFirst();
  return row && (await rowOf(register, cipher, row));
}

/** The last ones, without what is sealed: what they are for, and for which norm. */
export async function listRecomputations(register: Register) {
  const rows = await register
    .selectFrom('recomputations')
    .select([
      'recomputation_id',
      'status',
      'scope',
      'prepared_by',
      'prepared_at',
      'released_by',
      'withdrawn_by',
      'fault',
    ])
    .orderBy('prepared_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    recomputationId: row.recomputation_id,
    status: row.status,
    range: withoutNorm(row.scope as RecomputationRange),
    preparedBy: row.prepared_by,
    preparedAt: row.prepared_at.toISOString(),
    releasedBy: row.released_by,
    withdrawnBy: row.withdrawn_by,
    fault: row.fault,
  }));
}

/** Released once, by whoever comes first with the digest of what it proposes; whom it does not let through is told by its row. */
export async function releaseRecomputation(
  register: Register,
  cipher: CaseCipher,
  row: RecomputationRow,
  { by, digest: seen }: { by: NamedPerson; digest: string },
): Promise<boolean> {
  const { id, range, reason } = row;
  const sealed = await cipher.sealJson(keyOf(id), { ...bodyOf(row), releasedBy: by });
  return await register.transaction().execute(async (tx) => {
    await lock(tx, id);
    if ((await digestOf(tx, id, { range, reason })) !== seen) return false;
    const released = await tx
      .updateTable('recomputations')
      .set({ status: 'released', released_by: by.id, released_at: new Date(), body: sealed, digest: seen })
      .where('recomputation_id', '=', id)
      .where('status', '=', 'prepared')
      .where('prepared_by', '<>', by.id)
      .returning('recomputation_id')
      .executeTakeFirst();
    return released !== undefined;
  });
}

/** Before its release, or when it has failed, by a supervisor: nothing of it comes into any case any more. */
export async function withdrawRecomputation(
  register: Register,
  cipher: CaseCipher,
  row: RecomputationRow | UnreadableRecomputation,
  withdrawn: Withdrawal,
): Promise<boolean> {
  const { id } = row;
  const sealed =
    row.reason === null
      ? { withdrawal: await cipher.sealJson(withdrawalKeyOf(id), withdrawn) }
      : { body: await cipher.sealJson(keyOf(id), { ...bodyOf(row), withdrawn }) };
  return await register.transaction().execute(async (tx) => {
    const done = await tx
      .updateTable('recomputations')
      .set({ status: 'withdrawn', withdrawn_by: withdrawn.by.id, withdrawn_at: new Date(), ...sealed })
      .where('recomputation_id', '=', id)
      .where('status', 'in', ['preparing', 'prepared', 'failed'])
      .returning('recomputation_id')
      .executeTakeFirst();
    if (done) await resolveFaultsOf(tx, id);
    return done !== undefined;
  });
}

/** Given up: it would come to nothing however often it were tried. */
export async function failRecomputation(register: Register, id: string, fault: string): Promise<void> {
  await register.transaction().execute(async (tx) => {
    const failed = await tx
      .updateTable('recomputations')
      .set({ status: 'failed', fault })
      .where('recomputation_id', '=', id)
      .where('status', 'in', ['preparing', 'released'])
      .returning('recomputation_id')
      .executeTakeFirst();
    if (failed) await openFault(tx, { recomputation: id, code: fault });
  });
}

/** One that is to be prepared or to be brought into its cases, and that no other worker has in hand. */
export async function claimRecomputation(
  register: Register,
  cipher: CaseCipher,
  { worker, silentSince, except }: { worker: string; silentSince: Date; except: readonly string[] },
): Promise<RecomputationRow | undefined> {
  const next = register
    .selectFrom('recomputations')
    .select('recomputation_id')
    .where('status', 'in', ['preparing', 'released'])
    .where('recomputation_id', '<>', sql<string>`all(${[...except]}::text[])`)
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
  const claimed = row && (await rowOf(register, cipher, row));
  if (claimed?.reason !== null) return claimed;
  await failRecomputation(register, claimed.id, claimed.fault);
  return undefined;
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

/** From here on no case is added: the digest is of all that can be released. */
export async function endPreparing(
  register: Register,
  { id, range, reason }: Pick<RecomputationRow, 'id' | 'range' | 'reason'>,
): Promise<void> {
  await register.transaction().execute(async (tx) => {
    await lock(tx, id);
    await tx
      .updateTable('recomputations')
      .set({ status: 'prepared', digest: await digestOf(tx, id, { range, reason }) })
      .where('recomputation_id', '=', id)
      .where('status', '=', 'preparing')
      .execute();
    await resolveFaultsOfClosedCases(tx);
  });
}

/** Whoever adds a case holds it too. */
async function lock(tx: Register, id: string): Promise<void> {
  await tx
    .selectFrom('recomputations')
    .select('status')
    .where('recomputation_id', '=', id)
    .forUpdate()
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

const withoutNorm = ({ norm: _norm, ...range }: RecomputationRange): RecomputationRange => range;
