import type { CivilDate } from '../../rules/core/civil-date';
import type { Finding } from '../../rules/core/finding';
import type { OfficeSettings } from './office';
import type { Person } from './person';
import type { Recomputed } from './recompute';

/** An instant in UTC, ISO 8601. */
export type Instant = string;

/** One entry of the journal. The acts of a case are its source; everything else is computed from them. */
export interface Act<Input = unknown> {
  stepId: string;
  step: string;
  input: Input;
  actor: Person;
  recordedAt: Instant;
  recordedOn: CivilDate;
  /** The day on which what is recorded happened: by it the acts are put in order. */
  effectiveOn: CivilDate;
  /** The office's settings as they stood when the act was recorded. */
  office: OfficeSettings;
  /** How it is read (./edition). What was recorded before there were editions names none. */
  edition?: number;
  /** The findings first needed by this act. */
  findings: Finding[];
  /** With `recompute`: which findings it has changed, and which it left. */
  recomputed?: Recomputed;
}
