import { join, resolve } from 'node:path';
import type { EndSignals } from '../supervision/end-process';
import type { Log } from '../supervision/log';
import { endOrphan } from '../supervision/process-record';
import { endStrays } from '../supervision/strays';
import { ServerDidNotStartError, supervise, type Supervised } from '../supervision/supervisor';
import { askOwnFrontend, type ConnectionAccess } from './answering';
import type { DYNAMIC_SETTINGS } from './dynamic-settings';
import type { Engine } from './engine';
import { useExternalEngine } from './external-engine';
import { prepareLaunch, type Program } from './program';
import { findProgram } from './sources';

export interface EngineOptions {
  dataDir: string;
  log: Log;
  /** Lines for the person who waits at the terminal. */
  progress?: (line: string) => void;
  /** TEMPORAL_ADDRESS, PATH and the cache folder are read from it. */
  env?: NodeJS.ProcessEnv;
  /** How an external server is reached, where an address is not enough. */
  access?: ConnectionAccess;
  /** How long an external server may take to answer at first. */
  externalWaitMs?: number;
  restartDelaysMs?: readonly number[];
  /** Other dynamic settings than ours, for a measurement beside a stock engine. */
  settings?: typeof DYNAMIC_SETTINGS;
}

const END_SIGNALS: EndSignals = [
  { signal: 'SIGTERM', waitMs: 15_000 },
  { signal: 'SIGKILL', waitMs: 10_000 },
];
const READY_WITHIN_MS = 60_000;
const PORT_ATTEMPTS = 4;

/** The engine of this data folder: an external one where TEMPORAL_ADDRESS names it, else a server of our own. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { env = process.env, progress = () => undefined } = options;
  const external = env['TEMPORAL_ADDRESS'];
  if (external) return useExternalEngine(external, options.access ?? {}, options.externalWaitMs ?? 30_000);
  const { program, source } = await findProgram({ env, progress });
  options.log.info({ source, path: program.path }, 'the engine is started');
  const { address, server } = await superviseEngine(program, options);
  return { address, source, state: () => server.state(), stop: () => server.stop() };
}

async function superviseEngine(
  program: Program,
  options: EngineOptions,
): Promise<{ address: string; server: Supervised }> {
  const folder = resolve(options.dataDir, 'engine');
  const recordFile = join(folder, 'process.json');
  // Before ports are looked for: the orphan still has those that its successor starts fastest on.
  await endOrphan(recordFile, END_SIGNALS, options.log);
  await endStrays(program.path, folder, END_SIGNALS, options.log);
  for (let attempt = 1; ; attempt += 1) {
    const { port, launch } = await prepareLaunch(program, folder, options.settings);
    try {
      const server = await supervise({
        name: 'engine',
        recordFile,
        logFile: join(folder, 'server.log'),
        launch: () => launch,
        ready: () => askOwnFrontend(port),
        readyWithinMs: READY_WITHIN_MS,
        endSignals: END_SIGNALS,
        log: options.log,
        ...(options.restartDelaysMs && { restartDelaysMs: options.restartDelaysMs }),
      });
      return { address: `127.0.0.1:${String(port)}`, server };
    } catch (error) {
      if (!isPortTaken(error) || attempt === PORT_ATTEMPTS) throw error;
      options.log.warn({ attempt }, 'a port of the engine was taken in the meantime');
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof ServerDidNotStartError && error.lastOutput.includes('address already in use');
}
