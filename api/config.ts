import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { z } from 'zod';

/** The environment, read in one place. */
const environment = z.object({
  NODE_ENV: z.string().optional(),
  TEMPORAL_ADDRESS: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).optional(),
  DATABASE_PASSWORD_FILE: z.string().min(1).optional(),
  FRISTWERK_MASTER_KEYS: z.string().min(1).optional(),
  FRISTWERK_MASTER_KEYS_FILE: z.string().min(1).optional(),
  FRISTWERK_HOST: z.string().min(1).default('127.0.0.1'),
  FRISTWERK_MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(0).optional(),
  // A worker that takes a case up from its history needs 13 ms for an act, and has five seconds.
  FRISTWERK_CONTINUE_AS_NEW_AFTER: z.coerce.number().int().min(1).default(100),
  FRISTWERK_PATIENCE_MS: z.coerce.number().int().min(100).default(10_000),
  FRISTWERK_WATCH_MS: z.coerce.number().int().min(100).default(60_000),
  FRISTWERK_ROUNDS_MS: z.coerce.number().int().min(100).default(3_600_000),
  FRISTWERK_LINK_BASE: z.url({ protocol: /^https?$/ }).optional(),
  FRISTWERK_RETENTION_SECONDS: z.coerce.number().int().min(1).optional(),
  FRISTWERK_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  OIDC_ISSUER: z.string().min(1).optional(),
  OIDC_JWKS_URL: z.url().optional(),
  OIDC_AUDIENCE: z.string().min(1).optional(),
});

export type Environment = z.output<typeof environment>;
export type Part = 'all' | 'api' | 'worker';

export interface Config {
  env: Environment;
  port: number;
  dataDir: string;
  part: Part;
  /** What configures the channels of letters; they read it themselves, as one. */
  channels: Record<string, string | undefined>;
}

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const usage = 'npm start -- [--port N] [--data DIR] [--only api|worker]';

export function readConfig(args: string[], env: NodeJS.ProcessEnv = process.env): Config {
  const values = argumentsOf(args);
  const port = Number(values.port ?? '4400');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`--port: ${values.port} is no port. ${usage}`);
  const part = values.only ?? 'all';
  if (part !== 'all' && part !== 'api' && part !== 'worker')
    throw new ConfigError(`--only: api or worker. ${usage}`);
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    throw new ConfigError(`These settings of the environment cannot be used: ${names}`);
  }
  if (part !== 'all') requireSharedServers(parsed.data);
  if (part !== 'worker') requireSignIn(parsed.data);
  const dataDir = resolve(values.data ?? 'data');
  return { env: withPassword(parsed.data), port, dataDir, part, channels: channelSettings(env) };
}

const ofChannels = /^FRISTWERK_(PRINT|SMTP|WEBHOOKS?|ROUTING|BANK)(_|$)/;

function channelSettings(env: NodeJS.ProcessEnv): Config['channels'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => ofChannels.test(name)));
}

/** A part on its own has no servers and no keys of its own: it would stand beside the others, not with them. */
function requireSharedServers(env: Environment): void {
  const missing = [
    ...(env.TEMPORAL_ADDRESS === undefined ? ['TEMPORAL_ADDRESS'] : []),
    ...(env.DATABASE_URL === undefined ? ['DATABASE_URL'] : []),
    ...(env.FRISTWERK_MASTER_KEYS === undefined && env.FRISTWERK_MASTER_KEYS_FILE === undefined
      ? ['FRISTWERK_MASTER_KEYS_FILE or FRISTWERK_MASTER_KEYS']
      : []),
  ];
  if (missing.length > 0) throw new ConfigError(`--only: these settings are needed: ${missing.join(', ')}`);
}

/** Half an issuer is none, and nobody means the built-in sign-in by it; that one is for this machine alone. */
function requireSignIn(env: Environment): void {
  const missing = (['OIDC_ISSUER', 'OIDC_JWKS_URL', 'OIDC_AUDIENCE'] as const).filter(
    (name) => env[name] === undefined,
  );
  if (missing.length === 0) return;
  if (missing.length < 3)
    throw new ConfigError(`These settings of the sign-in are missing: ${missing.join(', ')}`);
  if (!/^(127(\.\d+){3}|::1|localhost)$/.test(env.FRISTWERK_HOST))
    throw new ConfigError(
      `FRISTWERK_HOST: the built-in sign-in serves this machine alone. Configure ${missing.join(', ')}.`,
    );
}

/** The password of the register may lie in a file, so that it stands in no environment. */
function withPassword(env: Environment): Environment {
  const { DATABASE_URL: address, DATABASE_PASSWORD_FILE: file } = env;
  if (address === undefined || file === undefined) return env;
  try {
    const url = new URL(address);
    url.password = encodeURIComponent(readFileSync(file, 'utf8').trim());
    return { ...env, DATABASE_URL: url.href };
  } catch {
    throw new ConfigError('DATABASE_URL is no address, or DATABASE_PASSWORD_FILE cannot be read.');
  }
}

function argumentsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { port: { type: 'string' }, data: { type: 'string' }, only: { type: 'string' } },
    }).values;
  } catch (error) {
    throw new ConfigError(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
}
