import { RehearsalRequestError } from './errors';

/** ISO 8601 in UTC, e.g. `2026-06-15T22:00:00Z`. */
export type Instant = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
// The engine counts durations in nanoseconds of 64 bits: past 292 years they wrap around silently.
const LAST = Date.UTC(2200, 0, 1);

/** Milliseconds since 1970 of an instant to which a clock may be moved. */
export function parseInstant(instant: Instant): number {
  const ms = SHAPE.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms)) throw new RehearsalRequestError('malformed-instant', { instant });
  return withinHorizon(ms);
}

export function withinHorizon(ms: number): number {
  if (!(ms <= LAST)) throw new RehearsalRequestError('beyond-horizon', { horizon: formatInstant(LAST) });
  return ms;
}

export function formatInstant(ms: number): Instant {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
