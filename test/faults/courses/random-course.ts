import type { z } from 'zod';
import type { CaseState } from '../../../contracts/case/state';
import type { ProcessDefinition } from '../../../contracts/case/process';
import type { RemedyState } from '../../../contracts/remedies/state';
import type { Person } from '../../../contracts/case/person';
import { random, report, reportSeed, seed, type Random } from '../support/random';
import { RuleError } from '../../../rules';
import { Refusal } from '../../../workflows/kit/refusal';
import { clerk, lead, second, type Desk } from '../../../workflows/kit/test/desk';
import { drawnInput } from './drawn-input';

type State = CaseState & { remedies?: RemedyState };

export interface Courses<S extends State> {
  process: ProcessDefinition;
  schemas: Record<string, z.ZodType>;
  /** Cases that have come so far already, so that random steps find all of it. */
  beginnings: (() => Promise<Desk<S>>)[];
  /** What never holds, in words. */
  brokenIn(desk: Desk<S>): string[];
}

const everyRole = (person: Person): Person => ({
  ...person,
  roles: [...person.roles, 'medical-service', 'payments'],
});
const people = [clerk, clerk, lead, second, { ...lead, id: 'third' }].map(everyRole);
const stepsAtMost = 30;
const attempts = 6;

/** After these little can be done any more: seldom, so that courses come far. */
const ends = [
  'record-death',
  'hand-over-case',
  'forward-application',
  'withdraw-application',
  'withdraw-objection',
  'name-exclusion',
  'suspend-procedure',
  'waive-remedy',
];

const usual = (process: ProcessDefinition): string[] =>
  Object.entries(process.steps)
    .filter(([, { roles }]) => roles.some((role) => role !== 'system'))
    .map(([step]) => step);

/** What brings the case on as it stands: without it random steps would seldom come as far as a court. */
function next({ remedies, corrections, tasks }: State): string[] {
  const steps = [];
  if (corrections.some(({ released }) => !released)) steps.push('release-correction');
  if (!remedies) return steps;
  const tracks = remedies.notices.flatMap((notice) => notice.tracks);
  const pending = remedies.challenges.filter(({ ended }) => !ended);
  if (remedies.notices.some(({ releasedOn }) => releasedOn === undefined)) steps.push('release-notice');
  else steps.push('prepare-decision');
  if (tracks.some(({ status }) => status === 'awaiting-service')) steps.push('record-service');
  if (tracks.some(({ status }) => status === 'running')) steps.push('record-objection', 'record-action');
  if (pending.some(({ stage }) => stage === 'decision')) steps.push('prepare-objection-decision');
  if (pending.some(({ stage }) => stage !== 'decision')) steps.push('record-court-outcome');
  if (tasks.some(({ type, status }) => type.includes('address') && status === 'open'))
    steps.push('record-address-inquiry', 'order-public-service', 'record-public-posting');
  return steps;
}

/** Plays courses whose every input is drawn from the contract; the first that breaks is told with its journal. */
export async function playCourses<S extends State>(
  name: string,
  count: number,
  courses: Courses<S>,
): Promise<void> {
  reportSeed(`${count} random courses of ${name}`);
  const steps = usual(courses.process);
  const visited = new Set<string>();
  for (let course = 0; course < count; course += 1) {
    const chance = random(`${name}-${course}`);
    const desk = await chance.pick(courses.beginnings)();
    try {
      await play(desk, steps, courses, chance);
    } catch (error) {
      throw new Error(`course ${course} of seed ${seed}: ${String(error)}\n${journalOf(desk)}`, {
        cause: error,
      });
    }
    for (const { step } of desk.acts) visited.add(step);
  }
  const never = steps.filter((step) => !visited.has(step));
  report(`${name}: steps taken ${visited.size}, never ${never.join(', ') || 'none'}`);
}

async function play<S extends State>(
  desk: Desk<S>,
  steps: string[],
  { schemas, ...courses }: Courses<S>,
  chance: Random,
): Promise<void> {
  const length = 5 + chance.below(stepsAtMost);
  for (let turn = 0; turn < length; turn += 1) {
    await desk.wait(chance.pick([0, 0, 0, 2, 10, 40, 100]));
    const due = next(desk.state).filter((one) => steps.includes(one));
    const step = chance.pick(due.length > 0 && chance.below(4) > 0 ? due : steps);
    if (ends.includes(step) && chance.below(5) > 0) continue;
    for (let attempt = 0; attempt < attempts; attempt += 1)
      if (await taken(desk, step, schemas[step], chance, `move-${turn}-${attempt}`)) break;
    assertWhole(courses.brokenIn(desk));
  }
  await desk.wait(1500);
  assertWhole(courses.brokenIn(desk));
  expect(await desk.reloaded()).toEqual(desk.state);
}

/** Whether the case has taken the step; an input that the contract or the case refuses is an answer too. */
async function taken<S extends State>(
  desk: Desk<S>,
  step: string,
  schema: z.ZodType | undefined,
  chance: Random,
  stepId: string,
): Promise<boolean> {
  const input = schema && drawnInput(schema, desk, chance);
  if (input === undefined) return false;
  try {
    await desk.take(step, input, chance.pick(people), stepId);
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RuleError) return false;
    throw error;
  }
}

function assertWhole(broken: string[]): void {
  if (broken.length > 0) throw new Error(broken.join('; '));
}

function journalOf<S extends State>(desk: Desk<S>): string {
  return desk.acts
    .map(
      ({ stepId, step, input, actor, recordedOn, effectiveOn }) =>
        `${recordedOn} (${effectiveOn}) ${step} [${stepId}] ${JSON.stringify(input)} by ${actor.id}`,
    )
    .join('\n');
}
