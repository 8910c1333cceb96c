import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileDurably } from '../supervision/durable-file';
import type { Launch } from '../supervision/supervisor';
import { DYNAMIC_SETTINGS, dynamicConfigFile, dynamicConfigFlags } from './dynamic-settings';
import { portsOfFolder } from './remembered-ports';
import { DATABASE_FILE, SERVER_PORTS, serverConfigFile } from './server-config';

/** An executable that can be an engine: the server itself, or the CLI that holds one. */
export interface Program {
  kind: 'server' | 'cli';
  path: string;
}

export interface PreparedLaunch {
  port: number;
  launch: Launch;
}

/** Writes what the program needs into the folder and says how it is started, on free ports. */
export async function prepareLaunch(
  { kind, path }: Program,
  folder: string,
  settings = DYNAMIC_SETTINGS,
): Promise<PreparedLaunch> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return kind === 'server' ? prepareServer(path, folder, settings) : prepareCli(path, folder, settings);
}

type Settings = typeof DYNAMIC_SETTINGS;

async function prepareServer(path: string, folder: string, settings: Settings): Promise<PreparedLaunch> {
  const ports = await portsOfFolder(folder, SERVER_PORTS);
  mkdirSync(join(folder, 'config'), { recursive: true });
  writeFileDurably(join(folder, 'config', 'dynamic.yaml'), dynamicConfigFile(settings));
  writeFileDurably(
    join(folder, 'config', 'fristwerk.yaml'),
    serverConfigFile(ports, join('config', 'dynamic.yaml')),
  );
  return {
    port: ports.frontend,
    launch: {
      command: path,
      args: ['--root', '.', '--config', 'config', '--env', 'fristwerk', '--allow-no-auth', 'start'],
      cwd: folder,
      env: withoutTemporalSettings(process.env),
    },
  };
}

async function prepareCli(path: string, folder: string, settings: Settings): Promise<PreparedLaunch> {
  const { frontend } = await portsOfFolder(folder, ['frontend']);
  return {
    port: frontend,
    launch: {
      command: path,
      args: [
        ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(frontend)],
        ...['--db-filename', DATABASE_FILE, '--log-level', 'warn', '--log-format', 'json'],
        ...['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'],
        ...dynamicConfigFlags(settings),
      ],
      cwd: folder,
      env: withoutTemporalSettings(process.env),
    },
  };
}

// Server and CLI read TEMPORAL_* themselves: a variable meant for somebody else must not change our engine.
function withoutTemporalSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('TEMPORAL_')));
}
