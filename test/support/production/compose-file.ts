import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export const root = join(__dirname, '..', '..', '..');

export interface ComposeService {
  image?: string;
  environment?: Record<string, string | number>;
  command?: string[];
  entrypoint?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  secrets?: string[];
  healthcheck?: { test: string[] };
  deploy?: { replicas: number };
}

export interface ComposeFile {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
}

export function composeFile(): ComposeFile {
  return parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as ComposeFile;
}

export function serviceOf(name: string): ComposeService {
  const service = composeFile().services[name];
  if (!service) throw new Error(`docker-compose.yml has no service ${name}`);
  return service;
}

/** What a service is given, with the names that hold inside the containers replaced by those of this machine. */
export function environmentOf(service: string, here: Record<string, string>): Record<string, string> {
  const entries = Object.entries(serviceOf(service).environment ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      here[name] ?? onThisMachine(interpolated(String(value), here), here),
    ]),
  );
}

/** `${NAME:-default}` and `${NAME:?why}` as Compose reads them. */
function interpolated(text: string, here: Record<string, string>): string {
  return text.replaceAll(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_whole, name: string, kind?: string, rest = '') => {
      const value = here[name] ?? (kind === '-' ? String(rest) : undefined);
      if (value === undefined) throw new Error(`docker-compose.yml wants ${name}`);
      return value;
    },
  );
}

function onThisMachine(text: string, here: Record<string, string>): string {
  return Object.entries(here)
    .filter(([name]) => name.includes(':') || name.startsWith('/'))
    .reduce((result, [name, value]) => result.replace(name, value), text);
}
