import { setTimeout as sleep } from 'node:timers/promises';
import { faultsAfterStream } from './check-stream';
import { Plant } from './plant';
import { random, report } from './random';
import { opening, Stream, type StreamResult } from './stream';

export const victims = ['engine', 'register', 'app', 'app and engine', 'app and register', 'all'] as const;
export type Victim = (typeof victims)[number];

export interface KillRun {
  kills: Record<Victim, number>;
  stream: StreamResult;
  faults: string[];
}

export interface KillPlan {
  clients: number;
  cases: number;
  /** Whom to kill, one after the other. */
  victims: readonly Victim[];
  env?: Record<string, string>;
}

/** A stream of steps through which processes are killed at moments nobody chose. */
export async function killThrough({ clients, cases, victims: plan, env = {} }: KillPlan): Promise<KillRun> {
  const plant = await Plant.start(env);
  const kills = Object.fromEntries(victims.map((victim) => [victim, 0])) as Record<Victim, number>;
  let stream: Stream | undefined;
  try {
    const opened = await openCases(plant, cases);
    const running = (stream = new Stream(plant.api, clients, opened));
    const chance = random('kills');
    for (const victim of plan) {
      const before = running.steps;
      await until(() => plant.hasEnded || running.steps > before + 2);
      await sleep(chance.below(400));
      if (plant.hasEnded) throw new Error('the app has ended by itself');
      await kill(plant, victim);
      kills[victim] += 1;
      // Not always does everybody get the time to come to rest.
      if (chance.below(3) > 0) await plant.untilHealthy();
    }
    await plant.untilHealthy();
    const before = running.steps;
    await until(() => plant.hasEnded || running.steps > before + clients);
    const result = await running.end();
    const faults = await faultsAfterStream(plant, result);
    if (faults.length > 0 || result.oddities.length > 0) report(plant.log.slice(-20_000));
    return { kills, stream: result, faults };
  } catch (error) {
    report(plant.log.slice(-20_000));
    report(JSON.stringify(stream?.result.oddities.slice(0, 20)));
    throw error;
  } finally {
    await stream?.abandon();
    await plant.stop();
  }
}

export async function openCases(plant: Plant, count: number): Promise<string[]> {
  const opened: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await plant.api.post<{ caseId: string }>('/api/v1/cases', opening, {
      key: `first-${index}`,
    });
    if (answer.status !== 201) throw new Error(`a case cannot be opened: ${JSON.stringify(answer.body)}`);
    opened.push(answer.body.caseId);
  }
  return opened;
}

/** Ends processes as a power cut would, and starts the app again. */
export async function kill(plant: Plant, victim: Victim): Promise<void> {
  const engine = victim === 'engine' || victim === 'app and engine' || victim === 'all';
  const register = victim === 'register' || victim === 'app and register' || victim === 'all';
  const app = victim !== 'engine' && victim !== 'register';
  if (engine) plant.signal('engine', 'SIGKILL');
  if (register) plant.signal('register', 'SIGKILL');
  if (!app) return;
  await plant.killApp();
  await plant.startAgain();
}

async function until(holds: () => boolean, withinMs = 120_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!holds()) {
    if (Date.now() > end) throw new Error('the stream stands still');
    await sleep(20);
  }
}

export function sayWhatWasDone({ kills, stream }: KillRun): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0);
  return `${total} kills ${JSON.stringify(kills)}, ${stream.acknowledged.length} steps acknowledged in ${stream.opened.length} cases, ${stream.repeats} repeats`;
}
