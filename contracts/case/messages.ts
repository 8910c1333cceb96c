import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { Finding } from '../../rules/core/finding';
import type { Act, Instant } from './act';
import type { Person } from './person';
import type { Receipt } from './receipt';
import type { RecomputedFinding } from './recompute';
import type { CaseState } from './state';

/** What starts a case, continues it as new, reopens or imports it: always its acts. */
export interface CaseInput {
  caseId: string;
  procedure: string;
  /** The office whose settings hold for the case. */
  office: string;
  acts: Act[];
  /** Acts too many to be carried along: they are read from the register, up to this version. */
  storedUpTo?: number;
  /** Messages to other cases that the run before has not brought through yet. */
  messages?: MessageToCase[];
  /** Where the clock of a rehearsed case stood before it was reopened. */
  notBefore?: Instant;
  options?: CaseOptions;
}

export interface CaseOptions {
  /** Continue as new after so many acts in one run; without it the engine's own suggestion decides. */
  continueAsNewAfter?: number;
  /** How long another case is told something before a person hears that it does not answer. */
  tellWithinMs?: number;
  tellAgainAfterMs?: number;
}

/** A step that one case takes in another. */
export interface MessageToCase {
  to: 'case';
  caseId: string;
  request: StepRequest;
  /** The sender's now when it was caused. */
  at: Instant;
  /** A person was told already that there is no answer. */
  late?: boolean;
}

/** A case that another one opens. */
export interface CaseToOpen {
  procedure: string;
  office: string;
  /** One case for each key, however often it is asked for. */
  key: string;
  request: StepRequest;
  /** The now of the case that opens it. */
  at: Instant;
}

/** One step to be taken. */
export interface StepRequest {
  stepId: string;
  step: string;
  input: unknown;
  actor: Person;
  expectedVersion?: number | undefined;
}

export interface CaseSnapshot {
  version: number;
  state: CaseState | null;
}

/** What a step would do, were it taken now: nothing of it is recorded. */
export interface StepPreview {
  receipt: Receipt;
  state: CaseState;
  findings: Finding[];
  /** Of a recomputation: all findings that are other ones. */
  recomputed?: RecomputedFinding[];
}

/** A run that began from acts which are not the case's last ones ends with this, and the step is taken to the next. */
export const startedFromOldActs = 'StartedFromOldActs';

export const stepUpdate = defineUpdate<Receipt, [StepRequest]>('step');
export const previewUpdate = defineUpdate<StepPreview, [StepRequest]>('preview');
export const stateQuery = defineQuery<CaseSnapshot>('state');
