import { bareSubjects } from './bare/bare-subjects';
import { openByApi, openByClient } from './fristwerk';
import type { Laboratory } from './laboratory';
import { runBench } from './run-bench';
import type { Subject } from './subject';

function subjects(laboratory: Laboratory): Subject[] {
  const { api, stage, processes } = laboratory;
  const shared = {
    processes: processes.fristwerk,
    history: (workflowId: string) => stage.client.workflow.getHandle(workflowId).fetchHistory(),
  };
  return [
    ...bareSubjects(laboratory, (bare) => bare.start()),
    { ...shared, id: 'open-api', title: 'POST /cases', prepare: openByApi(api) },
    { ...shared, id: 'open-client', title: 'open, case client', prepare: openByClient(stage) },
  ];
}

void runBench(
  {
    name: 'bench:start',
    warmUps: 3,
    loadOf: (concurrency) =>
      concurrency === 1
        ? { concurrency, operations: 20, leadIn: 20 }
        : { concurrency, operations: 5, leadIn: 2 },
    subjects,
    verdict: (rows) =>
      rows
        .filter(({ subject }) => subject === 'open-api')
        .map(
          ({ concurrency, toTuned, toStock }) =>
            `POST /cases, c = ${concurrency}: ${toTuned.median.toFixed(2)} times bare Temporal tuned, ${toStock.median.toFixed(2)} times stock`,
        )
        .join('\n'),
  },
  process.argv.slice(2),
);
