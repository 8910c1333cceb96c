import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CourierProcessSettings } from './courier-process';
import type { Random } from './random';

const root = join(__dirname, '..', '..', '..');

export interface Disturbances {
  killed: number;
  paused: number;
}

/** Couriers in processes of their own, which are killed and held up at moments nobody chose. */
export class CourierCrew {
  readonly disturbances: Disturbances = { killed: 0, paused: 0 };
  private readonly members: ChildProcess[] = [];
  private readonly starting: Promise<void>[] = [];

  constructor(
    private readonly settings: CourierProcessSettings,
    private readonly size: number,
    private readonly chance: Random,
  ) {}

  /** Returns once all letters are settled and everything planned has happened. */
  async work(disturbances: number, settled: () => Promise<boolean>): Promise<Disturbances> {
    try {
      await Promise.all(Array.from({ length: this.size }, (_, place) => this.hire(place)));
      for (let count = 0; count < disturbances; count += 1) {
        await sleep(this.chance.below(600));
        const place = this.chance.below(this.size);
        await this.starting[place];
        if (this.chance.below(4) === 0) await this.pause(place);
        else await this.kill(place);
      }
      await Promise.all(this.starting);
      for (const until = Date.now() + 10 * 60_000; !(await settled()); await sleep(50))
        if (Date.now() > until) throw new Error('letters are left that nobody takes');
      return this.disturbances;
    } finally {
      await Promise.all(this.members.map((member) => end(member)));
    }
  }

  private async hire(place: number): Promise<void> {
    const script = join(__dirname, 'courier-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(this.settings)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.members[place] = child;
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error('a courier does not start');
  }

  private async kill(place: number): Promise<void> {
    const member = this.members[place];
    if (member) await end(member);
    this.disturbances.killed += 1;
    this.starting[place] = this.hire(place);
    this.starting[place].catch(() => undefined);
  }

  /** For longer than its claims hold: others take its letters over, and it then goes on as if nothing had been. */
  private async pause(place: number): Promise<void> {
    const member = this.members[place];
    member?.kill('SIGSTOP');
    this.disturbances.paused += 1;
    await sleep(this.settings.claimMs * 2);
    member?.kill('SIGCONT');
  }
}

async function end(member: ChildProcess): Promise<void> {
  if (member.exitCode !== null || member.signalCode !== null) return;
  const ended = once(member, 'exit');
  member.kill('SIGKILL');
  await ended;
}
