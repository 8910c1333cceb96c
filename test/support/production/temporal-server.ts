import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askFrontend } from '../../../engine/answering';
import { engineCacheFolder } from '../../../engine/cache-folder';
import { findFreePorts, type Ports } from '../../../engine/free-ports';
import { findProgram } from '../../../engine/sources';
import { SERVER_VERSION } from '../../../engine/sources/program-version';
import { environmentOf, root } from './compose-file';

const services = ['FRONTEND', 'MATCHING', 'HISTORY', 'WORKER'] as const;
const portNames = [
  ...services.flatMap((service) => [`${service}_GRPC_PORT`, `${service}_MEMBERSHIP_PORT`] as const),
  'FRONTEND_HTTP_PORT',
] as const;

export interface TemporalParts {
  folder: string;
  postgresPort: number;
  passwordFile: string;
}

/** The Temporal server on PostgreSQL, set up and started by the files of docker-compose.yml. */
export class TemporalServer {
  private process: ChildProcess | undefined;

  private constructor(
    private readonly parts: TemporalParts,
    private readonly program: string,
    private readonly ports: Ports<(typeof portNames)[number]>,
  ) {}

  static async create(parts: TemporalParts): Promise<TemporalServer> {
    const search = { env: process.env, progress: (line: string) => void process.stderr.write(`${line}\n`) };
    const { program } = await findProgram(search);
    if (program.kind !== 'server') throw new Error('the server itself is needed, not the Temporal CLI');
    return new TemporalServer(parts, program.path, await findFreePorts(portNames));
  }

  get address(): string {
    return `127.0.0.1:${this.ports.FRONTEND_GRPC_PORT}`;
  }

  /** Run twice by nature: every start of the production set-up brings the schema up to date. */
  setUpSchema(): void {
    const env = { ...process.env, ...this.environment('temporal-schema'), PATH: pathWithSqlTool() };
    const script = join(root, 'deploy', 'temporal', 'set-up-schema.sh');
    execFileSync('sh', [script], { env, stdio: 'ignore' });
  }

  async start(): Promise<void> {
    const log = openSync(join(this.parts.folder, 'temporal.log'), 'a');
    const script = join(root, 'deploy', 'temporal', 'start-server.sh');
    const ports = Object.fromEntries(Object.entries(this.ports).map(([name, port]) => [name, String(port)]));
    this.process = spawn('sh', [script, this.program, 'start'], {
      cwd: this.parts.folder,
      env: { PATH: process.env['PATH'], ...this.environment('temporal'), ...ports },
      stdio: ['ignore', log, log],
    });
    const end = Date.now() + 90_000;
    for (;;) {
      const answer = await askFrontend(this.address).then(
        () => true,
        () => false,
      );
      if (answer) return;
      if (this.process.exitCode !== null || Date.now() > end)
        throw new Error('the Temporal server does not answer');
      await sleep(100);
    }
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const { process: server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    const late = sleep(20_000, undefined, { ref: false }).then(() => server.kill('SIGKILL'));
    await Promise.race([ended, late]);
    await ended;
  }

  private environment(service: string): Record<string, string> {
    const { postgresPort, passwordFile } = this.parts;
    return environmentOf(service, {
      SQL_HOST: '127.0.0.1',
      SQL_PORT: String(postgresPort),
      POSTGRES_SEEDS: '127.0.0.1',
      DB_PORT: String(postgresPort),
      BIND_ON_IP: '127.0.0.1',
      TEMPORAL_PASSWORD_FILE: passwordFile,
      DYNAMIC_CONFIG_FILE_PATH: join(root, 'deploy', 'temporal', 'dynamic-settings.json'),
    });
  }
}

/** The schema tool of the same version as the server; the image has it, here Go builds it once for this machine. */
function pathWithSqlTool(): string {
  const home = join(engineCacheFolder(process.env), `sql-tool-${SERVER_VERSION}`);
  if (!existsSync(join(home, 'temporal-sql-tool'))) {
    const draft = `${home}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    try {
      execFileSync('go', ['install', `go.temporal.io/server/cmd/tools/sql@v${SERVER_VERSION}`], {
        cwd: '/',
        env: { ...process.env, GOBIN: draft, CGO_ENABLED: '0' },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      renameSync(join(draft, 'sql'), join(draft, 'temporal-sql-tool'));
      rmSync(home, { recursive: true, force: true });
      renameSync(draft, home);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return `${home}:${process.env['PATH']}`;
}
