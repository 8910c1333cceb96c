import { bareSubjects } from './bare/bare-subjects';
import { measuredSteps, stepByApi, stepByClient, type MeasuredStep } from './fristwerk';
import type { Laboratory } from './laboratory';
import type { Row } from './report';
import { runBench } from './run-bench';
import type { Subject } from './subject';

/** What a step may cost at most, as a multiple of the same at bare Temporal. */
const goal = 1.5;

function subjects(laboratory: Laboratory): Subject[] {
  const { api, stage, processes } = laboratory;
  const shared = {
    processes: processes.fristwerk,
    history: (workflowId: string) => stage.client.workflow.getHandle(workflowId).fetchHistory(),
  };
  const ours = Object.values(measuredSteps).flatMap((measured: MeasuredStep): Subject[] => [
    {
      ...shared,
      ...leadIn(measured),
      id: `${measured.step}-api`,
      title: `${measured.step}, through the API`,
      prepare: stepByApi(api, measured),
    },
    {
      ...shared,
      ...leadIn(measured),
      id: `${measured.step}-client`,
      title: `${measured.step}, case client`,
      prepare: stepByClient(api, stage, measured),
    },
  ]);
  return [...bareSubjects(laboratory, (bare) => bare.step()), ...ours];
}

function leadIn({ oncePerCase }: MeasuredStep): Pick<Subject, 'leadIn'> {
  return oncePerCase ? { leadIn: 2 } : {};
}

function verdict(rows: Row[]): string {
  const steps = rows.filter(({ concurrency, subject }) => concurrency === 1 && subject.endsWith('-api'));
  return steps
    .map(({ title, toTuned, toStock }) => {
      const met = toTuned.median <= goal && toStock.median < 1;
      const figures = `${toTuned.median.toFixed(2)} times bare Temporal tuned, ${toStock.median.toFixed(2)} times stock`;
      return `${met ? 'met' : 'MISSED'}: ${title}, c = 1: ${figures} (goal: at most ${goal}, and below 1)`;
    })
    .join('\n');
}

void runBench(
  {
    name: 'bench:step',
    warmUps: 3,
    loadOf: (concurrency) =>
      concurrency === 1
        ? { concurrency, operations: 20, leadIn: 20 }
        : { concurrency, operations: 10, leadIn: 2 },
    subjects,
    verdict,
  },
  process.argv.slice(2),
);
