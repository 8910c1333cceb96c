import { TemporalFailure } from '@temporalio/common';
import { WorkflowError } from '@temporalio/workflow';
import { FindingMissing } from './law-book';
import { Refusal } from './refusal';

export interface ProgramError {
  error: string;
  where: string[];
}

const framesShown = 5;

/**
 * What the code of a procedure did wrong, without the message: that may hold what a step was given. Refusals are answers,
 * and errors of the engine's SDK (an activity that failed, a cancellation, a replay that goes another way) are its own.
 */
export function programErrorIn(error: unknown): ProgramError | undefined {
  const known = [Refusal, FindingMissing, TemporalFailure, WorkflowError];
  if (known.some((kind) => error instanceof kind)) return undefined;
  if (!(error instanceof Error)) return { error: typeof error, where: [] };
  if (ofTheSdk.includes(error.name)) return undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { error: error.name, where: frames.slice(0, framesShown).map((line) => line.trim()) };
}

/** Thrown inside the SDK under names of its own. */
const ofTheSdk = [
  'DeterminismViolationError',
  'IllegalStateError',
  'ContinueAsNew',
  'LocalActivityDoBackoff',
];
