import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sending } from '../channel';
import { refused, sha256 } from '../parcel-fault';
import {
  codeOf,
  isThere,
  makeFolder,
  moveFolder,
  readIfThere,
  writeFolder,
  writeOnce,
} from './durable-files';
import { parcelPrefix } from './remove-parcels';

class HandoverFolderMissingError extends Error {
  readonly code = 'handover-folder-missing';
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

export interface Handover {
  key: string;
  caseId: string;
  /** What makes it the same: another attempt, later or under other settings, has the same. */
  content: string;
  at: string;
  files: Map<string, string | Uint8Array>;
}

/** Of the fixed sentences of a sending: whom it is handed to, and what. */
export interface HandoverWords {
  folder: string;
  other: string;
  failed: string;
}

/**
 * Hands files over to somebody who takes them away when they like: `ready/<parcel>/` appears whole or not at all, and once.
 * That it was there is in `ledger/`, written before, and in the one move from `drafts/` to `ready/`. Hence a parcel is never
 * put there a second time, whatever crashes, and however late the attempt is repeated.
 */
export class HandoverFolder {
  constructor(
    private readonly folder: string,
    private readonly words: HandoverWords,
  ) {}

  async handOver(handover: Handover): Promise<Sending> {
    const digest = sha256(handover.key);
    const name = `${parcelPrefix(handover.caseId)}${digest.slice(0, 24)}`;
    const ledger = join(this.folder, 'ledger', digest.slice(0, 2), `${digest}.json`);
    let entry: Entry;
    try {
      entry = (await entryIn(ledger)) ?? (await this.makeReady(handover, name, ledger));
    } catch (error) {
      const facts = { code: codeOf(error) };
      return { outcome: 'not-taken', why: this.words.folder, retry: true, facts };
    }
    if (entry.key !== handover.key || entry.content !== handover.content)
      return refused(this.words.other, { name, ...entry });
    try {
      await this.publish(entry, name);
    } catch (error) {
      return { outcome: 'unknown', why: this.words.failed, facts: { name, code: codeOf(error) } };
    }
    const { content, handedOverAt } = entry;
    return { outcome: 'accepted', receipt: { name, content, handedOverAt } };
  }

  private async makeReady(
    { key, content, at, files }: Handover,
    name: string,
    ledger: string,
  ): Promise<Entry> {
    const { folder } = this;
    const own = `${name}~${randomBytes(6).toString('hex')}`;
    // The folder itself is not made: where a share is not mounted, parcels would lie under it unseen.
    if (!(await isThere(folder))) throw new HandoverFolderMissingError();
    for (const part of [join(folder, 'drafts'), join(folder, 'ready'), join(ledger, '..')])
      await makeFolder(part);
    await writeFolder(join(folder, 'drafts', own), files);
    const entry: Entry = { key, content, draft: own, handedOverAt: at };
    await writeOnce(ledger, `${JSON.stringify(entry)}\n`);
    const decided = await entryIn(ledger);
    if (!decided) throw new LedgerEntryLostError();
    return decided;
  }

  private async publish({ draft }: Entry, name: string): Promise<void> {
    const drafts = join(this.folder, 'drafts');
    if (await isThere(join(drafts, draft)))
      await moveFolder(join(drafts, draft), join(this.folder, 'ready', name));
    // What attempts left that did not come as far as the ledger.
    const left = (await readdir(drafts)).filter((other) => other.startsWith(`${name}~`));
    for (const other of left) await rm(join(drafts, other), { recursive: true, force: true });
  }
}

async function entryIn(ledger: string): Promise<Entry | undefined> {
  const text = await readIfThere(ledger);
  return text === undefined ? undefined : (JSON.parse(text) as Entry);
}
