import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parcel } from '../channel';
import { enclosureOf, parcelOf } from '../test/parcels';
import type { Manifest } from './manifest';
import { PrintFolder, type PrintSettings } from './print-folder';

let folder: string;
let channel: PrintFolder;
const production = { colour: 'black', sides: 'both', envelope: 'C6/5 window' } as const;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'));
  channel = new PrintFolder({ folder, production });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const listed = (part: string) => readdir(join(folder, part));
const manifestOf = async (name: string) =>
  JSON.parse(await readFile(join(folder, 'ready', name, 'manifest.json'), 'utf8')) as Manifest;

/** Content and time of every file, to see that nothing was touched. */
async function contentsOf(part: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(join(folder, part), { recursive: true })) {
    const path = join(folder, part, name);
    const info = await stat(path);
    if (info.isFile()) found[name] = `${info.mtimeMs} ${(await readFile(path)).toString('base64')}`;
  }
  return found;
}

describe('a letter in the print folder', () => {
  it('lies there with its manifest', async () => {
    const parcel = parcelOf({ way: 'registered', enclosures: [{ ...enclosureOf('%PDF one'), pages: 3 }] });
    expect((await channel.send(parcel)).outcome).toBe('accepted');
    const [name] = await listed('ready');
    expect(name).toMatch(/^HS-2026-000001_[0-9a-f]{24}$/);
    expect((await listed(`ready/${name}`)).sort()).toEqual(['01-Bescheid.pdf', 'manifest.json']);
    expect(await readFile(join(folder, 'ready', name!, '01-Bescheid.pdf'), 'utf8')).toBe('%PDF one');
    expect(await manifestOf(name!)).toEqual({
      schema: 'fristwerk/print-parcel',
      version: 1,
      key: 'HS-2026-000001/step-7/letter',
      caseId: 'HS-2026-000001',
      type: 'protection-begins',
      subject: 'Mitteilung über die Schutzfrist',
      datedOn: '2026-06-15',
      handedOverAt: '2026-06-15T08:30:00Z',
      delivery: 'registered',
      addressee: ['Änne Müller', 'Lindenweg 3', '12345 Musterstadt'],
      enclosures: [
        {
          file: '01-Bescheid.pdf',
          mediaType: 'application/pdf',
          bytes: 8,
          sha256: createHash('sha256').update('%PDF one').digest('hex'),
          pages: 3,
        },
      ],
      production: { colour: 'black', sides: 'both', envelope: 'C6/5 window' },
    });
  });

  it('keeps two enclosures of one name apart, and names none of them into another folder', async () => {
    const enclosures = [enclosureOf('a', '../../x.pdf'), enclosureOf('b', '../../x.pdf')];
    await channel.send(parcelOf({ enclosures }));
    const [name] = await listed('ready');
    expect((await listed(`ready/${name}`)).sort()).toEqual(['01-_.._x.pdf', '02-_.._x.pdf', 'manifest.json']);
  });

  it.each(['../../etc', 'a/b', '.', ''])('of a case called %j stays within', async (caseId) => {
    await channel.send(parcelOf({ caseId }));
    expect(await listed('ready')).toHaveLength(1);
  });

  it('can be read by its group and by nobody else', async () => {
    await channel.send(parcelOf());
    const [name] = await listed('ready');
    const modes = [join('ready', name!), join('ready', name!, 'manifest.json')];
    for (const path of modes) expect((await stat(join(folder, path))).mode & 0o007).toBe(0);
  });
});

describe('the same letter again', () => {
  it('changes nothing, later and with other settings too', async () => {
    const first = await channel.send(parcelOf());
    const before = [await contentsOf('ready'), await contentsOf('ledger')];
    const settings: PrintSettings = { folder, production: { colour: 'colour', sides: 'one' } };
    const again = await new PrintFolder(settings).send(parcelOf({ at: '2026-06-16T09:00:00Z' }));
    expect(again).toEqual(first);
    expect([await contentsOf('ready'), await contentsOf('ledger')]).toEqual(before);
  });

  it('is not printed again after the print centre has taken it away', async () => {
    const first = await channel.send(parcelOf());
    const [name] = await listed('ready');
    await rm(join(folder, 'ready', name!), { recursive: true });
    expect(await channel.send(parcelOf())).toEqual(first);
    expect(await listed('ready')).toEqual([]);
  });

  it('sent by twenty at once lies there once', async () => {
    const sendings = await Promise.all(
      Array.from({ length: 20 }, () => new PrintFolder({ folder, production }).send(parcelOf())),
    );
    expect(await listed('ready')).toHaveLength(1);
    // An attempt may find its own draft cleared away; it says so, and is right on the next one.
    expect(sendings.filter(({ outcome }) => outcome === 'accepted').length).toBeGreaterThan(0);
    expect((await channel.send(parcelOf())).outcome).toBe('accepted');
    expect(await listed('drafts')).toEqual([]);
  });

  it.each<[string, Partial<Parcel>]>([
    ['other bytes', { enclosures: [enclosureOf('%PDF another')] }],
    ['another addressee', { to: { name: 'Somebody else', address: 'Elsewhere 1\n54321 Town' } }],
    ['another way', { way: 'certificate' }],
    ['one more enclosure', { enclosures: [enclosureOf('%PDF-1.7 a notice'), enclosureOf('x')] }],
  ])('but with %s under its key is refused', async (_with, changes) => {
    await channel.send(parcelOf());
    const before = await contentsOf('ready');
    expect(await channel.send(parcelOf(changes))).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(await contentsOf('ready')).toEqual(before);
  });
});

describe('a crash', () => {
  /** What a crash leaves right before the move: everything made ready and decided, nothing handed over. */
  async function beforeTheMove(): Promise<string> {
    await channel.send(parcelOf());
    const [name] = await listed('ready');
    const [ledger] = (await readdir(join(folder, 'ledger'), { recursive: true })).filter((path) =>
      path.endsWith('.json'),
    );
    const entry = JSON.parse(await readFile(join(folder, 'ledger', ledger!), 'utf8')) as { draft: string };
    await rename(join(folder, 'ready', name!), join(folder, 'drafts', entry.draft));
    return join(folder, 'ledger', ledger!);
  }

  it('between ledger and move: the next attempt moves', async () => {
    await beforeTheMove();
    expect((await channel.send(parcelOf())).outcome).toBe('accepted');
    expect(await listed('ready')).toHaveLength(1);
    expect(await listed('drafts')).toEqual([]);
  });

  it('between ledger and move, then another letter under the key: refused, nothing moved', async () => {
    await beforeTheMove();
    const other = parcelOf({ enclosures: [enclosureOf('%PDF another')] });
    expect(await channel.send(other)).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(await listed('ready')).toEqual([]);
  });

  it('before the ledger: the half-made draft never appears, and is cleared away', async () => {
    const ledger = await beforeTheMove();
    await rm(ledger);
    const [draft] = await listed('drafts');
    await writeFile(join(folder, 'drafts', draft!, '01-Bescheid.pdf'), '%P');
    expect((await channel.send(parcelOf())).outcome).toBe('accepted');
    const [name] = await listed('ready');
    expect(await readFile(join(folder, 'ready', name!, '01-Bescheid.pdf'), 'utf8')).toBe('%PDF-1.7 a notice');
    expect(await listed('drafts')).toEqual([]);
  });
});

describe('a folder that cannot be written', () => {
  it('is tried again', async () => {
    // Root may write everywhere; nobody may where a file stands in the place of a folder.
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'drafts'), '');
    await chmod(join(folder, 'drafts'), 0o400);
    expect(await channel.send(parcelOf())).toMatchObject({
      outcome: 'not-taken',
      why: 'The print folder cannot be written.',
      retry: true,
    });
  });

  it('is not made: a share that is not mounted would swallow letters', async () => {
    const missing = new PrintFolder({ folder: join(folder, 'share'), production });
    expect(await missing.send(parcelOf())).toMatchObject({ outcome: 'not-taken', retry: true });
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a folder that fails during the move', () => {
  it('leaves a doubt that the next attempt clears', async () => {
    await channel.send(parcelOf());
    const [name] = await listed('ready');
    await rename(join(folder, 'drafts'), join(folder, 'aside'));
    await writeFile(join(folder, 'drafts'), '');
    expect((await channel.send(parcelOf())).outcome).toBe('unknown');
    await rm(join(folder, 'drafts'));
    await rename(join(folder, 'aside'), join(folder, 'drafts'));
    expect((await channel.send(parcelOf())).outcome).toBe('accepted');
    expect(await listed('ready')).toEqual([name]);
  });
});

describe('what cannot be printed', () => {
  it.each<[string, Partial<Parcel>]>([
    ['no address', { to: { name: 'Änne Müller' } }],
    ['no paper', { enclosures: [] }],
    ['no PDF', { enclosures: [{ ...enclosureOf('x'), mediaType: 'text/html' }] }],
    ['a portal', { way: 'portal' }],
    ['no key', { key: '' }],
    ['altered bytes', { enclosures: [{ ...enclosureOf('x'), sha256: '00' }] }],
  ])('%s: refused, nothing written', async (_what, changes) => {
    expect(await channel.send(parcelOf(changes))).toMatchObject({ outcome: 'not-taken', retry: false });
    expect(await readdir(folder)).toEqual([]);
  });

  it('but needs no address when it is handed over in person', async () => {
    const parcel = parcelOf({ way: 'personal', to: { name: 'Änne Müller' } });
    expect((await channel.send(parcel)).outcome).toBe('accepted');
  });
});
