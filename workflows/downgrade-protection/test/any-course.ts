import fc from 'fast-check';
import type { Person } from '../../../contracts/case/person';
import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import { addDays } from '../../../rules/core/civil-date';
import { Refusal } from '../../kit/refusal';
import { Desk, lead, second } from '../../kit/test/desk';
import { reportSeed, seed } from '../../../test/faults/support/random';
import { downgradeProtection } from '../state';
import { brokenIn } from './holds-together';
import { clerk, opening, stories, type Fact } from './stories';

type Input = Record<string, unknown>;
type Build = (desk: Desk<DowngradeState>) => Input;
interface Move {
  step: string;
  build: Build;
  by: Person;
  /** Days that pass before it is entered. */
  after: number;
}

/** Mostly of today, sometimes entered late, and now and then from before the case. */
const ago = fc.constantFrom(0, 0, 0, 1, 5, 20, 45, 120);
const scope = fc.constantFrom<'all' | string[]>('all', 'all', ['gdb'], ['merkzeichen-G']);
const who = fc.constantFrom('person', 'person', 'person', 'heir', '@office');

const before = (desk: Desk<DowngradeState>, days: number) => addDays(desk.today, -days);
const latest = (desk: Desk<DowngradeState>, back: number) =>
  desk.state.remedies.notices.at(-1 - back)?.id ?? 'bescheid';

/** Any step with any input the contract lets through; what does not fit is refused, which is an answer. */
const steps: Record<string, { weight: number; build: fc.Arbitrary<Build> }> = {
  'release-notice': { weight: 5, build: fc.nat(1).map((back) => (desk) => ({ notice: latest(desk, back) })) },
  'record-service': {
    weight: 8,
    build: fc
      .tuple(fc.constantFrom(0, 0, 0, 1), who, ago, fc.constantFrom('certificate', 'post'))
      .map(([back, addressee, days, mode]) => (desk) => ({
        notice: latest(desk, back),
        addressee,
        mode,
        ...(mode === 'post' ? { dispatchedOn: before(desk, days) } : { servedOn: before(desk, days) }),
      })),
  },
  'record-returned-mail': {
    weight: 1,
    build: fc.tuple(fc.nat(1), ago).map(([back, days]) => (desk) => ({
      notice: latest(desk, back),
      addressee: 'person',
      returnedOn: before(desk, days),
    })),
  },
  'record-objection': {
    weight: 6,
    build: fc
      .tuple(who, ago, scope, fc.constantFrom('written', 'written', 'plain-email'))
      .map(([from, days, matters, form]) => (desk) => ({
        from,
        receivedOn: before(desk, days),
        at: 'office',
        form,
        scope: matters,
      })),
  },
  'withdraw-objection': { weight: 1, build: dated('receivedOn', { from: 'person' }) },
  'waive-remedy': { weight: 1, build: dated('receivedOn', { from: 'person' }) },
  'apply-for-reinstatement': {
    weight: 1,
    build: fc.tuple(ago, ago).map(([days, ended]) => (desk) => ({
      from: 'person',
      receivedOn: before(desk, days),
      obstacleEndedOn: before(desk, days + ended),
      reason: 'x',
    })),
  },
  'decide-reinstatement': {
    weight: 2,
    build: fc.tuple(ago, fc.boolean()).map(([days, granted]) => (desk) => ({
      from: 'person',
      decidedOn: before(desk, days),
      granted,
      reason: 'x',
    })),
  },
  'prepare-objection-decision': {
    weight: 5,
    build: fc
      .tuple(
        ago,
        fc.constantFrom('full-remedy', 'partial-remedy', 'objection-decision', 'objection-decision'),
        fc.constantFrom(
          {},
          {},
          { gdb: 40 },
          { gdb: 50 },
          { lifted: ['merkzeichen-G'] },
          { inadmissible: true },
        ),
      )
      .map(([days, kind, more]) => (desk) => ({
        kind,
        decidedOn: before(desk, days),
        instruction: 'correct',
        reasons: 'x',
        ...more,
      })),
  },
  'record-action': {
    weight: 5,
    build: fc.tuple(who, ago, scope).map(([from, days, matters]) => (desk) => ({
      from,
      receivedOn: before(desk, days),
      court: 'SG',
      scope: matters,
    })),
  },
  'record-court-outcome': {
    weight: 4,
    build: fc
      .tuple(
        ago,
        fc.constantFrom('judgment', 'judgment', 'settlement', 'withdrawal', 'otherwise-settled'),
        fc.constantFrom({ ruling: 'upheld' }, { ruling: 'lifted' }, { ruling: 'changed', gdb: 50 }, {}),
      )
      .map(([days, how, more]) => (desk) => ({ how, on: before(desk, days), ...more })),
  },
  'record-new-finding': {
    weight: 1,
    build: fc.tuple(ago, fc.constantFrom(40, 50)).map(([days, gdb]) => (desk) => ({
      gdb,
      decidedOn: before(desk, days),
      effectiveOn: before(desk, days),
    })),
  },
  'record-gleichstellung': {
    weight: 1,
    build: fc.tuple(ago, ago).map(([days, applied]) => (desk) => ({
      grantedOn: before(desk, days),
      effectiveOn: before(desk, days + applied),
    })),
  },
  'record-loss': { weight: 1, build: dated('lostOn', { reason: 'x' }) },
  'record-death': { weight: 1, build: dated('diedOn', { party: 'person' }) },
  'heirs-continue': { weight: 1, build: dated('declaredOn', { heir: 'heir', interest: 'x' }) },
  'record-card-return': { weight: 1, build: dated('returnedOn') },
  'record-card-issue': { weight: 1, build: dated('issuedOn') },
  'give-up-card': { weight: 1, build: dated('decidedOn', { reason: 'x' }) },
  'finish-task': {
    weight: 2,
    build: fc.nat(7).map((n) => (desk) => ({
      task: desk.state.tasks[n % Math.max(1, desk.state.tasks.length)]?.id ?? 'none',
    })),
  },
  wiedervorlage: { weight: 1, build: dated('on', { text: 'x' }) },
  strike: {
    weight: 2,
    build: fc.nat(60).map((n) => (desk) => ({
      stepId: desk.acts[n % desk.acts.length]?.stepId ?? 'opening',
      reason: 'x',
      input: null,
    })),
  },
};

function dated(field: string, more: Input = {}): fc.Arbitrary<Build> {
  return ago.map((days) => (desk: Desk<DowngradeState>) => ({ ...more, [field]: before(desk, days) }));
}

const move: fc.Arbitrary<Move> = fc
  .oneof(...Object.entries(steps).map(([step, { weight }]) => ({ weight, arbitrary: fc.constant(step) })))
  .chain((step) =>
    fc.record({
      step: fc.constant(step),
      build: (steps[step] as { build: fc.Arbitrary<Build> }).build,
      by: fc.constantFrom(clerk, clerk, second, second, lead),
      after: fc.constantFrom(0, 0, 0, 2, 10, 40, 100),
    }),
  );

/** One of the told courses, broken off somewhere: so that the random moves begin where a case really gets. */
const beginning: fc.Arbitrary<Fact[]> = fc
  .tuple(fc.constantFrom(...Object.values(stories)), fc.integer({ min: 2, max: 30 }))
  .map(([facts, length]) => facts.slice(0, length));

export interface Course {
  facts: Fact[];
  moves: Move[];
}

export const anyCourse: fc.Arbitrary<Course> = fc.record({
  facts: beginning,
  moves: fc.array(move, { minLength: 10, maxLength: 25 }),
});

export async function begun(facts: Fact[]): Promise<Desk<DowngradeState>> {
  const desk = new Desk(downgradeProtection, opening.decidedOn);
  await desk.take('open', opening, clerk, 'opening');
  const heir = { id: 'heir', role: 'heir', name: 'Anna Beispiel', actsFor: 'person', channel: 'post' };
  if (!facts.some(({ step }) => step === 'add-party')) await desk.take('add-party', heir);
  for (const { on, step, input, actor, stepId } of facts) {
    await desk.advance(on);
    await desk.take(step, input, actor, stepId);
  }
  return desk;
}

/** A strike is prepared by one person and released by another. */
export async function play(
  desk: Desk<DowngradeState>,
  { step, build, by, after }: Move,
  index: number,
): Promise<void> {
  await desk.wait(after);
  try {
    if (step !== 'strike') {
      await desk.take(step, build(desk), by, `move-${index}`);
      return;
    }
    await desk.take('correct', build(desk), clerk, `strike-${index}`);
    await desk.take('release-correction', { stepId: `strike-${index}` }, lead, `release-${index}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

/** What has been entered, to be read where a course has gone wrong. */
export function journalOf(desk: Desk<DowngradeState>): string {
  return desk.acts
    .map(
      ({ stepId, step, input, actor, recordedOn, effectiveOn }) =>
        `${recordedOn} (${effectiveOn}) ${step} [${stepId}] ${JSON.stringify(input)} by ${actor.id}`,
    )
    .join('\n');
}

/** Plays courses and looks after each act whether what must always hold does; the first that breaks is made small and told. */
export async function holdsInAnyCourse(courses: number): Promise<void> {
  reportSeed(`${courses} random courses of a case`);
  let told = '';
  const holds = fc.asyncProperty(anyCourse, async ({ facts, moves }) => {
    const desk = await begun(facts);
    try {
      for (const [index, move] of moves.entries()) {
        await play(desk, move, index);
        expect(brokenIn(desk)).toEqual([]);
      }
      await desk.wait(800);
      expect(brokenIn(desk)).toEqual([]);
      expect(await desk.reloaded()).toEqual(desk.state);
    } catch (error) {
      told = `${String(error)}\n\n${journalOf(desk)}`;
      throw error;
    }
  });
  const { failed, errorInstance } = await fc.check(holds, { numRuns: courses, seed });
  if (!failed) return;
  throw new Error(
    `broken in a course (repeat with FRISTWERK_SEED=${seed}):\n${told || String(errorInstance)}`,
  );
}
