import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig } from './config';

const shared = {
  TEMPORAL_ADDRESS: 'engine:7233',
  DATABASE_URL: 'postgresql://register/fristwerk',
  FRISTWERK_MASTER_KEYS_FILE: '/run/fristwerk/master-keys',
};

describe('the configuration', () => {
  it('needs nothing for everything in one process', () => {
    expect(readConfig([], {})).toMatchObject({
      port: 4400,
      part: 'all',
      env: { FRISTWERK_HOST: '127.0.0.1' },
    });
  });

  it.each(['api', 'worker'])('needs servers and keys that are shared for the part %s', (part) => {
    expect(readConfig(['--only', part], shared).part).toBe(part);
    for (const name of Object.keys(shared)) {
      const { [name]: _missing, ...others } = shared as Record<string, string>;
      expect(() => readConfig(['--only', part], others)).toThrow(ConfigError);
      expect(() => readConfig(['--only', part], others)).toThrow(name);
    }
  });

  it('takes the master keys themselves in the place of their file', () => {
    const { FRISTWERK_MASTER_KEYS_FILE: _file, ...others } = shared;
    const env = { ...others, FRISTWERK_MASTER_KEYS: '1:secret' };
    expect(readConfig(['--only', 'api'], env).env.FRISTWERK_MASTER_KEYS).toBe('1:secret');
  });

  it.each([[['--port', 'x']], [['--port', '70000']], [['--only', 'console']], [['--colour']]])(
    'refuses %j with a sentence',
    (args) => {
      expect(() => readConfig(args, shared)).toThrow(ConfigError);
    },
  );

  it('puts the password from its file into the address of the register', () => {
    const folder = mkdtempSync(join(tmpdir(), 'fristwerk-config-'));
    const file = join(folder, 'password');
    writeFileSync(file, 'a:b/c@d%\n');
    const env = { DATABASE_URL: 'postgresql://clerk@register:5432/fristwerk', DATABASE_PASSWORD_FILE: file };
    expect(readConfig([], env).env.DATABASE_URL).toBe(
      'postgresql://clerk:a%3Ab%2Fc%40d%25@register:5432/fristwerk',
    );
    rmSync(folder, { recursive: true });
    expect(() => readConfig([], env)).toThrow(ConfigError);
  });

  describe('of the sign-in', () => {
    const issuer = {
      OIDC_ISSUER: 'https://issuer.example',
      OIDC_JWKS_URL: 'https://issuer.example/keys',
      OIDC_AUDIENCE: 'fristwerk',
    };

    it.each(Object.keys(issuer))('refuses an issuer without %s', (name) => {
      const { [name]: _missing, ...others } = issuer as Record<string, string>;
      expect(() => readConfig([], others)).toThrow(name);
      expect(readConfig(['--only', 'worker'], { ...shared, ...others }).part).toBe('worker');
    });

    it.each(['0.0.0.0', '::', '192.168.0.7', 'fristwerk.example', '127.0.0.1.example'])(
      'serves %s with an issuer alone',
      (host) => {
        expect(() => readConfig([], { FRISTWERK_HOST: host })).toThrow(ConfigError);
        expect(readConfig([], { FRISTWERK_HOST: host, ...issuer }).env.FRISTWERK_HOST).toBe(host);
      },
    );

    it.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('needs no issuer on %s', (host) => {
      expect(readConfig([], { FRISTWERK_HOST: host }).env.FRISTWERK_HOST).toBe(host);
    });
  });

  it('names a setting that cannot be used, and never its value', () => {
    const read = () => readConfig([], { FRISTWERK_PATIENCE_MS: 'soon', OIDC_JWKS_URL: 'nowhere' });
    expect(read).toThrow('FRISTWERK_PATIENCE_MS, OIDC_JWKS_URL');
    expect(read).not.toThrow('soon');
  });
});
