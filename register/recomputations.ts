import type { RecomputationRange } from '../contracts/case/proposal';
import type { NamedPerson } from '../contracts/case/recompute';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { Register } from './database';
import { digestOf } from './recomputation-cases';
import { digest, sha256 } from './digest';
import { openIncident, resolveIncident } from './incidents';
import type { RecomputationStatus, RecomputationTable } from './schema';
import type { Selectable } from 'kysely';
import { unreadableBecause } from './unreadable';

/** What it is for is a free text, and has a key of its own like whatever belongs to no case. */
const keyOf = (id: string): string => `recomputation:${id}`;

/** Free texts and names; all that is in clear are ids. */
interface Body {
  reason: string;
  norm?: string | undefined;
  preparedBy: NamedPerson;
  releasedBy?: NamedPerson;
  withdrawn?: { by: NamedPerson; reason: string };
}

export interface RecomputationRow extends Omit<Body, 'norm'> {
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
  withdrawnAt: string | null;
  /** Why it was given up. */
  fault: string | null;
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
  const key = sha256(idempotencyKey);
  const bodyHash = digest({ range, reason, preparedBy: preparedBy.id });
  const before = await knownBy(register, key);
  if (before) return before.body_hash === bodyHash ? await rowOf(cipher, before) : 'other-body';
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
  if (created) return await rowOf(cipher, created);
  const known = await knownBy(register, key);
  if (!known) throw new Error('a recomputation that was asked for at the same time is gone');
  return known.body_hash === bodyHash ? await rowOf(cipher, known) : 'other-body';
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
): Promise<RecomputationRow | undefined> {
  const row = await register
    .selectFrom('recomputations')
    .selectAll()
    .where('recomputation_id', '=', id)
    .executeTakeFirst();
  return row && (await rowOf(cipher, row));
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
      .set({ status: 'released', released_by: by.id, released_at: new Date(), body: sealed })
      .where('recomputation_id', '=', id)
      .where('status', '=', 'prepared')
      .where('digest', '=', seen)
      .where('prepared_by', '<>', by.id)
      .returning('recomputation_id')
      .executeTakeFirst();
    return released !== undefined;
  });
}

/** Before its release, by a supervisor: nothing of it comes into any case. */
export async function withdrawRecomputation(
  register: Register,
  cipher: CaseCipher,
  row: RecomputationRow,
  withdrawn: { by: NamedPerson; reason: string },
): Promise<boolean> {
  const done = await register
    .updateTable('recomputations')
    .set({
      status: 'withdrawn',
      withdrawn_by: withdrawn.by.id,
      withdrawn_at: new Date(),
      body: await cipher.sealJson(keyOf(row.id), { ...bodyOf(row), withdrawn }),
    })
    .where('recomputation_id', '=', row.id)
    .where('status', 'in', ['preparing', 'prepared', 'failed'])
    .where('released_by', 'is', null)
    .returning('recomputation_id')
    .executeTakeFirst();
  if (done) await resolveIncident(register, 'recomputation-fault', row.id);
  return done !== undefined;
}

/** Given up: it would come to nothing however often it were tried. */
export async function failRecomputation(register: Register, id: string, fault: string): Promise<void> {
  const failed = await register
    .updateTable('recomputations')
    .set({ status: 'failed', fault })
    .where('recomputation_id', '=', id)
    .where('status', 'in', ['preparing', 'released'])
    .returning('recomputation_id')
    .executeTakeFirst();
  if (failed)
    await openIncident(register, {
      kind: 'recomputation-fault',
      caseId: null,
      subject: id,
      detail: { recomputationId: id, code: fault },
    });
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
  return row && (await rowUnlessUnreadable(register, cipher, row));
}

async function rowUnlessUnreadable(
  register: Register,
  cipher: CaseCipher,
  row: Selectable<RecomputationTable>,
): Promise<RecomputationRow | undefined> {
  try {
    return await rowOf(cipher, row);
  } catch (error) {
    const fault = unreadableBecause(error);
    if (fault === undefined) throw error;
    await failRecomputation(register, row.recomputation_id, fault);
    return undefined;
  }
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

async function rowOf(cipher: CaseCipher, row: Selectable<RecomputationTable>): Promise<RecomputationRow> {
  const id = row.recomputation_id;
  const { norm, ...body } = await cipher.openJson<Body>(keyOf(id), row.body);
  const scope = row.scope as RecomputationRange;
  return {
    ...body,
    id,
    status: row.status,
    range: norm === undefined ? scope : { ...scope, norm },
    preparedAt: row.prepared_at.toISOString(),
    looked: row.looked,
    lookedTo: row.looked_to,
    digest: row.digest,
    releasedAt: row.released_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    fault: row.fault,
  };
}

const bodyOf = ({ reason, range: { norm }, preparedBy, releasedBy, withdrawn }: RecomputationRow): Body => ({
  reason,
  norm,
  preparedBy,
  ...(releasedBy ? { releasedBy } : {}),
  ...(withdrawn ? { withdrawn } : {}),
});

const withoutNorm = ({ norm: _norm, ...range }: RecomputationRange): RecomputationRange => range;
