import { sql } from 'kysely';
import type { ReminderMessage } from '../../contracts/case/reminder';
import { MailServer, Refusal, smtpSettings } from '../../notifications/channels/test/mail-server';
import { SmtpChannel } from '../../notifications/channels/smtp/smtp-channel';
import { listDeliveries } from '../../register/delivery-decisions';
import { enterStaff, removeStaff } from '../../register/staff';
import { until } from '../../supervision/test/until';
import { PostRoom } from './test/post-room';

let room: PostRoom;
let mail: MailServer | undefined;
let caseId: string;

beforeAll(async () => {
  room = await PostRoom.open();
});

beforeEach(async () => {
  caseId = await room.openCase();
  await enter('clara@amt.example');
});

afterEach(async () => {
  await mail?.stop();
});

afterAll(async () => {
  await room.close();
});

const enter = (email: string, language: 'de' | 'en' = 'de') =>
  enterStaff(room.register, { person: 'clara', name: 'Clara Amt', email, language }, 'x');

async function remind(to: ReminderMessage['to'] = { as: 'in-charge', person: 'clara' }): Promise<string> {
  const key = `${caseId}/clock:inaction:w:2026-09-10:vorfrist:7/reminder/inaction:w/${to.as}`;
  const deadline = { id: 'inaction:w', type: 'inaction-objection', lastDay: '2026-09-10' };
  const common = { key, procedure: 'downgrade-protection', office: 'standard', rung: 'vorfrist', deadline };
  const body = { ...common, to, on: '2026-09-03', at: '2026-09-03T00:05:00Z' } as ReminderMessage;
  await room.owe({
    caseId,
    kind: 'message',
    key,
    type: 'deadline-vorfrist',
    about: 'inaction:w',
    version: 7,
    body,
  });
  return key;
}

const settled = async () =>
  (await room.standing(caseId)).every((status) => status !== 'waiting' && status !== 'claimed');
const channel = () => new SmtpChannel(smtpSettings(mail!.port));

async function carry(): Promise<void> {
  const running = await room.courier(channel());
  await until(settled);
  await running.stop();
}

describe('a reminder', () => {
  it('arrives at the mailbox of the person in charge, plain, once', async () => {
    mail = await MailServer.start(() => ({}));
    await remind();
    await carry();
    await carry();
    expect(mail.envelopes).toEqual([{ from: 'post@amt.example', to: ['clara@amt.example'] }]);
    const [text] = mail.taken;
    expect(text).toContain(`Aktenzeichen: ${caseId}`);
    expect(text).toMatch(/Content-Type: text\/plain/);
    expect(text).not.toMatch(/multipart|application\/pdf/);
    expect(text).toContain('Letzter Tag: 10.09.2026');
    expect(await room.standing(caseId)).toEqual(['sent']);
  });

  it('is written in English to who reads English', async () => {
    mail = await MailServer.start(() => ({}));
    await enter('clara@amt.example', 'en');
    await remind();
    await carry();
    expect(mail.taken[0]).toContain('Last day: 2026-09-10');
  });

  it("goes to the office's mailbox where it reaches nobody else", async () => {
    mail = await MailServer.start(() => ({}));
    const settings = { id: 'standard', name: 'Versorgungsamt', mailbox: 'fristen@amt.example' };
    await sql`insert into offices (office, valid_from, settings, entered_by)
      values ('standard', '2000-01-01', ${JSON.stringify(settings)}, 'x')`.execute(room.register);
    await remind({ as: 'office' });
    await carry();
    expect(mail.envelopes).toMatchObject([{ to: ['fristen@amt.example'] }]);
  });

  it('goes to the mailbox that was put right, after a refused one', async () => {
    mail = await MailServer.start(() => ({
      onRcptTo: ({ address }, _session, answer) =>
        address === 'clara@amt.example' ? answer(new Refusal(550)) : answer(),
    }));
    const key = await remind();
    await carry();
    expect(await room.standing(caseId)).toEqual(['failed']);
    expect((await listDeliveries(room.register, 'failed')).deliveries).toContainEqual(
      expect.objectContaining({ key, kind: 'message', channel: 'smtp' }),
    );
    await enter('clara.amt@amt.example');
    await sql`update deliveries set status = 'waiting', decided_by = 'chef' where key = ${key}`.execute(
      room.register,
    );
    await sql`update outbox set status = 'waiting' where key = ${key}`.execute(room.register);
    await carry();
    expect(mail.envelopes).toMatchObject([{ to: ['clara.amt@amt.example'] }]);
  });

  it('to somebody who has left is a task of a person', async () => {
    mail = await MailServer.start(() => ({}));
    await removeStaff(room.register, 'clara');
    const key = await remind();
    const running = await room.courier(channel());
    await until(async () =>
      (await listDeliveries(room.register, 'waiting')).deliveries.some((row) => row.channel === 'person'),
    );
    await running.stop();
    expect((await listDeliveries(room.register, 'waiting')).deliveries).toContainEqual(
      expect.objectContaining({ key, channel: 'person', why: 'no-email' }),
    );
    expect(mail.taken).toEqual([]);
  });
});

describe('a register restored from an older copy', () => {
  it('sends no reminder again that the log knows', async () => {
    mail = await MailServer.start(() => ({}));
    await remind();
    await carry();
    await sql`delete from deliveries where case_id = ${caseId}`.execute(room.register);
    await sql`update outbox set status = 'waiting', done_at = null where case_id = ${caseId}`.execute(
      room.register,
    );
    await carry();
    expect(mail.taken).toHaveLength(1);
    expect(await room.standing(caseId)).toEqual(['sent']);
  });

  it('whose act was written anew takes from the log what went out, and leaves the rest to a person', async () => {
    mail = await MailServer.start(() => ({}));
    await remind();
    await carry();
    await remind({ as: 'deputy', person: 'dirk' });
    await sql`delete from deliveries where case_id = ${caseId}`.execute(room.register);
    await sql`update outbox set status = 'unknown' where case_id = ${caseId}`.execute(room.register);
    const running = await room.courier(channel());
    await until(async () => (await room.standing(caseId)).includes('sent'));
    await running.stop();
    expect((await room.standing(caseId)).sort()).toEqual(['sent', 'unknown']);
    expect(mail.taken).toHaveLength(1);
  });
});
