import { sql } from 'kysely';
import type { Register } from './database';
import type { DeliveryChannel, DeliveryStatus, OwedEntry } from './deliveries';
import { openIncident, resolveIncident } from './incidents';
import type { Tx } from './writing';

interface Way {
  key: string;
  channel: DeliveryChannel;
  caseId: string;
}

const doubts = ['unknown', 'failed'] as const;

/** What a person has to see to is told in the transaction that writes it: nobody comes back to it after a crash. */
export async function tellOfDelivery(
  tx: Tx,
  { key, channel, caseId }: Way,
  { status, why }: { status: DeliveryStatus; why?: string | undefined },
): Promise<void> {
  const subject = `${key} ${channel}`;
  if (status === 'sent') await resolveIncident(tx, 'delivery-unknown', subject);
  if (status !== 'unknown' && status !== 'failed') return;
  const detail = { channel, ...(why === undefined ? {} : { why }) };
  await openIncident(tx, { kind: `delivery-${status}`, caseId, subject, detail });
}

/** A person has decided what became of a delivery, or of a letter as a whole. */
export async function endIncidentsOf(tx: Tx, subject: string): Promise<void> {
  for (const doubt of doubts) await resolveIncident(tx, `delivery-${doubt}`, subject);
}

/** A letter that cannot be written: a person sees to what is missing, and has it tried again. */
export async function failLetter(
  register: Register,
  { key, caseId }: Pick<OwedEntry, 'key' | 'caseId'>,
  why: string,
): Promise<void> {
  await register.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('outbox')
      // It may have been given up before.
      .set({ status: 'failed', done_at: null })
      .where('key', '=', key)
      .where('status', '=', 'waiting')
      .returning('key')
      .executeTakeFirst();
    if (row) await openIncident(tx, { kind: 'delivery-failed', caseId, subject: key, detail: { why } });
  });
}

/**
 * Code that wrote the two one after the other, and was killed in between, has left deliveries of which nobody was told, and
 * incidents of what was settled. Letters that a restore has put in doubt are told of by its own incident. Answers how many.
 */
export async function settleDeliveryIncidents(register: Register): Promise<number> {
  const found = await unsettled(register);
  for (const { key, channel } of found)
    await register.transaction().execute(async (tx) => {
      // As it stands by now: whoever settles it holds the entry.
      const entry = await tx
        .selectFrom('outbox')
        .select(['status', 'case_id'])
        .where('key', '=', key)
        .forUpdate()
        .executeTakeFirst();
      if (!entry) return;
      if (channel === null)
        await settleLetterAsWhole(tx, key, { status: entry.status, caseId: entry.case_id });
      else await settleWay(tx, { key, channel, caseId: entry.case_id });
    });
  return found.length;
}

async function settleWay(tx: Tx, way: Way): Promise<void> {
  const { status, why } = await tx
    .selectFrom('deliveries')
    .select(['status', 'why'])
    .where('key', '=', way.key)
    .where('channel', '=', way.channel)
    .executeTakeFirstOrThrow();
  const stands = status === 'failed' && why === 'given-up' ? 'sent' : status;
  const subject = `${way.key} ${way.channel}`;
  for (const doubt of doubts) if (stands !== doubt) await resolveIncident(tx, `delivery-${doubt}`, subject);
  await tellOfDelivery(tx, way, { status: stands, why: why ?? undefined });
}

async function settleLetterAsWhole(
  tx: Tx,
  key: string,
  { status, caseId }: { status: string; caseId: string },
): Promise<void> {
  const way = await tx.selectFrom('deliveries').select('key').where('key', '=', key).executeTakeFirst();
  // From here on its ways are told of, each by itself.
  if (status !== 'failed' || way) return await endIncidentsOf(tx, key);
  await openIncident(tx, { kind: 'delivery-failed', caseId, subject: key, detail: {} });
}

/** Ways (or letters that have none) that stand otherwise than their incidents say. */
async function unsettled(register: Register): Promise<{ key: string; channel: DeliveryChannel | null }[]> {
  const { rows } = await sql<{ key: string; channel: DeliveryChannel | null }>`
    with told as (
      select kind, case_id, subject from incidents
      where kind in ('delivery-unknown', 'delivery-failed') and resolved_at is null
    )
    select d.key, d.channel from deliveries d
    where (d.status = 'unknown' or (d.status = 'failed' and d.why is distinct from 'given-up'))
      and not exists (
        select from told where told.kind = 'delivery-' || d.status and told.subject = d.key || ' ' || d.channel)
    union
    select d.key, d.channel from told
    join deliveries d on d.case_id = told.case_id and d.key || ' ' || d.channel = told.subject
    where told.kind <> 'delivery-' || d.status or d.why = 'given-up'
    union
    select o.key, null::text from outbox o
    where o.status = 'failed' and o.done_at is null
      and not exists (select from deliveries d where d.key = o.key)
      and not exists (select from told where told.kind = 'delivery-failed' and told.subject = o.key)
    union
    select o.key, null::text from told
    join outbox o on o.key = told.subject
    where o.status <> 'failed' or exists (select from deliveries d where d.key = o.key)
    order by 1, 2`.execute(register);
  return rows;
}
