import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel, Parcel, Sending } from '../channel';
import { parcelPrefix } from './remove-parcels';
import { faultOf, refused, sha256 } from '../parcel-fault';
import {
  codeOf,
  isThere,
  makeFolder,
  moveFolder,
  readIfThere,
  writeFolder,
  writeOnce,
} from './durable-files';
import { addresseeOf, contentOf, deliveryOf, manifestOf, type Manifest, type Production } from './manifest';

export interface PrintSettings {
  /** Exists; all of it on one file system. */
  folder: string;
  production: Production;
}

class PrintFolderMissingError extends Error {
  readonly code = 'print-folder-missing';
}

class LedgerEntryLostError extends Error {
  readonly code = 'ledger-entry-lost';
}

/** What was decided under a key, for good. */
interface Entry {
  key: string;
  content: string;
  /** Where the parcel was made ready; once it is gone from there, it has been handed over. */
  draft: string;
  handedOverAt: string;
}

/**
 * Letters for a print centre: `ready/<parcel>/` appears whole or not at all, and once. The print centre takes it away when
 * it likes: that it was there is in `ledger/`, written before, and in the one move from `drafts/` to `ready/`. Hence
 * a parcel is never put there a second time, whatever crashes, and however late the attempt is repeated.
 */
export class PrintFolder implements Channel {
  readonly id = 'print';
  readonly repeatable = true;

  constructor(private readonly settings: PrintSettings) {}

  async send(parcel: Parcel): Promise<Sending> {
    const fault = faultOf(parcel) ?? unprintable(parcel);
    if (fault) return fault;
    const manifest = manifestOf(parcel, deliveryOf(parcel.way) ?? 'post', this.settings.production);
    const digest = sha256(parcel.key);
    const name = `${parcelPrefix(parcel.caseId)}${digest.slice(0, 24)}`;
    const ledger = join(this.settings.folder, 'ledger', digest.slice(0, 2), `${digest}.json`);
    const content = contentOf(manifest);
    let entry: Entry;
    try {
      entry = (await entryIn(ledger)) ?? (await this.makeReady(parcel, manifest, name, content, ledger));
    } catch (error) {
      const facts = { code: codeOf(error) };
      return { outcome: 'not-taken', why: 'The print folder cannot be written.', retry: true, facts };
    }
    if (entry.key !== parcel.key || entry.content !== content)
      return refused('Under this key another letter was given to the print centre.', { name, ...entry });
    try {
      await this.publish(entry, name);
    } catch (error) {
      const facts = { name, code: codeOf(error) };
      return { outcome: 'unknown', why: 'The print folder failed while the letter was handed over.', facts };
    }
    return { outcome: 'accepted', receipt: { name, content, handedOverAt: entry.handedOverAt } };
  }

  private async makeReady(
    parcel: Parcel,
    manifest: Manifest,
    name: string,
    content: string,
    ledger: string,
  ): Promise<Entry> {
    const { folder } = this.settings;
    const own = `${name}~${randomBytes(6).toString('hex')}`;
    // The folder itself is not made: where a share is not mounted, letters would lie under it unseen.
    if (!(await isThere(folder))) throw new PrintFolderMissingError();
    for (const part of [join(folder, 'drafts'), join(folder, 'ready'), join(ledger, '..')])
      await makeFolder(part);
    const files = new Map<string, string | Uint8Array>();
    manifest.enclosures.forEach(({ file }, index) => files.set(file, parcel.enclosures[index]!.bytes));
    files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    await writeFolder(join(folder, 'drafts', own), files);
    const entry: Entry = { key: parcel.key, content, draft: own, handedOverAt: parcel.at };
    await writeOnce(ledger, `${JSON.stringify(entry)}\n`);
    const decided = await entryIn(ledger);
    if (!decided) throw new LedgerEntryLostError();
    return decided;
  }

  private async publish({ draft }: Entry, name: string): Promise<void> {
    const drafts = join(this.settings.folder, 'drafts');
    if (await isThere(join(drafts, draft)))
      await moveFolder(join(drafts, draft), join(this.settings.folder, 'ready', name));
    // What attempts left that did not come as far as the ledger.
    const left = (await readdir(drafts)).filter((other) => other.startsWith(`${name}~`));
    for (const other of left) await rm(join(drafts, other), { recursive: true, force: true });
  }
}

async function entryIn(ledger: string): Promise<Entry | undefined> {
  const text = await readIfThere(ledger);
  return text === undefined ? undefined : (JSON.parse(text) as Entry);
}

function unprintable(parcel: Parcel): Sending | undefined {
  const delivery = deliveryOf(parcel.way);
  if (!delivery) return refused('This way of delivery is not by paper.', { way: parcel.way });
  if (delivery !== 'personal' && addresseeOf(parcel).length < 2)
    return refused('The recipient has no postal address.');
  if (parcel.enclosures.length === 0) return refused('There is nothing to print.');
  const other = parcel.enclosures.find(({ mediaType }) => mediaType !== 'application/pdf');
  return other && refused('Only PDF can be printed.', { mediaType: other.mediaType });
}
