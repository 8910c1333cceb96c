import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Api } from '../../support/api';
import { Installation } from '../../support/installation';
import { queryRegister, registerUrl } from './reach';

export type Server = 'engine' | 'register';

/** An installation that is treated roughly: its processes are killed and stopped, and started again on the same data. */
export class Plant {
  readonly api: Api;
  private formerLogs = '';

  private constructor(
    private installation: Installation,
    private readonly env: Record<string, string>,
    readonly dataDir: string,
  ) {
    this.api = new Api({ baseUrl: installation.baseUrl, dataDir });
  }

  static async start(env: Record<string, string> = {}): Promise<Plant> {
    const dataDir = mkdtempSync(join(tmpdir(), 'fristwerk-fault-'));
    return new Plant(await Installation.start({ dataDir, env }), env, dataDir);
  }

  /** All that its app has written, in every life of it. */
  get log(): string {
    return this.formerLogs + this.installation.log;
  }

  get port(): number {
    return Number(new URL(this.installation.baseUrl).port);
  }

  get pid(): number {
    return this.installation.process.pid as number;
  }

  pidOf(server: Server): number | undefined {
    try {
      const record = JSON.parse(readFileSync(join(this.dataDir, server, 'process.json'), 'utf8')) as {
        process: { pid: number };
      };
      return record.process.pid;
    } catch {
      // It is being started again.
      return undefined;
    }
  }

  signal(server: Server, signal: NodeJS.Signals): void {
    send(this.pidOf(server), signal);
  }

  /** Stands still with all its processes, as under a machine that hangs; it neither answers nor refuses. */
  freeze(server: Server): void {
    const pid = this.pidOf(server);
    send(pid, 'SIGSTOP');
    for (const child of childrenOf(pid)) send(child, 'SIGSTOP');
  }

  thaw(server: Server): void {
    const pid = this.pidOf(server);
    for (const child of childrenOf(pid)) send(child, 'SIGCONT');
    send(pid, 'SIGCONT');
  }

  async killApp(): Promise<void> {
    await this.installation.kill();
  }

  async startAgain(env: Record<string, string> = {}): Promise<void> {
    const port = this.port;
    this.formerLogs += this.installation.log;
    this.installation = await Installation.start({
      dataDir: this.dataDir,
      port,
      env: { ...this.env, ...env },
    });
  }

  async stopApp(): Promise<void> {
    await this.installation.stop();
  }

  async stop(): Promise<void> {
    for (const server of ['engine', 'register'] as const) this.thaw(server);
    await this.installation.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get databaseUrl(): string {
    return registerUrl(this.dataDir);
  }

  /** What the register holds, read past the app. */
  query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return queryRegister<Row>(this.dataDir, text, values);
  }

  async health(): Promise<Record<string, string>> {
    const { body } = await this.api.get<Record<string, string>>('/health', {
      as: 'nobody',
      withinMs: 10_000,
    });
    return body;
  }

  /** Ended by itself: nobody has killed it. */
  get hasEnded(): boolean {
    const { exitCode, signalCode } = this.installation.process;
    return exitCode !== null || (signalCode !== null && signalCode !== 'SIGKILL');
  }

  async untilHealthy(withinMs = 60_000): Promise<void> {
    const end = Date.now() + withinMs;
    for (;;) {
      const health = await this.health().catch(() => ({ status: 'down' }));
      if (health['status'] === 'up') return;
      if (this.hasEnded || Date.now() > end)
        throw new Error(`does not recover: ${JSON.stringify(health)}\n${this.log}`);
      await sleep(100);
    }
  }
}

function send(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

function childrenOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}
