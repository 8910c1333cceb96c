import type { ColumnType, Generated } from 'kysely';

type Bytes = ColumnType<Buffer | null, Buffer | null, Buffer | null>;
type Instant = ColumnType<Date, string | Date, string | Date>;
type MaybeInstant = ColumnType<Date | null, string | Date | null | undefined, string | Date | null>;
/** Civil days come and go as `YYYY-MM-DD`: the driver is told not to make them instants. */
type Day = string;

export interface CaseTable {
  case_id: string;
  procedure: string;
  office: string;
  phase: string;
  status: 'open' | 'closing' | 'closed' | 'blocked' | 'erased';
  outcome: string | null;
  version: number;
  hash: string;
  state: Bytes;
  opened_at: Instant;
  changed_at: Instant;
  in_charge: string | null;
  deputy: string | null;
  instead_of: string | null;
}

export interface DeadlineTable {
  case_id: string;
  deadline_id: string;
  opened_version: number;
  type: string;
  last_day: Day;
  ends_at: Instant;
  fires_at: Instant;
  status: 'open' | 'met' | 'missed' | 'ended' | 'cancelled' | 'superseded';
  calculator: string;
  detail: Bytes;
  closed_version: number | null;
}

export interface TaskTable {
  case_id: string;
  task_id: string;
  type: string;
  for_role: string;
  due_on: Day | null;
  status: 'open' | 'done';
  detail: Bytes;
  opened_version: number;
  closed_version: number | null;
}

export interface JournalTable {
  case_id: string;
  seq: number;
  step_id: string;
  step: string;
  actor: string;
  recorded_at: Instant;
  effective_on: Day;
  body: Bytes;
  act_hash: string;
  previous: string;
  hash: string;
}

export interface ReceiptTable {
  case_id: string;
  step_id: string;
  input_hash: string;
  version: number;
  body: Bytes;
}

export interface PartyTable {
  case_id: string;
  party_id: string;
  role: string;
  channel: string;
  acts_for: string | null;
}

export interface CaseLinkTable {
  case_id: string;
  linked_case: string;
  since: Instant;
}

export interface SearchNameTable {
  case_id: string;
  party_id: string;
  name: string;
}

export interface CaseNumberTable {
  case_id: string;
  prefix: string;
  year: number;
  number: number;
  idempotency_key: string | null;
  body_hash: string | null;
  opened_by: string;
  taken_at: Generated<Date>;
}

export interface OfficeTable {
  office: string;
  valid_from: Day;
  settings: ColumnType<unknown, string, string>;
  entered_by: string;
  entered_at: Generated<Date>;
}

export interface StaffTable {
  person: string;
  name: string;
  email: string | null;
  language: 'de' | 'en';
  deputy: string | null;
  absent_from: Day | null;
  absent_to: Day | null;
  entered_by: string;
  entered_at: Generated<Date>;
}

export interface DataKeyTable {
  case_id: string;
  wrapped: Bytes;
  master_version: number;
  created_at: Instant;
  destroyed_at: MaybeInstant;
}

export interface OutboxTable {
  key: string;
  case_id: string;
  kind: 'letter' | 'payment-file' | 'message' | 'event';
  type: string;
  about: Generated<string | null>;
  version: number;
  status: 'waiting' | 'claimed' | 'sent' | 'withdrawn' | 'unknown' | 'failed';
  body: Bytes;
  created_at: Instant;
  claimed_at: MaybeInstant;
  done_at: MaybeInstant;
  state: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  recipient: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  gaps: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
  confirmed_by: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface DeliveryTable {
  key: string;
  channel: 'print' | 'smtp' | 'webhook' | 'bank' | 'person';
  route: unknown;
  case_id: string;
  status: 'waiting' | 'claimed' | 'sent' | 'unknown' | 'failed' | 'withdrawn';
  attempts: Generated<number>;
  next_attempt_at: Instant;
  claimed_at: MaybeInstant;
  claimed_by: string | null;
  why: string | null;
  receipt: Bytes;
  done_at: MaybeInstant;
  decided_by: string | null;
  posted_on: Day | null;
  posted_by: string | null;
}

export interface PaymentTable {
  payment_id: string;
  case_id: string;
  occasion: string;
  attempt: number;
  due_on: Day;
  has_account: boolean;
  status: 'waiting' | 'withdrawn' | 'in-run' | 'released' | 'submitted' | 'executed' | 'rejected' | 'unknown';
  reason: string | null;
  body: Bytes;
  version: number;
  changed_at: Instant;
  decided_by: string | null;
}

export interface PaymentRunItemTable {
  run_id: string;
  payment_id: string;
  status: 'in-run' | 'removed' | 'released' | 'submitted' | 'executed' | 'rejected';
  reason: string | null;
}

export interface DocumentTable {
  document_id: string;
  case_id: string | null;
  received_on: Day;
  kind: string;
  sha256: string;
  body: Bytes;
  recorded_by: string;
  recorded_at: Generated<Date>;
}

export interface IncomingPostTable {
  post_id: string;
  received_on: Day;
  body: Bytes;
  recorded_by: string;
  recorded_at: Generated<Date>;
  case_id: string | null;
  assigned_by: string | null;
  assigned_at: MaybeInstant;
}

export interface ArchiveTable {
  workflow_id: string;
  run_id: string;
  case_id: string;
  ending: string;
  noticed_at: Instant;
  history: Bytes;
  sha256: string | null;
  events: number | null;
  stored_at: MaybeInstant;
}

export interface AccessLogTable {
  id: Generated<string>;
  at: Generated<Date>;
  person: string;
  case_id: string;
  what: string;
}

export interface ErasureTable {
  case_id: string;
  requested_by: string;
  requested_at: Instant;
  reason: string;
  confirmed_by: string | null;
  erased_at: MaybeInstant;
  certificate_from: MaybeInstant;
}

export interface IncidentTable {
  id: Generated<string>;
  kind: string;
  case_id: string | null;
  subject: string;
  detail: ColumnType<unknown, string, string>;
  opened_at: Generated<Date>;
  resolved_at: MaybeInstant;
}

/** Where an ended case stands, or to where a run that has begun is still to be brought. */
export interface RehearsedClockTable {
  case_id: string;
  stands_at: Instant;
}

export type RecomputationStatus = 'preparing' | 'prepared' | 'released' | 'done' | 'withdrawn' | 'failed';

export interface RecomputationTable {
  recomputation_id: string;
  status: RecomputationStatus;
  scope: ColumnType<unknown, string, string>;
  body: Buffer;
  idempotency_key: string;
  body_hash: string;
  prepared_by: string;
  prepared_at: Instant;
  looked_to: Generated<string>;
  looked: Generated<number>;
  digest: ColumnType<string | null, string | null | undefined, string | null>;
  released_by: ColumnType<string | null, string | null | undefined, string | null>;
  released_at: MaybeInstant;
  done_at: MaybeInstant;
  claimed_by: ColumnType<string | null, string | null | undefined, string | null>;
  claimed_at: MaybeInstant;
  fault: ColumnType<string | null, string | null | undefined, string | null>;
  withdrawn_by: ColumnType<string | null, string | null | undefined, string | null>;
  withdrawn_at: MaybeInstant;
  withdrawal: ColumnType<Buffer | null, Buffer | null | undefined, Buffer | null>;
}

export type RecomputationCaseStatus = 'proposed' | 'delivered' | 'preview-again' | 'closed' | 'refused';

export interface RecomputationCaseTable {
  recomputation_id: string;
  case_id: string;
  status: RecomputationCaseStatus;
  version: number | null;
  digest: string | null;
  body: Bytes;
  code: string | null;
  changed_at: Instant;
}

export interface RegisterSchema {
  rehearsed_clocks: RehearsedClockTable;
  cases: CaseTable;
  deadlines: DeadlineTable;
  tasks: TaskTable;
  journal: JournalTable;
  receipts: ReceiptTable;
  parties: PartyTable;
  case_links: CaseLinkTable;
  search_names: SearchNameTable;
  case_numbers: CaseNumberTable;
  offices: OfficeTable;
  staff: StaffTable;
  data_keys: DataKeyTable;
  outbox: OutboxTable;
  deliveries: DeliveryTable;
  payments: PaymentTable;
  payment_run_items: PaymentRunItemTable;
  documents: DocumentTable;
  incoming_post: IncomingPostTable;
  archives: ArchiveTable;
  access_log: AccessLogTable;
  erasures: ErasureTable;
  incidents: IncidentTable;
  recomputations: RecomputationTable;
  recomputation_cases: RecomputationCaseTable;
}
