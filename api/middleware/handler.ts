import type { Request, RequestHandler, Response } from 'express';

/** A route that answers with what it returns; errors go to the one error handler. */
export function answer(work: (request: Request, response: Response) => Promise<unknown>): RequestHandler {
  return async (request, response) => {
    const body = await work(request, response);
    if (!response.headersSent) response.json(body);
  };
}

/** A part of the address; empty, and so unknown, where it holds what the register cannot compare. */
export function parameter(request: Request, name: string): string {
  const value = request.params[name];
  return typeof value === 'string' && !value.includes('\u0000') ? value : '';
}
