import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { DeadlineChange, Reminder } from '../../contracts/case/deadline';
import type { EventType } from '../../contracts/case/event';
import type { ActRecord } from '../../contracts/case/record';
import type { ReminderMessage } from '../../contracts/case/reminder';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { sharedInstallation } from '../../test/support/shared-installation';
import { RegisterWriter } from '../case-writer';
import { openRegister } from '../database';
import { databaseUrl } from '../embedded/database';
import { enterStaff } from '../staff';

const url = databaseUrl(join(sharedInstallation().dataDir, 'register', 'data'));
const register = openRegister(url, 'rehearsal', { connections: 2 });
/** What is sealed is not looked at here. */
const cipher = {
  sealJson: (_caseId: string, value: unknown) => Promise.resolve(Buffer.from(JSON.stringify(value))),
} as unknown as CaseCipher;
const today = '2026-09-03';
const run = randomUUID();
const clara = `${run}-clara`;
const dirk = `${run}-dirk`;
const office = `${run}-office`;

let caseId: string;
let version: number;

beforeEach(async () => {
  caseId = `remind-${randomUUID()}`;
  version = 0;
  await enter(clara);
  await enter(dirk);
  await sql`delete from offices where office = ${office}`.execute(register);
});

afterAll(async () => {
  for (const table of ['receipts', 'journal', 'deliveries', 'outbox', 'deadlines', 'cases'])
    await sql`delete from ${sql.table(table)} where case_id like 'remind-%'`.execute(register);
  await sql`delete from staff where person like ${`${run}%`}`.execute(register);
  await sql`delete from offices where office = ${office}`.execute(register);
  await register.destroy();
});

async function enter(person: string, more: object = {}): Promise<void> {
  await enterStaff(
    register,
    { person, name: person, email: `${person}@amt.example`, language: 'de', ...more },
    'x',
  );
}

async function giveTheOfficeAMailbox(): Promise<void> {
  const settings = JSON.stringify({ id: office, mailbox: 'fristen@amt.example' });
  await sql`insert into offices (office, valid_from, settings, entered_by)
    values (${office}, '2000-01-01', ${settings}, 'x')`.execute(register);
}

type Ladder = [Reminder['status'], Reminder['status']];

function change(
  kind: DeadlineChange['change'],
  { id = 'inaction:w', type = 'inaction-objection', ladder = ['pending', 'pending'] as Ladder } = {},
): DeadlineChange {
  const reminders = ladder.map((status, index) => ({ rung: index === 0 ? 'vorfrist' : 'last-day', status }));
  const instants = { endsAt: '2026-09-10T22:00:00Z', firesAt: '2026-09-10T22:05:00Z' };
  const finding = { calculator: 'inaction-suit' };
  const deadline = { id, type, lastDay: '2026-09-10', reminders, finding, status: 'open', ...instants };
  return { change: kind, deadline } as unknown as DeadlineChange;
}

interface Recording {
  step?: string;
  input?: unknown;
  phase?: string;
  assigned?: { person: string; deputy?: string } | null;
  as?: 'waiting' | 'unknown';
  told?: (type: EventType) => string[];
}

const stepIdOf = (number: number) => `s${number}`;

async function record(deadlines: DeadlineChange[], more: Recording = {}): Promise<void> {
  const { step = 'vermerk', input = {}, phase = 'objection', as = 'waiting', told = () => [] } = more;
  const assigned = more.assigned === undefined ? { person: clara, deputy: dirk } : more.assigned;
  version += 1;
  const stepId = stepIdOf(version);
  const days = { recordedAt: `${today}T08:00:00.000Z`, recordedOn: today, effectiveOn: today };
  const act = { stepId, step, input, actor: { id: 'p', name: 'P', roles: [] }, ...days, findings: [] };
  const receipt = { caseId, stepId, step, version, deadlines, letters: [], tasks: [], flags: [] };
  const state = { caseId, phase, parties: [], file: [], letters: [], inCharge: assigned ?? undefined };
  await new RegisterWriter(register, cipher, () => [], told).recordAct(
    {
      caseId,
      procedure: 'downgrade-protection',
      office,
      version,
      act,
      state,
      receipt,
      changed: { parties: false, links: false },
    } as unknown as ActRecord,
    as,
  );
}

/** The clock records a rung of the ladder. */
const rung = (name: 'vorfrist' | 'last-day', ladder: Ladder, more: Recording = {}) =>
  record([change('reminded', { ladder })], {
    step: 'reminder-due',
    input: { deadline: 'inaction:w', rung: name, lastDay: '2026-09-10', on: today },
    ...more,
  });

interface Row {
  key: string;
  type: string;
  status: string;
  about: string;
  body: Buffer;
}

async function outbox(kind: 'message' | 'event' = 'message'): Promise<Row[]> {
  const rows = await sql<Row>`
    select key, type, status, about, body from outbox where case_id = ${caseId} and kind = ${kind}
    order by version, key`.execute(register);
  return rows.rows;
}

const bodyOf = ({ body }: Row) => JSON.parse(body.toString()) as ReminderMessage;
const recipients = async () =>
  (await outbox()).map((row) => {
    const { to } = bodyOf(row);
    return to.as === 'office' ? 'office' : `${to.as} ${to.person.slice(run.length + 1)}`;
  });

describe('who is reminded', () => {
  it('of the Vorfrist is the person in charge, of the last day and of a missed period the deputy as well', async () => {
    await rung('vorfrist', ['fired', 'pending']);
    expect(await recipients()).toEqual(['in-charge clara']);
    await rung('last-day', ['fired', 'fired']);
    expect((await recipients()).slice(1)).toEqual(['in-charge clara', 'deputy dirk']);
    await record([change('missed')], { step: 'deadline-ended' });
    expect((await outbox()).slice(3).map(({ type }) => type)).toEqual(['deadline-missed', 'deadline-missed']);
  });

  it.each([
    ['away on the first day', { absentFrom: today, absentTo: '2026-09-20' }, true],
    ['away on the last day', { absentFrom: '2026-08-20', absentTo: today }, true],
    ['away until further notice', { absentFrom: '2026-08-20' }, true],
    ['back again', { absentFrom: '2026-08-20', absentTo: '2026-09-02' }, false],
    ['away from tomorrow on', { absentFrom: '2026-09-04' }, false],
    ['without a mailbox', { email: undefined }, true],
  ])('of the Vorfrist is the deputy too where the person in charge is %s', async (_how, more, deputy) => {
    await enter(clara, more);
    await rung('vorfrist', ['fired', 'pending']);
    expect((await recipients()).includes('deputy dirk')).toBe(deputy);
  });

  it('is the deputy of the directory where the case names none', async () => {
    await enter(clara, { deputy: dirk });
    await rung('last-day', ['fired', 'fired'], { assigned: { person: clara } });
    expect(await recipients()).toEqual(['in-charge clara', 'deputy dirk']);
  });

  it('is one person once, who is their own deputy', async () => {
    await rung('last-day', ['fired', 'fired'], { assigned: { person: clara, deputy: clara } });
    expect(await recipients()).toEqual(['in-charge clara']);
  });

  it.each([
    ['nobody is in charge', null, {}, ['office']],
    ['the person in charge is in no directory', { person: 'nobody-knows' }, {}, ['office']],
    ['all are away', undefined, { absentFrom: '2026-09-01' }, ['office', 'in-charge clara', 'deputy dirk']],
  ])("is the office's mailbox where %s", async (_why, assigned, away, expected) => {
    await giveTheOfficeAMailbox();
    await enter(clara, away);
    await enter(dirk, away);
    await rung('vorfrist', ['fired', 'pending'], { assigned: assigned as null });
    expect((await recipients()).sort()).toEqual(expected.sort());
  });

  it('is nobody by mail where no mailbox is known', async () => {
    await rung('vorfrist', ['fired', 'pending'], { assigned: null });
    await record([change('missed')], { step: 'deadline-ended', assigned: null });
    expect(await outbox()).toEqual([]);
  });
});

describe('a reminder', () => {
  it('has a key from its act and its recipient, and holds numbers, days and ids only', async () => {
    await rung('vorfrist', ['fired', 'pending']);
    const [row] = await outbox();
    const key = `${caseId}/s1/reminder/inaction:w/${clara}`;
    expect(row).toMatchObject({ key, type: 'deadline-vorfrist', about: 'inaction:w', status: 'waiting' });
    expect(bodyOf(row as Row)).toEqual({
      key,
      procedure: 'downgrade-protection',
      office,
      rung: 'vorfrist',
      deadline: { id: 'inaction:w', type: 'inaction-objection', lastDay: '2026-09-10' },
      to: { as: 'in-charge', person: clara },
      on: today,
      at: `${today}T08:00:00.000Z`,
    });
  });

  it('is not written for a rung that was skipped, nor for a period that is not of the office', async () => {
    await rung('vorfrist', ['skipped', 'pending']);
    await record([change('missed', { type: 'objection-period' })], { step: 'deadline-ended' });
    await record([change('opened')]);
    expect(await outbox()).toEqual([]);
  });

  it('of two periods that one act has made missed is written for each', async () => {
    await record([change('missed'), change('missed', { id: 'inaction:w2' })], { step: 'correct' });
    expect(await outbox()).toHaveLength(4);
  });

  it('is written once, however often its act is recorded', async () => {
    await rung('vorfrist', ['fired', 'pending']);
    version = 0;
    await rung('vorfrist', ['fired', 'pending']);
    expect(await outbox()).toHaveLength(1);
  });

  it('of an act that is written a second time after a restore is left to a person', async () => {
    await rung('vorfrist', ['fired', 'pending'], { as: 'unknown' });
    expect(await outbox()).toMatchObject([{ status: 'unknown' }]);
  });

  it.each(['moved', 'met', 'cancelled', 'missed', 'ended'] as const)(
    'that still waits is withdrawn when its period is %s',
    async (kind) => {
      await rung('vorfrist', ['fired', 'pending']);
      await sql`insert into deliveries (key, channel, route, case_id, status, next_attempt_at)
        select key, 'smtp', '{}', case_id, 'waiting', now() from outbox where case_id = ${caseId}`.execute(
        register,
      );
      await record([change(kind, { id: 'inaction:another' })]);
      expect((await outbox())[0]).toMatchObject({ status: 'waiting' });
      await record([change(kind)]);
      expect((await outbox())[0]).toMatchObject({ type: 'deadline-vorfrist', status: 'withdrawn' });
      const ways = await sql`select status from deliveries where case_id = ${caseId}`.execute(register);
      expect(ways.rows).toEqual([{ status: 'withdrawn' }]);
    },
  );

  it('that still waits gives way to the next rung; one that has gone out stays what it is', async () => {
    await rung('vorfrist', ['fired', 'pending']);
    await rung('last-day', ['fired', 'fired']);
    await sql`update outbox set status = 'sent' where case_id = ${caseId} and type = 'deadline-last-day'`.execute(
      register,
    );
    await record([change('missed')], { step: 'deadline-ended' });
    expect((await outbox()).map(({ status }) => status)).toEqual([
      'withdrawn',
      'sent',
      'sent',
      'waiting',
      'waiting',
    ]);
  });
});

describe('events', () => {
  const told = () => ['records', 'mirror'];
  const types = async () => (await outbox('event')).map(({ about, type }) => `${about} ${type}`);

  it('are written for whoever asked for their type, and for nobody where nothing is configured', async () => {
    await record([change('opened')]);
    expect(await outbox('event')).toEqual([]);
    await record([change('moved')], { told: (type) => (type === 'deadline.moved' ? ['records'] : []) });
    expect(await types()).toEqual(['records deadline.moved']);
  });

  it('tell a case from its opening to its end and its reopening', async () => {
    const only = { told: () => ['records'] };
    await record([change('opened')], only);
    await record([change('reminded', { ladder: ['fired', 'pending'] })], only);
    await record([change('met')], { ...only, phase: 'closing' });
    await record([], { ...only, phase: 'closing' });
    await record([change('opened')], { ...only, phase: 'objection' });
    expect(await types()).toEqual([
      'records case.opened',
      'records deadline.opened',
      'records deadline.met',
      'records case.closed',
      'records deadline.opened',
      'records case.reopened',
    ]);
  });

  it('have one id for all receivers, which the act gives, and say numbers, ids, days and types', async () => {
    await record([change('missed')], { told });
    const bodies = (await outbox('event')).map(
      ({ body }) => JSON.parse(body.toString()) as Record<string, unknown>,
    );
    const ids = bodies.map(({ id }) => id as string);
    expect(new Set(ids).size).toBe(2);
    expect(ids.sort()[0]).toMatch(new RegExp(`^${caseId}/event/[0-9a-f]{16}/000$`));
    expect(
      bodies.find(({ type, webhook }) => type === 'deadline.missed' && webhook === 'mirror'),
    ).toMatchObject({
      at: `${today}T08:00:00.000Z`,
      data: {
        caseId,
        procedure: 'downgrade-protection',
        office,
        version: 1,
        effectiveOn: today,
        deadline: {
          id: 'inaction:w',
          type: 'inaction-objection',
          lastDay: '2026-09-10',
          endsAt: '2026-09-10T22:00:00Z',
        },
      },
    });
  });

  it('are never left in doubt: a receiver knows them', async () => {
    await record([change('opened')], { told, as: 'unknown' });
    for (const { status } of await outbox('event')) expect(status).toBe('waiting');
  });
});
