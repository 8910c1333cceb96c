import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseFile } from '../support/case-file';
import { askForErasure } from './support/ask-for-erasure';
import { Canaries } from './support/canaries';
import {
  beRefused,
  CanaryCase,
  contestToTheEnd,
  decideWithClauses,
  endByLoss,
  fillFile,
} from './support/canary-cases';
import { freeFields } from './support/free-fields';
import { Plant } from './support/plant';
import { opening } from './support/stream';

jest.setTimeout(120_000);

const canaries = new Canaries();
let plant: Plant;
let one: CanaryCase;
let other: CanaryCase;
let withClauses: CanaryCase;
let linked: CaseFile;

beforeAll(async () => {
  plant = await Plant.start({ FRISTWERK_LOG_LEVEL: 'trace', FRISTWERK_MAX_CACHED_WORKFLOWS: '0' });
  linked = await CaseFile.open(opening.procedure, opening.input, plant.api);
  one = await CanaryCase.open(plant, canaries);
  other = await CanaryCase.open(plant, canaries);
  await fillFile(one, linked.caseId);
  await beRefused(one, plant, canaries);
  await contestToTheEnd(one);
  await endByLoss(other);
  withClauses = await decideWithClauses(plant, canaries);
  const reason = canaries.for('recompute.reason');
  const asked = { reason, norm: canaries.for('recompute.norm') };
  const { body } = await plant.api.post<{ recomputationId: string }>('/api/v1/recomputations', asked, {
    as: 'supervisor',
    key: 'recomputation',
  });
  const why = { reason: canaries.for('recompute.reason') };
  await plant.api.post(`/api/v1/recomputations/${body.recomputationId}/withdraw`, why, { as: 'supervisor' });
}, 180_000);

afterAll(async () => {
  await plant.stop();
});

/** Names are searched for, and lists are made of who is in charge (design § 3.12). */
const clear = {
  'fristwerk.search_names': ['open.parties[].name', 'add-party.name', 'change-party.name'],
  'fristwerk.cases': ['assign.person', 'assign.deputy'],
} as const;

async function foundInTables(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  const tables = await plant.query<{ schema: string; name: string }>(
    "select schemaname as schema, tablename as name from pg_tables where schemaname in ('fristwerk', 'rehearsal')",
  );
  for (const { schema, name } of tables) {
    const rows = await plant.query<{ row: string }>(`select t::text as row from ${schema}.${name} t`);
    const places = canaries.foundIn(Buffer.from(rows.map(({ row }) => row).join('\n')));
    if (places.length > 0) found[`${schema}.${name}`] = places.sort();
  }
  return found;
}

const foundInFiles = (places: (place: string) => boolean = () => true) =>
  canaries.foundInFiles(plant.dataDir, places);

describe('a string that was written into a free field', () => {
  it('was written into every one there is', async () => {
    const { body } = await plant.api.get<{ schemas: Record<string, object> }>(
      '/api/v1/procedures/downgrade-protection',
    );
    const fields = freeFields(body.schemas).filter((field) => !notFree.includes(field));
    expect(fields.filter((field) => !canaries.places.includes(field))).toEqual([]);
  });

  it('was taken into a decision with ancillary clauses, and what came of them', () => {
    const taken = withClauses.answers.filter(({ status }) => status === 200).map(({ step }) => step);
    expect(taken).toEqual([
      'accept-application',
      'prepare-decision',
      'release-notice',
      'record-service',
      'record-clause-fulfilment',
      'record-condition',
    ]);
  });

  it('would be found in its disguises', () => {
    const text = `vor ${canaries.for('vermerk.text')} nach`;
    for (const disguise of [
      text,
      Buffer.from(text).toString('hex'),
      Buffer.from(text).toString('base64'),
      ` ${Buffer.from(`.${text}`).toString('base64')}`,
    ])
      expect(canaries.foundIn(Buffer.from(disguise))).toEqual(['vermerk.text']);
  });

  it('is found in no file of the engine, in no log, and in nothing that the app writes at its most talkative', () => {
    const named = Object.values(clear).flat() as string[];
    // What lies ready for the print centre is a letter: it says what it says.
    const kept = foundInFiles((place) => !named.includes(place)).filter(
      (place) => !place.includes(' in print/ready/'),
    );
    expect(kept).toEqual([]);
    expect(canaries.foundInFiles(join(plant.dataDir, 'engine'))).toEqual([]);
    expect(canaries.foundIn(Buffer.from(plant.log))).toEqual([]);
    expect(plant.log).toContain('"level":30');
  });

  it('is found in no table but the one that names are searched in', async () => {
    expect(await foundInTables()).toEqual({
      'fristwerk.cases': [...clear['fristwerk.cases']].sort(),
      'fristwerk.search_names': [...clear['fristwerk.search_names']].sort(),
    });
  });

  it('is not told to a linked case', async () => {
    const told = JSON.stringify([await linked.view(), await linked.journal()]);
    expect(canaries.foundIn(Buffer.from(told))).toEqual([]);
    expect(told).toContain(one.file.caseId);
  });
});

describe('after the erasure of its case', () => {
  beforeAll(async () => {
    const post = {
      receivedOn: '2025-05-05',
      subject: canaries.for('post.subject'),
      sender: canaries.for('post.sender'),
    };
    expect((await plant.api.post('/api/v1/post', { postId: 'p1', ...post })).status).toBe(201);
    const assigned = await plant.api.post('/api/v1/post/p1/assignment', { caseId: one.file.caseId });
    expect(assigned.status).toBe(200);
    for (const { file } of [one, other, withClauses]) {
      await file.until(({ status }) => status === 'closed');
      const reason = canaries.for('erasure.reason');
      expect(await askForErasure(file, reason)).toMatchObject({ status: 202 });
      expect((await foundInTables())['fristwerk.erasures']).toBeUndefined();
      const alone = await plant.api.post(`${file.path}/erasure/confirmation`, {}, { as: 'supervisor' });
      expect(alone).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
      const confirmed = await plant.api.post(`${file.path}/erasure/confirmation`, {}, { as: 'supervisor2' });
      expect(confirmed).toMatchObject({ status: 200, body: { status: 'erased' } });
    }
  });

  it('it is found nowhere', async () => {
    // Who had been in charge stood in a row of the case; the person of the case was never in it.
    const places = clear['fristwerk.cases'] as readonly string[];
    expect(foundInFiles((place) => !places.includes(place))).toEqual([]);
    expect(await foundInTables()).toEqual({});
    expect(canaries.foundIn(Buffer.from(plant.log))).toEqual([]);
  });

  it('no key of it is left, neither in the register nor in the key log', async () => {
    const erased = [one.file.caseId, other.file.caseId, withClauses.file.caseId, 'post:p1'];
    const rows = await plant.query(
      'select 1 from data_keys where case_id = any($1) and wrapped is not null',
      [erased],
    );
    expect(rows).toEqual([]);
    const folder = join(plant.dataDir, 'keys', 'production');
    const keys = readFileSync(join(folder, 'key-log'), 'utf8');
    const erasures = readFileSync(join(folder, 'erasure-log'), 'utf8');
    for (const key of erased) {
      expect(keys).not.toContain(`"${key}"`);
      expect(erasures).toContain(`"${key}"`);
    }
    expect(keys).toContain(`"${linked.caseId}"`);
  });

  it('the API says that it was erased, whatever is asked of it', async () => {
    const { path } = one.file;
    const answers = [
      await plant.api.get(path),
      await plant.api.get(`${path}/deadlines`),
      await plant.api.get(`${path}/journal`),
      await plant.api.get(`${path}/letters`),
      await plant.api.get(`${path}/receipts/opening`),
      await one.file.attempt('vermerk', { text: 'danach' }),
      await plant.api.post(`${path}/erasure`, { reason: 'noch einmal' }, { as: 'supervisor' }),
      await plant.api.post('/api/v1/cases', one.body, { key: one.key }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 410, body: { code: 'case-erased' } });
  });

  it('a linked case goes on, its worker keeping no case in memory', async () => {
    const before = (await linked.view()).version;
    await linked.take('vermerk', { text: 'Die andere Akte gibt es nicht mehr.' });
    await linked.take('link-case', { caseId: one.file.caseId, why: 'noch einmal' });
    const view = await linked.until(({ tasks }) => tasks.some(({ type }) => type === 'message-undelivered'));
    expect(view.version).toBe(before + 3);
  });

  it('it stays erased when a restore has brought the register back', async () => {
    const name = canaries.for('restored name');
    const { caseId } = one.file;
    await plant.query("update cases set status = 'closed', state = 'x' where case_id = $1", [caseId]);
    await plant.query("insert into search_names values ($1, 'person', $2)", [caseId, name]);
    await plant.stopApp();
    await plant.startAgain();
    expect((await plant.api.get(one.file.path)).status).toBe(410);
    expect(await foundInTables()).toEqual({});
  });
});

/** Names of things, chosen from what the case has or by the caller; not texts. */
const notFree = [
  'withdraw-objection.notice',
  'waive-remedy.notice',
  'apply-for-reinstatement.notice',
  'decide-reinstatement.notice',
  'prepare-objection-decision.notice',
  'record-action.notice',
  'record-court-outcome.notice',
  'record-service.notice',
  'record-returned-mail.notice',
  'record-objection.notice',
  'correct-notice.notice',
  'record-address-inquiry.notice',
  'order-public-service.notice',
  'record-public-posting.notice',
  'record-public-removal.notice',
  'link-case.caseId',
  'extend-period.deadline',
  'order-payment.settles',
  // Accounts are checked, whatever else is written into their fields.
  'open.parties[].iban',
  'open.parties[].bic',
  'add-party.iban',
  'add-party.bic',
  'change-party.iban',
  'change-party.bic',
  // What cases tell each other, and themselves: ids and codes.
  'open.origin.caseId',
  'open.origin.notice',
  'origin-news.matters[].because',
  'payments-overtaken.payments[].payment',
  'payment-rejected.row',
  'payment-rejected.reason',
  'payment-rejected.run',
  'recompute.recomputation',
  'recompute.calculator',
  'recompute.preparedBy.id',
  'recompute.preparedBy.name',
  'recompute.released.by.id',
  'recompute.released.by.name',
  'recompute.released.findings[].calculator',
  'recompute.released.findings[].deadlines[]',
  'recompute.released.findings[].norms[]',
];
