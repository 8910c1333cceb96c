import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePorts } from '../../engine/free-ports';
import { Api } from './api';
import { Installation } from './installation';
import { Cluster } from './production/cluster';
import { environmentOf, root, serviceOf } from './production/compose-file';
import { TestIssuer } from './production/issuer';
import { TemporalServer } from './production/temporal-server';

/**
 * Production as docker-compose.yml describes it, without Docker: the same settings, scripts, secrets and environment,
 * each part a process of its own on this machine.
 */
export class Production {
  private readonly parts = new Set<Installation>();
  private baseUrl = '';
  /** Leads to the API part that was started last, as a fixed address in front of it would. */
  readonly api: Api;

  private constructor(
    private readonly folder: string,
    readonly cluster: Cluster,
    readonly temporal: TemporalServer,
    readonly issuer: TestIssuer,
  ) {
    const address = () => this.baseUrl;
    this.api = new Api({
      get baseUrl() {
        return address();
      },
      dataDir: this.dataDir,
      token: issuer.token,
    });
  }

  /** Servers that are empty but for roles, databases and the engine's schema. */
  static async create(): Promise<Production> {
    const folder = mkdtempSync(join(tmpdir(), 'fristwerk-production-'));
    const secrets = join(folder, 'secrets');
    execFileSync('sh', [join(root, 'deploy', 'make-secrets.sh'), secrets], { stdio: 'ignore' });
    const { postgres } = await findFreePorts(['postgres']);
    const cluster = new Cluster(folder, secrets, postgres);
    const temporal = await TemporalServer.create({
      folder,
      postgresPort: postgres,
      passwordFile: join(secrets, 'temporal-password'),
    });
    const production = new Production(folder, cluster, temporal, await TestIssuer.start());
    try {
      await cluster.create();
      temporal.setUpSchema();
      await temporal.start();
    } catch (error) {
      await production.stop();
      throw error;
    }
    return production;
  }

  get dataDir(): string {
    return join(this.folder, 'data-of-the-app');
  }

  get masterKeysFile(): string {
    return join(this.folder, 'secrets', 'app', 'master-keys');
  }

  inFolder(name: string): string {
    return join(this.folder, name);
  }

  /** A part as Compose starts it. */
  async startPart(part: 'api' | 'worker', env: Record<string, string> = {}): Promise<Installation> {
    const args = [...(serviceOf(part).command ?? [])];
    const port = args.indexOf('--port');
    const installation = await Installation.start({
      dataDir: this.dataDir,
      args: port < 0 ? args : args.toSpliced(port, 2),
      env: { ...this.environment(part), ...env },
    });
    this.parts.add(installation);
    if (part === 'api') this.baseUrl = installation.baseUrl;
    return installation;
  }

  environment(part: 'api' | 'worker' | 'rotate-keys'): Record<string, string> {
    return environmentOf(part, {
      ...this.issuer.settings,
      TEMPORAL_ADDRESS: this.temporal.address,
      FRISTWERK_HOST: '127.0.0.1',
      'postgres:5432': `127.0.0.1:${this.cluster.port}`,
      '/run/fristwerk': join(this.folder, 'secrets', 'app'),
      '/run/secrets': join(this.folder, 'secrets'),
    });
  }

  async stopParts(): Promise<void> {
    await Promise.all([...this.parts].map((part) => part.stop()));
    this.parts.clear();
  }

  async stop(): Promise<void> {
    await this.stopParts();
    await this.temporal.stop();
    await this.cluster.stop();
    await this.issuer.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
