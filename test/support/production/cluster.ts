import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { chooseAccount, type Account } from '../../../register/embedded/account';
import { findBinaries } from '../../../register/embedded/binaries';
import { root, serviceOf } from './compose-file';

/** One PostgreSQL cluster for engine and register, with the settings, roles and databases of docker-compose.yml. */
export class Cluster {
  private server: ChildProcess | undefined;
  private readonly account: Account | undefined;
  private readonly binaries: string;

  constructor(
    private readonly folder: string,
    private readonly secrets: string,
    readonly port: number,
  ) {
    this.account = chooseAccount(join(folder, 'data'));
    this.binaries = findBinaries(process.env, this.account, undefined).folder;
    chmodSync(folder, 0o711);
    mkdirSync(this.archive, { mode: 0o700 });
    if (this.account) chownSync(this.archive, this.account.uid, this.account.gid);
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  get archive(): string {
    return join(this.folder, 'archive');
  }

  async create(): Promise<void> {
    mkdirSync(this.data, { mode: 0o700 });
    if (this.account) chownSync(this.data, this.account.uid, this.account.gid);
    const passwordFile = join(this.folder, 'postgres-password');
    cpSync(join(this.secrets, 'postgres-password'), passwordFile);
    const options = String(serviceOf('postgres').environment?.['POSTGRES_INITDB_ARGS']).split(' ');
    this.run('initdb', ['-D', this.data, '-U', 'postgres', `--pwfile=${passwordFile}`, ...options]);
    await this.start();
    const script = join(root, 'deploy', 'postgres', 'create-databases.sh');
    const env = { ...this.clientEnvironment, SECRETS: this.secrets };
    execFileSync('sh', [script], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }

  async start(): Promise<void> {
    const settings = (serviceOf('postgres').command ?? []).map((part) =>
      part.replaceAll('/archive/', `${this.archive}/`),
    );
    const own = [`port=${this.port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
    const args = ['-D', this.data, ...settings, ...own.flatMap((setting) => ['-c', setting])];
    const log = openSync(join(this.folder, 'postgres.log'), 'a');
    this.server = spawn(join(this.binaries, 'postgres'), args, {
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      stdio: ['ignore', log, log],
      ...this.account,
    });
    closeSync(log);
    await this.answering();
  }

  async stop(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  }

  /** A copy of the running cluster; together with the archived log it leads to any later instant. */
  baseBackup(target: string): void {
    const args = ['-D', target, '-h', '127.0.0.1', '-p', String(this.port), '-U', 'postgres', '-X', 'none'];
    execFileSync(join(this.binaries, 'pg_basebackup'), [...args, '-c', 'fast'], {
      env: this.clientEnvironment,
      stdio: ['ignore', 'ignore', 'ignore'],
    });
  }

  /** Puts a base backup into the place of the data and has the log followed up to a named point. */
  async restore(backup: string, point: string): Promise<void> {
    execFileSync('rm', ['-rf', this.data]);
    cpSync(backup, this.data, { recursive: true });
    writeFileSync(join(this.data, 'recovery.signal'), '');
    const settings = [
      `restore_command = 'cp ${this.archive}/%f %p'`,
      `recovery_target_name = '${point}'`,
      `recovery_target_action = 'promote'`,
    ];
    const file = join(this.data, 'postgresql.auto.conf');
    writeFileSync(file, `${existsSync(file) ? readFileSync(file, 'utf8') : ''}${settings.join('\n')}\n`);
    if (this.account) execFileSync('chown', ['-R', `${this.account.uid}:${this.account.gid}`, this.data]);
    execFileSync('chmod', ['700', this.data]);
    await this.start();
    await this.until(async () => {
      const { rows } = await this.query<{ recovering: boolean }>('select pg_is_in_recovery() as recovering');
      return rows[0]?.recovering === false;
    });
  }

  async query<Row extends object>(statement: string, database = 'postgres'): Promise<{ rows: Row[] }> {
    const client = new Client({
      host: '127.0.0.1',
      port: this.port,
      user: 'postgres',
      password: this.password,
      database,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.query<Row>(statement);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private get password(): string {
    return readFileSync(join(this.secrets, 'postgres-password'), 'utf8');
  }

  private get clientEnvironment(): NodeJS.ProcessEnv {
    const server = { PGHOST: '127.0.0.1', PGPORT: String(this.port), PGPASSWORD: this.password };
    return { ...process.env, PATH: `${this.binaries}:${process.env['PATH']}`, ...server };
  }

  private answering(): Promise<void> {
    return this.until(async () => {
      await this.query('select 1');
      return true;
    });
  }

  private async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 60_000;
    for (;;) {
      const answer = await holds().catch(() => false);
      if (answer) return;
      if (Date.now() > end) throw new Error('the cluster does not answer');
      await sleep(100);
    }
  }

  private run(program: string, args: string[]): void {
    execFileSync(join(this.binaries, program), args, {
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'inherit'],
      ...this.account,
    });
  }
}
