import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from 'jose';
import type { Role } from '../../contracts/case/roles';
import type { TokenPolicy } from './bearer';

export const localIssuer = 'urn:fristwerk:local';
export const localAudience = 'fristwerk';

export class LocalIssuerForbiddenError extends Error {
  constructor() {
    super(
      'NODE_ENV=production: the built-in sign-in is refused. Configure OIDC_ISSUER, OIDC_JWKS_URL and OIDC_AUDIENCE.',
    );
    this.name = 'LocalIssuerForbiddenError';
  }
}

/** People who are ready to be signed in, one or two for each role. */
export const readyMade = {
  caseworker: { name: 'Sachbearbeitung Eins', roles: ['caseworker'] },
  caseworker2: { name: 'Sachbearbeitung Zwei', roles: ['caseworker'] },
  supervisor: { name: 'Leitung Eins', roles: ['supervisor'] },
  supervisor2: { name: 'Leitung Zwei', roles: ['supervisor'] },
  auditor: { name: 'Revision', roles: ['auditor'] },
  'medical-service': { name: 'Ärztlicher Dienst', roles: ['medical-service'] },
  'objection-office': { name: 'Widerspruchsstelle', roles: ['objection-office'] },
  payments: { name: 'Zahlstelle', roles: ['payments'] },
  mailroom: { name: 'Poststelle', roles: ['mailroom'] },
} as const satisfies Record<string, { name: string; roles: readonly Role[] }>;

export type ReadyMadePerson = keyof typeof readyMade;

/** The sign-in of the embedded default: its own issuer, for this machine only. */
export class LocalIssuer {
  private constructor(private readonly key: JWK) {}

  static async open(dataDir: string, env: NodeJS.ProcessEnv = process.env): Promise<LocalIssuer> {
    if (env['NODE_ENV'] === 'production') throw new LocalIssuerForbiddenError();
    const file = join(dataDir, 'sign-in', 'key.json');
    if (!existsSync(file)) await makeKey(file);
    return new LocalIssuer(JSON.parse(readFileSync(file, 'utf8')) as JWK);
  }

  get policy(): TokenPolicy {
    const { d: _secret, ...publicKey } = this.key;
    return { issuer: localIssuer, audience: localAudience, keys: createLocalJWKSet({ keys: [publicKey] }) };
  }

  async token(person: ReadyMadePerson, lifetime = '12h'): Promise<string> {
    const { name, roles } = readyMade[person];
    return await new SignJWT({ name, roles })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.key.kid })
      .setIssuer(localIssuer)
      .setAudience(localAudience)
      .setSubject(`local:${person}`)
      .setIssuedAt()
      .setExpirationTime(lifetime)
      .sign(await importJWK(this.key, 'EdDSA'));
  }
}

async function makeKey(file: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'EdDSA', use: 'sig' };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(key), { mode: 0o600 });
  renameSync(draft, file);
}
