import { sql, type Kysely } from 'kysely';

/**
 * A name is searched by its words as a person reads them. To the parser of texts a word with a sign before or in it may be a
 * number, a host or a path, which is then found as a whole alone.
 */
const words = `
create function words_of_name(name text) returns tsvector language sql immutable strict parallel safe
  return to_tsvector('simple'::regconfig, translate(name, '-+./\\@_:&''"', '           '));
drop index search_names_by_word;
create index search_names_by_word on search_names using gin (words_of_name(name));
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(words).execute(db);
}
