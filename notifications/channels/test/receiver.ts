import { once } from 'node:events';
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';

export interface Received {
  headers: IncomingMessage['headers'];
  body: string;
  url: string | undefined;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A receiver of webhooks on this machine that keeps what it got. */
export class Receiver {
  readonly received: Received[] = [];
  connections = 0;

  private constructor(
    private readonly server: Server,
    private readonly scheme: string,
  ) {
    server.on('connection', () => (this.connections += 1));
  }

  static async start(answer: Answer, tls?: { key: string; cert: string }): Promise<Receiver> {
    const own: { receiver?: Receiver } = {};
    const listen = (request: IncomingMessage, response: ServerResponse) => {
      const chunks: Buffer[] = [];
      request.on('error', () => undefined);
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { headers, url } = request;
        own.receiver!.received.push({ headers, url, body: Buffer.concat(chunks).toString('utf8') });
        answer(request, response);
      });
    };
    const server = tls ? createHttps(tls, listen) : createHttp(listen);
    own.receiver = new Receiver(server, tls ? 'https' : 'http');
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return own.receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  urlAt(host = '127.0.0.1'): string {
    return `${this.scheme}://${host}:${this.port}/hook`;
  }

  async stop(): Promise<void> {
    (this.server as unknown as { closeAllConnections(): void }).closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
