import type { Letter } from '../../contracts/case/letter';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Enclosure, Parcel } from '../../notifications/channels/channel';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import { outboxLetter } from '../../register/deliveries';
import { documentOfCase } from '../../register/letters-of-case';
import { companionOf, paperOf } from './papers';

export interface ParcelParts {
  register: Register;
  reader: CaseReader;
  cipher: CaseCipher;
}

/** What is handed to a channel: the papers as they were stored, and to whom they go. */
export async function packParcel(
  { register, reader, cipher }: ParcelParts,
  caseId: string,
  key: string,
): Promise<Parcel> {
  const letter = await cipher.openJson<Letter>(caseId, await outboxLetter(register, key));
  const { parties } = await reader.state(caseId);
  const party = parties.find(({ id }) => id === letter.to);
  if (!party) throw new Error('a letter to nobody');
  const paper = await enclose(register, cipher, caseId, paperOf(key), `${letter.type}.pdf`);
  if (!paper) throw new Error('a letter whose paper is not stored');
  const companion = await enclose(
    register,
    cipher,
    caseId,
    companionOf(key),
    `${letter.type}-leichte-sprache.pdf`,
  );
  return {
    key,
    caseId,
    type: letter.type,
    subject: caseId,
    to: { name: party.name, address: party.address },
    way: letter.channel,
    enclosures: companion ? [paper, companion] : [paper],
    on: letter.datedOn,
    at: new Date().toISOString(),
  };
}

async function enclose(
  register: Register,
  cipher: CaseCipher,
  caseId: string,
  documentId: string,
  fileName: string,
): Promise<Enclosure | undefined> {
  const found = await documentOfCase(register, cipher, { caseId, documentId });
  return found && { fileName, mediaType: 'application/pdf', bytes: found.bytes, sha256: found.sha256 };
}
