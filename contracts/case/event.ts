import type { Instant } from './act';

/** What other systems are told of a case: numbers, ids, days and types, nothing of its person. */
export const eventTypes = [
  'case.opened',
  'case.closed',
  'case.reopened',
  'deadline.opened',
  'deadline.moved',
  'deadline.met',
  'deadline.missed',
  'deadline.ended',
  'deadline.cancelled',
] as const;

export type EventType = (typeof eventTypes)[number];

export interface CaseEvent {
  /** From the act: the same whenever it is told again, and to whomever. */
  id: string;
  type: EventType;
  at: Instant;
  /** The configured receiver. */
  webhook: string;
  data: Record<string, unknown>;
}
