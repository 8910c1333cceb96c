import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionLike } from '@temporalio/client';
import { currentNow } from './case-reading';
import { RehearsalRequestError, RehearsalTimeoutError } from './errors';
import { fastForward } from './fast-forward';
import { advanceGroup, type GroupArrival, type GroupGoal } from './group';
import { formatInstant, parseInstant, withinHorizon, type Instant } from './instants';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { RehearsedCase } from './rehearsed-case';
import { runToEnd } from './run-to-end';
import { settle } from './settle';
import { TimeSkipping } from './time-skipping';

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
const CATCH_UP_PAUSE_MS = 5;

class EngineRehearsalClock implements RehearsalClock {
  readonly #connection: ConnectionLike;
  readonly #skipping: TimeSkipping;
  readonly #limits: Limits;

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
    const { cases } = request;
    const alone = typeof cases !== 'function' && new Set(cases).size === 1 ? cases[0] : undefined;
    const members = this.#membersOf(cases);
    const goal = await goalOf(request, members);
    const arrival =
      alone !== undefined && goal.kind !== 'next'
        ? await this.#advanceAlone(this.#caseOf(alone), goal)
        : await advanceGroup(members, goal, this.#limits);
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
    const began = Date.now();
    for (;;) {
      const reading = await this.#skipping.read(caseId);
      if (reading.ended) return 'ended';
      if (currentNow(reading) >= target) return 'reached';
      // While it is being moved already, it goes there by itself.
      const id = `bring-to-${at}`;
      if (!reading.skipping) await this.#skipping.fastForward(caseId, id, target - currentNow(reading));
      const waitedMs = Date.now() - began;
      if (waitedMs > this.#limits.stallMs) {
        const facts = { now: formatInstant(reading.now), target: at, waitedMs, open: reading.open };
        throw new RehearsalTimeoutError(caseId, facts);
      }
      await sleep(CATCH_UP_PAUSE_MS);
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

  // With nobody to wait for, the engine goes from point to point by itself: 15 to 30 ms each.
  async #advanceAlone(one: RehearsedCase, goal: Exclude<GroupGoal, { kind: 'next' }>): Promise<GroupArrival> {
    if (goal.kind === 'end') {
      const reached = await runToEnd(one, goal.bound, this.#limits);
      return { reached, looks: [await one.look()] };
    }
    await fastForward(one, goal.at, this.#limits);
    const looks = await settle([one], this.#limits.settleMs);
    return { reached: looks.every(({ reading }) => reading.ended) ? 'end' : 'instant', looks };
  }
}

async function goalOf(request: AdvanceRequest, members: () => Promise<RehearsedCase[]>): Promise<GroupGoal> {
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

function outcomeOf({ reached, looks }: GroupArrival): Advanced {
  const cases = looks.map(({ reading }) => ({
    caseId: reading.caseId,
    now: formatInstant(reading.now),
    ...(reading.ended && { ended: { state: reading.ended.state, at: formatInstant(reading.ended.at) } }),
  }));
  return { reached, cases };
}
