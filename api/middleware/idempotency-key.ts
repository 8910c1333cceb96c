import type { Request } from 'express';
import { Problem } from '../problem';

export function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.get('Idempotency-Key')?.trim();
  if (key !== undefined && key.length > 200) throw new Problem('idempotency-key-too-long');
  return key === '' ? undefined : key;
}
