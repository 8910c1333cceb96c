import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client as TemporalClient, Connection } from '@temporalio/client';
import { Client } from 'pg';
import { databaseUrl } from '../../../register/embedded/database';

/** The servers of an installation's data folder, reached past its app. */
export const registerUrl = (dataDir: string): string => databaseUrl(join(dataDir, 'register', 'data'));

export function engineAddress(dataDir: string): string {
  const ports = JSON.parse(readFileSync(join(dataDir, 'engine', 'ports.json'), 'utf8')) as {
    frontend: number;
  };
  return `127.0.0.1:${ports.frontend}`;
}

export async function queryRegister<Row>(
  dataDir: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: registerUrl(dataDir) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('set search_path = fristwerk');
    return (await client.query(text, values)).rows as Row[];
  } finally {
    await client.end();
  }
}

export async function withEngine<T>(
  dataDir: string,
  work: (client: TemporalClient) => Promise<T>,
  namespace = 'fristwerk',
): Promise<T> {
  const connection = await Connection.connect({ address: engineAddress(dataDir) });
  try {
    return await work(new TemporalClient({ connection, namespace }));
  } finally {
    await connection.close();
  }
}
