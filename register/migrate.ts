import { Migrator, sql, type Migration } from 'kysely';
import { openRegister, type RegisterArea } from './database';
import * as ground from './migrations/0001-ground';
import * as deliveries from './migrations/0002-deliveries';
import * as remindersAndEvents from './migrations/0004-reminders-and-events';
import * as letters from './migrations/0005-letters';
import * as lists from './migrations/0006-lists';
import * as payments from './migrations/0007-payments';
import * as handOver from './migrations/0008-hand-over';
import * as rehearsedClocks from './migrations/0009-rehearsed-clocks';
import * as recomputations from './migrations/0010-recomputations';
import * as recomputationsGivenUp from './migrations/0011-recomputations-given-up';
import * as confirmedLetters from './migrations/0012-confirmed-letters';
import * as wordsOfNames from './migrations/0013-words-of-names';
import * as withdrawalsOfUnreadable from './migrations/0014-withdrawals-of-unreadable-recomputations';

const migrations: Record<string, Migration> = {
  '0001-ground': ground,
  '0002-deliveries': deliveries,
  '0004-reminders-and-events': remindersAndEvents,
  '0005-letters': letters,
  '0006-lists': lists,
  '0007-payments': payments,
  '0008-hand-over': handOver,
  '0009-rehearsed-clocks': rehearsedClocks,
  '0010-recomputations': recomputations,
  '0011-recomputations-given-up': recomputationsGivenUp,
  '0012-confirmed-letters': confirmedLetters,
  '0013-words-of-names': wordsOfNames,
  '0014-withdrawals-of-unreadable-recomputations': withdrawalsOfUnreadable,
};

/** Brings both areas of the register to the newest schema; safe when several processes start at once. */
export async function migrateRegister(databaseUrl: string): Promise<void> {
  for (const area of ['fristwerk', 'rehearsal'] as const) await migrateArea(databaseUrl, area);
}

async function migrateArea(databaseUrl: string, area: RegisterArea): Promise<void> {
  const register = openRegister(databaseUrl, area, { connections: 2 });
  try {
    await sql`select pg_advisory_lock(7230199)`.execute(register);
    await sql.raw(`create schema if not exists ${area}`).execute(register);
    const migrator = new Migrator({
      db: register,
      provider: { getMigrations: () => Promise.resolve(migrations) },
      migrationTableSchema: area,
      // Each stands alone: one of a lower number may come to a register after one of a higher.
      allowUnorderedMigrations: true,
    });
    const { error } = await migrator.migrateToLatest();
    if (error)
      throw error instanceof Error ? error : new Error('register migration failed', { cause: error });
  } finally {
    await register.destroy();
  }
}
