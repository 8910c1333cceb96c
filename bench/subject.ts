import type { temporal } from '@temporalio/proto';

/** Whose processor time is counted, by the part it plays. */
export type Part = 'app' | 'worker' | 'engine' | 'postgres' | 'client';

export type Processes = Partial<Record<Exclude<Part, 'client'>, number>>;

/** One thing that is measured. */
export interface Subject {
  id: string;
  title: string;
  /** The processes that work for it, with all their descendants; the client is this process. */
  processes: Processes;
  /** Makes what one lane needs for so many operations; its time does not count. */
  prepare(operations: number): Promise<Lane>;
  /** Fewer operations before those that count, where its preparation is itself a stream of steps. */
  leadIn?: number;
  history(workflowId: string): Promise<temporal.api.history.v1.IHistory>;
}

/** Operations that follow one another; lanes run side by side. */
export interface Lane {
  operate(index: number): Promise<void>;
  /** Where the engine keeps the history of what the lane does, when it is one workflow. */
  workflowId?: string;
}
