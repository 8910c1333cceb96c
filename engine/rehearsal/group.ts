import { currentNow } from './case-reading';
import { assertNotOvershot, awaitArrival, sendOff, type Journey } from './fast-forward';
import type { Limits } from './limits';
import { earliest } from './proto-times';
import type { CaseLook, RehearsedCase } from './rehearsed-case';
import { settle } from './settle';
import { RehearsalTimeoutError } from './errors';
import { formatInstant } from './instants';

/** Cases whose clocks differ by less stand at the same now: clocks run on in real time while others are moved. */
const SAME_NOW_MS = 1_000;
/**
 * A case that acts at a point is sent a little beyond: the engine then says that it has got there as soon as all that
 * the point brought is done, instead of being asked again and again.
 */
const BEYOND_POINT_MS = 250;

/** Who belongs to the group; asked again at every point, since a case may start another one. */
export type Members = () => Promise<RehearsedCase[]>;

export type GroupGoal = { kind: 'instant'; at: number } | { kind: 'next' } | { kind: 'end'; bound: number };

export interface GroupArrival {
  reached: 'instant' | 'point' | 'end' | 'idle' | 'bound';
  looks: CaseLook[];
}

interface Standing {
  one: RehearsedCase;
  look: CaseLook;
}

/**
 * Moves linked cases as if by one clock: all go to the earliest point of any of them, whatever happens there comes to
 * rest in all of them, and only then do they go on.
 */
export async function advanceGroup(members: Members, goal: GroupGoal, limits: Limits): Promise<GroupArrival> {
  const began = Date.now();
  let target = goal.kind === 'instant' ? goal.at : undefined;
  let moves = new Map<RehearsedCase, Journey>();
  for (;;) {
    const cases = await members();
    const looks = await settle(cases, limits.settleMs);
    assertNoneOvershot(cases, looks, moves);
    const alive = cases
      .map((one, i) => ({ one, look: looks[i] as CaseLook }))
      .filter(({ look }) => !look.reading.ended);
    const [first] = alive;
    if (!first) return { reached: 'end', looks };
    const point = earliest(alive.map(({ look }) => look.next));
    if (goal.kind === 'next') target ??= point;
    if (target !== undefined && stand(alive, target)) {
      return { reached: goal.kind === 'next' ? 'point' : 'instant', looks };
    }
    const stop = earliest([point, target, frontOfLaggards(alive)]);
    if (stop === undefined) return { reached: 'idle', looks };
    if (goal.kind === 'end' && stop > goal.bound) return { reached: 'bound', looks };
    if (Date.now() - began > limits.advanceMs) throw notArrived(first, target, began);
    moves = await moveTo(stop, target ?? Infinity, alive, limits);
  }
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
async function moveTo(
  at: number,
  target: number,
  alive: readonly Standing[],
  limits: Limits,
): Promise<Map<RehearsedCase, Journey>> {
  const behind = alive.filter(({ look }) => currentNow(look.reading) < at);
  const acts = ({ look }: Standing) => look.next !== undefined && look.next <= at;
  const moves = new Map<RehearsedCase, Journey>();
  const bystanders = behind.filter((standing) => !acts(standing));
  await allDone(bystanders.map(({ one, look }) => sendOff(one, look.reading, departs(one, at))));
  const beyond = Math.max(at, Math.min(at + BEYOND_POINT_MS, target));
  await allDone(
    behind.filter(acts).map(async ({ one, look }) => {
      const id = await sendOff(one, look.reading, departs(one, beyond));
      if (id !== undefined) await awaitArrival(one, id, moves.get(one) as Journey);
    }),
  );
  return moves;

  function departs(one: RehearsedCase, to: number): number {
    moves.set(one, { target: to, began: Date.now(), limits });
    return to;
  }
}

function assertNoneOvershot(
  cases: readonly RehearsedCase[],
  looks: readonly CaseLook[],
  moves: ReadonlyMap<RehearsedCase, Journey>,
): void {
  looks.forEach(({ reading }, i) => {
    const move = moves.get(cases[i] as RehearsedCase);
    if (move) assertNotOvershot(reading, move);
  });
}

// No move is left running behind an error.
async function allDone(moves: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(moves)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
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
    open: look.open,
  });
}
