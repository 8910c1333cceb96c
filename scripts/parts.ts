import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { createRemoteJWKSet } from 'jose';
import { sql } from 'kysely';
import { createApp } from '../api/app';
import { LocalIssuer } from '../api/auth/local-issuer';
import type { TokenPolicy } from '../api/auth/bearer';
import type { Config } from '../api/config';
import type { HealthProbe, PartState } from '../api/routes/health';
import { startWatch } from '../api/watch/watch';
import { startEngine, type EngineOptions } from '../engine/launcher';
import { parseMasterKeys, type MasterKeys } from '../engine/encryption/master-key';
import { masterKeysFromFile, openMasterKeyFile } from '../engine/encryption/master-key-file';
import { payloadSize } from '../engine/encryption/payload-size';
import { ensureNamespaces } from '../engine/namespaces';
import { startPostgres } from '../register/embedded/start-postgres';
import { openIncident } from '../register/incidents';
import { migrateRegister } from '../register/migrate';
import type { Subscribers } from '../register/projections/events';
import type { Log } from '../supervision/log';
import { startArchivist } from '../worker/archivist';
import { workflowBundle } from '../worker/bundle';
import { startRecomputer } from '../worker/recomputations/recomputer';
import { startCaseWorker, taskQueue, type RunningWorker } from '../worker/case-worker';
import { bankFormats } from './bank-formats';
import { caseRecordsOf, type CaseRecords } from './case-records';
import { handoverFolders } from './courier';
import { caseOpenerOf } from './case-opener';
import { eraserOf } from './erase-case';
import { finishErasures } from './finish-erasures';
import { openStage, type OpenStage } from './open-stage';
import { otherCasesOf } from './other-cases';

type Progress = NonNullable<EngineOptions['progress']>;

/** The two servers everything stands on: our own processes, or existing ones that the environment names. */
export async function startServers(config: Config, log: Log, progress: Progress) {
  const { dataDir, env } = config;
  const postgres =
    env.DATABASE_URL === undefined
      ? await startPostgres({ dataDir, log })
      : { databaseUrl: env.DATABASE_URL, state: () => 'running' as const, stop: () => Promise.resolve() };
  try {
    await migrateRegister(postgres.databaseUrl);
    const engine = await startEngine({ dataDir, log, progress });
    return { postgres, engine };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** A page of a history may be larger than what gRPC takes unless told. */
const channelArgs = { 'grpc.max_receive_message_length': 64 * 1024 * 1024 };

export async function openStages(config: Config, address: string, databaseUrl: string, log: Log) {
  const { env } = config;
  const connection = await Connection.connect({ address, channelArgs });
  const retention = env.FRISTWERK_RETENTION_SECONDS;
  await ensureNamespaces(connection, retention === undefined ? {} : { retentionSeconds: retention });
  const masterKeys = masterKeysOf(config);
  const shared = {
    connection,
    databaseUrl,
    masterKeys,
    patienceMs: env.FRISTWERK_PATIENCE_MS,
    caseOptions: { continueAsNewAfter: env.FRISTWERK_CONTINUE_AS_NEW_AFTER },
    log,
  };
  return {
    connection,
    production: await openStage({
      ...shared,
      name: 'production',
      keyFolder: keyFolderOf(config, 'production'),
    }),
    rehearsal: await openStage({ ...shared, name: 'rehearsal', keyFolder: keyFolderOf(config, 'rehearsal') }),
  };
}

/** Where the key log and the erasure log of a stage lie. */
export function keyFolderOf({ dataDir }: Config, stage: OpenStage['name']): string {
  return join(dataDir, 'keys', stage);
}

/** From the environment, from the file it names, or from our own file, which the first start makes. */
export function masterKeysOf({ env, dataDir }: Config): MasterKeys {
  const { FRISTWERK_MASTER_KEYS: keys, FRISTWERK_MASTER_KEYS_FILE: file } = env;
  if (keys !== undefined) return parseMasterKeys(keys);
  return file === undefined ? openMasterKeyFile(join(dataDir, 'master-keys')) : masterKeysFromFile(file);
}

/** The workers of both stages. What a rehearsal may not reach is not given to it. */
export async function startWorkers(
  config: Config,
  address: string,
  stages: OpenStage[],
  subscribers: Subscribers,
  log: Log,
): Promise<RunningWorker> {
  const bundle = await workflowBundle();
  // Of a rehearsal nobody is told.
  const told = ({ name }: OpenStage) => (name === 'production' ? subscribers : () => []);
  const records = stages.map((stage) => caseRecordsOf(stage, told(stage), log));
  const workers = await Promise.all(
    stages.map((stage, index) =>
      startCaseWorker({
        address,
        namespace: stage.namespace,
        bundle,
        cipher: stage.cipher,
        ...(config.env.FRISTWERK_MAX_CACHED_WORKFLOWS === undefined
          ? {}
          : { maxCachedWorkflows: config.env.FRISTWERK_MAX_CACHED_WORKFLOWS }),
        dependencies: {
          offices: stage.offices,
          journal: (records[index] as CaseRecords).journal,
          cases: otherCasesOf(stage),
          opener: caseOpenerOf(stage),
          sizeOf: payloadSize,
          incidents: { open: (incident) => openIncident(stage.register, incident) },
        },
      }),
    ),
  );
  const archivists = stages.map(({ client, register, cipher }) =>
    startArchivist({ client, register, cipher, log }),
  );
  const recomputers = stages.map((stage) => startRecomputer({ ...stage, log }));
  const rounds = records.map((record) => record.startRounds(config.env.FRISTWERK_ROUNDS_MS));
  return {
    state: () => (workers.every((worker) => worker.state() === 'up') ? 'up' : 'down'),
    stop: async () => {
      await Promise.all(rounds.map((round) => round.stop()));
      await Promise.all(archivists.map((archivist) => archivist.stop()));
      await Promise.all(recomputers.map((recomputer) => recomputer.stop()));
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

export interface ApiParts {
  config: Config;
  connection: Connection;
  production: OpenStage;
  rehearsal: OpenStage;
  health: HealthProbe;
  log: Log;
}

export async function createApi({ config, production, rehearsal, health, log }: ApiParts) {
  const tokens = await tokenPolicy(config);
  const erase = eraserOf(production, handoverFolders(config));
  const app = createApp({ production, rehearsal, tokens, health, erase, bank: bankFormats, log });
  const watch = startWatch({
    stage: production,
    everyMs: config.env.FRISTWERK_WATCH_MS,
    folder: config.dataDir,
    log,
  });
  const { register } = production;
  const erasures = finishErasures({ register, erase, log });
  return { app, watch, erasures };
}

async function tokenPolicy({ env, dataDir }: Config): Promise<TokenPolicy> {
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URL: url, OIDC_AUDIENCE: audience } = env;
  if (issuer && url && audience) return { issuer, audience, keys: createRemoteJWKSet(new URL(url)) };
  return (await LocalIssuer.open(dataDir)).policy;
}

/** Asks engine and register anew each time; the worker of another process is asked for at the engine. */
export function healthProbe(
  connection: Connection,
  production: OpenStage,
  worker: RunningWorker | undefined,
): HealthProbe {
  return async () => ({
    engine: await up(
      connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.getSystemInfo({})),
    ),
    register: await up(sql`select 1`.execute(production.register)),
    worker: worker ? worker.state() : await pollers(connection, production.namespace),
  });
}

async function up(question: Promise<unknown>): Promise<PartState> {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), 2_500).unref());
  return await Promise.race([question, late]).then(
    () => 'up' as const,
    () => 'down' as const,
  );
}

async function pollers(connection: Connection, namespace: string): Promise<PartState> {
  const request = { namespace, taskQueue: { name: taskQueue }, taskQueueType: 1 };
  const answer = await connection
    .withDeadline(Date.now() + 2_000, () => connection.workflowService.describeTaskQueue(request))
    .catch(() => undefined);
  const fresh = Date.now() / 1000 - 90;
  return answer?.pollers?.some((poller) => Number(poller.lastAccessTime?.seconds ?? 0) > fresh)
    ? 'up'
    : 'down';
}
