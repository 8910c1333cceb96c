import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import { Receiver } from '../../notifications/channels/test/receiver';
import { networkOf } from '../../notifications/channels/webhook/networks';
import { webhookDefaults, type Webhook } from '../../notifications/channels/webhook/settings';
import { WebhookChannel } from '../../notifications/channels/webhook/webhook-channel';
import { listDeliveries } from '../../register/delivery-decisions';
import { listIncidents } from '../../register/incidents';
import { until } from '../../supervision/test/until';
import { PostRoom } from './test/post-room';

let room: PostRoom;
let receivers: Receiver[] = [];
let caseId: string;

beforeAll(async () => {
  room = await PostRoom.open();
});

beforeEach(async () => {
  caseId = await room.openCase();
});

afterEach(async () => {
  await Promise.all(receivers.map((receiver) => receiver.stop()));
  receivers = [];
});

afterAll(async () => {
  await room.close();
});

type Answer = (response: ServerResponse, eventId: string, attempt: number) => void;

/** A subscriber that answers by event and attempt. */
async function subscriber(answer: Answer): Promise<Receiver> {
  const attempts = new Map<string, number>();
  const receiver = await Receiver.start((_request, response) => {
    const { id } = JSON.parse(receiver.received.at(-1)?.body ?? '{}') as { id: string };
    const attempt = (attempts.get(id) ?? 0) + 1;
    attempts.set(id, attempt);
    answer(response, id, attempt);
  });
  receivers.push(receiver);
  return receiver;
}

const taken: Answer = (response) => void response.writeHead(204).end();
const idsOf = ({ received }: Receiver) =>
  received.map(({ body }) => (JSON.parse(body) as { id: string }).id.slice(caseId.length + 1));

/** Events 1 to n of the case, each from an act of its own, for each of the receivers. */
async function tell(count: number, ...webhooks: string[]): Promise<void> {
  for (let version = 1; version <= count; version += 1)
    for (const webhook of webhooks) {
      const id = `${caseId}/${version}`;
      const type = 'deadline.opened' as const;
      const body = { id, type, at: '2026-09-03T00:05:00Z', webhook, data: { caseId, version } };
      await room.owe({ caseId, kind: 'event', key: `${id}/${webhook}`, type, about: webhook, version, body });
    }
}

function channelTo(hooks: Record<string, Receiver>) {
  const webhooks = Object.entries(hooks).map(([id, receiver]): Webhook => ({
    id,
    url: receiver.urlAt(),
    keys: [{ id: 'k', secret: 'a secret of thirty-two characters' }],
    events: ['*'],
    allowHttp: true,
    allowNetworks: [networkOf('127.0.0.0/8')!],
  }));
  const settings = { ...webhookDefaults, source: 'urn:test', webhooks };
  return {
    channel: new WebhookChannel(settings, { now: () => new Date().toISOString() }),
    webhooks: Object.fromEntries(webhooks.map(({ id, url }) => [id, url])),
  };
}

async function carry(hooks: Record<string, Receiver>): Promise<void> {
  const { channel, webhooks } = channelTo(hooks);
  const running = await room.courier(channel, { webhooks, pauseMs: 20 });
  await until(async () =>
    (await room.standing(caseId)).every((status) => status !== 'waiting' && status !== 'claimed'),
  );
  await running.stop();
}

describe('events of a case', () => {
  it('reach every subscriber in the order in which they happened, once each', async () => {
    const [records, mirror] = [await subscriber(taken), await subscriber(taken)];
    await tell(12, 'records', 'mirror');
    await carry({ records, mirror });
    const inOrder = Array.from({ length: 12 }, (_, index) => String(index + 1));
    expect(idsOf(records)).toEqual(inOrder);
    expect(idsOf(mirror)).toEqual(inOrder);
  });

  it('wait for one that a subscriber fails to take three times, and follow it then; others are not kept waiting', async () => {
    const failing = await subscriber((response, id, attempt) =>
      id.endsWith('/2') && attempt <= 3 ? void response.writeHead(503).end() : taken(response, id, attempt),
    );
    const well = await subscriber(taken);
    await tell(4, 'failing', 'well');
    await carry({ failing, well });
    expect(idsOf(failing)).toEqual(['1', '2', '2', '2', '2', '3', '4']);
    expect(new Set(failing.received.slice(1, 5).map(({ body }) => body)).size).toBe(1);
    expect(idsOf(well)).toEqual(['1', '2', '3', '4']);
    expect(new Set(await room.standing(caseId))).toEqual(new Set(['sent']));
  });

  it('go on after one that is refused for good: it is a dead letter that a person sees', async () => {
    const refusing = await subscriber((response, id, attempt) =>
      id.endsWith('/2') ? void response.writeHead(422).end() : taken(response, id, attempt),
    );
    await tell(3, 'refusing');
    await carry({ refusing });
    expect(idsOf(refusing)).toEqual(['1', '2', '3']);
    expect(await room.standing(caseId)).toEqual(['sent', 'failed', 'sent']);
    const key = `${caseId}/2/refusing`;
    expect((await listDeliveries(room.register, 'failed')).deliveries).toMatchObject([
      { key, kind: 'event' },
    ]);
    expect(await listIncidents(room.register)).toContainEqual(
      expect.objectContaining({ kind: 'delivery-failed', subject: `${key} webhook`, resolvedAt: null }),
    );
  });

  it('are not told again after a restore where the log knows them', async () => {
    const records = await subscriber(taken);
    await tell(3, 'records');
    await carry({ records });
    await sql`delete from deliveries where case_id = ${caseId}`.execute(room.register);
    await sql`update outbox set status = 'waiting' where case_id = ${caseId}`.execute(room.register);
    await carry({ records });
    expect(idsOf(records)).toEqual(['1', '2', '3']);
  });
});
