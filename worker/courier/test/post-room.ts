import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import type { CaseEvent } from '../../../contracts/case/event';
import type { ReminderMessage } from '../../../contracts/case/reminder';
import type { CaseCipher } from '../../../engine/encryption/case-cipher';
import type { Channel } from '../../../notifications/channels/channel';
import { openRegister, type Register } from '../../../register/database';
import { databaseUrl } from '../../../register/embedded/database';
import { migrateRegister } from '../../../register/migrate';
import { Offices } from '../../../register/offices';
import { recordedLog } from '../../../supervision/test/recorded-log';
import { makeTempFolder } from '../../../supervision/test/temp-folder';
import { sharedInstallation } from '../../../test/support/shared-installation';
import { startCourier } from '../courier';
import { DispatchLog } from '../dispatch-log';
import { events } from '../events';
import { reminders } from '../reminders';

const folderOfRegister = join(sharedInstallation().dataDir, 'register', 'data');

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

interface Entry {
  caseId: string;
  kind: 'message' | 'event';
  key: string;
  type: string;
  about: string;
  version: number;
  body: ReminderMessage | CaseEvent;
}

/** A register of its own with couriers that carry reminders and events; a courier takes whatever it finds. */
export class PostRoom {
  private readonly folder = makeTempFolder();

  private constructor(
    private readonly name: string,
    readonly register: Register,
  ) {}

  static async open(): Promise<PostRoom> {
    const name = `post_${randomUUID().replaceAll('-', '')}`;
    await onServer(`create database ${name}`);
    const url = databaseUrl(folderOfRegister, name);
    await migrateRegister(url);
    return new PostRoom(name, openRegister(url, 'rehearsal', { connections: 16 }));
  }

  async close(): Promise<void> {
    await this.register.destroy();
    await onServer(`drop database ${this.name} with (force)`);
    this.folder.remove();
  }

  async openCase(): Promise<string> {
    const caseId = `post-${randomUUID()}`;
    await sql`insert into cases (case_id, procedure, office, phase, status, version, hash, opened_at, changed_at)
      values (${caseId}, 'downgrade-protection', 'standard', 'objection', 'open', 1, 'h', now(), now())`.execute(
      this.register,
    );
    return caseId;
  }

  async owe({ caseId, kind, key, type, about, version, body }: Entry): Promise<void> {
    await sql`insert into outbox (key, case_id, kind, type, about, version, status, body, created_at)
      values (${key}, ${caseId}, ${kind}, ${type}, ${about}, ${version}, 'waiting',
        ${Buffer.from(JSON.stringify(body))}, now())`.execute(this.register);
  }

  /** A courier of this register; all of them write one log, which outlives them. */
  async courier(
    channel: Channel,
    { webhooks = {}, pauseMs = 20 }: { webhooks?: Record<string, string>; pauseMs?: number } = {},
  ) {
    const { register } = this;
    const dispatches = await DispatchLog.open(join(this.folder.path, 'dispatch-log'));
    const carriers = { channels: [channel.id], webhooks: [] };
    const mails = reminders({ register, offices: new Offices(register), carriers });
    const told = events((id) => webhooks[id]);
    const running = startCourier({
      register,
      cipher,
      prepare: (entry, body) =>
        entry.kind === 'message'
          ? mails.prepare(entry, body as ReminderMessage)
          : told.prepare(entry, body as CaseEvent),
      parcel: async (claim) => {
        const { rows } = await sql<{
          body: Buffer;
        }>`select body from outbox where key = ${claim.key}`.execute(register);
        const body = JSON.parse((rows[0]?.body ?? '').toString()) as unknown;
        return await (claim.kind === 'message'
          ? mails.parcel(claim, body as ReminderMessage)
          : told.parcel(claim, body as CaseEvent));
      },
      channels: new Map([[channel.id, channel]]),
      dispatches,
      log: recordedLog(),
      everyMs: 10,
      claimMs: 400,
      pauseMs,
    });
    return {
      stop: async () => {
        await running.stop();
        await dispatches.close();
      },
    };
  }

  async standing(caseId: string): Promise<string[]> {
    const { rows } = await sql<{ status: string }>`
      select status from outbox where case_id = ${caseId} order by version, key`.execute(this.register);
    return rows.map(({ status }) => status);
  }
}
