import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { currentNow } from './case-reading';
import { RehearsalRequestError, RehearsalTimeoutError } from './errors';
import { advance, type Arrival, type Goal } from './advance';
import { formatInstant, parseInstant, withinHorizon, type Instant } from './instants';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { RehearsedCase } from './rehearsed-case';
import { acts, assertNotOvershot, step, type Step } from './step';
import { TimeSkipping } from './time-skipping';
import { Turns } from './turns';

import type { Advanced, AdvanceRequest, Cases, RehearsalClock } from './rehearsal-clock';

export interface RehearsalClockOptions {
  connection: ConnectionLike;
  namespace: string;
  limits?: Partial<Limits>;
}

export function createRehearsalClock(options: RehearsalClockOptions): RehearsalClock {
  return new EngineRehearsalClock(options);
}

const BOUND_YEARS = 40;
const BRING_TO_PAUSE_MS = 5;
const PATIENCE_MS = 1_000;

class EngineRehearsalClock implements RehearsalClock {
  readonly #connection: ConnectionLike;
  readonly #skipping: TimeSkipping;
  readonly #limits: Limits;
  readonly #turns = new Turns();

  constructor({ connection, namespace, limits }: RehearsalClockOptions) {
    this.#connection = connection;
    this.#skipping = new TimeSkipping(connection, namespace);
    this.#limits = { ...DEFAULT_LIMITS, ...limits };
  }

  assertSupported(): Promise<void> {
    return this.#skipping.assertSupported();
  }

  async now(caseId: string): Promise<Instant> {
    return formatInstant((await this.#skipping.read(caseId)).now);
  }

  async advance(request: AdvanceRequest): Promise<Advanced> {
    await this.assertSupported();
    const members = this.#membersOf(request.cases);
    const ids = (await members()).map(({ caseId }) => caseId);
    const arrival = await this.#turns.take(ids, async () =>
      advance(members, await goalOf(request, members), this.#limits),
    );
    return outcomeOf(arrival);
  }

  async startAt<T>(
    caseId: string,
    at: Instant,
    start: (options: { startDelay?: number }) => Promise<T>,
  ): Promise<T> {
    const startDelay = parseInstant(at) - Date.now();
    const started = await start(startDelay > 0 ? { startDelay } : {});
    await this.bringTo(caseId, at);
    return started;
  }

  async bringTo(caseId: string, at: Instant): Promise<'reached' | 'ended'> {
    const target = parseInstant(at);
    const one = this.#caseOf(caseId);
    const began = Date.now();
    let steps: Step[] = [];
    for (;;) {
      const look = await one.look();
      assertNotOvershot(steps, [look]);
      const { reading } = look;
      if (reading.ended) return 'ended';
      if (currentNow(reading) >= target) return 'reached';
      const waitedMs = Date.now() - began;
      if (waitedMs > this.#limits.settleMs) {
        throw new RehearsalTimeoutError(caseId, { now: formatInstant(reading.now), target: at, waitedMs });
      }
      // A point of its own that comes first: most likely its group is just about to move it there.
      const rests = look.open.length === 0 && (!acts(look, target) || waitedMs > PATIENCE_MS);
      if (rests) steps = [await step(one, look, target)];
      else await sleep(BRING_TO_PAUSE_MS);
    }
  }

  #caseOf(caseId: string): RehearsedCase {
    return new RehearsedCase(this.#skipping, this.#connection, caseId);
  }

  #membersOf(cases: Cases): () => Promise<RehearsedCase[]> {
    const known = new Map<string, RehearsedCase>();
    return async () => {
      const ids = typeof cases === 'function' ? await cases() : cases;
      if (ids.length === 0) throw new RehearsalRequestError('no-cases');
      return [...new Set(ids)].map((id) => {
        const one = known.get(id) ?? this.#caseOf(id);
        known.set(id, one);
        return one;
      });
    };
  }
}

async function goalOf(request: AdvanceRequest, members: () => Promise<RehearsedCase[]>): Promise<Goal> {
  if ('byMs' in request) {
    if (!(request.byMs > 0)) throw new RehearsalRequestError('not-a-period', { byMs: request.byMs });
    return { kind: 'instant', at: withinHorizon((await groupNow(members)) + request.byMs) };
  }
  if (request.to === 'next') return { kind: 'next' };
  if (request.to !== 'end') return { kind: 'instant', at: parseInstant(request.to) };
  if ('bound' in request && request.bound) return { kind: 'end', bound: parseInstant(request.bound) };
  const bound = new Date(await groupNow(members));
  bound.setUTCFullYear(bound.getUTCFullYear() + BOUND_YEARS);
  return { kind: 'end', bound: withinHorizon(bound.getTime()) };
}

async function groupNow(members: () => Promise<RehearsedCase[]>): Promise<number> {
  const readings = await Promise.all((await members()).map((one) => one.read()));
  const alive = readings.filter(({ ended }) => !ended);
  return Math.max(...(alive.length > 0 ? alive : readings).map(currentNow));
}

function outcomeOf({ reached, looks }: Arrival): Advanced {
  const cases = looks.map(({ reading }) => ({
    caseId: reading.caseId,
    now: formatInstant(reading.now),
    ...(reading.ended && { ended: { state: reading.ended.state, at: formatInstant(reading.ended.at) } }),
  }));
  return { reached, cases };
}
