import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Sending } from '../channel';
import type { Mail } from './compose-mail';
import type { SmtpSettings } from './settings';
import { verdictOf, type SmtpFailure, type Stage } from './verdict';

const chunkSize = 16_384;

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
}

function open(settings: SmtpSettings): SMTPConnection {
  return new SMTPConnection({
    host: settings.host,
    port: settings.port,
    secure: settings.tls === 'implicit',
    requireTLS: settings.tls === 'required',
    ignoreTLS: settings.tls === 'none',
    tls: { minVersion: 'TLSv1.2', ...(settings.ca !== undefined && { ca: settings.ca }) },
    connectionTimeout: settings.connectMs,
    greetingTimeout: settings.connectMs,
    dnsTimeout: settings.connectMs,
    socketTimeout: settings.silenceMs,
    maxResponseSize: 65_536,
  });
}

/**
 * One message in one session. nodemailer's own transport does not tell how far it came; here the message is a stream
 * whose end is seen before the mark that ends the content is written.
 */
class Session {
  private stage: Stage = 'connect';
  private readonly connection: SMTPConnection;
  private readonly facts: Record<string, unknown>;
  private settle: (sending: Sending) => void = () => undefined;

  constructor(
    private readonly mail: Mail,
    private readonly settings: SmtpSettings,
  ) {
    this.connection = open(settings);
    this.facts = { messageId: mail.messageId, server: settings.host, bytes: mail.bytes.length };
  }

  async run(): Promise<Sending> {
    let timer: NodeJS.Timeout | undefined;
    const sending = await new Promise<Sending>((resolve) => {
      this.settle = resolve;
      timer = setTimeout(() => this.fail({ code: 'ETIMEDOUT' }), this.settings.totalMs);
      // Stays on for good: what happens to the connection afterwards is no news.
      this.connection.on('error', (error: SmtpFailure) => this.fail(error));
      // An end with a reason says it right after.
      this.connection.on('end', () => setImmediate(() => this.fail({ code: 'ECONNECTION' })));
      this.connection.connect((error?: SmtpFailure | null) => (error ? this.fail(error) : this.signIn()));
    });
    clearTimeout(timer);
    this.leave(sending);
    return sending;
  }

  private fail(failure: SmtpFailure): void {
    this.settle(verdictOf(this.stage, failure, this.facts));
  }

  private signIn(): void {
    this.stage = 'sign-in';
    const { auth } = this.settings;
    if (!auth) return this.sendMessage();
    // Without it nodemailer would try all the same, or go on unknown to the server.
    if (!this.connection.allowsAuth) return this.fail({ code: 'ENOAUTH' });
    const credentials = { user: auth.user, pass: auth.password };
    this.connection.login({ ...credentials, credentials }, (error?: SmtpFailure | null) =>
      error ? this.fail(error) : this.sendMessage(),
    );
  }

  private sendMessage(): void {
    this.stage = 'envelope';
    const { from, to, bytes } = this.mail;
    const content = Readable.from(chunksOf(bytes), { objectMode: false });
    content.once('resume', () => (this.stage = 'content'));
    content.once('end', () => (this.stage = 'handed-over'));
    this.connection.send({ from, to: [to], size: bytes.length }, content, (error, info) => {
      if (error) return this.fail(error);
      if (this.stage !== 'handed-over' || !/^2\d\d[ -]/.test(info?.response ?? ''))
        return this.settle({
          outcome: 'unknown',
          why: 'The mail server gave an answer that the protocol does not know.',
          facts: { ...this.facts, stage: this.stage, response: info?.response },
        });
      this.settle({ outcome: 'accepted', receipt: { ...this.facts, response: info?.response } });
    });
  }

  /** A server that does not answer the farewell is left without one. */
  private leave({ outcome }: Sending): void {
    if (outcome !== 'accepted' || this.connection.destroyed) return this.connection.close();
    this.connection.quit();
    setTimeout(() => this.connection.close(), 2_000).unref();
  }
}

export async function transmit(mail: Mail, settings: SmtpSettings): Promise<Sending> {
  return await new Session(mail, settings).run();
}
