import { z } from 'zod';
import { procedureIds, procedures, type Procedure, type ProcedureId } from '../contracts';
import type { StepDefinition, Text } from '../contracts/case/process';
import { caseSteps } from '../contracts/case/steps';

type Steps = Record<string, StepDefinition | undefined>;

const lead =
  'Written by `npm run docs:procedures` from what the code declares; a test keeps it true. Fields with `?` may be left out; ' +
  '`GET /api/v1/procedures/{id}` has their whole schemas.';

/** `docs/procedures/`: each procedure as its contract declares it, and what all cases have in common. */
export function procedurePages(): Map<string, string> {
  const pages = procedureIds.map((id): [string, string] => [`${id}.md`, procedurePage(id)]);
  return new Map([['README.md', index()], ...pages]);
}

function index(): string {
  const rows = procedureIds.map((id) => {
    const { title, numberPrefix, norm } = procedures[id].process;
    return [`[${id}](${id}.md)`, title.de, title.en, `\`${numberPrefix}-…\``, norm];
  });
  return page('Procedures', [
    lead,
    table(['procedure', 'Titel', 'title', 'numbers', 'norm'], rows),
    '## Steps that every case has',
    'A payment run has those of them alone that say nothing of a person.',
    stepTable(Object.keys(caseSteps), procedures['gdb-determination']),
  ]);
}

function procedurePage(id: ProcedureId): string {
  const procedure: Procedure = procedures[id];
  const { title, norm, numberPrefix, phases, outcomes, steps, deadlines, letters, tasks } = procedure.process;
  // A step of every case that this one takes in another way is told with its own.
  const own = Object.keys(steps).filter((step) => steps[step] !== (caseSteps as Steps)[step]);
  const isOfSystem = (step: string) => steps[step]?.roles.every((role) => role === 'system') ?? false;
  const whose = { party: 'the party', office: 'the office', law: 'nobody' };
  return page(`${title.de} (\`${id}\`)`, [
    `${title.en}; ${norm}; numbers \`${numberPrefix}-…\`. ${lead}`,
    '## Phases',
    table(
      ['phase', 'Titel', 'title', 'waits for', 'norm'],
      Object.entries(phases).map(([phase, { title: named, waitsFor, norm: by }]) => [
        code(phase),
        ...both(named),
        waitsFor.en,
        by ?? '',
      ]),
    ),
    '## Outcomes',
    table(
      ['outcome', 'Titel', 'title'],
      Object.entries(outcomes).map(([outcome, named]) => [code(outcome), ...both(named)]),
    ),
    '## Steps',
    'Beside [those of every case](README.md#steps-that-every-case-has).',
    stepTable(
      own.filter((step) => !isOfSystem(step)),
      procedure,
    ),
    ...(own.some(isOfSystem)
      ? ['Taken by the system alone:', stepTable(own.filter(isOfSystem), procedure)]
      : []),
    '## Deadlines',
    table(
      ['deadline', 'Titel', 'title', 'whose', 'set by the office', 'norm'],
      Object.entries(deadlines).map(([deadline, { title: named, norm: by, of, setByOffice }]) => [
        code(deadline),
        ...both(named),
        whose[of],
        setByOffice ? 'yes, can be extended' : '',
        by,
      ]),
    ),
    ...(Object.keys(letters).length > 0
      ? [
          '## Letters',
          table(
            ['letter', 'Titel', 'title', 'norm'],
            Object.entries(letters).map(([letter, { title: named, norm: by }]) => [
              code(letter),
              ...both(named),
              by ?? '',
            ]),
          ),
        ]
      : []),
    '## Tasks',
    table(
      ['task', 'Titel', 'title'],
      Object.entries(tasks).map(([task, { title: named }]) => [code(task), ...both(named)]),
    ),
  ]);
}

function stepTable(ids: string[], { process, schemas }: Procedure): string {
  const rows = ids.flatMap((id) => {
    const step: StepDefinition | undefined = process.steps[id];
    if (!step) return [];
    const phases = phasesOf(step, Object.keys(process.phases));
    return [
      [code(id), ...both(step.title), fieldsOf(schemas[id]), step.roles.join(', '), phases, step.norm ?? ''],
    ];
  });
  return table(['step', 'Titel', 'title', 'fields', 'roles', 'phases', 'norm'], rows);
}

/** The shorter of what it is possible in and what it is not. */
function phasesOf({ phases }: StepDefinition, all: string[]): string {
  if (phases === 'any') return 'any';
  const others = all.filter((phase) => !phases.includes(phase));
  const [words, named] = others.length < phases.length ? ['all but ', others] : ['', phases];
  return others.length === 0 ? 'any' : `${words}${named.map(code).join(', ')}`;
}

interface JsonSchema {
  properties?: Record<string, unknown>;
  required?: string[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** The names of the fields; one that not every way of filling the form demands may be left out. */
function fieldsOf(schema: z.ZodType | undefined): string {
  if (!schema) return '';
  const read = (node: JsonSchema): JsonSchema[] => {
    const parts = [...(node.anyOf ?? []), ...(node.allOf ?? [])].flatMap(read);
    return node.properties ? [node, ...parts] : parts;
  };
  const shapes = read(z.toJSONSchema(schema, { io: 'input' }));
  const names = new Set(shapes.flatMap(({ properties = {} }) => Object.keys(properties)));
  const isDemanded = (name: string) => shapes.every(({ required = [] }) => required.includes(name));
  return [...names].map((name) => code(isDemanded(name) ? name : `${name}?`)).join(', ');
}

const code = (text: string): string => `\`${text}\``;
const both = ({ de, en }: Text): string[] => [de, en];

function page(title: string, parts: string[]): string {
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
