import type { Parcel, Sending } from '../channel';
import { MailServer, Refusal, scripted, smtpSettings } from '../test/mail-server';
import { enclosureOf, parcelOf } from '../test/parcels';
import { selfSigned } from '../test/self-signed';
import type { SmtpSettings } from './settings';
import { SmtpChannel } from './smtp-channel';

type Hooks = Parameters<typeof MailServer.start>[0];

const small = () => parcelOf();
/** Larger than what all buffers between the two processes hold together. */
const large = () => parcelOf({ enclosures: [enclosureOf('%PDF'.repeat(6_000_000))] });

let server: MailServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function sendTo(
  hooks: Hooks,
  parcel: Parcel = small(),
  changes: Partial<SmtpSettings> = {},
): Promise<Sending> {
  server = await MailServer.start(hooks);
  return await new SmtpChannel(smtpSettings(server.port, changes)).send(parcel);
}

const surelyNotTaken = { outcome: 'not-taken', retry: true };
const refusedForGood = { outcome: 'not-taken', retry: false };

describe('a mail server that takes the message', () => {
  it('is believed, and its answer kept', async () => {
    const sending = await sendTo(() => ({}));
    expect(sending).toMatchObject({
      outcome: 'accepted',
      receipt: { server: '127.0.0.1', response: expect.stringMatching(/^250/) as string },
    });
    expect(server?.envelopes).toEqual([{ from: 'post@amt.example', to: ['aenne@recipient.example'] }]);
    expect(server?.taken).toHaveLength(1);
  });

  it('is believed although it cuts the connection right after its answer', async () => {
    const sending = await sendTo((mail) => ({
      onData: (stream, session, answer) =>
        void mail.take(stream, session, () => {
          answer(null);
          setImmediate(() => mail.cut());
        }),
    }));
    expect(sending.outcome).toBe('accepted');
  });

  it('is believed although it never answers the farewell', async () => {
    const quiet = await scripted((line) =>
      line === 'QUIT'
        ? undefined
        : line.startsWith('EHLO')
          ? '250 me\r\n'
          : line === 'DATA'
            ? '354 go\r\n'
            : '250 ok\r\n',
    );
    expect((await new SmtpChannel(smtpSettings(quiet.port)).send(small())).outcome).toBe('accepted');
    await quiet.stop();
  });
});

describe('a connection that is cut', () => {
  it('because nobody listens: not taken', async () => {
    const gone = await MailServer.start(() => ({}));
    const { port } = gone;
    await gone.stop();
    expect(await new SmtpChannel(smtpSettings(port)).send(small())).toMatchObject({
      ...surelyNotTaken,
      facts: { stage: 'connect', code: 'ECONNREFUSED' },
    });
  });

  it('because the name is unknown: not taken', async () => {
    const channel = new SmtpChannel(smtpSettings(25, { host: 'mail.invalid' }));
    expect(await channel.send(small())).toMatchObject({ ...surelyNotTaken, facts: { stage: 'connect' } });
  });

  const cutting: [string, Hooks, string, Parcel][] = [
    ['at connect', (mail) => ({ onConnect: () => mail.cut() }), 'connect', small()],
    ['after MAIL', (mail) => ({ onMailFrom: () => mail.cut() }), 'envelope', small()],
    ['after RCPT', (mail) => ({ onRcptTo: () => mail.cut() }), 'envelope', small()],
    [
      'in the middle of DATA',
      (mail) => ({ onData: (stream) => void stream.once('data', () => mail.cut()) }),
      'content',
      large(),
    ],
  ];
  it.each(cutting)('%s: not taken', async (_when, hooks, stage, parcel) => {
    expect(await sendTo(hooks, parcel)).toMatchObject({ ...surelyNotTaken, facts: { stage } });
    expect(server?.taken).toEqual([]);
  });

  it('after the message was taken and before the answer: nobody can say', async () => {
    const sending = await sendTo((mail) => ({
      onData: (stream, session) => void mail.take(stream, session, () => mail.cut()),
    }));
    expect(sending).toMatchObject({ outcome: 'unknown', facts: { stage: 'handed-over' } });
    expect(server?.taken).toHaveLength(1);
  });

  it('is doubtful too where the whole message had left and the server had read none of it', async () => {
    const sending = await sendTo((mail) => ({
      onData: (stream) => {
        stream.pause();
        setTimeout(() => mail.cut(), 50);
      },
    }));
    expect(sending.outcome).toBe('unknown');
  });
});

describe('a mail server that refuses', () => {
  const refusing = (code: number): [string, Hooks, string][] => [
    ['MAIL', () => ({ onMailFrom: (_address, _session, answer) => answer(new Refusal(code)) }), 'envelope'],
    ['RCPT', () => ({ onRcptTo: (_address, _session, answer) => answer(new Refusal(code)) }), 'envelope'],
    [
      'the message',
      () => ({
        onData: (stream, _session, answer) => {
          stream.resume();
          stream.once('end', () => answer(new Refusal(code)));
        },
      }),
      'handed-over',
    ],
  ];
  it.each(refusing(451))('%s with 451: tried again', async (_what, hooks, stage) => {
    expect(await sendTo(hooks)).toMatchObject({ ...surelyNotTaken, facts: { stage } });
  });

  it.each(refusing(550))('%s with 550: for good', async (_what, hooks, stage) => {
    expect(await sendTo(hooks)).toMatchObject({ ...refusedForGood, facts: { stage } });
  });

  it.each(refusing(421))('%s with 421, and leaves: tried again', async (_what, hooks) => {
    expect(await sendTo(hooks)).toMatchObject(surelyNotTaken);
  });

  it.each([421, 554])('the connection with %d: tried again, it is not about the message', async (code) => {
    const hooks: Hooks = () => ({ onConnect: (_session, answer) => answer(new Refusal(code)) });
    expect(await sendTo(hooks)).toMatchObject({ ...surelyNotTaken, facts: { stage: 'connect' } });
  });

  it('the sign-in: tried again, a password is mended for all messages at once', async () => {
    server = await MailServer.start(
      () => ({ onAuth: (_auth, _session, answer) => answer(new Refusal(535)) }),
      { allowInsecureAuth: true },
    );
    const auth = { user: 'amt', password: 'wrong' };
    const sending = await new SmtpChannel(smtpSettings(server.port, { auth })).send(small());
    expect(sending).toMatchObject({ ...surelyNotTaken, facts: { stage: 'sign-in' } });
  });

  it('to speak of sign-in at all: not sent unsigned', async () => {
    server = await MailServer.start(() => ({}), { disabledCommands: ['AUTH'] });
    const auth = { user: 'amt', password: 'right' };
    const sending = await new SmtpChannel(smtpSettings(server.port, { auth })).send(small());
    expect(sending).toMatchObject({ ...surelyNotTaken, facts: { stage: 'sign-in', code: 'ENOAUTH' } });
    expect(server.taken).toEqual([]);
  });

  it('a message of this size: for good', async () => {
    server = await MailServer.start(() => ({}), { size: 1_000 });
    expect(await new SmtpChannel(smtpSettings(server.port)).send(large())).toMatchObject(refusedForGood);
  });

  it('says so without the address that its answer holds', async () => {
    const sending = await sendTo(() => ({
      onRcptTo: (_address, _session, answer) => answer(new Refusal(550)),
    }));
    expect(sending).toMatchObject({ why: expect.stringContaining('550') as string });
    expect(sending.outcome === 'accepted' || sending.why.includes('aenne')).toBe(false);
  });
});

describe('a mail server that never answers', () => {
  const silent: [string, Hooks, Partial<Sending>][] = [
    ['the connection', () => ({ onConnect: () => undefined }), surelyNotTaken as Partial<Sending>],
    ['MAIL', () => ({ onMailFrom: () => undefined }), surelyNotTaken as Partial<Sending>],
    ['RCPT', () => ({ onRcptTo: () => undefined }), surelyNotTaken as Partial<Sending>],
    [
      'the message',
      (mail) => ({ onData: (stream, session) => void mail.take(stream, session, undefined) }),
      { outcome: 'unknown' },
    ],
  ];
  it.each(silent)('%s', async (_what, hooks, expected) => {
    expect(await sendTo(hooks)).toMatchObject(expected);
  });

  it('and keeps the line busy is given up after a while', async () => {
    const busy = await scripted((line, socket) => {
      if (line.startsWith('EHLO')) return '250 me\r\n';
      if (line === 'DATA') return '354 go\r\n';
      if (line !== '.') return '250 ok\r\n';
      const timer = setInterval(() => socket.write('250-still at it\r\n'), 20);
      socket.once('close', () => clearInterval(timer));
      return undefined;
    });
    const channel = new SmtpChannel(smtpSettings(busy.port, { totalMs: 600 }));
    expect(await channel.send(small())).toMatchObject({ outcome: 'unknown' });
    await busy.stop();
  });
});

describe('an answer the protocol does not know', () => {
  const after = (said: string, close = false) =>
    scripted((line, socket) => {
      if (line.startsWith('EHLO')) return '250 me\r\n';
      if (line === 'DATA') return '354 go\r\n';
      if (line === '.' && close) {
        socket.end(said);
        return undefined;
      }
      return line === '.' ? said : '250 ok\r\n';
    });

  it.each([['hello\r\n'], ['354 go on\r\n'], ['2 ok\r\n']])(
    '%j to the message: nobody can say',
    async (said) => {
      const odd = await after(said);
      expect((await new SmtpChannel(smtpSettings(odd.port)).send(small())).outcome).toBe('unknown');
      await odd.stop();
    },
  );

  it.each([['250 o'], ['25'], ['55']])('%j and an end: nobody can say', async (said) => {
    const odd = await after(said, true);
    expect((await new SmtpChannel(smtpSettings(odd.port)).send(small())).outcome).toBe('unknown');
    await odd.stop();
  });

  it('a yes before the message was complete: nobody can say', async () => {
    const hasty = await scripted((line) => {
      if (line.startsWith('EHLO')) return '250 me\r\n';
      return line === 'DATA' ? '354 go\r\n250 thank you\r\n' : '250 ok\r\n';
    });
    expect((await new SmtpChannel(smtpSettings(hasty.port)).send(large())).outcome).toBe('unknown');
    await hasty.stop();
  });
});

describe('encryption', () => {
  const { key, cert } = selfSigned('127.0.0.1');

  it('that is required and not offered: nothing is sent', async () => {
    server = await MailServer.start(() => ({}), { disabledCommands: ['STARTTLS'] });
    const sending = await new SmtpChannel(smtpSettings(server.port, { tls: 'required' })).send(small());
    expect(sending).toMatchObject(surelyNotTaken);
    expect(server.taken).toEqual([]);
  });

  it.each(['required', 'implicit', 'opportunistic'] as const)(
    '(%s) with a certificate that nobody vouches for: nothing is sent',
    async (tls) => {
      server = await MailServer.start(() => ({}), { key, cert, secure: tls === 'implicit' });
      const sending = await new SmtpChannel(smtpSettings(server.port, { tls })).send(small());
      expect(sending).toMatchObject({ ...surelyNotTaken, facts: { stage: 'connect' } });
      expect(server.taken).toEqual([]);
    },
  );

  it.each(['required', 'implicit'] as const)('(%s) with a trusted one: sent, signed in', async (tls) => {
    server = await MailServer.start(
      () => ({
        onAuth: (given, _session, answer) =>
          given.password === 'right' ? answer(null, { user: 'amt' }) : answer(new Refusal(535)),
      }),
      { key, cert, secure: tls === 'implicit', authOptional: false },
    );
    const auth = { user: 'amt', password: 'right' };
    const sending = await new SmtpChannel(smtpSettings(server.port, { tls, ca: cert, auth })).send(small());
    expect(sending.outcome).toBe('accepted');
  });
});
