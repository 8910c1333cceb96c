import { Client } from 'pg';
import { SUPERUSER } from './initialise';

const DATABASE = 'fristwerk';
const DUPLICATE_DATABASE = '42P04';

/** Understood by `pg` and by psql; the host is the folder of the socket. */
export function databaseUrl(socketFolder: string, database = DATABASE): string {
  const query = new URLSearchParams({ host: socketFolder, port: '5432', user: SUPERUSER });
  return `postgresql:///${database}?${query.toString().replaceAll('+', '%20')}`;
}

/** Resolves when the server takes statements and the register's database exists. */
export async function ensureDatabase(socketFolder: string): Promise<void> {
  const client = new Client({
    connectionString: databaseUrl(socketFolder, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  // A connection that breaks also rejects the query in hand; without a listener it would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`).catch(unlessExists);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function unlessExists(error: unknown): void {
  if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
}
