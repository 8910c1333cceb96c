/** Numbers that come again with the same seed, so that a run that found something can be repeated. */
export interface Random {
  /** 0 ≤ n < below */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
}

export const seed = Number(process.env['FRISTWERK_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

export function random(salt = ''): Random {
  let state = seed >>> 0;
  for (const character of salt) state = (Math.imul(state, 31) + character.charCodeAt(0)) >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/** Written past jest, which would set a stack beside it. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function reportSeed(what: string): void {
  report(`${what}: seed ${seed} (repeat with FRISTWERK_SEED=${seed})`);
}
