import type { Channel, Parcel, Sending } from '../channel';
import { HandoverFolder } from '../folder/handover-folder';
import { faultOf, refused } from '../parcel-fault';
import { addresseeOf, contentOf, deliveryOf, manifestOf, type Production } from './manifest';

export interface PrintSettings {
  /** Exists; all of it on one file system. */
  folder: string;
  production: Production;
}

/** Letters for a print centre, each once; it takes them away when it likes. */
export class PrintFolder implements Channel {
  readonly id = 'print';
  readonly repeatable = true;
  private readonly folder: HandoverFolder;

  constructor(private readonly settings: PrintSettings) {
    this.folder = new HandoverFolder(settings.folder, {
      folder: 'The print folder cannot be written.',
      other: 'Under this key another letter was given to the print centre.',
      failed: 'The print folder failed while the letter was handed over.',
    });
  }

  async send(parcel: Parcel): Promise<Sending> {
    const fault = faultOf(parcel) ?? unprintable(parcel);
    if (fault) return fault;
    const manifest = manifestOf(parcel, deliveryOf(parcel.way) ?? 'post', this.settings.production);
    const files = new Map<string, string | Uint8Array>();
    manifest.enclosures.forEach(({ file }, index) => files.set(file, parcel.enclosures[index]!.bytes));
    files.set('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
    const { key, caseId, at } = parcel;
    return await this.folder.handOver({ key, caseId, at, content: contentOf(manifest), files });
  }
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
