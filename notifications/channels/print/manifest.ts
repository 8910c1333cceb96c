import { canonical } from '../../../contracts/case/canonical';
import type { Parcel } from '../channel';
import { oneLine, safeFileName } from '../one-line';
import { sha256 } from '../parcel-fault';

/** How a print centre is to produce a letter; the words are agreed with it. */
export interface Production {
  colour: 'black' | 'colour';
  sides: 'one' | 'both';
  envelope?: string | undefined;
}

export interface ManifestEnclosure {
  file: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  pages?: number | undefined;
}

/** docs/how-to/take-letters-to-print.md describes it for those who read it. */
export interface Manifest {
  schema: 'fristwerk/print-parcel';
  version: 1;
  key: string;
  caseId: string;
  type: string;
  subject: string;
  datedOn: string;
  handedOverAt: string;
  delivery: 'post' | 'registered' | 'certificate' | 'personal';
  addressee: string[];
  enclosures: ManifestEnclosure[];
  production: Production;
}

export type Delivery = Manifest['delivery'];

/** Ways that begin with paper. */
export function deliveryOf(way: Parcel['way'] = 'post'): Delivery | undefined {
  return way === 'electronic' || way === 'portal' ? undefined : way;
}

export function addresseeOf({ to }: Parcel): string[] {
  const address = (to.address ?? '').split(/\r\n|\r|\n/);
  return [to.name, ...address].map(oneLine).filter((line) => line !== '');
}

export function manifestOf(parcel: Parcel, delivery: Delivery, production: Production): Manifest {
  return {
    schema: 'fristwerk/print-parcel',
    version: 1,
    key: parcel.key,
    caseId: parcel.caseId,
    type: parcel.type,
    subject: parcel.subject,
    datedOn: parcel.on,
    handedOverAt: parcel.at,
    delivery,
    addressee: addresseeOf(parcel),
    enclosures: parcel.enclosures.map(({ fileName, mediaType, bytes, sha256, pages }, index) => ({
      // In the order in which they go into the envelope; two of one name stay two.
      file: `${String(index + 1).padStart(2, '0')}-${safeFileName(fileName)}`,
      mediaType,
      bytes: bytes.length,
      sha256,
      ...(pages !== undefined && { pages }),
    })),
    production,
  };
}

/** What makes a letter the same letter: another attempt, later or under other settings, has the same. */
export function contentOf({ caseId, type, delivery, addressee, enclosures }: Manifest): string {
  const papers = enclosures.map(({ file, sha256: hash }) => ({ file, sha256: hash }));
  return sha256(canonical({ caseId, type, delivery, addressee, papers }));
}
