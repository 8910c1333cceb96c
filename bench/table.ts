import type { StepTimes } from './engine-times';
import type { Report, Row } from './report';
import type { Spread } from './statistics';
import type { Part } from './subject';

/** The report for a person at a terminal. */
export function tables(report: Report): string {
  const { machine, engine, rounds } = report;
  const head = [
    `${report.bench}: ${rounds} rounds, engine ${engine}`,
    `${machine.processors} × ${machine.model}, ${machine.memoryGb} GB, Node ${machine.node}, Linux ${machine.kernel}`,
  ];
  return [head.join('\n'), latencies(report.rows), cpu(report.rows), engineTimes(report.rows)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function latencies(rows: Row[]): string {
  return table(
    ['c', 'measured', 'p50 ms', 'p95 ms', 'p99 ms', 'per s', 'p50 : tuned', 'p50 : stock'],
    rows.map((row) => [
      String(row.concurrency),
      row.title,
      ...[row.p50Ms, row.p95Ms, row.p99Ms, row.perSecond].map((value) => value.toFixed(1)),
      ratio(row.toTuned),
      ratio(row.toStock),
    ]),
  );
}

const parts: Part[] = ['app', 'worker', 'engine', 'postgres', 'client'];

function cpu(rows: Row[]): string {
  return table(
    ['c', 'CPU seconds (and ms per operation)', ...parts, 'all'],
    rows.map((row) => {
      const all = parts.reduce((total, part) => total + (row.cpuSeconds[part] ?? 0), 0);
      return [
        String(row.concurrency),
        row.title,
        ...parts.map((part) => used(row.cpuSeconds[part], row.operations)),
        used(all, row.operations),
      ];
    }),
  );
}

const stages: Record<keyof StepTimes, string> = {
  firstDispatch: 'to worker',
  firstTask: 'task 1',
  activityDispatch: 'to activity',
  activity: 'activity',
  secondDispatch: 'to worker',
  secondTask: 'task 2',
};

function engineTimes(rows: Row[]): string {
  const known = rows.filter((row) => row.engineTimesMs !== undefined);
  if (known.length === 0) return '';
  const names = Object.keys(stages) as (keyof StepTimes)[];
  return table(
    ['c', 'where the time goes, by the engine (ms)', ...Object.values(stages), 'outside'],
    known.map((row) => {
      const times = names.map((name) => row.engineTimesMs?.[name] ?? 0);
      const inside = times.reduce((total, value) => total + value, 0);
      return [
        String(row.concurrency),
        row.title,
        ...[...times, row.p50Ms - inside].map((value) => value.toFixed(1)),
      ];
    }),
  );
}

function used(seconds: number | undefined, operations: number): string {
  return seconds === undefined
    ? ''
    : `${seconds.toFixed(2)} (${((seconds * 1_000) / operations).toFixed(1)})`;
}

function ratio({ median, min, max }: Spread): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}

/** Columns as wide as their widest cell; texts to the left, figures to the right. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((name, column) =>
    Math.max(...[head, ...rows].map((row) => (row[column] ?? name).length)),
  );
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column === 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}
