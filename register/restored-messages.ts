import { sql } from 'kysely';
import type { Register } from './database';

/** Messages whose act was written a second time after a restore: what became of them the register does not know. */
export async function messagesInDoubt(register: Register): Promise<string[]> {
  const rows = await register
    .selectFrom('outbox')
    .select('key')
    .where('kind', '=', 'message')
    .where('status', '=', 'unknown')
    .where((row) =>
      row.not(
        row.exists(
          row.selectFrom('deliveries').select('channel').whereRef('deliveries.key', '=', 'outbox.key'),
        ),
      ),
    )
    .execute();
  return rows.map(({ key }) => key);
}

export async function noteSent(register: Register, key: string): Promise<void> {
  await register
    .updateTable('outbox')
    .set({ status: 'sent', done_at: sql<Date>`now()` })
    .where('key', '=', key)
    .where('status', '=', 'unknown')
    .execute();
}
