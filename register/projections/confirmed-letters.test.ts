import { randomUUID } from 'node:crypto';
import type { Letter } from '../../contracts/case/letter';
import type { ActRecord } from '../../contracts/case/record';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { ownRegister } from '../../test/support/own-register';
import { RegisterWriter } from '../case-writer';
import type { LetterStatus } from '../writing';
import { prepareDeliveries } from '../deliveries';
import { openLettersOf } from '../erasures';

/** What is sealed is not looked at here. */
const cipher = {
  sealJson: (_caseId: string, value: unknown) => Promise.resolve(Buffer.from(JSON.stringify(value))),
  openJson: (_caseId: string, sealed: Buffer) => Promise.resolve(JSON.parse(sealed.toString()) as unknown),
} as unknown as CaseCipher;

let own: Awaited<ReturnType<typeof ownRegister>>;
let writer: RegisterWriter;
let caseId: string;

beforeAll(async () => {
  own = await ownRegister();
  writer = new RegisterWriter(own.register, cipher, () => []);
}, 60_000);
afterAll(() => own.close());
beforeEach(() => {
  caseId = `posted-${randomUUID()}`;
});

const named = { notice: 'bescheid', addressee: 'person' };
const notice = () =>
  ({
    key: `${caseId}/n`,
    type: 'public-notice',
    to: 'person',
    facts: { notice: 'bescheid' },
  }) as unknown as Letter;

async function record(
  version: number,
  step: string,
  owed: Letter[] = [],
  letters?: LetterStatus,
): Promise<void> {
  const stepId = `s${version}`;
  const act = {
    ...{ stepId, step, input: named, actor: { id: 'mail', name: 'M', roles: [] }, office: {}, findings: [] },
    ...{ recordedAt: '2026-06-01T08:00:00.000Z', recordedOn: '2026-06-01', effectiveOn: '2026-06-01' },
  };
  const lists = {
    deadlines: [],
    tasks: [],
    flags: [],
    letters: owed.map((letter) => ({ change: 'owed', letter })),
  };
  const receipt = { caseId, stepId, step, version, ...lists };
  const state = { caseId, phase: 'released', parties: [], file: [], letters: [notice()] };
  const changed = { parties: true, links: true };
  const given = {
    caseId,
    procedure: 'downgrade-protection',
    office: 'o',
    version,
    act,
    state,
    receipt,
    changed,
  };
  await writer.recordAct(given as unknown as ActRecord, letters);
}

const prepared = () =>
  prepareDeliveries(
    own.register,
    { key: `${caseId}/n`, caseId },
    [{ channel: 'person', route: { purpose: 'service' } }],
    { documents: [] },
  );
const open = () => openLettersOf(own.register, caseId);
const ways = () =>
  own.register
    .selectFrom('deliveries')
    .select(['status', 'decided_by'])
    .where('case_id', '=', caseId)
    .execute();

describe('a notice that was posted up', () => {
  it('has gone with the record of it, and keeps the case from being erased no more', async () => {
    await record(1, 'order-public-service', [notice()]);
    await prepared();
    expect(await open()).toEqual([`${caseId}/n`]);
    await record(2, 'record-public-posting');
    expect(await ways()).toEqual([{ status: 'sent', decided_by: 'mail' }]);
    expect(await open()).toEqual([]);
  });

  it('has gone though it is written only after that', async () => {
    await record(1, 'order-public-service', [notice()]);
    await record(2, 'record-public-posting');
    await prepared();
    expect(await ways()).toEqual([{ status: 'sent', decided_by: 'mail' }]);
    expect(await open()).toEqual([]);
  });

  it('has gone where nobody knew, after a restore', async () => {
    await record(1, 'order-public-service', [notice()], 'unknown');
    expect(await open()).toEqual([`${caseId}/n`]);
    await record(2, 'record-public-posting');
    expect(await open()).toEqual([]);
  });

  it('has not gone with any other step', async () => {
    await record(1, 'order-public-service', [notice()]);
    await prepared();
    await record(2, 'record-address-inquiry');
    expect(await ways()).toEqual([{ status: 'waiting', decided_by: null }]);
  });
});
