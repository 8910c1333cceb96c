import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { startEngine } from '../engine/launcher';
import { openMasterKeyFile } from '../engine/encryption/master-key-file';
import { ensureNamespaces } from '../engine/namespaces';
import { startPostgres } from '../register/embedded/start-postgres';
import { openStage, type OpenStage } from '../scripts/open-stage';
import type { Log } from '../supervision/log';
import { Api } from '../test/support/api';
import { Installation } from '../test/support/installation';
import { BareTemporal } from './bare/bare-temporal';
import type { Processes } from './subject';

export interface Laboratory {
  api: Api;
  /** The same installation, reached from this process without HTTP. */
  stage: OpenStage;
  bareTuned: BareTemporal;
  bareStock: BareTemporal;
  processes: Record<'fristwerk' | 'bareTuned' | 'bareStock', Processes>;
  /** Where the engine's program came from. */
  engineSource: string;
  stop(): Promise<void>;
}

const log: Log = {
  info: () => undefined,
  warn: (facts, message) => void process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
  error: (facts, message) => void process.stderr.write(`${message} ${JSON.stringify(facts)}\n`),
};

/**
 * Everything that is measured, started side by side: the servers of an installation and the installation itself, as
 * `npm start` runs it; a second engine with stock settings; a bare worker at each engine. `split` gives API and
 * worker a process each.
 */
export async function openLaboratory(split: boolean): Promise<Laboratory> {
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  // The servers live in sessions of their own: who interrupts the bench does not reach them.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  try {
    return { ...(await build(split, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function build(split: boolean, undo: (() => unknown)[]): Promise<Omit<Laboratory, 'stop'>> {
  const folder = mkdtempSync(join(tmpdir(), 'fristwerk-bench-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = join(folder, 'tuned');
  const stockDir = join(folder, 'stock');
  const { TEMPORAL_ADDRESS: _address, ...env } = process.env;

  const postgres = await startPostgres({ dataDir, log });
  undo.push(() => postgres.stop());
  const tuned = await startEngine({ dataDir, log, env });
  undo.push(() => tuned.stop());
  const stock = await startEngine({ dataDir: stockDir, log, env, settings: {} });
  undo.push(() => stock.stop());

  const servers = { TEMPORAL_ADDRESS: tuned.address, DATABASE_URL: postgres.databaseUrl };
  const apps: Installation[] = [];
  for (const only of split ? ['worker', 'api'] : [undefined]) {
    const args = only === undefined ? [] : ['--only', only];
    const app = await Installation.start({ dataDir, args, env: servers });
    undo.push(() => app.stop());
    apps.push(app);
  }
  const connection = await Connection.connect({ address: tuned.address });
  undo.push(() => connection.close());
  const stage = await openStage({
    name: 'production',
    connection,
    databaseUrl: postgres.databaseUrl,
    masterKeys: openMasterKeyFile(join(dataDir, 'master-keys')),
    keyFolder: join(dataDir, 'keys'),
    patienceMs: 60_000,
    log,
  });
  undo.push(() => stage.close());
  await makeNamespaces(stock.address);
  const bareTuned = await BareTemporal.start(tuned.address);
  undo.push(() => bareTuned.stop());
  const bareStock = await BareTemporal.start(stock.address);
  undo.push(() => bareStock.stop());

  const engine = pidIn(join(dataDir, 'engine'));
  const [first, last] = [apps[0], apps.at(-1)] as [Installation, Installation];
  return {
    api: new Api({ baseUrl: last.baseUrl, dataDir }),
    stage,
    bareTuned,
    bareStock,
    processes: {
      fristwerk: {
        app: last.process.pid ?? 0,
        ...(split ? { worker: first.process.pid ?? 0 } : {}),
        engine,
        postgres: pidIn(join(dataDir, 'register')),
      },
      bareTuned: { worker: bareTuned.workerPid, engine },
      bareStock: { worker: bareStock.workerPid, engine: pidIn(join(stockDir, 'engine')) },
    },
    engineSource: tuned.source,
  };
}

async function makeNamespaces(address: string): Promise<void> {
  const connection = await Connection.connect({ address });
  await ensureNamespaces(connection);
  await connection.close();
}

function pidIn(folder: string): number {
  const record = JSON.parse(readFileSync(join(folder, 'process.json'), 'utf8')) as {
    process: { pid: number };
  };
  return record.process.pid;
}
