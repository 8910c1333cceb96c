import { EngineNotFoundError, type SourceRefusal } from '../errors';
import type { Program } from '../program';
import { cached } from './cached';
import type { Search, Source } from './source';

const CHAIN: readonly Source[] = [cached];

/** The first source of the chain that has a program; otherwise an error that says what each answered. */
export async function findProgram(
  search: Search,
  chain = CHAIN,
): Promise<{ program: Program; source: Source['id'] }> {
  const refusals: SourceRefusal[] = [];
  for (const source of chain) {
    const found = await source.find(search);
    if ('program' in found) return { program: found.program, source: source.id };
    refusals.push({ source: source.title, reason: found.reason });
  }
  throw new EngineNotFoundError(refusals);
}
