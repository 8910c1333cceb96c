import { z } from 'zod';
import type { CaseState } from '../../../contracts/case/state';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { Random } from '../support/random';
import { addDays } from '../../../rules/core/civil-date';
import type { Desk } from '../../../workflows/kit/test/desk';

interface Shape {
  type?: string;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
}

/** What of a desk shows what there is in its case. */
export interface Seen extends Pick<Desk<CaseState>, 'today' | 'acts'> {
  readonly state: CaseState & { remedies?: RemedyState };
}

const ago = [0, 0, 0, 0, 1, 3, 20, 45, 120];
const omitted = 3;

/** An input of a step, drawn from its schema and from what is there in the case; undefined where the contract refuses it. */
export function drawnInput(schema: z.ZodType, desk: Seen, random: Random): unknown {
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
  const parsed = schema.safeParse(drawn(shape, { desk, random, field: '' }));
  return parsed.success ? parsed.data : undefined;
}

interface Place {
  desk: Seen;
  random: Random;
  field: string;
}

function drawn(shape: Shape, place: Place): unknown {
  const { random } = place;
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return random.pick(shape.enum);
  const known = ofTheCase(place);
  if (known !== undefined) return known;
  const ways = shape.anyOf ?? shape.oneOf;
  if (ways) return drawn(random.pick(ways), place);
  if (shape.properties) return drawnObject(shape, place);
  if (shape.type === 'array') return drawnList(shape, place);
  if (shape.type === 'boolean') return random.below(2) === 0;
  if (shape.type === 'integer' || shape.type === 'number') return drawnNumber(shape, random);
  return /On$|^on$|From$|^from$|Until$|^until$|For$/.test(place.field) ? day(place) : 'x';
}

function drawnObject({ properties = {}, required = [] }: Shape, place: Place): unknown {
  const fields = Object.entries(properties).filter(
    ([field]) => required.includes(field) || place.random.below(omitted) === 0,
  );
  return Object.fromEntries(fields.map(([field, shape]) => [field, drawn(shape, { ...place, field })]));
}

function drawnList({ items = {}, minItems = 0 }: Shape, place: Place): unknown[] {
  const length = Math.max(minItems, place.random.below(3));
  return Array.from({ length }, () => drawn(items, place));
}

function drawnNumber({ minimum = 0, maximum = 100, multipleOf = 1 }: Shape, random: Random): number {
  const most = Math.min(maximum, minimum + 100_000);
  return Math.ceil((minimum + random.below(most - minimum + 1)) / multipleOf) * multipleOf;
}

/** Mostly of today, sometimes entered late, and now and then of the days to come. */
function day({ desk, random, field }: Place): string {
  const isAhead = /until|for$|due|end/i.test(field) || random.below(30) === 0;
  return addDays(desk.today, isAhead ? random.pick([0, 1, 20, 90, 400]) : -random.pick(ago));
}

type Named = (place: Place) => unknown;

const someStep: Named = ({ desk, random }) => {
  const steps = desk.acts.map(({ stepId }) => stepId);
  return random.below(2) === 0 ? steps.at(-1) : random.pick(steps);
};
const somebody: Named = ({ desk, random }) => random.pick(desk.state.parties).id;
const mostlyThePerson: Named = (place) => (place.random.below(20) === 0 ? somebody(place) : 'person');
const somethingDecided: Named = ({ desk, random }) => {
  const matters = desk.state.remedies?.matters ?? [];
  return matters.length === 0 ? undefined : [random.pick(matters).matter];
};
const idOf =
  (which: 'tasks' | 'deadlines'): Named =>
  ({ desk, random }) => {
    const ids = desk.state[which].map(({ id }) => id);
    return ids.length === 0 ? 'none' : random.pick(ids);
  };

/** What fields name that has to be there in the case. */
const named: Record<string, Named> = {
  from: mostlyThePerson,
  to: mostlyThePerson,
  addressee: mostlyThePerson,
  party: mostlyThePerson,
  expert: somebody,
  heir: somebody,
  actsFor: somebody,
  notice: ({ desk, random }) => {
    const ids = desk.state.remedies?.notices.map(({ id }) => id) ?? [];
    return random.below(3) === 0 && ids.length > 0 ? random.pick(ids) : (ids.at(-1) ?? 'none');
  },
  scope: ({ desk, random }) => {
    const first = desk.state.remedies?.matters[0];
    return random.below(3) > 0 || !first ? 'all' : [first.matter];
  },
  only: somethingDecided,
  lifted: somethingDecided,
  takes: somethingDecided,
  adds: somethingDecided,
  task: idOf('tasks'),
  deadline: idOf('deadlines'),
  request: someStep,
  hearing: someStep,
  report: someStep,
  appointment: someStep,
  invoice: someStep,
  concerns: someStep,
  order: someStep,
  objection: someStep,
  stepId: someStep,
  // A correction strikes: what it would put in its place is an input of another step.
  input: () => null,
};

function ofTheCase(place: Place): unknown {
  return Object.hasOwn(named, place.field) ? named[place.field]?.(place) : undefined;
}
