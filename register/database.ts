import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, types, type QueryResult } from 'pg';
import type { RegisterSchema } from './schema';

export type Register = Kysely<RegisterSchema>;

/** Production cases and rehearsed ones lie in schemas of their own. */
export type RegisterArea = 'fristwerk' | 'rehearsal';

export interface RegisterOptions {
  connections?: number;
  /** How long a connection, and then each statement, is waited for; for as long as it takes where it is left out. */
  patienceMs?: number;
}

const dateOid = 1082;
const mostIdleInTransactionMs = 60_000;

/** A civil day stays the text it is: as an instant it would depend on a time zone. */
const parserOf: typeof types.getTypeParser = (oid: number, format?: unknown) =>
  oid === dateOid
    ? (text: string) => text
    : (types.getTypeParser as (oid: number, format?: unknown) => never)(oid, format);

/** Opens the register; every statement of it runs in the area's schema. */
export function openRegister(
  databaseUrl: string,
  area: RegisterArea,
  { connections = 10, patienceMs }: RegisterOptions = {},
): Register {
  const settings = {
    search_path: area,
    timezone: 'UTC',
    idle_in_transaction_session_timeout: mostIdleInTransactionMs,
  };
  const pool = new Pool({
    connectionString: databaseUrl,
    Client: HangingUpClient,
    max: connections,
    keepAlive: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: { getTypeParser: parserOf },
    ...(patienceMs === undefined ? {} : { connectionTimeoutMillis: patienceMs, query_timeout: patienceMs }),
  });
  // A server that goes away ends idle connections; the next statement opens a new one.
  pool.on('error', () => undefined);
  // And those in use: what is said of it outside a statement would end this process; the next statement says it again.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<RegisterSchema>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * Hangs up when a statement is not answered in time: the answer may still come, and nobody must be given a connection
 * on which the answer to another's statement is outstanding.
 */
class HangingUpClient extends Client {
  override query = ((...args: Parameters<Client['query']>) => {
    const answer = Client.prototype.query.apply(this, args) as unknown;
    if (answer instanceof Promise) {
      (answer as Promise<QueryResult>).catch((error: Error) => {
        if (error.message === readTimeout) this.hangUp();
      });
    }
    return answer;
  }) as Client['query'];

  private hangUp(): void {
    (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  }
}

/** What `pg` says of it; nothing else tells it from other errors. */
const readTimeout = 'Query read timeout';
