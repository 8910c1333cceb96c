import type { Log } from '../log';

/** A log that keeps its messages for the test to read. */
export function recordedLog(): Log & { messages: string[] } {
  const messages: string[] = [];
  const keep = (_facts: object, message: string): void => void messages.push(message);
  return { messages, info: keep, warn: keep, error: keep };
}
