import { stepTimes, type StepTimes } from './engine-times';
import { openLaboratory, type Laboratory } from './laboratory';
import { measure, type Block, type Load } from './measure';
import { readOptions, type BenchOptions } from './options';
import { bareStock, bareTuned, machine, rowsOf, type Report, type Row } from './report';
import type { Subject } from './subject';
import { tables } from './table';

export interface Bench {
  name: string;
  warmUps: number;
  loadOf(concurrency: number): Load;
  subjects(laboratory: Laboratory): Subject[];
  /** What the report says of the goal. */
  verdict(rows: Row[]): string;
}

/** Runs one bench as its command: progress on the standard error, the report alone on the standard output. */
export async function runBench(bench: Bench, args: string[]): Promise<void> {
  const options = readOptions(args);
  say(`${bench.name}: starting two engines, the register, the app and two bare workers`);
  const laboratory = await openLaboratory(options.split);
  const report = await take(bench, laboratory, options).finally(() => laboratory.stop());
  const text = options.json
    ? JSON.stringify(report, undefined, 2)
    : `${tables(report)}\n\n${bench.verdict(report.rows)}`;
  process.stdout.write(`${text}\n`);
}

async function take(bench: Bench, laboratory: Laboratory, options: BenchOptions): Promise<Report> {
  const { only } = options;
  const subjects = bench
    .subjects(laboratory)
    .filter(({ id }) => only.length === 0 || only.includes(id) || id === bareTuned || id === bareStock);
  const rows: Row[] = [];
  for (const concurrency of options.concurrencies) {
    const plan = { ...bench.loadOf(concurrency), rounds: options.rounds, warmUps: bench.warmUps };
    const blocks = await measure(subjects, plan, (line) => say(`c = ${concurrency}: ${line}`));
    const times = await engineTimes(subjects, blocks);
    rows.push(...rowsOf(subjects, blocks, concurrency, times));
  }
  const { rounds } = options;
  return { bench: bench.name, machine: machine(), engine: laboratory.engineSource, rounds, rows };
}

/** Read when all is measured: the engine notes when each part of a step began and ended. */
async function engineTimes(
  subjects: Subject[],
  blocks: Map<string, Block[]>,
): Promise<Map<string, StepTimes[]>> {
  const times = new Map<string, StepTimes[]>();
  for (const subject of subjects) {
    const ids = (blocks.get(subject.id) ?? []).flatMap((block) => block.workflowIds);
    const taken: StepTimes[] = [];
    for (const workflowId of ids) taken.push(...stepTimes(await subject.history(workflowId)));
    times.set(subject.id, taken);
  }
  return times;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
