import { findProcedure } from '../../contracts';
import { clauseNorms, clauseStatusTitles, clauseTitles } from '../../contracts/clauses/state';
import { isAtRest } from '../../contracts/case/firing';
import { exclusionOf } from '../../contracts/case/impartiality';
import type { Person } from '../../contracts/case/person';
import type { Text } from '../../contracts/case/process';
import type { CaseState } from '../../contracts/case/state';
import type { CaseRow } from '../../register/case-reader';
import { Problem } from '../problem';

type Language = 'de' | 'en';

/** A case as a person sees it: where it stands, what it waits for, what can be done now and by whom. */
export function caseView(
  row: CaseRow,
  state: CaseState,
  person: Person,
  language: Language,
  baseUrl: string,
) {
  const procedure = findProcedure(row.procedure);
  if (!procedure) throw new Problem('unknown-procedure', { procedure: row.procedure });
  const { process } = procedure;
  const phase = process.phases[state.phase];
  const say = (text: Text | undefined) => text?.[language] ?? null;
  return {
    caseId: row.caseId,
    procedure: row.procedure,
    procedureTitle: say(process.title),
    norm: process.norm,
    status: row.status,
    settling: row.status === 'open' && !isAtRest(state, row.changedAt),
    version: row.version,
    phase: state.phase,
    phaseTitle: say(phase?.title),
    phaseNorm: phase?.norm ?? null,
    waitsFor: say(phase?.waitsFor),
    outcome: state.outcome ?? null,
    outcomeTitle: state.outcome === undefined ? null : say(process.outcomes[state.outcome]),
    openedAt: row.openedAt,
    changedAt: row.changedAt,
    nextDeadline: nextDeadline(state, (type) => say(process.deadlines[type]?.title)),
    steps: possibleSteps(process.steps, row, state, person, language),
    tasks: state.tasks
      .filter((task) => task.status === 'open')
      .map((task) => ({ ...task, title: say(process.tasks[task.type]?.title) })),
    clauses: (state.clauses ?? []).map((clause) => ({
      ...clause,
      title: say(clauseTitles[clause.kind]),
      statusTitle: say(clauseStatusTitles[clause.status]),
      clauseNorm: clauseNorms[clause.kind],
    })),
    parties: state.parties,
    inCharge: state.inCharge ?? null,
    exclusions: state.exclusions ?? [],
    path: state.path,
    file: state.file,
    corrections: state.corrections,
    unresolved: state.unresolved,
    flags: state.flags,
    facts: factsOf(state),
    links: {
      self: `${baseUrl}/${row.caseId}`,
      deadlines: `${baseUrl}/${row.caseId}/deadlines`,
      journal: `${baseUrl}/${row.caseId}/journal`,
      letters: `${baseUrl}/${row.caseId}/letters`,
      linkedCases: state.file.flatMap((entry) =>
        entry.linkedCase === undefined ? [] : [`${baseUrl}/${entry.linkedCase}`],
      ),
    },
  };
}

function nextDeadline(state: CaseState, title: (type: string) => string | null) {
  const open = state.deadlines
    .filter((deadline) => deadline.status === 'open')
    .sort((a, b) => (a.endsAt < b.endsAt ? -1 : 1));
  const next = open[0];
  if (!next) return null;
  const { id, type, lastDay, endsAt, firesAt, finding } = next;
  return { id, type, title: title(type), lastDay, endsAt, firesAt, norms: finding.norms };
}

type Steps = NonNullable<ReturnType<typeof findProcedure>>['process']['steps'];

function possibleSteps(steps: Steps, row: CaseRow, state: CaseState, person: Person, language: Language) {
  if (row.status === 'blocked') return [];
  const excluded = exclusionOf(state, person.id) !== undefined;
  return Object.entries(steps)
    .filter(([, step]) => step.phases === 'any' || step.phases.includes(state.phase))
    .filter(([, step]) => !(step.roles.length === 1 && step.roles[0] === 'system'))
    .map(([id, step]) => ({
      step: id,
      title: step.title[language],
      norm: step.norm ?? null,
      roles: step.roles.filter((role) => role !== 'system'),
      forYou: !excluded && person.roles.some((role) => step.roles.includes(role)),
    }));
}

const shared = [
  'clauses',
  'deadlines',
  'tasks',
  'letters',
  'parties',
  'file',
  'path',
  'flags',
  'corrections',
  'unresolved',
  'inCharge',
  'exclusions',
];
const identity = ['caseId', 'procedure', 'phase', 'outcome'];

/** What only this procedure knows of the case. */
function factsOf(state: CaseState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(state).filter(([key]) => !shared.includes(key) && !identity.includes(key)),
  );
}
