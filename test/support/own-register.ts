import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { openRegister, type Register } from '../../register/database';
import { databaseUrl } from '../../register/embedded/database';
import { migrateRegister } from '../../register/migrate';
import { sharedInstallation } from './shared-installation';

/** A register that nobody else works on, in a database of its own beside that of the installation. */
export async function ownRegister(): Promise<{ register: Register; close(): Promise<void> }> {
  const folder = join(sharedInstallation().dataDir, 'register', 'data');
  const name = `own_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (statement: string) => {
    const client = new Client({ connectionString: databaseUrl(folder, 'postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = databaseUrl(folder, name);
  await migrateRegister(url);
  const register = openRegister(url, 'rehearsal', { connections: 8 });
  return {
    register,
    close: async () => {
      await register.destroy();
      await onServer(`drop database ${name} with (force)`);
    },
  };
}

/** Between two tests, in the order in which the tables hang on each other. */
export async function emptyTables(register: Register, ...tables: string[]): Promise<void> {
  for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(register);
}
