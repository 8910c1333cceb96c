import { createHash } from 'node:crypto';
import type { CivilDate } from '../../../rules/core/civil-date';
import type { Enclosure, Parcel } from '../channel';

export function enclosureOf(text: string, fileName = 'Bescheid.pdf'): Enclosure {
  const bytes = Buffer.from(text);
  return {
    fileName,
    mediaType: 'application/pdf',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

export function parcelOf(changes: Partial<Parcel> = {}): Parcel {
  return {
    key: 'HS-2026-000001/step-7/letter',
    caseId: 'HS-2026-000001',
    type: 'protection-begins',
    subject: 'Mitteilung über die Schutzfrist',
    to: {
      name: 'Änne Müller',
      address: 'Lindenweg 3\n12345 Musterstadt',
      email: 'aenne@recipient.example',
      url: undefined,
    },
    text: 'Guten Tag Änne Müller,\n\nIhr Schutz läuft bis zum 30.09.2026.',
    contents: 'full',
    event: { decided: true },
    enclosures: [enclosureOf('%PDF-1.7 a notice')],
    on: '2026-06-15' as CivilDate,
    at: '2026-06-15T08:30:00Z',
    ...changes,
  };
}
