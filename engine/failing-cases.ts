import type { Client } from '@temporalio/client';

/** A case whose workflow tasks fail one after the other: it takes no step and looks at no deadline until that is mended. */
export interface FailingCase {
  caseId: string;
  runId: string;
  /** As the engine puts it, such as `WorkflowTaskFailedCauseNonDeterministicError`. */
  cause: string;
}

/** What the engine notes of a run after five failed tasks in a row, and takes back after one that succeeds. */
const query =
  "ExecutionStatus = 'Running' AND TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')";

export async function failingCases(client: Client): Promise<FailingCase[]> {
  const failing: FailingCase[] = [];
  for await (const { workflowId: caseId, runId, searchAttributes } of client.workflow.list({
    query,
  })) {
    const problems = (searchAttributes['TemporalReportedProblems'] ?? []) as string[];
    const cause = problems.find((problem) => problem.startsWith('cause='))?.slice('cause='.length) ?? '';
    failing.push({ caseId, runId, cause });
  }
  return failing;
}
