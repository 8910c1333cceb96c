import { EncryptionError } from '../../engine/encryption/errors';

const programErrors = [TypeError, RangeError, ReferenceError, SyntaxError];

/** What no repeat makes good; undefined where it may be that something is out of reach. */
export function faultOf(error: unknown): string | undefined {
  if (error instanceof EncryptionError) return error.transient ? undefined : error.code;
  return programErrors.some((kind) => error instanceof kind) ? 'program-error' : undefined;
}
