import { MailServer } from '../../notifications/channels/test/mail-server';
import { Receiver } from '../../notifications/channels/test/receiver';
import { civilDateOf } from '../../rules';
import { addDays } from '../../rules/core/civil-date';
import { until } from '../../supervision/test/until';
import { Plant } from '../faults/support/plant';
import { CaseFile } from '../support/case-file';

jest.setTimeout(120_000);

const parties = [
  { id: 'person', role: 'applicant', name: 'Erika Beispiel', address: 'Musterweg 1, 48147 Münster' },
];
const supervisor = { as: 'supervisor' } as const;

interface Told {
  id: string;
  type: string;
  subject: string;
  data: { caseId: string; version: number; deadline?: { id: string; type: string; lastDay: string } };
}

let plant: Plant;
let mail: MailServer;
let records: Receiver;

beforeAll(async () => {
  mail = await MailServer.start(() => ({}));
  records = await Receiver.start((_request, response) => void response.writeHead(204).end());
  const webhook = {
    id: 'records',
    url: records.urlAt(),
    keys: [{ id: '2026a', secret: 'a secret of thirty-two characters' }],
    events: ['*'],
    allowHttp: true,
    allowNetworks: ['127.0.0.0/8'],
  };
  plant = await Plant.start({
    FRISTWERK_SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    FRISTWERK_SMTP_TLS: 'none',
    FRISTWERK_SMTP_FROM: 'Versorgungsamt <post@amt.example>',
    FRISTWERK_WEBHOOKS: JSON.stringify([webhook]),
    FRISTWERK_LINK_BASE: 'https://akten.amt.example/hs',
  });
  for (const stage of ['', '/rehearsal'])
    for (const [person, name] of [
      ['clara', 'Clara Amt'],
      ['dirk', 'Dirk Amt'],
    ] as const)
      await plant.api.put(
        `/api/v1${stage}/staff/${person}`,
        { name, email: `${person}@amt.example` },
        supervisor,
      );
});

afterAll(async () => {
  await plant.stop();
  await mail.stop();
  await records.stop();
});

/** An objection of a day, in a case that Clara is in charge of, with Dirk as her deputy. */
async function objected(receivedOn: string, stage: 'cases' | 'rehearsal/cases' = 'cases'): Promise<CaseFile> {
  const decidedOn = addDays(receivedOn as never, -10);
  const facts = { ground: 'gdb-lowered', decidedOn, gdbBefore: 50, gdbAfter: 30, parties };
  const file = await CaseFile.open('downgrade-protection', facts, plant.api, stage);
  await file.take('release-notice', { notice: 'bescheid', releasedOn: decidedOn }, 'supervisor');
  await file.take('assign', { person: 'clara', deputy: 'dirk' });
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: decidedOn };
  await file.take('record-service', service);
  await file.take('record-objection', { from: 'person', receivedOn, form: 'written' });
  return file;
}

const today = () => civilDateOf(new Date().toISOString());
const remindersOf = ({ caseId }: CaseFile) =>
  mail.taken.flatMap((text, index) =>
    text.includes(`Aktenzeichen: ${caseId}`) ? [{ text, to: mail.envelopes[index]?.to[0] }] : [],
  );
const told = () => records.received.map(({ body }) => JSON.parse(body) as Told);
const toldOf = ({ caseId }: CaseFile) => told().filter(({ subject }) => subject === caseId);
const nothingWaits = async () =>
  (
    await plant.query<{ status: string }>(
      "select status from outbox where status in ('waiting', 'claimed') and kind <> 'letter'",
    )
  ).length === 0;

describe('a period of the office', () => {
  it('that ended while nothing ran speaks once: missed, to the person in charge and the deputy', async () => {
    // Three months and more ago: the Vorfrist, the last day and the end are all over when the clock looks.
    const file = await objected(addDays(today(), -100));
    await until(() => remindersOf(file).length >= 2);
    await until(nothingWaits);
    const sent = remindersOf(file);
    expect(sent.map(({ to }) => to).sort()).toEqual(['clara@amt.example', 'dirk@amt.example']);
    for (const { text } of sent) {
      expect(text).toContain('Letzter Tag: ');
      expect(text).toContain(`https://akten.amt.example/hs/${file.caseId}`);
      expect(text).not.toMatch(/Erika|Beispiel|Musterweg/);
    }
    const steps = (await file.journal()).map(({ act }) => act.step);
    expect(steps.filter((step) => step === 'reminder-due')).toHaveLength(2);
    const rows = await plant.query<{ type: string }>(
      "select type from outbox where case_id = $1 and kind = 'message'",
      [file.caseId],
    );
    expect(rows.map(({ type }) => type)).toEqual(['deadline-missed', 'deadline-missed']);
  });

  it('that ends soon speaks to the person in charge, and not again after the app was killed', async () => {
    // Of the three months a few days are left, fewer than the Vorfrist has.
    const file = await objected(addDays(today(), -87));
    await until(() => remindersOf(file).length >= 1);
    await until(nothingWaits);
    await plant.killApp();
    await plant.startAgain();
    await file.take('vermerk', { text: 'Es geht weiter.' });
    await until(nothingWaits);
    expect(remindersOf(file).map(({ to }) => to)).toEqual(['clara@amt.example']);
  });
});

describe('another system', () => {
  it('is told what happens in a case, in its order, each thing once, and nothing of its person', async () => {
    const file = await objected(addDays(today(), -100));
    await until(() => toldOf(file).some(({ type }) => type === 'de.fristwerk.deadline.missed'));
    await until(nothingWaits);
    const events = toldOf(file);
    const types = events.map(({ type, data }) =>
      [type.replace('de.fristwerk.', ''), data.deadline?.type].filter(Boolean).join(' '),
    );
    expect(types[0]).toBe('case.opened');
    expect(types).toContain('deadline.opened objection-period');
    expect(types).toContain('deadline.met objection-period');
    expect(types.indexOf('deadline.missed inaction-objection')).toBeGreaterThan(
      types.indexOf('deadline.opened inaction-objection'),
    );
    const versions = events.map(({ data }) => data.version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(JSON.stringify(events)).not.toMatch(/Erika|Beispiel|Musterweg|clara|dirk/);
  });
});

describe('a rehearsal', () => {
  it('shows which reminders there would be, one rung after the other, and sends and tells nothing', async () => {
    const before = { mails: mail.taken.length, told: records.received.length };
    const file = await objected(today(), 'rehearsal/cases');
    const lastDay = (await file.deadline('inaction-objection'))?.lastDay ?? '';
    await file.advance(addDays(lastDay as never, 2));
    const rows = await plant.query<{ type: string; status: string; key: string }>(
      "select type, status, key from rehearsal.outbox where case_id = $1 and kind = 'message' order by version, key",
      [file.caseId],
    );
    expect(rows.map(({ type, status, key }) => [type, status, key.split('/').at(-1)])).toEqual([
      ['deadline-vorfrist', 'withdrawn', 'clara'],
      ['deadline-last-day', 'withdrawn', 'clara'],
      ['deadline-last-day', 'withdrawn', 'dirk'],
      ['deadline-missed', 'waiting', 'clara'],
      ['deadline-missed', 'waiting', 'dirk'],
    ]);
    const events = await plant.query("select key from rehearsal.outbox where kind = 'event'");
    expect(events).toEqual([]);
    expect({ mails: mail.taken.length, told: records.received.length }).toEqual(before);
  });
});
