import { setTimeout as sleep } from 'node:timers/promises';
import { cpuSeconds, difference, type CpuSeconds } from './cpu-time';
import type { Lane, Subject } from './subject';

/** What one block of operations of one subject took. */
export interface Block {
  latenciesMs: number[];
  seconds: number;
  cpu: CpuSeconds;
  /** The workflows it ran in, where it ran in any that are known. */
  workflowIds: string[];
}

export interface Load {
  concurrency: number;
  /** Operations of each lane that count. */
  operations: number;
  /**
   * Operations of each lane before those. Stock settings let an engine that has been idle work off a short burst at
   * once: what a stream of steps meets shows only behind it.
   */
  leadIn: number;
}

/** What lanes were prepared with may still be at work in the engine for a moment. */
const settleMs = 150;

/** One block: so many lanes side by side, in each one operation after the other. */
async function runBlock(subject: Subject, { concurrency, operations, ...load }: Load): Promise<Block> {
  const { leadIn = load.leadIn } = subject;
  const before = await prepareLanes(subject, concurrency, leadIn);
  const lanes = await prepareLanes(subject, concurrency, operations);
  await sleep(settleMs);
  await runLanes(before, leadIn);
  const cpuBefore = cpuSeconds(subject.processes);
  const start = performance.now();
  const latenciesMs = await runLanes(lanes, operations);
  const seconds = (performance.now() - start) / 1_000;
  const cpu = difference(cpuSeconds(subject.processes), cpuBefore);
  return { latenciesMs, seconds, cpu, workflowIds: lanes.flatMap(({ workflowId }) => workflowId ?? []) };
}

function prepareLanes(subject: Subject, lanes: number, operations: number): Promise<Lane[]> {
  return Promise.all(Array.from({ length: lanes }, () => subject.prepare(operations)));
}

async function runLanes(lanes: Lane[], operations: number): Promise<number[]> {
  const latenciesMs: number[] = [];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let index = 0; index < operations; index += 1) {
        const before = performance.now();
        await lane.operate(index);
        latenciesMs.push(performance.now() - before);
      }
    }),
  );
  return latenciesMs;
}

export interface Plan extends Load {
  rounds: number;
  warmUps: number;
}

/**
 * Every subject once in each round, so that what drifts on the machine meets all alike; every other round goes
 * backwards, so that none has always the same one before it.
 */
export async function measure(
  subjects: Subject[],
  plan: Plan,
  progress: (line: string) => void,
): Promise<Map<string, Block[]>> {
  const blocks = new Map(subjects.map(({ id }) => [id, [] as Block[]]));
  for (let round = -plan.warmUps; round < plan.rounds; round += 1) {
    progress(round < 0 ? 'warming up' : `round ${round + 1} of ${plan.rounds}`);
    const order = round % 2 === 0 ? subjects : [...subjects].reverse();
    for (const subject of order) {
      const block = await runBlock(subject, plan);
      if (round >= 0) blocks.get(subject.id)?.push(block);
    }
  }
  return blocks;
}
