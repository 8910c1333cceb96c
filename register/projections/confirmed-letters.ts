import { sql } from 'kysely';
import { findProcedure } from '../../contracts';
import type { ActRecord } from '../../contracts/case/record';
import type { Tx } from '../writing';
import { settleLetter } from '../deliveries';
import { resolveIncident } from '../incidents';
import { latest } from './letters';

/** What a person carries has gone with the step that says so; nobody need say it a second time of its delivery. */
export async function confirmLetters(tx: Tx, record: ActRecord): Promise<void> {
  for (const key of keysConfirmedBy(record)) {
    const entry = await latest(tx, key);
    if (entry && entry.status !== 'withdrawn' && entry.status !== 'sent')
      await confirm(tx, entry, record.act.actor.id);
  }
}

function keysConfirmedBy({ procedure, act, state }: ActRecord): string[] {
  const type = findProcedure(procedure)?.process.steps[act.step]?.handsOver;
  if (type === undefined) return [];
  const { notice, addressee } = act.input as { notice: string; addressee: string };
  return state.letters
    .filter((letter) => letter.type === type && letter.to === addressee && letter.facts['notice'] === notice)
    .map((letter) => letter.key);
}

async function confirm(tx: Tx, { key, status }: { key: string; status: string }, by: string): Promise<void> {
  const now = sql<Date>`now()`;
  await tx.updateTable('outbox').set({ confirmed_by: by }).where('key', '=', key).execute();
  const ways = await tx
    .updateTable('deliveries')
    .set({ status: 'sent', why: null, decided_by: by, done_at: now })
    .where('key', '=', key)
    .where((row) =>
      row.or([
        row('status', '=', 'unknown'),
        row.and([row('channel', '=', 'person'), row('status', 'in', ['waiting', 'failed'])]),
      ]),
    )
    .returning('channel')
    .execute();
  if (ways.length > 0) await settleLetter(tx, key);
  // After a restore it has no ways.
  else if (status === 'unknown' || status === 'failed')
    await tx.updateTable('outbox').set({ status: 'sent', done_at: now }).where('key', '=', key).execute();
  for (const subject of [key, ...ways.map(({ channel }) => `${key} ${channel}`)])
    for (const kind of ['delivery-unknown', 'delivery-failed'] as const)
      await resolveIncident(tx, kind, subject);
}
