import fc from 'fast-check';
import type { Person } from '../../contracts/case/person';
import type { ReclaimState } from '../../contracts/overpayment-reclaim/messages';
import { reportSeed, seed } from '../../test/faults/support/random';
import { addDays } from '../../rules/core/civil-date';
import { Refusal } from '../kit/refusal';
import { clerk as anyone, Desk, lead as leader, second as deputy } from '../kit/test/desk';
import { overpaymentReclaim } from './state';

type Case = Desk<ReclaimState>;
type Input = Record<string, unknown>;
type Build = (desk: Case) => Input;

const everyRole = (person: Person): Person => ({ ...person, roles: [...person.roles, 'payments'] });
const clerk = everyRole(anyone);
const lead = everyRole(leader);
const second = everyRole(deputy);

const opening: Input = {
  payment: '2026-01',
  cents: 100_000,
  benefit: 'Kraftfahrzeughilfe',
  ground: 'withdrawn-45',
  liftedOn: '2026-03-16',
  debtor: 'person',
  parties: [
    { id: 'person', role: 'applicant', name: 'Erika Beispiel', channel: 'post' },
    { id: 'heir', role: 'heir', name: 'Jonas Beispiel', channel: 'post' },
  ],
  reasons: 'x',
};

const ago = fc.constantFrom(0, 0, 0, 0, 1, 10, 60);
const sum = fc.constantFrom(1_000, 20_000, 50_000, 80_000, 100_000);
const notice = (desk: Case) => desk.state.remedies.notices.at(-1)?.id ?? 'bescheid';
const latest = (desk: Case) => desk.state.measures.at(-1)?.id ?? 'none';
const reason = { reason: 'x' };

function dated(field: string, facts: Input = {}): fc.Arbitrary<Build> {
  return ago.map((days) => (desk) => ({ ...facts, [field]: addDays(desk.today, -days) }));
}

/** Any step with any input that the contract lets through; what does not fit is refused, which is an answer. */
const steps: Record<string, [weight: number, build: fc.Arbitrary<Build>]> = {
  'record-statement': [3, dated('receivedOn', { from: 'person', complete: true })],
  'extend-hearing': [1, fc.constant(() => ({ days: 10, ...reason }))],
  'prepare-demand': [
    6,
    fc.tuple(sum, ago).map(([cents, days]) => (desk) => ({
      cents,
      decidedOn: addDays(desk.today, -days),
      instruction: 'correct',
      reasons: 'x',
    })),
  ],
  'drop-reclaim': [1, dated('decidedOn', reason)],
  'release-notice': [8, fc.constant((desk) => ({ notice: notice(desk) }))],
  'record-service': [
    8,
    fc.tuple(fc.constantFrom('person', 'person', 'heir'), ago).map(([addressee, days]) => (desk) => ({
      notice: notice(desk),
      addressee,
      mode: 'certificate',
      servedOn: addDays(desk.today, -days),
    })),
  ],
  'record-objection': [
    3,
    dated('receivedOn', { from: 'person', at: 'office', form: 'written', scope: 'all' }),
  ],
  'withdraw-objection': [1, dated('receivedOn', { from: 'person' })],
  'waive-remedy': [2, dated('receivedOn', { from: 'person' })],
  'prepare-objection-decision': [
    3,
    fc
      .tuple(fc.constantFrom('full-remedy', 'partial-remedy', 'objection-decision'), fc.option(sum))
      .map(([kind, cents]) => () => ({
        kind,
        instruction: 'correct',
        reasons: 'x',
        ...(cents === null ? {} : { cents }),
      })),
  ],
  'decide-reinstatement': [1, dated('decidedOn', { from: 'person', granted: true, ...reason })],
  'record-action': [1, dated('receivedOn', { from: 'person', court: 'SG', scope: 'all' })],
  'record-court-outcome': [
    1,
    fc.tuple(fc.constantFrom('upheld', 'changed', 'lifted'), sum).map(([ruling, cents]) => (desk) => ({
      how: 'settlement',
      on: desk.today,
      ruling,
      ...(ruling === 'changed' ? { cents } : {}),
    })),
  ],
  'record-repayment': [
    6,
    fc.tuple(sum, ago).map(([cents, days]) => (desk) => ({ cents, receivedOn: addDays(desk.today, -days) })),
  ],
  'record-refund': [2, sum.map((cents) => (desk) => ({ cents, paidOn: desk.today }))],
  'prepare-measure': [
    18,
    fc.oneof(
      fc
        .nat(90)
        .map((days) => (desk: Case) => ({ kind: 'deferral', until: addDays(desk.today, days), ...reason })),
      fc.tuple(sum, fc.nat(40)).map(([instalmentCents, days]) => (desk: Case) => ({
        kind: 'instalments',
        instalmentCents,
        firstOn: addDays(desk.today, days),
        endsAfterMissed: 2,
        ...reason,
      })),
      fc.constant(() => ({ kind: 'write-off', ...reason })),
      fc
        .option(sum)
        .map((cents) => () => ({ kind: 'waiver', ...(cents === null ? {} : { cents }), ...reason })),
      fc
        .option(sum)
        .map((cents) => () => ({ kind: 'withdrawal', ...(cents === null ? {} : { cents }), ...reason })),
    ),
  ],
  'release-measure': [20, fc.constant((desk) => ({ measure: latest(desk) }))],
  'end-measure': [2, fc.constant((desk) => ({ measure: latest(desk), endedOn: desk.today, ...reason }))],
  'record-death': [1, dated('diedOn', { party: 'person' })],
  'name-heir': [2, dated('knownOn', { heir: 'heir' })],
  correct: [
    2,
    fc.nat(12).map((index) => (desk) => ({
      stepId: desk.acts[1 + (index % Math.max(1, desk.acts.length - 1))]?.stepId ?? 'none',
      input: null,
      ...reason,
    })),
  ],
  'release-correction': [
    2,
    fc.constant((desk) => ({
      stepId: desk.state.corrections.findLast(({ released }) => !released)?.stepId ?? 'none',
    })),
  ],
};

interface Move {
  step: string;
  build: Build;
  by: Person;
  after: number;
}

const move: fc.Arbitrary<Move> = fc
  .oneof(
    ...Object.entries(steps).map(([step, [weight, build]]) => ({
      weight,
      arbitrary: build.map((made) => ({ step, build: made })),
    })),
  )
  .chain((taken) =>
    fc.record({
      step: fc.constant(taken.step),
      build: fc.constant(taken.build),
      by: fc.constantFrom(clerk, lead, second),
      after: fc.constantFrom(0, 0, 0, 3, 20, 45, 200),
    }),
  );

const beginnings = ['unheard', 'heard', 'served', 'final', 'final', 'final'] as const;
type Beginning = (typeof beginnings)[number];

/** A case that has come so far already, so that random steps find all of it. */
async function begin(from: Beginning): Promise<Case> {
  const desk = new Desk(overpaymentReclaim, '2026-03-20');
  await desk.take('open', { ...opening, ...(from === 'unheard' ? {} : { heardOn: '2026-03-18' }) }, clerk);
  if (from === 'unheard' || from === 'heard') return desk;
  const demand = { cents: 100_000, decidedOn: desk.today, instruction: 'correct', reasons: 'x' };
  await desk.take('prepare-demand', demand, clerk);
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: desk.today };
  await desk.take('record-service', service, clerk);
  if (from === 'final') await desk.wait(45);
  return desk;
}

async function follow(from: Beginning, moves: Move[]): Promise<Case> {
  const desk = await begin(from);
  for (const { step, build, by, after } of moves) {
    await desk.wait(after);
    try {
      await desk.take(step, build(desk), by);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return desk;
}

/** What no course may break, in the words of what it would mean. */
function brokenIn({ state }: Case): string[] {
  const { account, phase, outcome, deadlines, tasks } = state;
  const open = deadlines.filter(({ status }) => status === 'open').map(({ type }) => type);
  const owed = Math.max(0, account.demandedCents - account.waivedCents - account.paidCents);
  const waits = tasks.some(({ type, status }) => type === 'pay-back' && status === 'open');
  const faults: [string, boolean][] = [
    ['what is open is not what is demanded less what was paid and waived', account.openCents !== owed],
    ['a negative sum', Object.values(account).some((cents) => cents < 0)],
    [
      'over without an outcome, or with one while it goes on',
      (phase === 'closing' || phase === 'rest-pending') !== (outcome !== undefined),
    ],
    [
      'closed while a period of the claim runs',
      outcome !== undefined && open.some((type) => ofTheClaim.includes(type)),
    ],
    [
      'due before it is final',
      !claimPhases.includes(phase) && open.some((type) => ofTheClaim.includes(type)),
    ],
    [
      'nothing to wait for in a claim',
      claimPhases.includes(phase) && phase !== 'overdue' && open.every((type) => type === 'limitation'),
    ],
    ['money that is kept without a ground', account.creditCents > 0 !== waits],
    ['a settled case with something open', outcome === 'settled' && account.openCents > 0],
    ['heard after the demand', phase !== 'hearing' && open.includes('hearing')],
  ];
  return faults.flatMap(([fault, broken]) => (broken ? [fault] : []));
}

const ofTheClaim = ['payment-due', 'instalment', 'reminder-period', 'limitation'];
const claimPhases = ['due', 'deferred', 'instalments', 'overdue'];

describe('Any course of a reclaim', () => {
  it('comes to rest, holds together, and is the same for a run that continues it', async () => {
    const numRuns = 200;
    reportSeed(`${numRuns} random courses of a reclaim`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.array(move, { maxLength: 25 }),
        async (from, moves) => {
          const desk = await follow(from, moves);
          expect(brokenIn(desk)).toEqual([]);
          expect(await desk.reloaded()).toEqual(desk.state);
          await desk.wait(3_000);
          expect(brokenIn(desk)).toEqual([]);
        },
      ),
      { numRuns, seed },
    );
  });
});
