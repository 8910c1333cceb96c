import { communicationLetters } from '../../contracts/case/communication';
import type { ProcessDefinition } from '../../contracts/case/process';
import { caseDeadlines, caseSteps, caseTasks } from '../../contracts/case/steps';
import { noticeCorrectionLetters, noticeCorrectionSteps } from '../../contracts/remedies/notice-correction';
import {
  publicServiceDeadlines,
  publicServiceLetters,
  publicServiceSteps,
  publicServiceTasks,
} from '../../contracts/remedies/public-service';
import type { Receipt } from '../../contracts/case/receipt';
import type { CaseFile } from '../support/case-file';
import { minutes } from '../support/patience';

const kinds = ['phases', 'outcomes', 'steps', 'deadlines', 'letters', 'tasks'] as const;
type Kind = (typeof kinds)[number];

/** What every case has, and every decision: visited by the scenarios of the kit's first procedure. */
export const common: readonly string[] = [
  ...Object.keys({ ...caseSteps, ...publicServiceSteps, ...noticeCorrectionSteps }).map(
    (name) => `steps: ${name}`,
  ),
  ...Object.keys({ ...caseDeadlines, ...publicServiceDeadlines }).map((name) => `deadlines: ${name}`),
  ...Object.keys({ ...communicationLetters, ...publicServiceLetters, ...noticeCorrectionLetters }).map(
    (name) => `letters: ${name}`,
  ),
  ...Object.keys({ ...caseTasks, ...publicServiceTasks }).map((name) => `tasks: ${name}`),
];

export interface Coverage {
  /** What the process declares and no case has visited. */
  unvisited: string[];
  /** What a case has visited though the process does not declare it. */
  undeclared: string[];
}

/** `elsewhere`: what the scenarios of another procedure visit for all. */
export function isVisitedWhole(
  process: ProcessDefinition,
  files: readonly CaseFile[],
  elsewhere: readonly string[] = [],
): void {
  it(
    'is visited by some scenario, each phase, outcome, step, deadline, letter and task',
    async () => {
      const { unvisited, undeclared } = await coverageOf(process, files);
      expect(unvisited.filter((name) => !elsewhere.includes(name))).toEqual([]);
      expect(undeclared).toEqual([]);
    },
    minutes(2),
  );
}

/** Reads journals and receipts of cases, a few at a time, until everything the process declares has been seen. */
export async function coverageOf(process: ProcessDefinition, files: readonly CaseFile[]): Promise<Coverage> {
  const visited: Record<Kind, Set<string>> = {
    phases: new Set(),
    outcomes: new Set(),
    steps: new Set(),
    deadlines: new Set(),
    letters: new Set(),
    tasks: new Set(),
  };
  const waiting = [...files];
  const reader = async () => {
    while (waiting.length > 0 && unvisitedIn(process, visited).length > 0) {
      await look(waiting.pop() as CaseFile, visited);
    }
  };
  await Promise.all(Array.from({ length: 6 }, reader));
  const undeclared = kinds.flatMap((kind) =>
    [...visited[kind]].filter((name) => !(name in process[kind])).map((name) => `${kind}: ${name}`),
  );
  return { unvisited: unvisitedIn(process, visited), undeclared };
}

function unvisitedIn(process: ProcessDefinition, visited: Record<Kind, Set<string>>): string[] {
  return kinds.flatMap((kind) =>
    Object.keys(process[kind])
      .filter((name) => !visited[kind].has(name))
      .map((name) => `${kind}: ${name}`),
  );
}

async function look(file: CaseFile, visited: Record<Kind, Set<string>>): Promise<void> {
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
  const { status, body } = await file.api.get<Receipt>(`${file.path}/receipts/${encodeURIComponent(stepId)}`);
  if (status !== 200) throw new Error(`no receipt of ${stepId} in ${file.caseId}`);
  return body;
}
