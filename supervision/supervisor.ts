import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, type EndSignals } from './end-process';
import { cutLogFile, logFileSize, openLogFile, readLogFrom } from './log-file';
import type { Log } from './log';
import { identifyProcess, type ProcessIdentity } from './process-identity';
import { endOrphan, forgetProcess, recordProcess } from './process-record';

export type ServerState = 'running' | 'restarting' | 'down';

export interface Launch {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Descriptors the process inherits from number 3 on; they are closed here once it runs. */
  descriptors?: readonly number[];
}

export interface SupervisedOptions {
  name: string;
  recordFile: string;
  logFile: string;
  launch: () => Launch;
  /** Resolves when the server answers; it is asked again and again until then. */
  ready: () => Promise<void>;
  readyWithinMs: number;
  endSignals: EndSignals;
  /** Waits before the first, second, … restart in a row; the last one repeats. */
  restartDelaysMs?: readonly number[];
  log: Log;
}

export interface Supervised {
  readonly pid: number | undefined;
  state(): ServerState;
  stop(): Promise<void>;
}

export class ServerDidNotStartError extends Error {
  readonly code = 'server-did-not-start';
  constructor(
    readonly server: string,
    readonly logFile: string,
    readonly lastOutput: string,
    readonly byItself: boolean,
  ) {
    super(`The ${server} did not start; what it wrote is in ${logFile}.`);
    this.name = 'ServerDidNotStartError';
  }
}

const DEFAULT_DELAYS_MS = [100, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
const STABLE_AFTER_MS = 60_000;
const FIRST_ATTEMPTS = 4;
const DOWN_AFTER_ATTEMPTS = 5;
const LOG_CUT_EVERY_MS = 3_600_000;

/** Starts a server, waits until it answers, and from then on starts it again whenever it ends. */
export async function supervise(options: SupervisedOptions): Promise<Supervised> {
  await endOrphan(options.recordFile, options.endSignals, options.log);
  const supervisor = new Supervisor(options);
  await supervisor.start();
  return supervisor;
}

class Supervisor implements Supervised {
  private current: ServerState = 'restarting';
  private child: ChildProcess | undefined;
  private identity: ProcessIdentity | undefined;
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private logCut: NodeJS.Timeout | undefined;

  constructor(private readonly options: SupervisedOptions) {}

  get pid(): number | undefined {
    return this.identity?.pid;
  }

  state(): ServerState {
    return this.current;
  }

  async start(): Promise<void> {
    process.on('exit', this.onExitOfTheApp);
    try {
      await this.launchAtFirst();
    } catch (error) {
      process.off('exit', this.onExitOfTheApp);
      this.current = 'down';
      throw error;
    }
    this.logCut = setInterval(() => cutLogFile(this.options.logFile), LOG_CUT_EVERY_MS).unref();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    clearInterval(this.logCut);
    await this.endChild();
    await this.watching;
    await this.endChild();
    this.current = 'down';
    process.off('exit', this.onExitOfTheApp);
  }

  private readonly onExitOfTheApp = (): void => {
    const first = this.options.endSignals[0];
    if (first) this.child?.kill(first.signal);
  };

  /** What an earlier run has just let go of (memory, a port) may be held a moment longer; who never answers is given up. */
  private async launchAtFirst(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.launch();
      } catch (error) {
        const ended = error instanceof ServerDidNotStartError && error.byItself;
        if (!ended || attempt === FIRST_ATTEMPTS || this.stopping.signal.aborted) throw error;
        await this.pause(this.delayBefore(attempt - 1));
      }
    }
  }

  /** One process, from its start until it answers. */
  private async launch(): Promise<void> {
    const { recordFile, logFile, name, readyWithinMs } = this.options;
    const logStart = logFileSize(logFile);
    const child = this.spawn();
    try {
      const ended = endOf(child).then(() => Promise.reject(new Error('The process has ended.')));
      await Promise.race([this.answering(child, Date.now() + readyWithinMs), ended]);
      // An answer may have come from somebody else's server on the same port; ours must be alive with it.
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('The process has ended.');
      this.current = 'running';
    } catch {
      const byItself = child.pid !== undefined && (child.exitCode !== null || child.signalCode !== null);
      await this.endChild();
      forgetProcess(recordFile);
      throw new ServerDidNotStartError(name, logFile, readLogFrom(logFile, logStart), byItself);
    }
  }

  private spawn(): ChildProcess {
    const { command, args, descriptors = [], ...rest } = this.options.launch();
    const output = openLogFile(this.options.logFile);
    try {
      // In a session of its own: Ctrl-C in the terminal reaches the app alone, which then decides the order.
      const child = spawn(command, args, {
        ...rest,
        detached: true,
        stdio: ['ignore', output, output, ...descriptors],
      });
      child.on('error', (error) =>
        this.options.log.error({ server: this.options.name, error: error.message }, 'a server cannot be run'),
      );
      this.child = child;
      this.identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
      if (this.identity) recordProcess(this.options.recordFile, this.identity);
      return child;
    } finally {
      for (const descriptor of [output, ...descriptors]) closeSync(descriptor);
    }
  }

  private async answering(child: ChildProcess, until: number): Promise<void> {
    while (!this.stopping.signal.aborted && child.exitCode === null && child.signalCode === null) {
      try {
        await this.options.ready();
        return;
      } catch (error) {
        if (Date.now() > until) throw error;
        await sleep(50);
      }
    }
    throw new Error('The process is not waited for any more.');
  }

  private async watch(): Promise<void> {
    const { log, name } = this.options;
    let attempt = 0;
    for (;;) {
      const startedAt = Date.now();
      if (this.current === 'running' && this.child) await endOf(this.child);
      if (this.stopping.signal.aborted) return;
      if (Date.now() - startedAt > STABLE_AFTER_MS) attempt = 0;
      this.current = attempt >= DOWN_AFTER_ATTEMPTS ? 'down' : 'restarting';
      const delayMs = this.delayBefore(attempt);
      attempt += 1;
      log.warn({ server: name, attempt, delayMs }, 'a server has ended and is started again');
      await this.pause(delayMs);
      if (this.stopping.signal.aborted) return;
      await this.launch().catch((error: unknown) =>
        log.error({ server: name, error: String(error) }, 'a server did not start again'),
      );
    }
  }

  private delayBefore(attempt: number): number {
    const delays = this.options.restartDelaysMs ?? DEFAULT_DELAYS_MS;
    return delays[Math.min(attempt, delays.length - 1)] ?? 0;
  }

  private async pause(delayMs: number): Promise<void> {
    await sleep(delayMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }

  private async endChild(): Promise<void> {
    const { child, identity } = this;
    if (child && identity) {
      await endProcess(identity, this.options.endSignals);
      await endOf(child);
    }
    this.identity = undefined;
    forgetProcess(this.options.recordFile);
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  await once(child, 'exit');
}
