import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { Letter } from '../../contracts/case/letter';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Channel, Parcel, Sending } from '../../notifications/channels/channel';
import { decideDelivery, listDeliveries } from '../../register/delivery-decisions';
import { openRegister, type Register } from '../../register/database';
import { openLettersOf } from '../../register/erasures';
import { databaseUrl } from '../../register/embedded/database';
import { migrateRegister } from '../../register/migrate';
import { random } from '../../test/faults/support/random';
import { sharedInstallation } from '../../test/support/shared-installation';
import { makeTempFolder } from '../../supervision/test/temp-folder';
import { recordedLog } from '../../supervision/test/recorded-log';
import { until } from '../../supervision/test/until';
import { startCourier } from './courier';
import { DispatchLog } from './dispatch-log';

// A register of its own: a courier takes every letter it finds.
const folderOfRegister = join(sharedInstallation().dataDir, 'register', 'data');
const name = `courier_${randomUUID().replaceAll('-', '')}`;
const url = databaseUrl(folderOfRegister, name);
// More than the courier asks for at once: whoever waits for a connection of a pool that is ended waits for ever.
const open = (): Register => openRegister(url, 'rehearsal', { connections: 16 });
let register: Register;
const folder = makeTempFolder();
/** What is sealed is not looked at here. */
const cipher = {
  sealJson: (_caseId: string, value: unknown) => Promise.resolve(Buffer.from(JSON.stringify(value))),
  openJson: (_caseId: string, sealed: Buffer) => Promise.resolve(JSON.parse(sealed.toString()) as unknown),
} as unknown as CaseCipher;

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(folderOfRegister, 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

beforeAll(async () => {
  await onServer(`create database ${name}`);
  await migrateRegister(url);
  register = open();
});

let caseId: string;

beforeEach(async () => {
  caseId = `courier-${randomUUID()}`;
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
    values (${caseId}, 'p', 'o', 'draft', 'open', 1, 'h', now(), now())`.execute(register);
});

afterEach(async () => {
  for (const table of ['deliveries', 'documents', 'outbox', 'incidents', 'cases'])
    await sql`delete from ${sql.table(table)} where case_id like 'courier-%'`.execute(register);
});

afterAll(async () => {
  await register.destroy();
  await onServer(`drop database ${name} with (force)`);
  folder.remove();
});

async function owe(count: number): Promise<string[]> {
  const keys = Array.from({ length: count }, (_, index) => `${caseId}/l${index}`);
  for (const key of keys) {
    const letter = { key, type: 'decision', to: 'person' } as Letter;
    await sql`insert into outbox (key, case_id, kind, type, version, status, body, created_at)
      values (${key}, ${caseId}, 'letter', 'decision', 1, 'waiting', ${Buffer.from(JSON.stringify(letter))}, now())`.execute(
      register,
    );
  }
  return keys;
}

/** A receiver of which it is known what has reached it, whatever the sender was told. */
function receiver(answer: (parcel: Parcel, got: () => void) => Promise<Sending>, repeatable = false) {
  const reached: string[] = [];
  const channel: Channel = {
    id: 'smtp',
    repeatable,
    send: (parcel) => answer(parcel, () => reached.push(parcel.key)),
  };
  return { reached, channel };
}

const accepted: Sending = { outcome: 'accepted', receipt: {} };

interface CourierOptions {
  own?: Register;
  logName?: string;
  by?: 'smtp' | 'print' | 'bank';
  /** What is in every parcel and may be in no other. */
  items?: string[];
}

async function courier(
  channel: Channel,
  { own = register, logName = 'log', by = 'smtp', items }: CourierOptions = {},
) {
  const dispatches = await DispatchLog.open(join(folder.path, `${caseId}-${logName}`));
  const running = startCourier({
    register: own,
    cipher,
    prepare: () =>
      Promise.resolve({
        ways: [{ channel: by, route: { purpose: 'service' } }],
        ...{ documents: [], recipient: Buffer.from('{}'), gaps: Buffer.from('[]') },
      }),
    parcel: ({ key, caseId: id }) => Promise.resolve({ key, caseId: id, items } as Parcel),
    channels: new Map([[by, channel]]),
    dispatches,
    log: recordedLog(),
    everyMs: 10,
    claimMs: 400,
    pauseMs: 20,
  });
  return {
    stop: async () => {
      await running.stop();
      await dispatches.close();
    },
  };
}

async function standing(): Promise<Record<string, number>> {
  const { rows } = await sql<{ status: string; count: string }>`
    select status, count(*) from outbox where case_id = ${caseId} group by status`.execute(register);
  return Object.fromEntries(rows.map(({ status, count }) => [status, Number(count)]));
}

const settled = async () => {
  const { waiting = 0, claimed = 0 } = await standing();
  return waiting + claimed === 0;
};

describe('the courier', () => {
  it('sends each letter once and keeps the receipt', async () => {
    const keys = await owe(20);
    const { reached, channel } = receiver((_parcel, got) => {
      got();
      return Promise.resolve(accepted);
    });
    const running = await courier(channel);
    await until(settled);
    await running.stop();
    expect(reached.sort()).toEqual(keys.sort());
    expect(await standing()).toEqual({ sent: 20 });
  });

  it('tries again what was surely not taken, and gives up what is refused for good', async () => {
    const [again, refused] = await owe(2);
    let times = 0;
    const { reached, channel } = receiver((parcel, got) => {
      if (parcel.key === refused)
        return Promise.resolve({ outcome: 'not-taken', why: 'no such mailbox', retry: false });
      times += 1;
      if (times < 3) return Promise.resolve({ outcome: 'not-taken', why: 'busy', retry: true });
      got();
      return Promise.resolve(accepted);
    });
    const running = await courier(channel);
    await until(settled);
    await running.stop();
    expect(reached).toEqual([again]);
    expect((await listDeliveries(register, 'failed')).deliveries).toMatchObject([
      { key: refused, why: 'no such mailbox' },
    ]);
  });
});

describe('a letter of which nobody knows whether it went out', () => {
  it('is left to a person, and what is decided is done', async () => {
    const [lost, arrived] = await owe(2);
    let broken = true;
    const { reached, channel } = receiver((_parcel, got) => {
      if (broken) return Promise.resolve({ outcome: 'unknown', why: 'connection lost' });
      got();
      return Promise.resolve(accepted);
    });
    const running = await courier(channel);
    await until(settled);
    expect(await standing()).toEqual({ unknown: 2 });
    broken = false;
    const way = (key: string | undefined) => ({ key: key ?? '', channel: 'smtp' as const });
    expect(await decideDelivery(register, way(arrived), 'went-out', 'chef')).toBe(true);
    expect(await decideDelivery(register, way(lost), 'send-again', 'chef')).toBe(true);
    await until(settled);
    await running.stop();
    expect(await decideDelivery(register, way(lost), 'send-again', 'chef')).toBe(false);
    expect(reached).toEqual([lost]);
    expect(await standing()).toEqual({ sent: 2 });
  });

  it('sends nothing a second time when the register has forgotten that it was sent', async () => {
    await owe(5);
    const { reached, channel } = receiver((_parcel, got) => {
      got();
      return Promise.resolve(accepted);
    });
    const before = await courier(channel);
    await until(settled);
    await before.stop();
    // As a register that was restored from an hour ago.
    await sql`delete from deliveries where case_id = ${caseId}`.execute(register);
    await sql`update outbox set status = 'waiting', done_at = null, claimed_at = null where case_id = ${caseId}`.execute(
      register,
    );
    const after = await courier(channel);
    await until(settled);
    await after.stop();
    expect(reached).toHaveLength(5);
    expect(await standing()).toEqual({ sent: 5 });
  });
});

describe('a case with letters', () => {
  it('has open ones until each has gone out, or a person has decided what became of it', async () => {
    const [doubtful, given, sent] = await owe(3);
    expect(await openLettersOf(register, caseId)).toEqual([doubtful, given, sent]);
    const { channel } = receiver(({ key }) =>
      Promise.resolve(key === sent ? accepted : { outcome: 'unknown', why: 'connection lost' }),
    );
    const running = await courier(channel);
    await until(settled);
    await running.stop();
    expect(await openLettersOf(register, caseId)).toEqual([doubtful, given]);
    await decideDelivery(register, { key: given ?? '', channel: 'smtp' }, 'give-up', 'chef');
    await decideDelivery(register, { key: doubtful ?? '', channel: 'smtp' }, 'went-out', 'chef');
    expect(await openLettersOf(register, caseId)).toEqual([]);
  });
});

describe('a slow channel', () => {
  it('keeps its claim: nobody takes over what is still being sent', async () => {
    await owe(1);
    const { reached, channel } = receiver(async (_parcel, got) => {
      got();
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      return accepted;
    });
    const both = [await courier(channel), await courier(channel, { logName: 'other' })];
    await until(settled);
    await Promise.all(both.map((running) => running.stop()));
    expect(reached).toHaveLength(1);
    expect(await standing()).toEqual({ sent: 1 });
  });
});

describe('a courier that was held up for longer than its claims hold', () => {
  it('sends nothing that another one has taken over and sent', async () => {
    await owe(12);
    let goOn = () => undefined as void;
    const heldUp = new Promise<void>((resolve) => (goOn = resolve));
    const reached: string[] = [];
    const slow = receiver(async ({ key }) => {
      reached.push(key);
      await heldUp;
      return accepted;
    });
    const first = await courier(slow.channel);
    await until(() => reached.length === 8);
    // As a machine that stands still: nobody renews its claims.
    await sql`update deliveries set claimed_by = 'held-up', claimed_at = now() - interval '1 hour'
      where case_id = ${caseId} and status = 'claimed'`.execute(register);
    const quick = receiver(({ key }) => {
      reached.push(key);
      return Promise.resolve(accepted);
    });
    const second = await courier(quick.channel);
    await until(settled);
    expect(await standing()).toEqual({ sent: 4, unknown: 8 });
    goOn();
    await until(async () => (await standing())['sent'] === 12);
    await Promise.all([first.stop(), second.stop()]);
    expect(reached).toHaveLength(12);
    expect(new Set(reached).size).toBe(12);
  });
});

describe('a register that has forgotten which way a letter went', () => {
  it('sends it no other way without a person', async () => {
    const [key] = await owe(1);
    const { reached, channel } = receiver((_parcel, got) => {
      got();
      return Promise.resolve(accepted);
    });
    const before = await courier(channel);
    await until(settled);
    await before.stop();
    await sql`delete from deliveries where case_id = ${caseId}`.execute(register);
    await sql`update outbox set status = 'waiting', claimed_at = null where case_id = ${caseId}`.execute(
      register,
    );
    const after = await courier({ ...channel, id: 'print' }, { by: 'print' });
    await until(settled);
    expect((await listDeliveries(register, 'unknown')).deliveries).toMatchObject([
      { key, channel: 'print', why: 'went-another-way' },
    ]);
    expect(reached).toEqual([key]);
    await decideDelivery(register, { key: key ?? '', channel: 'print' }, 'send-again', 'chef');
    await until(settled);
    await after.stop();
    expect(reached).toEqual([key, key]);
  });
});

describe('couriers that are cut off in the middle of their work', () => {
  it('send no letter twice, lose none, and name each that is doubtful', async () => {
    const keys = await owe(200);
    const chance = random('courier');
    const { reached, channel } = receiver(async (_parcel, got) => {
      await new Promise((resolve) => setTimeout(resolve, chance.below(8)));
      if (chance.below(10) === 0) return { outcome: 'not-taken', why: 'busy', retry: true };
      got();
      return chance.below(5) === 0 ? { outcome: 'unknown', why: 'cut after accepting' } : accepted;
    });
    for (let life = 0; life < 8; life += 1) {
      // Its way to the register breaks for good, as if it were killed; its successor begins with the log and the claims.
      const own = open();
      const running = await courier(channel, { own });
      await new Promise((resolve) => setTimeout(resolve, 60 + chance.below(200)));
      await own.destroy();
      await running.stop();
    }
    const last = await courier(channel);
    await until(settled, 20_000);
    await last.stop();
    expect(new Set(reached).size).toBe(reached.length);
    const doubtful = (await listDeliveries(register, 'unknown')).deliveries.map(({ key }) => key);
    for (const key of keys) expect(reached.includes(key) || doubtful.includes(key)).toBe(true);
    const { sent = 0, unknown = 0 } = await standing();
    expect(sent + unknown).toBe(200);
    expect(doubtful).toHaveLength(unknown);
  });
});

describe('a file for the bank', () => {
  it('that nobody knows was written is not written again before a person says so', async () => {
    const [key] = await owe(1);
    const dispatches = await DispatchLog.open(join(folder.path, `${caseId}-log`));
    await dispatches.note(key ?? '', 'bank', 'begun', ['HS-2026-000001-202611']);
    await dispatches.close();
    const { reached, channel } = receiver((_parcel, got) => {
      got();
      return Promise.resolve(accepted);
    });
    const running = await courier(channel, { by: 'bank', items: ['HS-2026-000001-202611'] });
    await until(settled);
    expect(await listDeliveries(register, 'unknown')).toMatchObject({
      deliveries: [{ key, why: 'interrupted' }],
    });
    expect(await decideDelivery(register, { key: key ?? '', channel: 'bank' }, 'send-again', 'chef')).toBe(
      true,
    );
    await until(settled);
    await running.stop();
    expect(reached).toEqual([key]);
  });

  it('is not written where one of its payments is in another file already', async () => {
    const keys = await owe(2);
    const { reached, channel } = receiver((_parcel, got) => {
      got();
      return Promise.resolve(accepted);
    });
    const dispatches = await DispatchLog.open(join(folder.path, `${caseId}-log`));
    await dispatches.note('ZL-2026-000001/r/payment-file', 'bank', 'accepted', ['HS-2026-000001-202611']);
    await dispatches.close();
    const running = await courier(channel, { by: 'bank', items: ['HS-2026-000001-202611'] });
    await until(settled);
    await running.stop();
    expect(reached).toEqual([]);
    const { deliveries } = await listDeliveries(register, 'unknown');
    expect(deliveries.map(({ key, why }) => [key, why])).toEqual(
      keys.map((key) => [key, 'payments-in-another-file']),
    );
  });
});
