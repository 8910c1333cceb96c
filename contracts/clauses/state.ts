import type { CivilDate } from '../../rules/core/civil-date';
import type { Text } from '../case/process';

/** § 32 Abs. 2 Nr. 1 to 5 SGB X. */
export const clauseKinds = [
  'Befristung',
  'Bedingung',
  'Widerrufsvorbehalt',
  'Auflage',
  'Auflagenvorbehalt',
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** § 32 Abs. 1, 2 SGB X: why a decision may have it. */
export const clauseBases = ['allowed-by-law', 'secures-conditions', 'discretion'] as const;
export type ClauseBasis = (typeof clauseBases)[number];

/**
 * `prepared` until the decision is announced. An Auflage is `suspended` while an objection or action against it is pending (§ 86a Abs. 1
 * SGG). `ended`: the decision it belongs to has no effect any more; `lifted`: upon an objection or by a court.
 */
export type ClauseStatus =
  | 'prepared'
  | 'in-force'
  | 'suspended'
  | 'fulfilled'
  | 'overdue'
  | 'occurred'
  | 'failed'
  | 'ended'
  | 'lifted';

/** An ancillary clause of a decision (Nebenbestimmung, § 32 SGB X). */
export interface Clause {
  id: string;
  /** The decision it belongs to. */
  notice: string;
  kind: ClauseKind;
  basis: ClauseBasis;
  /** What allows it, or which condition it secures. */
  norm?: string;
  /** Why, and that it does not run contrary to what the decision is for (§ 32 Abs. 3, § 35 SGB X). */
  reason: string;
  /** What is to be done or borne, what the effect depends on, or what is reserved. */
  text?: string;
  /** The last day of a Befristung. */
  until?: CivilDate;
  /** Of a Bedingung: with it the effect begins, or ends; and by when it can occur. */
  effect?: 'suspensive' | 'resolutory';
  by?: CivilDate;
  /** The day by which an Auflage is to be fulfilled; as extended, if it was (§ 26 Abs. 7 SGB X). */
  dueOn?: CivilDate;
  status: ClauseStatus;
  fulfilled?: ClauseFulfilment;
  condition?: ConditionOutcome;
}

export interface ClauseFulfilment {
  on: CivilDate;
  proof: string;
  late: boolean;
  recordedIn: string;
}

export interface ConditionOutcome {
  how: 'occurred' | 'failed';
  on: CivilDate;
  proof: string;
  recordedIn: string;
}

/** § 31 S. 1 SGB X: an Auflage orders something of its own, and can be contested on its own. */
export const matterOfAuflage = (id: string): string => `auflage-${id}`;

export const clauseTitles: Record<ClauseKind, Text> = {
  Befristung: { de: 'Befristung', en: 'Limit in time' },
  Bedingung: { de: 'Bedingung', en: 'Condition' },
  Widerrufsvorbehalt: { de: 'Widerrufsvorbehalt', en: 'Reservation of revocation' },
  Auflage: { de: 'Auflage', en: 'Order attached to the decision' },
  Auflagenvorbehalt: { de: 'Auflagenvorbehalt', en: 'Reservation of further orders' },
};

export const clauseNorms: Record<ClauseKind, string> = {
  Befristung: '§ 32 Abs. 2 Nr. 1 SGB X',
  Bedingung: '§ 32 Abs. 2 Nr. 2 SGB X',
  Widerrufsvorbehalt: '§ 32 Abs. 2 Nr. 3 SGB X',
  Auflage: '§ 32 Abs. 2 Nr. 4 SGB X',
  Auflagenvorbehalt: '§ 32 Abs. 2 Nr. 5 SGB X',
};

export const clauseStatusTitles: Record<ClauseStatus, Text> = {
  prepared: { de: 'noch nicht bekannt gegeben', en: 'not announced yet' },
  'in-force': { de: 'gilt', en: 'in force' },
  suspended: { de: 'angefochten, aufschiebende Wirkung', en: 'contested, suspended' },
  fulfilled: { de: 'erfüllt', en: 'fulfilled' },
  overdue: { de: 'nicht rechtzeitig erfüllt', en: 'not fulfilled in time' },
  occurred: { de: 'eingetreten', en: 'occurred' },
  failed: { de: 'ausgefallen', en: 'failed' },
  ended: { de: 'mit der Entscheidung erledigt', en: 'ended with the decision' },
  lifted: { de: 'aufgehoben', en: 'lifted' },
};
