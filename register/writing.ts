import type { Transaction } from 'kysely';
import type { RegisterSchema } from './schema';

/** One act is written in one of them, with all that follows from it. */
export type Tx = Transaction<RegisterSchema>;

/** How letters enter the outbox; of those of an act that is written a second time nobody can say whether they went out. */
export type LetterStatus = 'waiting' | 'unknown';

/** Seals the parts of a record before the transaction begins, so that it holds no lock while a key is fetched. */
export interface Sealed {
  state: Buffer;
  body: Buffer;
  receipt: Buffer;
  seal(value: unknown): Promise<Buffer>;
  open<T>(sealed: Buffer): Promise<T>;
}
