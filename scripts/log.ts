import pino, { type Logger } from 'pino';

/**
 * The log of every command: JSON on stderr. Of an error it shows what kind it is and where it arose; the facts that errors
 * carry as properties are of a case, and so may be what PostgreSQL says of a value it cannot take.
 */
export function openLog(level: string, destination: pino.DestinationStream = pino.destination(2)): Logger {
  return pino({ level, base: null, serializers: { err: withoutFacts, error: withoutFacts } }, destination);
}

function withoutFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error === 'object' ? undefined : error;
  const { name, message, stack, cause } = error;
  const { code, severity } = error as { code?: unknown; severity?: unknown };
  const ofPostgres = severity !== undefined;
  return {
    type: ofPostgres ? 'PostgreSQL' : name,
    ...(ofPostgres ? {} : { message }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    at: placesOf(stack),
    ...(cause === undefined ? {} : { cause: withoutFacts(cause) }),
  };
}

/** Without its first lines, which say the message again. */
function placesOf(stack: string | undefined): string[] {
  const lines = (stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).map((line) => line.slice('at '.length));
}
