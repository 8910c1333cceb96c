import { currentNow } from './case-reading';
import { RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';
import type { Limits } from './limits';
import { earliest } from './proto-times';
import type { CaseLook, RehearsedCase } from './rehearsed-case';
import { settle } from './settle';
import { acts, assertNotOvershot, step, type Step } from './step';

/** Cases whose clocks differ by less stand at the same now: clocks run on in real time while others are moved. */
const SAME_NOW_MS = 1_000;

/** Who belongs to the group; asked again at every point, since a case may start another one. */
export type Members = () => Promise<RehearsedCase[]>;

export type Goal = { kind: 'instant'; at: number } | { kind: 'next' } | { kind: 'end'; bound: number };

export interface Arrival {
  reached: 'instant' | 'point' | 'end' | 'idle' | 'bound';
  looks: CaseLook[];
}

interface Standing {
  one: RehearsedCase;
  look: CaseLook;
}

/**
 * Moves cases as if by one clock: all go to the earliest point of any of them, whatever happens there comes to rest in
 * all of them, and only then do they go on. So even where there is but one case: left to go from point to point by
 * itself, the engine loses timers that fall due at nearly the same time.
 */
export async function advance(members: Members, goal: Goal, limits: Limits): Promise<Arrival> {
  const began = Date.now();
  let target = goal.kind === 'instant' ? goal.at : undefined;
  let steps: Step[] = [];
  for (;;) {
    const cases = await members();
    const looks = await settle(cases, limits.settleMs);
    assertNotOvershot(steps, looks);
    const alive = await aliveOf(cases, looks);
    const [first] = alive;
    if (!first) return { reached: 'end', looks };
    const point = earliest(alive.map(({ look }) => look.next));
    if (goal.kind === 'next') target ??= point;
    if (target !== undefined && stand(alive, target)) {
      return {
        reached: goal.kind === 'next' ? 'point' : 'instant',
        looks: await settle(cases, limits.settleMs, true),
      };
    }
    const stop = earliest([point, target, frontOfLaggards(alive)]);
    if (stop === undefined) return { reached: 'idle', looks };
    if (goal.kind === 'end' && stop > goal.bound) return { reached: 'bound', looks };
    if (Date.now() - began > limits.advanceMs) throw notArrived(first, target, began);
    steps = await moveTo(stop, alive);
  }
}

async function aliveOf(cases: readonly RehearsedCase[], looks: readonly CaseLook[]): Promise<Standing[]> {
  const alive = cases
    .map((one, i) => ({ one, look: looks[i] as CaseLook }))
    .filter(({ look }) => !look.reading.ended);
  // At rest it is left on only where the point it should have gone to had disappeared by then.
  for (const { one, look } of alive) if (look.reading.skipping) await one.skipping.stop(one.caseId);
  return alive;
}

function stand(alive: readonly Standing[], target: number): boolean {
  return alive.every(({ look }) => currentNow(look.reading) >= target);
}

// A case that lags behind the others is brought up to them, through points of its own.
function frontOfLaggards(alive: readonly Standing[]): number | undefined {
  const nows = alive.map(({ look }) => currentNow(look.reading));
  const front = Math.max(...nows);
  return nows.some((now) => front - now > SAME_NOW_MS) ? front : undefined;
}

/**
 * Who has nothing to do at this point goes there first: what the others tell them there finds them at the sender's now.
 */
async function moveTo(at: number, alive: readonly Standing[]): Promise<Step[]> {
  const behind = alive.filter(({ look }) => currentNow(look.reading) < at);
  const move = ({ one, look }: Standing) => step(one, look, at);
  const first = await allDone(behind.filter(({ look }) => !acts(look, at)).map(move));
  return [...first, ...(await allDone(behind.filter(({ look }) => acts(look, at)).map(move)))];
}

// No move is left running behind an error.
async function allDone<T>(moves: Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(moves);
  return Promise.all(moves);
}

function notArrived(
  { one, look }: Standing,
  target: number | undefined,
  began: number,
): RehearsalTimeoutError {
  return new RehearsalTimeoutError(one.caseId, {
    now: formatInstant(look.reading.now),
    ...(target !== undefined && { target: formatInstant(target) }),
    waitedMs: Date.now() - began,
  });
}
