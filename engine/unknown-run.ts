import { isGrpcServiceError, WorkflowNotFoundError } from '@temporalio/client';

const notFound = 5;

/** The engine has no such run, or none any more. Some calls of the SDK let through what gRPC says. */
export function isUnknownRun(error: unknown): boolean {
  return (
    error instanceof WorkflowNotFoundError || (isGrpcServiceError(error) && Number(error.code) === notFound)
  );
}
