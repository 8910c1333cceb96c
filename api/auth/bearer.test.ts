import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Request, Response } from 'express';
import { createLocalJWKSet, createRemoteJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { bearer, type TokenPolicy } from './bearer';
import { personOf } from './person';

const issuer = 'https://issuer.example';
const audience = 'fristwerk';
let token: (claims?: Record<string, unknown>, lifetime?: string) => Promise<string>;
let known: TokenPolicy['keys'];

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA');
  known = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'EdDSA' }] });
  token = async (claims = {}, lifetime = '1h') =>
    await new SignJWT({ roles: ['caseworker'], ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('clerk')
      .setExpirationTime(lifetime)
      .sign(privateKey);
});

const requestWith = (sent: string) => ({ headers: { authorization: `Bearer ${sent}` } }) as Request;

async function signIn(request: Request, keys = known): Promise<void> {
  await bearer({ issuer, audience, keys })(request, {} as Response, () => undefined);
}

const refusal = (sent: string, keys?: TokenPolicy['keys']) => signIn(requestWith(sent), keys);

describe('a token', () => {
  it('says who its bearer is; nobody is the system by it', async () => {
    const request = requestWith(await token({ name: 'Eins', roles: ['caseworker', 'system', 'king'] }));
    await signIn(request);
    expect(personOf(request)).toEqual({ id: 'clerk', name: 'Eins', roles: ['caseworker'] });
  });

  it.each(['', 'x.y.z'])('"%s" is none', async (sent) => {
    await expect(refusal(sent)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('that has expired, or was signed by somebody else, is none', async () => {
    await expect(refusal(await token({}, '-1h'))).rejects.toMatchObject({ code: 'unauthenticated' });
    const others = createLocalJWKSet({ keys: [] });
    await expect(refusal(await token(), others)).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('while the keys of the issuer cannot be had', () => {
  let server: Server;
  let answer: { status: number; body: string };
  const keys = () =>
    createRemoteJWKSet(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`), {
      timeoutDuration: 200,
    });

  beforeAll(async () => {
    server = createServer((_request, response) => {
      if (answer.status > 0) response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['it fails', { status: 500, body: '' }],
    ['it answers something else', { status: 200, body: '{}' }],
    ['it answers no JSON', { status: 200, body: '<html>' }],
    ['it does not answer', { status: 0, body: '' }],
  ])('nobody is told that the sign-in is over: %s', async (_what, given) => {
    answer = given;
    await expect(refusal(await token(), keys())).rejects.toMatchObject({ code: 'issuer-unavailable' });
  });

  it('nor where nobody listens', async () => {
    const nobody = createRemoteJWKSet(new URL('http://127.0.0.1:1/keys'));
    await expect(refusal(await token(), nobody)).rejects.toMatchObject({ code: 'issuer-unavailable' });
  });
});
