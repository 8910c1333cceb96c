import { sql } from 'kysely';
import type { Channel } from '../../notifications/channels/channel';
import { until } from '../../supervision/test/until';
import { PostRoom } from './test/post-room';

let room: PostRoom;

beforeAll(async () => {
  room = await PostRoom.open();
}, 60_000);
afterAll(() => room.close());

describe('a courier that begins after a crash', () => {
  it('tells of a delivery that has failed without anybody having been told, and sends nothing of it', async () => {
    const caseId = await room.openCase();
    const key = `${caseId}/l`;
    const { register } = room;
    await sql`insert into outbox (key, case_id, kind, type, version, status, created_at)
      values (${key}, ${caseId}, 'letter', 'decision', 1, 'failed', now())`.execute(register);
    await sql`insert into deliveries (key, channel, route, case_id, status, why, next_attempt_at)
      values (${key}, 'smtp', '{"purpose":"service"}', ${caseId}, 'failed', 'no such mailbox', now())`.execute(
      register,
    );
    const sent: string[] = [];
    const channel: Channel = {
      id: 'smtp',
      repeatable: false,
      send: (parcel) => (sent.push(parcel.key), Promise.resolve({ outcome: 'accepted', receipt: {} })),
    };
    const running = await room.courier(channel);
    const told = async () =>
      (
        await sql`select kind, subject, detail from incidents where case_id = ${caseId} and resolved_at is null`.execute(
          register,
        )
      ).rows;
    await until(async () => (await told()).length > 0);
    await running.stop();
    const detail = { channel: 'smtp', why: 'no such mailbox' };
    expect(await told()).toEqual([{ kind: 'delivery-failed', subject: `${key} smtp`, detail }]);
    expect(sent).toEqual([]);
  });
});
