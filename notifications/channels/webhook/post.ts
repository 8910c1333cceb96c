import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import type { Allowed } from './networks';

export type Resolve = (host: string) => Promise<LookupAddress[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

export interface Post {
  url: URL;
  headers: Record<string, string>;
  body: string;
  allowed: Allowed;
  resolve: Resolve;
  /** Certificates to trust instead of those of the system. */
  ca?: string | undefined;
  connectMs: number;
  totalMs: number;
  maxResponseBytes: number;
}

export type Posted =
  | { kind: 'answered'; status: number; retryAfter: string | undefined }
  /** `sent`: some of the request may have reached the receiver. */
  | { kind: 'failed'; sent: boolean; code: string }
  /** The host lies where no webhook may go. */
  | { kind: 'forbidden'; address: string };

class ForbiddenAddressError extends Error {
  readonly code = 'forbidden-address';
  constructor(readonly address: string) {
    super('A webhook does not call into networks that are not public.');
    this.name = 'ForbiddenAddressError';
  }
}

/** Looks a host up and connects to what was checked: nobody can answer a second question otherwise. */
function guardedLookup(allowed: Allowed, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const forbidden = found.find(({ address }) => !allowed(address));
        const [first] = found;
        if (forbidden) callback(new ForbiddenAddressError(forbidden.address), '');
        else if (!first) callback(Object.assign(new Error('no address'), { code: 'ENOTFOUND' }), '');
        else if (options.all) callback(null, found);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    );
  };
}

function requestOf({ url, headers, body, allowed, resolve, ca }: Post): ClientRequest {
  const options = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    lookup: guardedLookup(allowed, resolve),
    maxHeaderSize: 16_384,
  };
  // One connection for one request: a connection that is kept open has been checked for another day.
  return url.protocol === 'https:'
    ? httpsRequest(url, {
        ...options,
        agent: new HttpsAgent({ keepAlive: false }),
        ...(ca !== undefined && { ca }),
      })
    : httpRequest(url, { ...options, agent: new HttpAgent({ keepAlive: false }) });
}

/** Reads to the end, or as far as it is worth it: the answer is in the status. */
function drain(response: IncomingMessage, most: number, done: () => void): void {
  let read = 0;
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > most) response.destroy();
  });
  response.on('error', () => undefined);
  response.once('close', done);
}

export async function post(given: Post): Promise<Posted> {
  const { url, body, allowed, connectMs, totalMs, maxResponseBytes } = given;
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  // A host that is an address is never looked up.
  if (isIP(literal) !== 0 && !allowed(literal)) return { kind: 'forbidden', address: literal };
  return await new Promise<Posted>((resolve) => {
    let sent = false;
    const request = requestOf(given);
    const giveUp = () =>
      request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' }));
    const timers = [setTimeout(giveUp, totalMs), setTimeout(() => !sent && giveUp(), connectMs)];
    const end = (posted: Posted) => {
      timers.forEach((timer) => clearTimeout(timer));
      resolve(posted);
    };
    request.once('socket', (socket: Socket) =>
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (sent = true)),
    );
    request.once('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      drain(response, maxResponseBytes, () =>
        end({ kind: 'answered', status, retryAfter: headers['retry-after'] }),
      );
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      end(
        error instanceof ForbiddenAddressError
          ? { kind: 'forbidden', address: error.address }
          : { kind: 'failed', sent, code: error.code ?? 'ERROR' },
      ),
    );
    request.end(body);
  });
}
