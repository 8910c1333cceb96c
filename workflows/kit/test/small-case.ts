import type { CaseInput } from '../../../contracts/case/messages';
import type { ProcessDefinition } from '../../../contracts/case/process';
import type { CaseState } from '../../../contracts/case/state';
import { caseDeadlines, caseSteps, caseTasks } from '../../../contracts/case/steps';
import type { Kase } from '../kase';
import type { CaseProcedure } from '../procedure';
import { runCase } from '../run-case';

const phase = { title: { de: 'Offen', en: 'Open' }, waitsFor: { de: 'nichts', en: 'nothing' } };
const step = { title: { de: 'Schritt', en: 'Step' }, roles: ['caseworker'], phases: 'any' } as const;

const process: ProcessDefinition = {
  title: { de: 'Kleine Akte', en: 'Small case' },
  norm: '§ 9 SGB X',
  numberPrefix: 'KA',
  phases: { open: phase, closing: phase },
  outcomes: {},
  steps: { ...caseSteps, open: { ...step, phases: [] }, stumble: step, keep: step, close: step },
  deadlines: caseDeadlines,
  tasks: caseTasks,
  letters: {},
};

/** A procedure with a programming error in one of its steps, and one that keeps whatever it is given in the state; it is over when it is told. */
const smallCase: CaseProcedure<CaseState & { kept: unknown[] }> = {
  id: 'small-case',
  process,
  begin: (act, common) => ({ ...common, kept: [], phase: 'open', path: [] }),
  steps: {
    open: () => undefined,
    stumble: (kase: Kase, { over }: { over: string }) => {
      (kase.state as unknown as Record<string, string[]>)[over]?.push('x');
      (undefined as unknown as { length: number }).length.toFixed();
    },
    close: (kase: Kase) => kase.enter('closing'),
    keep: (kase, { what }: { what: unknown }) => {
      kase.state.kept.push(what);
    },
  },
  phases: { open: () => 'open', closing: () => 'closing' },
  ended: {
    wiedervorlage: (_kase, { note }) => {
      if (note === 'stolpern') throw new TypeError('a programming error at the end of a period');
    },
  },
};

export async function smallCaseWorkflow(input: CaseInput): Promise<void> {
  await runCase(smallCase, input);
}
