import { createHash } from 'node:crypto';
import { canonical } from '../contracts/case/canonical';

export function digest(value: unknown): string {
  return sha256(canonical(value));
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What makes two requests the same step: the step, what was given, and by whom. */
export function contentDigest(content: { step: string; input: unknown; actor: { id: string } }): string {
  return digest({ step: content.step, input: content.input, actor: content.actor.id });
}
