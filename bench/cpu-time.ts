import { readdirSync, readFileSync } from 'node:fs';
import type { Part, Processes } from './subject';

/** Clock ticks of /proc in a second: fixed by the kernel's interface, not by its timer. */
const ticksPerSecond = 100;

export type CpuSeconds = Partial<Record<Part, number>>;

/** Processor seconds used so far: by these processes and all their descendants, and by this one as the client. */
export function cpuSeconds(processes: Processes): CpuSeconds {
  const table = readProcesses();
  const used = Object.entries(processes).map(([part, pid]) => [part, ticksOf(pid, table) / ticksPerSecond]);
  const { user, system } = process.cpuUsage();
  return { ...(Object.fromEntries(used) as CpuSeconds), client: (user + system) / 1e6 };
}

export function difference(after: CpuSeconds, before: CpuSeconds): CpuSeconds {
  return Object.fromEntries(
    (Object.keys(after) as Part[]).map((part) => [part, (after[part] ?? 0) - (before[part] ?? 0)]),
  );
}

interface ProcessRow {
  parent: number;
  /** Its own, and that of its children that have ended. */
  ticks: number;
}

type ProcessTable = Map<number, ProcessRow>;

function ticksOf(pid: number, table: ProcessTable): number {
  let ticks = table.get(pid)?.ticks ?? 0;
  for (const [child, { parent }] of table) if (parent === pid) ticks += ticksOf(child, table);
  return ticks;
}

function readProcesses(): ProcessTable {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((name) => {
      const row = readProcess(name);
      return row ? [[Number(name), row]] : [];
    }),
  );
}

function readProcess(pid: string): ProcessRow | undefined {
  try {
    return parseProcess(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Fields are counted behind the last bracket: the name of a command may hold spaces and brackets. */
export function parseProcess(stat: string): ProcessRow {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number) => fields[number - 3] ?? 0;
  return { parent: field(4), ticks: field(14) + field(15) + field(16) + field(17) };
}
