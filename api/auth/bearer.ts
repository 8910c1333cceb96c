import type { RequestHandler } from 'express';
import { errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { roles, type Role } from '../../contracts/case/roles';
import { Problem } from '../problem';
import { signIn } from './person';

export interface TokenPolicy {
  issuer: string;
  audience: string;
  keys: JWTVerifyGetKey;
}

const algorithms = ['EdDSA', 'ES256', 'RS256', 'PS256'];

/** OIDC access tokens, verified against the issuer's keys. `system` is never given out to a caller. */
export function bearer({ issuer, audience, keys }: TokenPolicy): RequestHandler {
  return async (request, _response, next) => {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) throw new Problem('unauthenticated');
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
    }).catch((error: unknown) => {
      throw new Problem(saysNothingOfTheToken(error) ? 'issuer-unavailable' : 'unauthenticated');
    });
    // The register cannot hold this character, and nobody has it in a name.
    if ([payload.sub, payload['name']].some((text) => typeof text === 'string' && text.includes('\u0000')))
      throw new Problem('unauthenticated');
    const claimed = Array.isArray(payload['roles']) ? payload['roles'] : [];
    signIn(request, {
      id: payload.sub as string,
      name: typeof payload['name'] === 'string' ? payload['name'] : (payload.sub as string),
      roles: roles.filter(
        (role): role is Exclude<Role, 'system'> => role !== 'system' && claimed.includes(role),
      ),
    });
    next();
  };
}

const ofTheIssuer = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code];

/** The issuer's keys could not be had: whoever signs in anew because of it does so in vain. */
function saysNothingOfTheToken(error: unknown): boolean {
  return !(error instanceof errors.JOSEError) || ofTheIssuer.includes(error.code);
}
