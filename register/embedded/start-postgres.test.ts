import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { identifyProcess, isAlive } from '../../supervision/process-identity';
import { startApp } from '../../supervision/test/app-process';
import { recordedLog } from '../../supervision/test/recorded-log';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { until } from '../../supervision/test/until';
import { startPostgres, type Postgres } from './start-postgres';

const folder = makeTempFolder();
const running: Postgres[] = [];
afterEach(() => Promise.all(running.splice(0).map((postgres) => postgres.stop())));
afterAll(folder.remove);

async function start(dataDir: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, log: recordedLog(), restartDelaysMs: [50, 200] });
  running.push(postgres);
  return postgres;
}

async function query(databaseUrl: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function pidOf(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'register', 'data', 'postmaster.pid'), 'utf8'), 10);
}

const dataDir = join(folder.path, 'kept');

describe('the PostgreSQL of the register', () => {
  it('keeps what it was given over a stop and a new start', async () => {
    const first = await start(dataDir);
    await query(first.databaseUrl, 'CREATE TABLE kept AS SELECT 1 AS one');
    await first.stop();
    expect(first.state()).toBe('down');
    expect(existsSync(join(dataDir, 'register', 'data', 'postmaster.pid'))).toBe(false);
    expect(await query((await start(dataDir)).databaseUrl, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  });

  it('writes through to the disk, with checksums, and listens on no TCP port', async () => {
    const { databaseUrl } = await start(dataDir);
    const settings = [
      'fsync',
      'full_page_writes',
      'synchronous_commit',
      'data_checksums',
      'listen_addresses',
      'TimeZone',
    ];
    const columns = settings.map((name) => `current_setting('${name}') AS "${name}"`).join(', ');
    expect(await query(databaseUrl, `SELECT ${columns}`)).toEqual([
      {
        fsync: 'on',
        full_page_writes: 'on',
        synchronous_commit: 'on',
        data_checksums: 'on',
        listen_addresses: '',
        TimeZone: 'UTC',
      },
    ]);
  });

  it('holds UTF-8, sorts by code point and knows the case of umlauts', async () => {
    const { databaseUrl } = await start(dataDir);
    expect(
      await query(
        databaseUrl,
        `SELECT lower('ÄÖÜ') AS low, 'Z' < 'a' AS upper_first, 'z' < 'ä' AS ascii_first`,
      ),
    ).toEqual([{ low: 'äöü', upper_first: true, ascii_first: true }]);
    expect(await query(databaseUrl, 'SHOW server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
  });
});

describe('the PostgreSQL of the register, when something goes wrong', () => {
  it('keeps personal data out of its log when a statement fails', async () => {
    const { databaseUrl } = await start(dataDir);
    await query(databaseUrl, 'CREATE TABLE persons (name text PRIMARY KEY)');
    await query(databaseUrl, `INSERT INTO persons VALUES ('Kanarienvogel')`);
    await expect(query(databaseUrl, `INSERT INTO persons VALUES ('Kanarienvogel')`)).rejects.toThrow(
      /duplicate key/,
    );
    const log = readFileSync(join(dataDir, 'register', 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('Kanarienvogel');
  });

  it('comes back by itself after it was killed, with all it had confirmed', async () => {
    const postgres = await start(dataDir);
    await query(postgres.databaseUrl, 'CREATE TABLE confirmed AS SELECT 2 AS two');
    process.kill(pidOf(dataDir), 'SIGKILL');
    await until(() => postgres.state() === 'restarting');
    await until(() => postgres.state() === 'running');
    expect(await query(postgres.databaseUrl, 'SELECT * FROM confirmed')).toEqual([{ two: 2 }]);
  });

  it('stops with transactions in hand: they are rolled back, nothing waits for them', async () => {
    const postgres = await start(dataDir);
    const client = new Client({ connectionString: postgres.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('BEGIN; CREATE TABLE in_hand (id int)');
    const started = Date.now();
    await postgres.stop();
    expect(Date.now() - started).toBeLessThan(5_000);
    await client.end().catch(() => undefined);
    const tables = await query((await start(dataDir)).databaseUrl, `SELECT to_regclass('in_hand') AS found`);
    expect(tables).toEqual([{ found: null }]);
  });
});

describe('a PostgreSQL whose app was killed', () => {
  const app = (folderOfApp: string): string =>
    `const postgres = await load('register/embedded/start-postgres').startPostgres({ dataDir: ${JSON.stringify(folderOfApp)}, log });
     console.log(postgres.databaseUrl);`;

  it('is ended by the next start, which finds its data', async () => {
    const dataDir = join(folder.path, 'orphan');
    const killed = await startApp(app(dataDir));
    await query(killed.firstLine, 'CREATE TABLE before AS SELECT 3 AS three');
    const orphan = identifyProcess(pidOf(dataDir));
    await killed.killHard();
    expect(orphan && isAlive(orphan)).toBe(true);
    const { databaseUrl } = await start(dataDir);
    expect(orphan && isAlive(orphan)).toBe(false);
    expect(await query(databaseUrl, 'SELECT * FROM before')).toEqual([{ three: 3 }]);
  });

  it('is ended too where our own record of it is missing', async () => {
    const dataDir = join(folder.path, 'unrecorded');
    const killed = await startApp(app(dataDir));
    const orphan = identifyProcess(pidOf(dataDir));
    await killed.killHard();
    writeFileSync(join(dataDir, 'register', 'process.json'), '');
    await start(dataDir);
    expect(orphan && isAlive(orphan)).toBe(false);
  });

  it('is not touched while that app lives', async () => {
    const dataDir = join(folder.path, 'living');
    const living = await startApp(app(dataDir));
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'server-in-use' });
    expect(await query(living.firstLine, 'SELECT 4 AS four')).toEqual([{ four: 4 }]);
    await living.killHard();
    await start(dataDir);
  });

  const leavePostmasterFile = (dataDir: string, pid: number) => {
    const lines = [pid, join(dataDir, 'register', 'data'), 1, 5432, '', '', '  5432001   1', 'ready'];
    writeFileSync(join(dataDir, 'register', 'data', 'postmaster.pid'), lines.join('\n'));
  };

  it('starts although its process number now belongs to somebody else', async () => {
    const dataDir = join(folder.path, 'renumbered');
    await (await start(dataDir)).stop();
    leavePostmasterFile(dataDir, process.pid);
    await start(dataDir);
  });

  it('starts although nobody has taken notice yet that it has ended', async () => {
    const dataDir = join(folder.path, 'zombie');
    await (await start(dataDir)).stop();
    // The shell's child ends at once; what the shell has become never asks after it.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      uid: statSync(join(dataDir, 'register', 'data')).uid,
    });
    const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
    try {
      await until(() => identifyProcess(Number(line)) === undefined);
      expect(() => process.kill(Number(line), 0)).not.toThrow();
      leavePostmasterFile(dataDir, Number(line));
      await start(dataDir);
    } finally {
      parent.kill();
    }
  });
});

describe('the place of the data', () => {
  it('may have any name, and be longer than a socket address', async () => {
    const dataDir = join(folder.path, `Ämter & Co. 100 %3F #1 ${'x'.repeat(100)}`);
    const { databaseUrl } = await start(dataDir);
    expect(await query(databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const { link } = JSON.parse(readFileSync(join(dataDir, 'register', 'socket-link.json'), 'utf8')) as {
      link: string;
    };
    await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
    expect(existsSync(link)).toBe(false);
  });

  it('may lie in a folder that only its user enters', async () => {
    const closed = join(folder.path, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const { databaseUrl } = await start(join(closed, 'data'));
    expect(await query(databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(statSync(join(closed, 'data', 'register', 'data')).mode & 0o077).toBe(0);
  });

  it('is filled anew where the first start was broken off', async () => {
    const dataDir = join(folder.path, 'half');
    mkdirSync(join(dataDir, 'register', 'data.new', 'base'), { recursive: true });
    await start(dataDir);
    expect(existsSync(join(dataDir, 'register', 'data.new'))).toBe(false);
  });

  it('may have been restored from a backup by root', async () => {
    const restored = join(folder.path, 'restored');
    await (await start(restored)).stop();
    execFileSync('chown', ['-R', String(process.getuid?.()), join(restored, 'register', 'data')]);
    await start(restored);
  });

  it('is not opened by another version than wrote it', async () => {
    const dataDir = join(folder.path, 'older');
    mkdirSync(join(dataDir, 'register', 'data'), { recursive: true });
    writeFileSync(join(dataDir, 'register', 'data', 'PG_VERSION'), '13\n');
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'postgres-version', written: 13 });
  });
});
