import { cpus, release, totalmem } from 'node:os';
import type { CpuSeconds } from './cpu-time';
import type { StepTimes } from './engine-times';
import type { Block } from './measure';
import { percentile, spreadOf, type Spread } from './statistics';
import type { Subject } from './subject';

export interface Row {
  concurrency: number;
  subject: string;
  title: string;
  operations: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  perSecond: number;
  cpuSeconds: CpuSeconds;
  cpuMsPerOperation: CpuSeconds;
  /** Median latency against that of bare Temporal in the same round. */
  toTuned: Spread;
  toStock: Spread;
  /** Where the time went in the engine: medians. */
  engineTimesMs?: StepTimes;
}

export interface Report {
  bench: string;
  machine: { processors: number; model: string; memoryGb: number; node: string; kernel: string };
  engine: string;
  rounds: number;
  rows: Row[];
}

export const bareTuned = 'bare-tuned';
export const bareStock = 'bare-stock';

export function rowsOf(
  subjects: Subject[],
  blocks: Map<string, Block[]>,
  concurrency: number,
  times: Map<string, StepTimes[]>,
): Row[] {
  const of = (id: string) => blocks.get(id) ?? [];
  return subjects.map(({ id, title }) => {
    const own = of(id);
    const latencies = own.flatMap((block) => block.latenciesMs);
    const seconds = sum(own.map((block) => block.seconds));
    const cpuSeconds = totalCpu(own);
    const engineTimesMs = mediansOf(times.get(id) ?? []);
    return {
      concurrency,
      subject: id,
      title,
      operations: latencies.length,
      p50Ms: percentile(latencies, 0.5),
      p95Ms: percentile(latencies, 0.95),
      p99Ms: percentile(latencies, 0.99),
      perSecond: latencies.length / seconds,
      cpuSeconds,
      cpuMsPerOperation: scaled(cpuSeconds, 1_000 / latencies.length),
      toTuned: ratios(own, of(bareTuned)),
      toStock: ratios(own, of(bareStock)),
      ...(engineTimesMs ? { engineTimesMs } : {}),
    };
  });
}

export function machine(): Report['machine'] {
  return {
    processors: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    kernel: release(),
  };
}

/** Round by round, so that both sides of each ratio were measured at the same time. */
function ratios(own: Block[], bare: Block[]): Spread {
  return spreadOf(
    own.map(
      (block, round) => percentile(block.latenciesMs, 0.5) / percentile(bare[round]?.latenciesMs ?? [], 0.5),
    ),
  );
}

function totalCpu(blocks: Block[]): CpuSeconds {
  const total: CpuSeconds = {};
  for (const { cpu } of blocks) {
    for (const [part, used] of Object.entries(cpu) as [keyof CpuSeconds, number][])
      total[part] = (total[part] ?? 0) + used;
  }
  return total;
}

function scaled(values: CpuSeconds, factor: number): CpuSeconds {
  return Object.fromEntries(Object.entries(values).map(([part, value]) => [part, value * factor]));
}

function mediansOf(times: StepTimes[]): StepTimes | undefined {
  const first = times[0];
  if (first === undefined) return undefined;
  const names = Object.keys(first) as (keyof StepTimes)[];
  const medians = names.map(
    (name) =>
      [
        name,
        percentile(
          times.map((one) => one[name]),
          0.5,
        ),
      ] as const,
  );
  return Object.fromEntries(medians) as unknown as StepTimes;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
