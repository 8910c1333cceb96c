import { createHmac } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import type { Parcel, Sending } from '../channel';
import { parcelOf } from '../test/parcels';
import { Receiver } from '../test/receiver';
import { selfSigned } from '../test/self-signed';
import { networkOf } from './networks';
import { webhookDefaults, type Webhook, type WebhookSettings } from './settings';
import { WebhookChannel, type WebhookDependencies } from './webhook-channel';

type Answer = Parameters<typeof Receiver.start>[0];

const loopback = [networkOf('127.0.0.0/8')!];
const now = () => '2026-06-15T08:30:00Z';

let receiver: Receiver | undefined;
afterEach(async () => {
  await receiver?.stop();
  receiver = undefined;
});

const webhookOf = (url: string, changes: Partial<Webhook> = {}): Webhook => ({
  id: 'records',
  url,
  keys: [{ id: '2026a', secret: 'a secret of thirty-two characters' }],
  events: ['*'],
  allowHttp: true,
  allowNetworks: loopback,
  ...changes,
});

const settingsOf = (webhook: Webhook, changes: Partial<WebhookSettings> = {}): WebhookSettings => ({
  ...webhookDefaults,
  source: 'https://fristwerk.amt.example',
  webhooks: [webhook],
  connectMs: 300,
  totalMs: 600,
  ...changes,
});

async function send(
  webhook: Webhook,
  dependencies: Partial<WebhookDependencies> = {},
  parcel: Partial<Parcel> = {},
): Promise<Sending> {
  const channel = new WebhookChannel(settingsOf(webhook), { now, ...dependencies });
  return await channel.send(
    parcelOf({ to: { name: 'records', url: webhook.url }, enclosures: [], ...parcel }),
  );
}

async function answering(answer: Answer, parcel: Partial<Parcel> = {}): Promise<Sending> {
  receiver = await Receiver.start(answer);
  return await send(webhookOf(receiver.urlAt()), {}, parcel);
}

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(code, headers).end('{}');

describe('an event', () => {
  it('arrives as a CloudEvent, signed', async () => {
    expect(await answering(status(202))).toEqual({ outcome: 'accepted', receipt: { status: 202 } });
    const [{ headers, body, url }] = receiver!.received as [(typeof Receiver.prototype.received)[0]];
    expect(url).toBe('/hook');
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
    expect(JSON.parse(body)).toEqual({
      specversion: '1.0',
      id: 'HS-2026-000001/step-7/letter',
      source: 'https://fristwerk.amt.example',
      type: 'de.fristwerk.protection-begins',
      subject: 'HS-2026-000001',
      time: '2026-06-15T08:30:00Z',
      datacontenttype: 'application/json',
      data: { decided: true },
    });
    const mac = createHmac('sha256', 'a secret of thirty-two characters')
      .update(`1781512200.${body}`)
      .digest('hex');
    expect(headers['fristwerk-signature']).toBe(`t=1781512200, v1.2026a=${mac}`);
  });

  it('is the same text in every attempt, signed anew', async () => {
    receiver = await Receiver.start(status(200));
    const webhook = webhookOf(receiver.urlAt());
    await send(webhook, { now: () => '2026-06-15T08:30:00Z' });
    await send(webhook, { now: () => '2026-06-15T09:30:00Z' });
    const [first, second] = receiver.received;
    expect(second!.body).toBe(first!.body);
    expect(second!.headers['fristwerk-signature']).not.toBe(first!.headers['fristwerk-signature']);
  });

  it('never takes papers with it', async () => {
    const parcel = parcelOf({ to: { name: 'x', url: 'https://hooks.example/' } });
    const channel = new WebhookChannel(settingsOf(webhookOf('https://hooks.example/')), { now });
    expect(await channel.send(parcel)).toMatchObject({ outcome: 'not-taken', retry: false });
  });

  it('goes to configured addresses only', async () => {
    receiver = await Receiver.start(status(200));
    const to = { name: 'x', url: receiver.urlAt() };
    expect(await send(webhookOf('https://hooks.example/'), {}, { to })).toMatchObject({
      outcome: 'not-taken',
      retry: false,
    });
    expect(receiver.connections).toBe(0);
  });
});

describe('the answer of a receiver', () => {
  it.each([200, 201, 202, 204, 299])('%d: taken', async (code) => {
    expect((await answering(status(code))).outcome).toBe('accepted');
  });

  it.each([400, 401, 403, 404, 409, 410, 413, 422])('%d: refused for good', async (code) => {
    expect(await answering(status(code))).toMatchObject({ outcome: 'not-taken', retry: false });
  });

  it.each([408, 425, 429])('%d: turned away, tried again', async (code) => {
    expect(await answering(status(code))).toMatchObject({ outcome: 'not-taken', retry: true });
  });

  it.each([500, 502, 503, 504])('%d: may have been processed', async (code) => {
    expect((await answering(status(code))).outcome).toBe('unknown');
  });

  it.each([
    ['120', 120],
    ['Mon, 15 Jun 2026 08:31:30 GMT', 90],
    ['Mon, 15 Jun 2026 08:00:00 GMT', 0],
    ['999999999', 86_400],
    ['-5', undefined],
    ['soon', undefined],
  ])('Retry-After: %s', async (header, retryAfterSeconds) => {
    expect(await answering(status(429, { 'retry-after': header }))).toEqual({
      outcome: 'not-taken',
      why: 'The receiver answered 429.',
      retry: true,
      retryAfterSeconds,
      facts: { status: 429 },
    });
  });

  it.each([301, 302, 303, 307, 308])('%d: not followed', async (code) => {
    const elsewhere = await Receiver.start(status(200));
    const sending = await answering(status(code, { location: elsewhere.urlAt() }));
    expect(sending).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(elsewhere.connections).toBe(0);
    await elsewhere.stop();
  });

  it('counts although its text has no end', async () => {
    const endless: Answer = (_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(20_000)), 1);
      response.once('close', () => clearInterval(timer));
    };
    expect((await answering(endless)).outcome).toBe('accepted');
  });
});

describe('a connection that fails', () => {
  it('because nobody listens: not taken', async () => {
    const gone = await Receiver.start(status(200));
    const url = gone.urlAt();
    await gone.stop();
    expect(await send(webhookOf(url))).toMatchObject({
      outcome: 'not-taken',
      retry: true,
      facts: { code: 'ECONNREFUSED' },
    });
  });

  it('because the name is unknown: not taken', async () => {
    const webhook = webhookOf('http://hooks.invalid/');
    expect(await send(webhook)).toMatchObject({ outcome: 'not-taken', retry: true });
  });

  it('because the name has no address: not taken', async () => {
    const webhook = webhookOf('http://hooks.example/');
    expect(await send(webhook, { resolve: () => Promise.resolve([]) })).toMatchObject({
      outcome: 'not-taken',
      retry: true,
      facts: { code: 'ENOTFOUND' },
    });
  });

  it('because the name is never looked up: not taken', async () => {
    const webhook = webhookOf('http://hooks.example/');
    const sending = await send(webhook, { resolve: () => new Promise(() => undefined) });
    expect(sending).toMatchObject({ outcome: 'not-taken', retry: true, facts: { code: 'ETIMEDOUT' } });
  });

  it('after the event was sent: nobody can say', async () => {
    expect((await answering((request) => request.socket.destroy())).outcome).toBe('unknown');
    expect(receiver?.received).toHaveLength(1);
  });

  it('without an answer in time: nobody can say', async () => {
    expect(await answering(() => undefined)).toMatchObject({
      outcome: 'unknown',
      facts: { code: 'ETIMEDOUT' },
    });
  });

  it('during an answer that is no HTTP: nobody can say', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('220 mail.example ESMTP\r\n'));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await send(webhookOf(`http://127.0.0.1:${port}/`))).outcome).toBe('unknown');
    await new Promise((resolve) => server.close(resolve));
  });
});

describe('encryption', () => {
  const trusted = selfSigned('hooks.example');
  const resolve = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);

  it('is asked for, unless the configuration says otherwise', async () => {
    receiver = await Receiver.start(status(200));
    const sending = await send(webhookOf(receiver.urlAt(), { allowHttp: false }));
    expect(sending).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(receiver.connections).toBe(0);
  });

  it('with a certificate for the name is taken', async () => {
    receiver = await Receiver.start(status(200), trusted);
    const webhook = webhookOf(receiver.urlAt('hooks.example'), { allowHttp: false });
    expect((await send(webhook, { resolve, ca: trusted.cert })).outcome).toBe('accepted');
  });

  it.each([
    ['that nobody vouches for', 'hooks.example', undefined],
    ['for another name', 'other.example', trusted.cert],
  ])('with a certificate %s: nothing is sent', async (_what, host, ca) => {
    receiver = await Receiver.start(status(200), trusted);
    const webhook = webhookOf(receiver.urlAt(host), { allowHttp: false });
    expect(await send(webhook, { resolve, ca })).toMatchObject({ outcome: 'not-taken', retry: true });
    expect(receiver.received).toEqual([]);
  });
});

describe('a call into a network that is not public', () => {
  const closed = { allowNetworks: [] };

  it.each(['127.0.0.1', '2130706433', '0x7f.1', '127.1', '[::ffff:127.0.0.1]', '[::1]', '0.0.0.0'])(
    'by the address %s is not made',
    async (host) => {
      receiver = await Receiver.start(status(200));
      expect(await send(webhookOf(receiver.urlAt(host), closed))).toMatchObject({
        outcome: 'not-taken',
        retry: false,
        why: 'The receiver lies in a network that a webhook may not call.',
      });
      expect(receiver.connections).toBe(0);
    },
  );

  it('by a name of this machine is not made', async () => {
    receiver = await Receiver.start(status(200));
    const sending = await send(webhookOf(receiver.urlAt('localhost'), closed));
    expect(sending).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(receiver.connections).toBe(0);
  });

  it('by a name of which one address is public is not made', async () => {
    receiver = await Receiver.start(status(200));
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.216.34', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    const sending = await send(webhookOf(receiver.urlAt('hooks.example'), closed), { resolve });
    expect(sending).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(receiver.connections).toBe(0);
  });

  it('by a name that changes its mind is not made: what was checked is what is called', async () => {
    receiver = await Receiver.start(status(200));
    let asked = 0;
    const resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }]);
    };
    const sending = await send(webhookOf(receiver.urlAt('hooks.example')), { resolve });
    expect(sending.outcome).toBe('accepted');
    expect(asked).toBe(1);
    const second = await send(webhookOf(receiver.urlAt('hooks.example')), { resolve });
    expect(second).toMatchObject({ outcome: 'not-taken', facts: { address: '169.254.169.254' } });
    expect(receiver.connections).toBe(1);
  });

  it('is made where the configuration names the network', async () => {
    expect((await answering(status(200))).outcome).toBe('accepted');
  });
});
