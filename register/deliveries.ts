import { sql, type ExpressionBuilder, type Transaction } from 'kysely';
import type { Register } from './database';
import { tellOfDelivery } from './delivery-incidents';
import type { DeliveryTable, RegisterSchema } from './schema';

export type DeliveryChannel = DeliveryTable['channel'];
export type DeliveryStatus = DeliveryTable['status'];

/** What a courier takes out of the house: letters, messages to the office's own people, events for other systems, files for the bank. */
export const carriedKinds = ['letter', 'message', 'event', 'payment-file'] as const;
export type CarriedKind = (typeof carriedKinds)[number];

/** An entry of the outbox for which it is not settled yet which ways it goes. */
export interface OwedEntry {
  key: string;
  kind: CarriedKind;
  caseId: string;
  version: number;
  body: Buffer;
  /** The case with the act that owes it; absent for letters from before it was kept. */
  state: Buffer | null;
}

/**
 * Entries whose ways are not settled yet, for one sender: others leave them alone for as long as claims hold. They are still
 * waiting, and can be withdrawn.
 */
export async function entriesToPrepare(
  register: Register,
  limit: number,
  claimMs: number,
): Promise<OwedEntry[]> {
  const rows = await register
    .updateTable('outbox')
    .set({ claimed_at: sql<Date>`now()` })
    .where('key', 'in', (outbox) =>
      outbox
        .selectFrom('outbox')
        .select('key')
        .where('kind', 'in', carriedKinds)
        .where('status', '=', 'waiting')
        .where((row) =>
          row.or([row('claimed_at', 'is', null), row('claimed_at', '<', new Date(Date.now() - claimMs))]),
        )
        .where((row) =>
          row.not(
            row.exists(
              row.selectFrom('deliveries').select('channel').whereRef('deliveries.key', '=', 'outbox.key'),
            ),
          ),
        )
        .orderBy('created_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['key', 'kind', 'case_id', 'version', 'body', 'state'])
    .execute();
  return rows.flatMap(({ key, kind, case_id: caseId, version, body, state }) =>
    body ? [{ key, kind, caseId, version, body, state }] : [],
  );
}

export interface StoredDocument {
  documentId: string;
  kind: string;
  on: string;
  sha256: string;
  sealed: Buffer;
}

/** One way an entry goes. What is particular to it is the sender's own business; the register keeps it. */
export interface DeliveryWay {
  channel: DeliveryChannel;
  route: { purpose: 'service' | 'companion'; because?: string | undefined };
}

/** What is written once, and then stored as it is; all of it sealed. Only letters have any of it. */
export interface WrittenEntry {
  documents: readonly StoredDocument[];
  recipient?: Buffer;
  gaps?: Buffer;
}

/** The ways of a letter and what goes along; nothing where it has been withdrawn meanwhile. A stored document stays as it is. */
export async function prepareDeliveries(
  register: Register,
  { key, caseId }: Pick<OwedEntry, 'key' | 'caseId'>,
  ways: readonly DeliveryWay[],
  { documents, recipient, gaps }: WrittenEntry,
): Promise<void> {
  await register.transaction().execute(async (tx) => {
    const entry = await tx
      .selectFrom('outbox')
      .select(['status', 'confirmed_by'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirst();
    if (entry?.status !== 'waiting') return;
    const by = entry.confirmed_by;
    await tx
      .updateTable('outbox')
      // From here on nothing is written of it any more.
      .set({ state: null, recipient: recipient ?? null, gaps: gaps ?? null })
      .where('key', '=', key)
      .execute();
    for (const { documentId, kind, on, sha256, sealed } of documents)
      await tx
        .insertInto('documents')
        .values({
          document_id: documentId,
          case_id: caseId,
          received_on: on,
          kind,
          sha256,
          body: sealed,
          recorded_by: 'system',
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    for (const { channel, route } of ways)
      await tx
        .insertInto('deliveries')
        .values({
          key,
          channel,
          route: JSON.stringify(route),
          case_id: caseId,
          ...(by !== null && channel === 'person'
            ? { status: 'sent' as const, decided_by: by, done_at: sql<Date>`now()` }
            : { status: 'waiting' as const }),
          why: route.because ?? null,
          next_attempt_at: sql<Date>`now()`,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    if (by !== null) await settleLetter(tx, key);
  });
}

export interface ClaimedDelivery {
  key: string;
  kind: CarriedKind;
  channel: DeliveryChannel;
  caseId: string;
  route: unknown;
  attempts: number;
  /** Who has said that it is to be sent again, though nobody knows whether it went out. */
  sendAgainBy: string | null;
  /** Who has it in hand. */
  sender: string;
}

/** Takes deliveries that are due for one sender; from here on their letter cannot be withdrawn. */
export async function claimDeliveries(
  register: Register,
  sender: string,
  limit: number,
): Promise<ClaimedDelivery[]> {
  return await register.transaction().execute(async (tx) => {
    const due = await tx
      .selectFrom('deliveries')
      .innerJoin('outbox', 'outbox.key', 'deliveries.key')
      .select(['deliveries.key', 'deliveries.channel', 'deliveries.decided_by', 'outbox.kind'])
      .where('deliveries.status', '=', 'waiting')
      .where('deliveries.channel', '<>', 'person')
      .where('deliveries.next_attempt_at', '<=', sql<Date>`now()`)
      .where('outbox.status', 'not in', ['withdrawn'])
      .where((row) => row.not(row.exists(eventsBefore(row))))
      .orderBy('deliveries.next_attempt_at')
      .limit(limit)
      .forUpdate(['deliveries', 'outbox'])
      .skipLocked()
      .execute();
    const claimed: ClaimedDelivery[] = [];
    for (const { key, kind, channel, decided_by: sendAgainBy } of due) {
      const {
        case_id: caseId,
        attempts,
        route,
      } = await tx
        .updateTable('deliveries')
        .set((row) => ({
          status: 'claimed',
          claimed_at: sql<Date>`now()`,
          claimed_by: sender,
          attempts: row('attempts', '+', 1),
          decided_by: null,
        }))
        .where('key', '=', key)
        .where('channel', '=', channel)
        .returning(['case_id', 'attempts', 'route'])
        .executeTakeFirstOrThrow();
      await settleLetter(tx, key);
      claimed.push({ key, kind: kind, channel, caseId, route, attempts, sendAgainBy, sender });
    }
    return claimed;
  });
}

/** A receiver is told what happened in a case in its order: an event waits until those before it are taken or given up. */
function eventsBefore(row: ExpressionBuilder<RegisterSchema, 'outbox' | 'deliveries'>) {
  return row
    .selectFrom('outbox as before')
    .select('before.key')
    .where('outbox.kind', '=', 'event')
    .where('before.kind', '=', 'event')
    .whereRef('before.case_id', '=', 'outbox.case_id')
    .whereRef('before.about', '=', 'outbox.about')
    .where('before.status', 'in', ['waiting', 'claimed'])
    .where((earlier) =>
      earlier(
        earlier.refTuple('before.version', 'before.key'),
        '<',
        earlier.refTuple('outbox.version', 'outbox.key'),
      ),
    );
}

export interface DeliveryEnd {
  status: Exclude<DeliveryStatus, 'claimed' | 'withdrawn'>;
  why?: string;
  receipt?: Buffer;
  /** When to try again; for `waiting` only. */
  nextAttemptAt?: Date;
}

/** Whether a sender still has a delivery in hand; if so, for as long again. Who was held up finds that others have taken it over. */
export async function holdClaim(
  register: Register,
  { key, channel, sender }: Pick<ClaimedDelivery, 'key' | 'channel' | 'sender'>,
): Promise<boolean> {
  const held = await register
    .updateTable('deliveries')
    .set({ claimed_at: sql<Date>`now()` })
    .where('key', '=', key)
    .where('channel', '=', channel)
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', sender)
    .returning('key')
    .executeTakeFirst();
  return held !== undefined;
}

/**
 * What became of a claimed delivery. One that somebody else has taken over stays as it is, unless it is now known to have
 * gone out: that settles it for whoever has it, and where nobody knew.
 */
export async function endDelivery(
  register: Register,
  { key, channel, caseId, sender }: Pick<ClaimedDelivery, 'key' | 'channel' | 'caseId' | 'sender'>,
  end: DeliveryEnd,
): Promise<void> {
  await register.transaction().execute(async (tx) => {
    await tx.selectFrom('outbox').select('key').where('key', '=', key).forUpdate().execute();
    const row = await tx
      .updateTable('deliveries')
      .set({
        status: end.status,
        why: end.why ?? null,
        claimed_at: null,
        claimed_by: null,
        ...(end.receipt ? { receipt: end.receipt } : {}),
        ...(end.nextAttemptAt ? { next_attempt_at: end.nextAttemptAt } : {}),
        ...(end.status === 'waiting' ? {} : { done_at: sql<Date>`now()` }),
      })
      .where('key', '=', key)
      .where('channel', '=', channel)
      .where((where) =>
        end.status === 'sent'
          ? where('status', 'in', ['claimed', 'unknown'])
          : where.and([where('status', '=', 'claimed'), where('claimed_by', '=', sender)]),
      )
      .returning('key')
      .executeTakeFirst();
    await settleLetter(tx, key);
    if (row) await tellOfDelivery(tx, { key, channel, caseId }, end);
  });
}

/** A sender that is still at work says so: a slow channel is no reason to take its deliveries over. */
export async function renewClaims(register: Register, sender: string): Promise<void> {
  await register
    .updateTable('deliveries')
    .set({ claimed_at: sql<Date>`now()` })
    .where('status', '=', 'claimed')
    .where('claimed_by', '=', sender)
    .execute();
}

/** Claims whose sender has not come back: what became of them is for the next sender to find out. */
export async function releaseClaims(register: Register, olderThan: Date): Promise<number> {
  const rows = await register
    .updateTable('deliveries')
    .set({ status: 'waiting', claimed_at: null, claimed_by: null })
    .where('status', '=', 'claimed')
    .where('claimed_at', '<', olderThan)
    .returning('key')
    .execute();
  return rows.length;
}

function standing(ways: DeliveryStatus[]) {
  for (const first of ['unknown', 'failed', 'claimed'] as const) if (ways.includes(first)) return first;
  if (!ways.includes('waiting')) return 'sent';
  return ways.includes('sent') ? 'claimed' : 'waiting';
}

/** How a letter stands follows from its ways: it can be withdrawn only while none of them has been begun. */
export async function settleLetter(tx: Transaction<RegisterSchema>, key: string): Promise<void> {
  const rows = await tx.selectFrom('deliveries').select(['status', 'route']).where('key', '=', key).execute();
  const companion = ({ route }: { route: unknown }) =>
    (route as DeliveryWay['route']).purpose === 'companion';
  // What only tells of the letter does not make it fail.
  const counting = rows.filter((row) => !companion(row) || row.status === 'claimed' || row.status === 'sent');
  const status = standing(counting.map((row) => row.status));
  await tx
    .updateTable('outbox')
    .set({ status, ...(status === 'sent' ? { done_at: sql<Date>`now()` } : {}) })
    .where('key', '=', key)
    .where('status', '<>', 'withdrawn')
    .execute();
}

export async function waysOfLetter(register: Register, key: string): Promise<string[]> {
  const rows = await register.selectFrom('deliveries').select('channel').where('key', '=', key).execute();
  return rows.map(({ channel }) => channel);
}

/** What an entry of the outbox says, and whom the papers of a letter name; sealed. */
export async function outboxEntry(
  register: Register,
  key: string,
): Promise<{ body: Buffer; recipient: Buffer | null }> {
  const { body, recipient } = await register
    .selectFrom('outbox')
    .select(['body', 'recipient'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!body) throw new Error('the entry is erased');
  return { body, recipient };
}
