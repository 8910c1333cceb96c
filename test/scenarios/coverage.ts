import type { ProcessDefinition } from '../../contracts/case/process';
import type { Receipt } from '../../contracts/case/receipt';
import type { CaseFile } from '../support/case-file';

/** What the cases of the scenarios went through, by the receipts of their acts. */
export interface Visited {
  phases: Set<string>;
  outcomes: Set<string>;
  steps: Set<string>;
  deadlines: Set<string>;
  letters: Set<string>;
  tasks: Set<string>;
}

const kinds = ['phases', 'outcomes', 'steps', 'deadlines', 'letters', 'tasks'] as const;

/** Reads journal and receipts of every case, a few at a time. */
export async function visitedBy(files: readonly CaseFile[]): Promise<Visited> {
  const visited: Visited = {
    phases: new Set(),
    outcomes: new Set(),
    steps: new Set(),
    deadlines: new Set(),
    letters: new Set(),
    tasks: new Set(),
  };
  const waiting = [...files];
  const reader = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await look(file, visited);
  };
  await Promise.all(Array.from({ length: 6 }, reader));
  return visited;
}

async function look(file: CaseFile, visited: Visited): Promise<void> {
  for (const { act } of await file.journal()) {
    const { phase, outcome, deadlines, letters, tasks } = await receiptOf(file, act.stepId);
    visited.steps.add(act.step);
    visited.phases.add(phase);
    if (outcome !== undefined) visited.outcomes.add(outcome);
    for (const { deadline } of deadlines) visited.deadlines.add(deadline.type);
    for (const { letter } of letters) visited.letters.add(letter.type);
    for (const { type } of tasks) visited.tasks.add(type);
  }
}

async function receiptOf(file: CaseFile, stepId: string): Promise<Receipt> {
  const path = `${file.path}/receipts/${encodeURIComponent(stepId)}`;
  const { status, body } = await file.api.get<Receipt>(path);
  if (status !== 200) throw new Error(`no receipt of ${stepId} in ${file.caseId}`);
  return body;
}

/** What a process declares and no scenario has visited, and what was visited without being declared. */
export function gaps(process: ProcessDefinition, visited: Visited): Record<string, string[]> {
  const found = kinds.flatMap((kind) => {
    const declared = Object.keys(process[kind]);
    const missing = declared.filter((name) => !visited[kind].has(name)).map((name) => `${kind}: ${name}`);
    const unknown = [...visited[kind]]
      .filter((name) => !declared.includes(name))
      .map((name) => `${kind}: ${name}`);
    return [
      { list: 'unvisited', names: missing },
      { list: 'undeclared', names: unknown },
    ];
  });
  const namesOf = (list: string) =>
    found.filter((entry) => entry.list === list).flatMap(({ names }) => names);
  return { unvisited: namesOf('unvisited'), undeclared: namesOf('undeclared') };
}
