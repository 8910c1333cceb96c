import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler } from 'express';
import type { Log } from '../../supervision/log';
import { CaseErasedError, KeyStoreUnavailableError } from '../../engine/encryption/errors';
import { isEngineDown, isRegisterDown } from '../outages';
import { allowedMethods } from './allowed-methods';
import { Problem, toDocument } from '../problem';

export const unknownRoute: RequestHandler = (request, response) => {
  const allowed = allowedMethods(request.app, request.path);
  if (allowed.length === 0) throw new Problem('unknown-route');
  response.setHeader('Allow', allowed.join(', '));
  throw new Problem('method-not-allowed', { allowed });
};

/** The one place where errors become answers. What nobody expected is logged under an id, without its contents. */
export function problemHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error, log);
    const document = toDocument(problem, languageOf(request));
    if (document.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    if (document.status === 503) response.setHeader('Retry-After', '5');
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
  };
}

function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CaseErasedError) return new Problem('case-erased');
  if (error instanceof KeyStoreUnavailableError || isRegisterDown(error))
    return new Problem('register-unavailable');
  if (isEngineDown(error)) return new Problem('engine-unavailable');
  const { type } = error as { type?: string };
  if (type === 'entity.parse.failed') return new Problem('malformed-json');
  if (type === 'entity.too.large') return new Problem('too-large');
  if (isUnreadable(error)) return new Problem('malformed-json');
  if (error instanceof URIError) return new Problem('unknown-route');
  const incident = randomUUID();
  log.error({ err: error, incident }, 'unexpected error in a request');
  return new Problem('internal-error', { incident });
}

/** A body in an encoding that nobody knows, or that is not what it says. */
function isUnreadable(error: unknown): boolean {
  const { status } = error as { status?: unknown };
  return status === 400 || status === 415;
}

export function languageOf(request: Request): 'de' | 'en' {
  return request.acceptsLanguages('de', 'en') === 'en' ? 'en' : 'de';
}
