import { z, type ZodType } from 'zod';
import type { PageOf } from '../../register/page';
import { Problem } from '../problem';

export const paging = {
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(1_000).optional(),
};

export function pageFrom<Key>(schema: ZodType<Key>, limit: number, after: string | undefined): PageOf<Key> {
  if (after === undefined) return { limit };
  const key = schema.safeParse(read(after));
  if (key.success) return { limit, after: key.data };
  const message = { de: 'Diese Fortsetzung gibt es nicht', en: 'There is no such continuation' };
  throw new Problem('malformed-input', { fields: [{ field: 'after', message }] });
}

function read(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

export function cursorOf(key: unknown): string | null {
  return key === undefined ? null : Buffer.from(JSON.stringify(key)).toString('base64url');
}
