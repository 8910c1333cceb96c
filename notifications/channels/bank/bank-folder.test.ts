import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { enclosureOf, parcelOf } from '../test/parcels';
import { BankFolder } from './bank-folder';

let folder: string;
let channel: BankFolder;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bank-'));
  channel = new BankFolder({ folder });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (text = '<Document/>') => ({
  ...enclosureOf(text, 'ZL-2026-000001.pain.001.xml'),
  mediaType: 'application/xml',
});
const parcel = (text?: string) =>
  parcelOf({ key: 'ZL-2026-000001/r/payment-file', caseId: 'ZL-2026-000001', enclosures: [file(text)] });

describe('a payment file in the bank folder', () => {
  it('lies there with its hash', async () => {
    expect((await channel.send(parcel())).outcome).toBe('accepted');
    const [name] = await readdir(join(folder, 'ready'));
    expect(name).toMatch(/^ZL-2026-000001_[0-9a-f]{24}$/);
    const path = join(folder, 'ready', name ?? '', 'ZL-2026-000001.pain.001.xml');
    expect(await readFile(path, 'utf8')).toBe('<Document/>');
    expect(await readFile(`${path}.sha256`, 'utf8')).toBe(`${file().sha256}  ZL-2026-000001.pain.001.xml\n`);
  });

  it('is put there once, also after it was taken to the bank', async () => {
    await channel.send(parcel());
    const [name] = await readdir(join(folder, 'ready'));
    await rename(join(folder, 'ready', name ?? ''), join(folder, 'taken'));
    expect((await channel.send(parcel())).outcome).toBe('accepted');
    expect(await readdir(join(folder, 'ready'))).toEqual([]);
  });

  it('is never replaced by another one of the same run', async () => {
    await channel.send(parcel());
    expect(await channel.send(parcel('<Other/>'))).toMatchObject({ outcome: 'not-taken', retry: false });
  });

  it('is no paper, and one file alone', async () => {
    for (const enclosures of [[], [enclosureOf('%PDF')], [file(), file()]])
      expect(await channel.send(parcelOf({ enclosures }))).toMatchObject({
        outcome: 'not-taken',
        retry: false,
      });
  });

  it('waits for a folder that is not there', async () => {
    const away = new BankFolder({ folder: join(folder, 'not-mounted') });
    expect(await away.send(parcel())).toMatchObject({ outcome: 'not-taken', retry: true });
  });

  it('is not sent again by anybody but a person where nobody knows', () => {
    expect(channel.repeatable).toBe(false);
  });
});
