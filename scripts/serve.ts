import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { ConfigError, readConfig, type Config } from '../api/config';
import { closeServer, listen } from '../api/listen';
import { lockDataFolder } from '../engine/instance-lock';
import type { RunningWorker } from '../worker/case-worker';
import { openLog } from './log';
import { openCourier, subscribersOf } from './courier';
import {
  createApi,
  healthProbe,
  keyFolderOf,
  openStages,
  startServers,
  startWorkers,
  type ApiParts,
} from './parts';

/** Everything `npm start` runs: servers, worker, API, in that order; stopped in the opposite one. */
async function serve(config: Config): Promise<void> {
  const log = openLog(config.env.FRISTWERK_LOG_LEVEL);
  logEngineRuntime(log);
  const undo: (() => unknown)[] = [];
  const stop = stopOnce(undo);
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  try {
    // Parts of their own have no servers in the folder: what they keep there is made to be shared.
    const lock = config.part === 'all' ? lockDataFolder(config.dataDir) : undefined;
    undo.push(() => lock?.release());
    const { postgres, engine } = await startServers(config, log, say);
    undo.push(
      () => postgres.stop(),
      () => engine.stop(),
    );
    const stages = await openStages(config, engine.address, postgres.databaseUrl, log);
    const { connection, production, rehearsal } = stages;
    // The connection to the engine is not closed: a call that is still being repeated would throw from its timer and end
    // the process before the servers. It goes with the process.
    undo.push(
      () => production.close(),
      () => rehearsal.close(),
    );
    const worker = config.part === 'api' ? undefined : await work(config, engine.address, stages, undo, log);
    if (worker && config.part === 'worker') undo.push(endWithWorker(worker, stop));
    if (config.part !== 'worker') {
      const health = healthProbe(connection, production, worker);
      const { app, watch, erasures } = await createApi({ config, ...stages, health, log });
      undo.push(
        () => watch.stop(),
        () => erasures.stop(),
      );
      const server = await listen(app, config.port, config.env.FRISTWERK_HOST);
      undo.push(() => closeServer(server));
      const { port } = server.address() as { port: number };
      welcome(config, port);
    }
    const here = config.part === 'api' ? 'API' : 'Worker';
    say(`${here}, engine (${engine.source}) and register are running. Ctrl-C stops everything.`);
  } catch (error) {
    process.exitCode = 1;
    say(sentenceOf(error));
    await stop(1);
  }
}

/** The workers of both stages, and the courier of one. */
async function work(
  config: Config,
  address: string,
  { production, rehearsal }: Pick<ApiParts, 'production' | 'rehearsal'>,
  undo: (() => unknown)[],
  log: Logger,
): Promise<RunningWorker> {
  const worker = await startWorkers(config, address, [production, rehearsal], subscribersOf(config), log);
  undo.push(() => worker.stop());
  const courier = await openCourier(config, production, keyFolderOf(config, 'production'), log);
  undo.push(() => courier.stop());
  return worker;
}

/** A worker process whose worker has ended by itself serves nobody: it ends, for whoever runs it to start it again. */
function endWithWorker(worker: RunningWorker, stop: (code: number) => Promise<void>): () => void {
  const watching = setInterval(() => {
    if (worker.state() === 'down') void stop(1);
  }, 2_000);
  return () => clearInterval(watching);
}

/** What the SDK reports goes the way of all logs. */
function logEngineRuntime(log: Logger): void {
  const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'info', WARN: 'warn', ERROR: 'error' } as const;
  Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => log[levels[level]](meta ?? {}, message)),
  });
}

function stopOnce(undo: (() => unknown)[]) {
  let stopping: Promise<void> | undefined;
  return (code: number) => (stopping ??= unwind(undo, code));
}

async function unwind(undo: (() => unknown)[], code: number): Promise<void> {
  for (const step of undo.reverse()) {
    try {
      await step();
    } catch (error) {
      say(`Stopping: ${sentenceOf(error)}`);
    }
  }
  process.exit(code);
}

function welcome({ dataDir, env }: Config, port: number): void {
  const { version } = JSON.parse(readFileSync(join(__dirname, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  say(`Fristwerk ${version}`);
  say(`  API     http://127.0.0.1:${port}/api/v1   (health: http://127.0.0.1:${port}/health)`);
  say(`  Data    ${dataDir}`);
  const token = `npm run --silent token -- caseworker --data ${dataDir}`;
  say(`  Token   ${env.OIDC_ISSUER === undefined ? token : `from ${env.OIDC_ISSUER}`}`);
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

try {
  void serve(readConfig(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
