import type { google } from '@temporalio/proto';

/**
 * Milliseconds of a protobuf timestamp or duration, rounded up: at that millisecond it is reached for certain. Go's zero
 * time (year 1) and a missing one are undefined.
 */
export function dueMs(time: google.protobuf.ITimestamp | null | undefined): number | undefined {
  const seconds = Number(time?.seconds ?? 0);
  const nanos = time?.nanos ?? 0;
  return seconds < 0 || (seconds === 0 && nanos === 0)
    ? undefined
    : seconds * 1_000 + Math.ceil(nanos / 1_000_000);
}

export function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}
