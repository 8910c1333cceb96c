import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpDefaults, type SmtpSettings } from '../smtp/settings';

type Hooks = Pick<SMTPServerOptions, 'onConnect' | 'onAuth' | 'onMailFrom' | 'onRcptTo' | 'onData'>;

export class Refusal extends Error {
  constructor(readonly responseCode: number) {
    super('refused <aenne@recipient.example>');
  }
}

export const smtpSettings = (port: number, changes: Partial<SmtpSettings> = {}): SmtpSettings => ({
  ...smtpDefaults,
  host: '127.0.0.1',
  port,
  tls: 'none',
  from: { name: 'Versorgungsamt Musterstadt', address: 'post@amt.example' },
  connectMs: 400,
  silenceMs: 400,
  totalMs: 5_000,
  ...changes,
});

/** A real mail server that keeps what it took, and can be told to fail at any point. */
export class MailServer {
  readonly taken: string[] = [];
  readonly envelopes: { from: unknown; to: string[] }[] = [];
  private constructor(private readonly server: SMTPServer) {}

  static async start(
    hooks: (mail: MailServer) => Hooks,
    options: SMTPServerOptions = {},
  ): Promise<MailServer> {
    const own: { mail?: MailServer } = {};
    const late =
      <K extends keyof Hooks>(name: K) =>
      (...args: unknown[]) => {
        const hook = hooks(own.mail!)[name] as ((...all: unknown[]) => void) | undefined;
        if (hook) return hook(...args);
        if (name === 'onData') return void own.mail!.take(args[0] as NodeJS.ReadableStream, args[1], args[2]);
        (args.at(-1) as () => void)();
      };
    const server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 10,
      onConnect: late('onConnect'),
      onAuth: late('onAuth'),
      onMailFrom: late('onMailFrom'),
      onRcptTo: late('onRcptTo'),
      onData: late('onData'),
      ...options,
    });
    server.on('error', () => undefined);
    own.mail = new MailServer(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return own.mail;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** Reads the message to its end, keeps it, and then answers, if it does. */
  async take(stream: NodeJS.ReadableStream, session: unknown, answer: unknown): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    this.taken.push(Buffer.concat(chunks).toString('utf8'));
    const { envelope } = session as {
      envelope: { mailFrom: { address: string }; rcptTo: { address: string }[] };
    };
    this.envelopes.push({
      from: envelope.mailFrom.address,
      to: envelope.rcptTo.map(({ address }) => address),
    });
    (answer as (() => void) | undefined)?.();
  }

  /** Hangs up on everybody, or on one session. */
  cut(sessionId?: string): void {
    for (const { session, _socket } of this.server.connections)
      if (sessionId === undefined || session.id === sessionId) _socket.destroy();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

/** A server that speaks by the book up to a line, and then says what it is told. */
export async function scripted(
  answer: (line: string, socket: Socket) => string | undefined,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    let rest = '';
    let inContent = false;
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (inContent && line !== '.') continue;
        const said = answer(line, socket);
        inContent = line === 'DATA' && said !== undefined && said.startsWith('354');
        if (said !== undefined) socket.write(said);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
