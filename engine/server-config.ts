export const SERVER_PORTS = [
  'frontend',
  'frontendMembership',
  'history',
  'historyMembership',
  'matching',
  'matchingMembership',
  'worker',
  'workerMembership',
] as const;

export type ServerPorts = Record<(typeof SERVER_PORTS)[number], number>;

// Relative to the working directory of the server, so that no character of the folder's name needs quoting.
export const DATABASE_FILE = 'temporal.db';

// synchronous 2 is FULL: what the engine has acknowledged survives a power failure.
const DATABASE = {
  sql: {
    pluginName: 'sqlite',
    databaseName: DATABASE_FILE,
    connectAddr: 'localhost',
    connectProtocol: 'tcp',
    connectAttributes: { cache: 'private', setup: 'true', journal_mode: 'wal', synchronous: '2' },
    maxConns: 1,
    maxIdleConns: 1,
    maxConnLifetime: '1h',
  },
};

function service(grpcPort: number, membershipPort: number): object {
  return { rpc: { grpcPort, membershipPort, bindOnIP: '127.0.0.1' } };
}

/** The static configuration of the server (JSON is YAML): one process, one SQLite file, loopback only. */
export function serverConfigFile(ports: ServerPorts, dynamicConfigPath: string): string {
  const config = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'sqlite',
      visibilityStore: 'sqlite',
      numHistoryShards: 1,
      datastores: { sqlite: DATABASE },
    },
    global: { membership: { broadcastAddress: '127.0.0.1' } },
    services: {
      frontend: service(ports.frontend, ports.frontendMembership),
      history: service(ports.history, ports.historyMembership),
      matching: service(ports.matching, ports.matchingMembership),
      worker: service(ports.worker, ports.workerMembership),
    },
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `127.0.0.1:${String(ports.frontend)}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicConfigPath, pollInterval: '10s' },
  };
  return JSON.stringify(config, undefined, 2) + '\n';
}
