import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../../supervision/test/until';
import { MailServer } from '../../notifications/channels/test/mail-server';
import { CaseFile } from '../support/case-file';
import { Copy } from './support/copy';
import { Plant } from './support/plant';

jest.setTimeout(300_000);

const byPost = { channel: 'post', address: 'Musterweg 1, 48147 Münster' };
const byMail = (mailbox: string) => ({
  channel: 'electronic',
  email: `${mailbox}@recipient.example`,
  agreedToEmail: true,
});

interface Delivery {
  key: string;
  caseId: string;
  channel: string | null;
  why: string | null;
}

let plant: Plant;
let copy: Copy;
let mail: MailServer;
/** Whose letters the mail server takes without saying so. */
const silent = 'cut@recipient.example';

async function open(reached: object): Promise<CaseFile> {
  const parties = [{ id: 'person', role: 'applicant', name: 'Erika Beispiel', ...reached }];
  const opening = { ground: 'gdb-lowered', decidedOn: '2026-05-11', gdbBefore: 50, gdbAfter: 30, parties };
  return await CaseFile.open('downgrade-protection', opening, plant.api);
}

const release = (file: CaseFile) => file.take('release-notice', { notice: 'bescheid' }, 'supervisor');

async function listed(status: string): Promise<Delivery[]> {
  const path = `/api/v1/deliveries?status=${status}`;
  return (await plant.api.get<{ deliveries: Delivery[] }>(path, { as: 'mailroom' })).body.deliveries;
}

const isListed = async (status: string, ...files: CaseFile[]): Promise<boolean> => {
  const cases = (await listed(status)).map(({ caseId }) => caseId);
  return files.every(({ caseId }) => cases.includes(caseId));
};

async function decide(file: CaseFile, decision: string, channel?: string): Promise<number> {
  const [{ key } = { key: '' }] = (await listed('unknown')).filter(({ caseId }) => caseId === file.caseId);
  const body = { key, decision, ...(channel === undefined ? {} : { channel }) };
  return (await plant.api.post('/api/v1/deliveries/decisions', body, { as: 'mailroom' })).status;
}

const printed = () => readdirSync(join(plant.dataDir, 'print', 'ready')).map((name) => name.split('_')[0]);
const mailed = (mailbox: string) =>
  mail.envelopes.filter(({ to }) => to.includes(`${mailbox}@recipient.example`)).length;

function settings(): Record<string, string> {
  return {
    FRISTWERK_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    FRISTWERK_SMTP_TLS: 'none',
    FRISTWERK_SMTP_FROM: 'post@amt.example',
    FRISTWERK_ROUTING: JSON.stringify({ ways: { electronic: 'smtp' } }),
  };
}

describe('a register restored from an hour-old copy, while letters went out since', () => {
  const files: Record<string, CaseFile> = {};
  const file = (name: string): CaseFile => {
    const found = files[name];
    if (!found) throw new Error(`no case ${name}`);
    return found;
  };

  beforeAll(async () => {
    let takes = false;
    mail = await MailServer.start((server) => ({
      onMailFrom: (_address, _session, answer) => {
        answer(takes ? null : Object.assign(new Error('busy'), { responseCode: 451 }));
      },
      onData: (stream, session, answer) => {
        void server.take(stream, session, undefined).then(() => {
          if (session.envelope.rcptTo.some(({ address }) => address === silent)) server.cut(session.id);
          else answer();
        });
      },
    }));
    plant = await Plant.start(settings());
    Object.assign(files, {
      before: await open(byPost),
      waiting: await open(byMail('waiting')),
      printed: await open(byPost),
      mailed: await open(byMail('mailed')),
      cut: await open(byMail('cut')),
    });
    await release(file('before'));
    await release(file('waiting'));
    await until(() => isListed('sent', file('before')), 60_000);
    await until(async () => (await listed('waiting')).some(({ why }) => why !== null), 60_000);
    await plant.stopApp();
    copy = new Copy(plant, 'register');
    // The hour in which letters go out.
    takes = true;
    await plant.startAgain();
    await plant.query(`update deliveries set next_attempt_at = now() where status = 'waiting'`);
    for (const name of ['printed', 'mailed', 'cut']) await release(file(name));
    files['young'] = await open(byPost);
    await release(file('young'));
    await until(
      () => isListed('sent', ...['before', 'waiting', 'printed', 'mailed', 'young'].map(file)),
      60_000,
    );
    await until(() => isListed('unknown', file('cut')), 60_000);
    await plant.stopApp();
    copy.bringBack();
    await plant.startAgain();
    const all = ['printed', 'mailed', 'cut', 'young'].map(file);
    await until(() => isListed('unknown', ...all), 60_000);
    await plant.query(`update deliveries set next_attempt_at = now() where status = 'waiting'`);
    await until(() => isListed('sent', file('before'), file('waiting')), 60_000);
  });

  afterAll(async () => {
    copy.remove();
    await plant.stop();
    await mail.stop();
  });

  const expectNothingTwice = () => {
    expect(printed().sort()).toEqual(['before', 'printed', 'young'].map((name) => file(name).caseId).sort());
    for (const mailbox of ['waiting', 'mailed']) expect([mailbox, mailed(mailbox)]).toEqual([mailbox, 1]);
  };

  it('sends none of them a second time: neither those that the copy held as waiting, nor those it did not know', () => {
    expectNothingTwice();
    expect(mailed('cut')).toBe(1);
  });

  it('lists each letter of which it cannot know, and no other', async () => {
    const doubtful = (await listed('unknown')).map(({ caseId }) => caseId);
    expect(doubtful.sort()).toEqual(
      ['printed', 'mailed', 'cut', 'young'].map((name) => file(name).caseId).sort(),
    );
    const { body } = await plant.api.get<{ deliveries: Delivery[] }>(
      `/api/v1/cases/${file('waiting').caseId}/letters`,
    );
    expect(body).toMatchObject({ letters: [{ status: 'sent', deliveries: [{ why: 'known-from-log' }] }] });
  });

  it('does what is decided; what is known outside the register to have gone out does not go out again even so', async () => {
    expect(await decide(file('printed'), 'went-out')).toBe(200);
    for (const name of ['mailed', 'young', 'cut']) expect(await decide(file(name), 'send-again')).toBe(200);
    await until(() => isListed('sent', ...['printed', 'mailed', 'young'].map(file)), 60_000);
    expectNothingTwice();
    // Of this one not even the log knows: it is asked about once more, by the channel it went.
    await until(() => isListed('unknown', file('cut')), 60_000);
    expect(await listed('unknown')).toMatchObject([{ channel: 'smtp', why: 'interrupted' }]);
    expect(mailed('cut')).toBe(1);
    expect(await decide(file('cut'), 'send-again', 'smtp')).toBe(200);
    await until(() => mailed('cut') === 2, 60_000);
    await until(async () => (await listed('unknown')).length === 1, 60_000);
    expect(await decide(file('cut'), 'went-out', 'smtp')).toBe(200);
    expect(await listed('unknown')).toEqual([]);
  });
});
