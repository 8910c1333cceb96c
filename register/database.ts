import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { RegisterSchema } from './schema';

export type Register = Kysely<RegisterSchema>;

/** Production cases and rehearsed ones lie in schemas of their own. */
export type RegisterArea = 'fristwerk' | 'rehearsal';

const dateOid = 1082;

/** A civil day stays the text it is: as an instant it would depend on a time zone. */
const parserOf: typeof types.getTypeParser = (oid: number, format?: unknown) =>
  oid === dateOid
    ? (text: string) => text
    : (types.getTypeParser as (oid: number, format?: unknown) => never)(oid, format);

/** Opens the register; every statement of it runs in the area's schema. */
export function openRegister(databaseUrl: string, area: RegisterArea, connections = 10): Register {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: connections,
    options: `-c search_path=${area} -c timezone=UTC`,
    types: { getTypeParser: parserOf },
  });
  // A server that goes away ends idle connections; the next statement opens a new one.
  pool.on('error', () => undefined);
  return new Kysely<RegisterSchema>({ dialect: new PostgresDialect({ pool }) });
}
