import { parseArgs } from 'node:util';

export interface BenchOptions {
  json: boolean;
  rounds: number;
  split: boolean;
  concurrencies: number[];
  /** Of our own what is measured, by its id; everything, where none is named. */
  only: string[];
}

/** npm run bench:step -- [--json] [--rounds N] [--concurrency N …] [--only ID …] [--split] */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '10' },
      concurrency: { type: 'string', multiple: true, default: ['1', '16'] },
      only: { type: 'string', multiple: true, default: [] },
      split: { type: 'boolean', default: false },
    },
  });
  return {
    json: values.json,
    split: values.split,
    only: values.only,
    rounds: count('rounds', values.rounds),
    concurrencies: values.concurrency.map((value) => count('concurrency', value)),
  };
}

function count(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: ${text} is no number of times`);
  return value;
}
