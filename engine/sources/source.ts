import type { EngineSource } from '../engine';
import type { Program } from '../program';

export interface Search {
  env: NodeJS.ProcessEnv;
  progress: (line: string) => void;
}

/** A program, or why this link of the chain has none. */
export type Found = { program: Program } | { reason: string };

export interface Source {
  id: Exclude<EngineSource, 'external'>;
  title: string;
  find(search: Search): Promise<Found>;
}
