import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../api/config';
import { dynamicConfigFile } from '../../engine/dynamic-settings';
import { SERVER_VERSION } from '../../engine/sources/program-version';
import { composeFile, serviceOf } from '../support/production/compose-file';
import { root, roomOf, sourceFiles } from './imports';

const compose = composeFile();
const text = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docker-compose.yml', () => {
  it('gives the engine the settings that the embedded one has', () => {
    expect(text('deploy/temporal/dynamic-settings.json')).toBe(dynamicConfigFile());
    expect(serviceOf('temporal').environment?.['DYNAMIC_CONFIG_FILE_PATH']).toBe(
      '/deploy/dynamic-settings.json',
    );
    expect(serviceOf('temporal').volumes).toContain('./deploy/temporal:/deploy:ro');
  });

  it('names the version of the engine that everything was tried on', () => {
    for (const service of ['temporal', 'temporal-schema'])
      expect(serviceOf(service).image).toContain(`\${TEMPORAL_VERSION:-${SERVER_VERSION}}`);
  });

  it('starts two workers and the API with a configuration that the app takes', () => {
    for (const part of ['api', 'worker'] as const) {
      const { command = [], environment = {} } = serviceOf(part);
      const given = { ...environment, DATABASE_PASSWORD_FILE: join(root, 'package.json') };
      const env = Object.fromEntries(
        Object.entries(given).map(([name, value]) => [name, plain(name, String(value))]),
      );
      expect(readConfig(command, env).part).toBe(part);
    }
    expect(serviceOf('worker').deploy?.replicas).toBe(2);
  });

  it('holds commands that are read as text, not as YAML of another kind', () => {
    for (const [name, { command = [], entrypoint = [], healthcheck }] of Object.entries(compose.services)) {
      const words: unknown[] = [...command, ...entrypoint, ...(healthcheck?.test ?? [])];
      expect({ name, other: words.filter((word) => typeof word !== 'string') }).toEqual({ name, other: [] });
    }
  });

  it('mounts only files that are here, and only volumes and secrets that it declares', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      const sources = (service.volumes ?? []).map(
        (volume) => volume.replace(/\$\{[^}]*\}/, 'secret').split(':')[0] ?? '',
      );
      const local = sources.filter((source) => source.startsWith('./'));
      expect({ name, missing: local.filter((source) => !existsSync(join(root, source))) }).toEqual({
        name,
        missing: [],
      });
      const named = sources.filter((source) => /^[a-z]/.test(source) && !source.startsWith('secret'));
      expect({ name, undeclared: named.filter((volume) => !(volume in compose.volumes)) }).toEqual({
        name,
        undeclared: [],
      });
      const secrets = (service.secrets ?? []).filter((secret) => !(secret in compose.secrets));
      expect({ name, secrets }).toEqual({ name, secrets: [] });
      const waitsFor = Object.keys(service.depends_on ?? {}).filter((other) => !(other in compose.services));
      expect({ name, waitsFor }).toEqual({ name, waitsFor: [] });
    }
  });

  it('lets nothing in from outside this machine', () => {
    const published = /^ {6}- (\S+:\d+)$/gm;
    const ports = [...text('docker-compose.yml').matchAll(published)].map(([, port]) => port);
    expect(ports).toHaveLength(2);
    expect(ports.filter((port) => !port?.startsWith('127.0.0.1:'))).toEqual([]);
  });
});

/** An address where the file leaves the value to the operator. */
function plain(name: string, value: string): string {
  return value.startsWith('${')
    ? name === 'FRISTWERK_LOG_LEVEL'
      ? 'info'
      : 'https://issuer.example'
    : value;
}

describe('the image', () => {
  it('holds every room of the product', () => {
    const kept = [...text('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name]) => name ?? '');
    const rooms = sourceFiles()
      .map(roomOf)
      .filter((room) => !['test', 'bench'].includes(room));
    for (const room of new Set(rooms)) {
      expect(kept).toContain(room);
    }
  });
});

describe('docs/operations.md', () => {
  it('says what each setting of the environment is', () => {
    const names = [...text('api/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z/gm)].map(
      ([, name]) => name ?? '',
    );
    expect(names.length).toBeGreaterThan(10);
    const page = text('docs/operations.md');
    expect(names.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  it('says what is to be done about each kind of incident', () => {
    const kinds = [...text('register/incidents.ts').matchAll(/^ {2}'([a-z-]+)',$/gm)].map(
      ([, kind]) => kind ?? '',
    );
    expect(kinds.length).toBeGreaterThan(4);
    const page = text('docs/operations.md');
    expect(kinds.filter((kind) => !page.includes(`| \`${kind}\` |`))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = [...text('docs/operations.md').matchAll(/npm run (?:--silent )?([a-z:]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
