import { isGrpcServiceError } from '@temporalio/client';

const unreachable = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '25P03',
  '08006',
  '08001',
];
const phrases = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Query read timeout',
  'Client has encountered a connection error',
];

/** The register cannot be reached, as opposed to: it has refused a statement. */
export function isRegisterDown(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && (unreachable.includes(code) || isExhausted(code))) return true;
  return typeof message === 'string' && phrases.some((phrase) => message.includes(phrase));
}

/** PostgreSQL has no room: on the disk, in memory, for another connection. */
function isExhausted(code: string): boolean {
  return /^53\d{3}$/.test(code);
}

/** Failed precondition among them: the worker fails at a task of the case again and again, and what it has in hand waits. */
const unavailable = [4, 8, 9, 14];

export function isEngineDown(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (isGrpcServiceError(cause) && unavailable.includes(cause.code)) return true;
  }
  return false;
}
