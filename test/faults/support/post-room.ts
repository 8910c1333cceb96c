import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { Client } from 'pg';
import { signIn } from '../../../api/auth/person';
import { deliveryRoutes } from '../../../api/routes/deliveries';
import type { Stage } from '../../../api/stage';
import type { Act } from '../../../contracts/case/act';
import type { Letter } from '../../../contracts/case/letter';
import type { ActRecord } from '../../../contracts/case/record';
import type { CaseState } from '../../../contracts/case/state';
import { RegisterWriter } from '../../../register/case-writer';
import { databaseUrl } from '../../../register/embedded/database';
import { migrateRegister } from '../../../register/migrate';
import { ensureStandardOffice, standardOffice } from '../../../register/offices';
import { downgradeProtection } from '../../../workflows/downgrade-protection/state';
import { Desk, lead } from '../../../workflows/kit/test/desk';
import { sharedInstallation } from '../../support/shared-installation';
import { openPostRoom } from './courier-process';

/** A register of its own with letters to send, on the server of the installation that the tests share. */
export class PostRoom {
  private constructor(
    readonly dataDir: string,
    readonly databaseUrl: string,
    private readonly database: string,
    readonly room: Awaited<ReturnType<typeof openPostRoom>>,
  ) {}

  static async open(): Promise<PostRoom> {
    const database = `post_${randomUUID().replaceAll('-', '')}`;
    await onServer(`create database ${database}`);
    const url = databaseUrl(serverFolder(), database);
    await migrateRegister(url);
    const dataDir = mkdtempSync(join(tmpdir(), 'fristwerk-post-'));
    mkdirSync(join(dataDir, 'print'));
    const room = await openPostRoom({ databaseUrl: url, dataDir, claimMs: 0 });
    await ensureStandardOffice(room.register);
    return new PostRoom(dataDir, url, database, room);
  }

  /** As many cases, each of which owes its party a decision; the party's mailbox is named after its case. */
  async owe(count: number, channel: 'electronic' | 'post'): Promise<string[]> {
    const { acts, state } = await releasedCase(channel);
    const writer = new RegisterWriter(this.room.register, this.room.cipher, () => []);
    const keys: string[] = [];
    const cases = Array.from(
      { length: count },
      (_, index) => `HS-2026-${String(index + 1).padStart(6, '0')}`,
    );
    const hand = async () => {
      for (let caseId = cases.shift(); caseId; caseId = cases.shift())
        keys.push(await writeCase(writer, caseId, acts, state));
    };
    await Promise.all(Array.from({ length: 8 }, hand));
    return keys;
  }

  /** What GET /deliveries answers, page by page. */
  async listed(status: string): Promise<{ key: string; channel: string | null; why: string | null }[]> {
    const app = express();
    app.use((request, _response, next) => {
      signIn(request, { id: 'post', name: 'Poststelle', roles: ['mailroom'] });
      next();
    });
    app.use(deliveryRoutes({ register: this.room.register } as Stage));
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const all: { key: string; channel: string | null; why: string | null }[] = [];
    for (let after = ''; ;) {
      const answer = await fetch(`http://127.0.0.1:${port}/?status=${status}${after}`);
      const page = (await answer.json()) as { deliveries: typeof all; next: string | null };
      all.push(...page.deliveries);
      if (!page.next) break;
      after = `&after=${encodeURIComponent(page.next)}`;
    }
    server.close();
    return all;
  }

  async close(): Promise<void> {
    await this.room.close();
    await onServer(`drop database ${this.database} with (force)`);
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

const serverFolder = () => join(sharedInstallation().dataDir, 'register', 'data');

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl(serverFolder(), 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const model = 'HS-2026-000001';

async function releasedCase(channel: 'electronic' | 'post') {
  const desk = new Desk(downgradeProtection, '2026-05-12');
  const person = {
    id: 'person',
    role: 'applicant',
    name: 'Erika Beispiel',
    address: 'Musterweg 1, 48147 Münster',
    channel,
    ...(channel === 'electronic' ? { email: `${model}@recipient.example`, agreedToEmail: true } : {}),
  };
  await desk.take('open', {
    ground: 'gdb-lowered',
    decidedOn: '2026-05-11',
    gdbBefore: 50,
    gdbAfter: 30,
    lostMerkzeichen: [],
    instruction: 'correct',
    parties: [person],
  });
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  return desk;
}

/** The acts of the model case as those of another one; returns the key of the letter it owes. */
async function writeCase(writer: RegisterWriter, caseId: string, acts: Act[], state: CaseState) {
  const own = <T>(value: T) => JSON.parse(JSON.stringify(value).replaceAll(model, caseId)) as T;
  const [letter] = own(state).letters;
  if (!letter) throw new Error('the model case owes no letter');
  for (const [index, act] of acts.entries()) {
    const last = index === acts.length - 1;
    await writer.recordAct(recordOf(caseId, own(act), own(state), index + 1, last ? [letter] : []));
  }
  return letter.key;
}

function recordOf(caseId: string, act: Act, state: CaseState, version: number, letters: Letter[]): ActRecord {
  const { stepId, step, recordedAt, effectiveOn } = act;
  const told = letters.map((letter) => ({ change: 'owed' as const, letter }));
  const answered = { deadlines: [], tasks: [], letters: told, flags: [], phase: state.phase };
  return {
    ...{ caseId, procedure: state.procedure, office: standardOffice, version, act, state },
    receipt: { caseId, stepId, step, version, recordedAt, effectiveOn, ...answered },
    changed: { parties: version === 1, links: false },
  };
}
