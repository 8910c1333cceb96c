import { sql } from 'kysely';
import { emptyTables, ownRegister } from '../test/support/own-register';
import type { Register } from './database';
import { decideDelivery, decideLetter } from './delivery-decisions';
import { failLetter, settleDeliveryIncidents } from './delivery-incidents';
import { endDelivery } from './deliveries';
import { openIncident } from './incidents';

let own: Awaited<ReturnType<typeof ownRegister>>;
let register: Register;

beforeAll(async () => {
  own = await ownRegister();
  register = own.register;
  await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
    values (${caseId}, 'p', 'amt', 'draft', 'open', 1, 'h', now(), now())`.execute(register);
}, 60_000);
afterAll(() => own.close());
beforeEach(async () => {
  await emptyTables(register, 'incidents', 'deliveries', 'outbox');
});

const caseId = 'HS-2026-000001';
const key = `${caseId}/l`;
const way = { key, channel: 'smtp', caseId, sender: 'one' } as const;

async function letter(status: string, name = key): Promise<void> {
  await sql`insert into outbox (key, case_id, kind, type, version, status, created_at)
    values (${name}, ${caseId}, 'letter', 'decision', 1, ${status}, now())`.execute(register);
}

async function goes(
  status: string,
  { name = key, why = null }: { name?: string; why?: string | null } = {},
): Promise<void> {
  await letter(status, name);
  await sql`insert into deliveries (key, channel, route, case_id, status, why, next_attempt_at, claimed_by)
    values (${name}, 'smtp', '{"purpose":"service"}', ${caseId}, ${status}, ${why}, now(),
      ${status === 'claimed' ? 'one' : null})`.execute(register);
}

async function standing(): Promise<string[]> {
  const { rows } = await sql<{ status: string }>`
    select coalesce(d.status, o.status) as status from outbox o left join deliveries d on d.key = o.key`.execute(
    register,
  );
  return rows.map(({ status }) => status);
}

async function incidents(): Promise<string[]> {
  const { rows } = await sql<{ kind: string; subject: string }>`
    select kind, subject from incidents where resolved_at is null order by kind, subject`.execute(register);
  return rows.map(({ kind, subject }) => `${kind} ${subject}`);
}

const incident = (kind: 'delivery-unknown' | 'delivery-failed', subject = `${key} smtp`) =>
  openIncident(register, { kind, caseId, subject, detail: {} });

/** As if the program were killed in the moment in which it comes to the incident. */
async function killedAtTheIncident(work: () => Promise<unknown>): Promise<void> {
  await sql`alter table incidents rename to incidents_out_of_reach`.execute(register);
  try {
    await expect(work()).rejects.toThrow('incidents');
  } finally {
    await sql`alter table incidents_out_of_reach rename to incidents`.execute(register);
  }
}

describe('what became of a delivery, and its incident', () => {
  it.each(['unknown', 'failed'] as const)('that is %s, are written at once or not at all', async (status) => {
    await goes('claimed');
    const end = () => endDelivery(register, way, { status, why: 'no such mailbox' });
    await killedAtTheIncident(end);
    expect(await standing()).toEqual(['claimed']);
    await end();
    expect(await standing()).toEqual([status]);
    expect(await incidents()).toEqual([`delivery-${status} ${key} smtp`]);
  });

  it('that is known late to have gone out, are written at once or not at all', async () => {
    await goes('unknown');
    await incident('delivery-unknown');
    const end = () => endDelivery(register, way, { status: 'sent' });
    await killedAtTheIncident(end);
    expect(await standing()).toEqual(['unknown']);
    await end();
    expect(await standing()).toEqual(['sent']);
    expect(await incidents()).toEqual([]);
  });

  it('decided by a person, are written at once or not at all', async () => {
    await goes('unknown');
    await incident('delivery-unknown');
    const decide = () => decideDelivery(register, way, 'went-out', 'chef');
    await killedAtTheIncident(decide);
    expect(await standing()).toEqual(['unknown']);
    expect(await decide()).toBe(true);
    expect(await incidents()).toEqual([]);
  });
});

describe('a letter that cannot be written, and its incident', () => {
  it('are written at once or not at all', async () => {
    await letter('waiting');
    const fail = () => failLetter(register, { key, caseId }, 'TypeError');
    await killedAtTheIncident(fail);
    expect(await standing()).toEqual(['waiting']);
    await fail();
    expect(await standing()).toEqual(['failed']);
    expect(await incidents()).toEqual([`delivery-failed ${key}`]);
  });

  it('are nothing where it has been withdrawn meanwhile', async () => {
    await letter('withdrawn');
    await failLetter(register, { key, caseId }, 'TypeError');
    expect(await incidents()).toEqual([]);
  });

  it('decided by a person, are written at once or not at all', async () => {
    await letter('failed');
    await incident('delivery-failed', key);
    const decide = () => decideLetter(register, key, 'went-out');
    await killedAtTheIncident(decide);
    expect(await standing()).toEqual(['failed']);
    expect(await decide()).toBe(true);
    expect(await incidents()).toEqual([]);
  });

  it('are open again where it was given up, is tried once more and fails', async () => {
    await letter('waiting');
    await failLetter(register, { key, caseId }, 'TypeError');
    await decideLetter(register, key, 'give-up');
    await decideLetter(register, key, 'send-again');
    await failLetter(register, { key, caseId }, 'TypeError');
    await sql`delete from incidents`.execute(register);
    expect(await settleDeliveryIncidents(register)).toBe(1);
    expect(await incidents()).toEqual([`delivery-failed ${key}`]);
  });
});

describe('what a crash between the two has left', () => {
  it('is told: what stands as failed or in doubt has its incident', async () => {
    await goes('unknown', { why: 'interrupted' });
    await goes('failed', { name: `${caseId}/m`, why: 'no such mailbox' });
    await letter('failed', `${caseId}/n`);
    expect(await settleDeliveryIncidents(register)).toBe(3);
    expect(await incidents()).toEqual([
      `delivery-failed ${caseId}/m smtp`,
      `delivery-failed ${caseId}/n`,
      `delivery-unknown ${key} smtp`,
    ]);
    const { rows } = await sql`select detail from incidents where kind = 'delivery-unknown'`.execute(
      register,
    );
    expect(rows).toEqual([{ detail: { channel: 'smtp', why: 'interrupted' } }]);
    expect(await settleDeliveryIncidents(register)).toBe(0);
  });

  it('is nothing where a person has given up, nor where the incident of a restore tells of it', async () => {
    await goes('failed');
    await decideDelivery(register, way, 'give-up', 'chef');
    await letter('failed', `${caseId}/m`);
    await decideLetter(register, `${caseId}/m`, 'give-up');
    await letter('unknown', `${caseId}/n`);
    expect(await settleDeliveryIncidents(register)).toBe(0);
    expect(await incidents()).toEqual([]);
  });

  it('is ended: an incident of what does not stand so any more', async () => {
    await goes('sent');
    await incident('delivery-unknown');
    await goes('failed', { name: `${caseId}/m`, why: 'given-up' });
    await incident('delivery-failed', `${caseId}/m smtp`);
    await goes('waiting', { name: `${caseId}/n` });
    await incident('delivery-failed', `${caseId}/n`);
    await goes('failed', { name: `${caseId}/o` });
    await incident('delivery-failed', `${caseId}/o`);
    await incident('delivery-failed', `${caseId}/o smtp`);
    await incident('delivery-unknown', 'HS-2026-000002/l smtp');
    expect(await settleDeliveryIncidents(register)).toBe(4);
    expect(await incidents()).toEqual([
      `delivery-failed ${caseId}/o smtp`,
      'delivery-unknown HS-2026-000002/l smtp',
    ]);
  });
});
