import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { readyMade, type ReadyMadePerson } from '../../../api/auth/local-issuer';

/** An OIDC issuer as an agency has one: it signs access tokens and publishes its keys by HTTP. */
export class TestIssuer {
  readonly audience = 'fristwerk-production';

  private constructor(
    private readonly server: Server,
    private readonly key: CryptoKey,
    private readonly keyId: string,
  ) {}

  static async start(): Promise<TestIssuer> {
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const keyId = 'test-key-1';
    const jwk: JWK = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' };
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [jwk] }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestIssuer(server, privateKey, keyId);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get settings(): Record<string, string> {
    return { OIDC_ISSUER: this.url, OIDC_JWKS_URL: `${this.url}/keys`, OIDC_AUDIENCE: this.audience };
  }

  token = async (person: ReadyMadePerson, issuer = this.url): Promise<string> => {
    const { name, roles } = readyMade[person];
    return await new SignJWT({ name, roles })
      .setProtectedHeader({ alg: 'RS256', kid: this.keyId })
      .setIssuer(issuer)
      .setAudience(this.audience)
      .setSubject(`agency:${person}`)
      .setIssuedAt()
      .setExpirationTime('2h')
      .sign(this.key);
  };

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
