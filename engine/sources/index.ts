import { EngineNotFoundError, type SourceRefusal } from '../errors';
import type { Program } from '../program';
import { built } from './built';
import { cached } from './cached';
import { cliOnPath } from './cli-on-path';
import { downloaded } from './downloaded';
import type { Found, Search, Source } from './source';

const CHAIN: readonly Source[] = [cached, cliOnPath, downloaded, built];

/** The first source of the chain that has a program; otherwise an error that says what each answered. */
export async function findProgram(
  search: Search,
  chain = CHAIN,
): Promise<{ program: Program; source: Source['id'] }> {
  const refusals: SourceRefusal[] = [];
  for (const source of chain) {
    const found = await source.find(search).catch(asReason);
    if ('program' in found) return { program: found.program, source: source.id };
    refusals.push({ source: source.title, reason: found.reason });
  }
  throw new EngineNotFoundError(refusals);
}

// A folder that cannot be written, say: the next source may do without it.
function asReason(error: unknown): Found {
  return { reason: error instanceof Error ? error.message : String(error) };
}
