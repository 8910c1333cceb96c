import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = join(__dirname, '..', '..');
const startWithinMs = 9 * 60_000;

export interface InstallationOptions {
  dataDir?: string;
  port?: number;
  args?: string[];
  env?: Record<string, string>;
}

/** A whole Fristwerk as `npm start` runs it, in a process of its own. */
export class Installation {
  private output = '';
  /** Said once, at the start; what is said later may be longer than what is kept. */
  private port = '';

  private constructor(
    readonly process: ChildProcess,
    readonly dataDir: string,
    private readonly ownFolder: boolean,
  ) {}

  static async start(options: InstallationOptions = {}): Promise<Installation> {
    const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'fristwerk-test-'));
    const args = [
      'scripts/start.mjs',
      '--data',
      dataDir,
      '--port',
      String(options.port ?? 0),
      ...(options.args ?? []),
    ];
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'test', ...options.env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const installation = new Installation(child, dataDir, options.dataDir === undefined);
    child.stderr?.on('data', (chunk: Buffer) => {
      installation.output = (installation.output + chunk.toString()).slice(-200_000);
    });
    await installation.ready();
    return installation;
  }

  /** What it has written so far. */
  get log(): string {
    return this.output;
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  private async ready(): Promise<void> {
    const until = Date.now() + startWithinMs;
    while (!this.output.includes('Ctrl-C stops everything')) {
      if (this.process.exitCode !== null || Date.now() > until)
        throw new Error(`did not start:\n${this.output}`);
      await sleep(50);
    }
    const port = /API\s+http:\/\/127\.0\.0\.1:(\d+)/.exec(this.output)?.[1];
    if (port === undefined) throw new Error(`no address in the output:\n${this.output}`);
    this.port = port;
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    if (this.ownFolder) rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** As a power cut would end the app; its servers become orphans. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Tells it to end, and waits until it has. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.kill(signal);
    await ended;
  }

  /** Process of one of its own servers. */
  pidOf(server: 'engine' | 'register'): number {
    const record = JSON.parse(readFileSync(join(this.dataDir, server, 'process.json'), 'utf8')) as {
      process: { pid: number };
    };
    return record.process.pid;
  }
}
