import type { Channel, Parcel, Sending } from '../channel';
import { HandoverFolder } from '../folder/handover-folder';
import { faultOf, refused } from '../parcel-fault';

export interface BankSettings {
  /** Exists; all of it on one file system. */
  folder: string;
}

/**
 * Payment files for the program that talks to the bank, each once. It is not repeatable though its ledger would make it so:
 * of money nobody repeats anything on their own; where it was cut off, a person looks whether the file is there.
 */
export class BankFolder implements Channel {
  readonly id = 'bank';
  readonly repeatable = false;
  private readonly folder: HandoverFolder;

  constructor({ folder }: BankSettings) {
    this.folder = new HandoverFolder(folder, {
      folder: 'The bank folder cannot be written.',
      other: 'Under this key another payment file was handed over.',
      failed: 'The bank folder failed while the payment file was handed over.',
    });
  }

  async send(parcel: Parcel): Promise<Sending> {
    const fault = faultOf(parcel);
    if (fault) return fault;
    const [file, ...others] = parcel.enclosures;
    if (file?.mediaType !== 'application/xml' || others.length > 0)
      return refused('A bank takes one file of XML.');
    const { key, caseId, at } = parcel;
    const files = new Map([
      [file.fileName, file.bytes],
      [`${file.fileName}.sha256`, Buffer.from(`${file.sha256}  ${file.fileName}\n`)],
    ]);
    return await this.folder.handOver({ key, caseId, at, content: file.sha256, files });
  }
}
