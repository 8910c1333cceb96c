import { sql } from 'kysely';
import type { Register } from './database';
import { settleLetter, type DeliveryChannel, type DeliveryStatus } from './deliveries';
import { endIncidentsOf } from './delivery-incidents';

export interface DeliveryRow {
  key: string;
  kind: string;
  caseId: string;
  type: string;
  /** Null: the letter as a whole, before it has any ways. */
  channel: DeliveryChannel | null;
  status: string;
  attempts: number;
  why: string | null;
  nextAttemptAt: string | null;
}

export interface DeliveryPage {
  deliveries: DeliveryRow[];
  /** How many there are, on all pages. */
  total: number;
  /** Where the next page begins; null on the last one. */
  next: string | null;
}

const page = 1_000;

/** What is on its way, and what a person has to decide; oldest first, page by page. */
export async function listDeliveries(
  register: Register,
  status: DeliveryStatus,
  after?: string,
): Promise<DeliveryPage> {
  const standing = register
    .selectFrom('outbox')
    .leftJoin('deliveries', 'deliveries.key', 'outbox.key')
    .where((row) => row(row.fn.coalesce('deliveries.status', 'outbox.status'), '=', status));
  const place = after === undefined ? undefined : placeOf(after);
  const { count } = await standing
    .select((row) => row.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await standing
    .select([
      'outbox.key',
      'outbox.kind',
      'outbox.case_id',
      'outbox.type',
      'deliveries.channel',
      'deliveries.attempts',
      'deliveries.why',
      'deliveries.next_attempt_at',
      sql<string>`outbox.created_at::text`.as('created'),
    ])
    .$if(place !== undefined, (query) =>
      query.where(
        sql<boolean>`(outbox.created_at, outbox.key, coalesce(deliveries.channel, ''))
          > (${place?.created}::timestamptz, ${place?.key}, ${place?.channel})`,
      ),
    )
    .orderBy('outbox.created_at')
    .orderBy('outbox.key')
    .orderBy(sql`coalesce(deliveries.channel, '')`)
    .limit(page)
    .execute();
  const last = rows.length < page ? undefined : rows.at(-1);
  const deliveries = rows.map((row) => ({
    key: row.key,
    kind: row.kind,
    caseId: row.case_id,
    type: row.type,
    channel: row.channel,
    status,
    attempts: row.attempts ?? 0,
    why: row.why,
    nextAttemptAt: status === 'waiting' ? (row.next_attempt_at?.toISOString() ?? null) : null,
  }));
  const next = last && placeAfter({ created: last.created, key: last.key, channel: last.channel ?? '' });
  return { deliveries, total: Number(count), next: next ?? null };
}

/** A letter may be of the same instant as another one, and go several ways. */
interface Place {
  created: string;
  key: string;
  channel: string;
}

const placeAfter = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** A place that nobody was given is the beginning. */
function placeOf(after: string): Place | undefined {
  try {
    const { created, key, channel } = JSON.parse(Buffer.from(after, 'base64url').toString()) as Place;
    const texts = [created, key, channel];
    if (!texts.every((text) => typeof text === 'string' && !text.includes('\u0000'))) return undefined;
    return Number.isNaN(Date.parse(created)) ? undefined : { created, key, channel };
  } catch {
    return undefined;
  }
}

export type Decision = 'went-out' | 'send-again' | 'give-up';

const decided = { 'went-out': 'sent', 'send-again': 'waiting', 'give-up': 'failed' } as const;

/** A person says what became of a delivery of which nobody knew, or what is to become of one that failed. False: nothing to decide. */
export async function decideDelivery(
  register: Register,
  { key, channel }: { key: string; channel: DeliveryChannel },
  decision: Decision,
  person: string,
): Promise<boolean> {
  return await register.transaction().execute(async (tx) => {
    await tx.selectFrom('outbox').select('key').where('key', '=', key).forUpdate().execute();
    const row = await tx
      .updateTable('deliveries')
      .set({
        status: decided[decision],
        why: decision === 'give-up' ? 'given-up' : null,
        decided_by: person,
        next_attempt_at: sql<Date>`now()`,
      })
      .where('key', '=', key)
      .where('channel', '=', channel)
      .where((where) =>
        where.or([
          where('status', '=', 'unknown'),
          where.and([where('channel', '=', 'person'), where('status', '=', 'waiting')]),
          where.and([where('status', '=', 'failed'), where('why', 'is distinct from', 'given-up')]),
        ]),
      )
      .returning('key')
      .executeTakeFirst();
    if (!row) return false;
    await settleLetter(tx, key);
    await endIncidentsOf(tx, `${key} ${channel}`);
    return true;
  });
}

/** A letter that has no ways: after a restore nobody knows of it, or it could not be written. It went out, or is to go now. */
export async function decideLetter(register: Register, key: string, decision: Decision): Promise<boolean> {
  const status = decided[decision];
  return await register.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('outbox')
      .set({ status, ...(status === 'waiting' ? {} : { done_at: sql<Date>`now()` }) })
      .where('key', '=', key)
      .where('status', 'in', ['unknown', 'failed'])
      .where((where) =>
        where.not(
          where.exists(
            where.selectFrom('deliveries').select('channel').whereRef('deliveries.key', '=', 'outbox.key'),
          ),
        ),
      )
      .returning('key')
      .executeTakeFirst();
    if (row) await endIncidentsOf(tx, key);
    return row !== undefined;
  });
}
