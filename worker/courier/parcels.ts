import type { Letter } from '../../contracts/case/letter';
import type { Party } from '../../contracts/case/party';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import type { Enclosure, Parcel } from '../../notifications/channels/channel';
import type { Route } from '../../notifications/channels/routing';
import type { CaseReader } from '../../register/case-reader';
import type { Register } from '../../register/database';
import { outboxEntry, type ClaimedDelivery } from '../../register/deliveries';
import { documentOfCase } from '../../register/letters-of-case';
import { companionOf, paperOf, textOf } from './papers';

export interface ParcelParts {
  register: Register;
  reader: CaseReader;
  cipher: CaseCipher;
  /** Where a configured webhook is called. */
  webhookUrl(id: string): string | undefined;
}

const pdf = 'application/pdf';

/** What is handed to a channel: the papers as they were stored, and to whom they go. */
export async function packParcel(
  parts: ParcelParts,
  claim: ClaimedDelivery,
  letter: Letter,
): Promise<Parcel> {
  const { register, reader, cipher } = parts;
  const { caseId, key } = claim;
  const route = claim.route as Route;
  const { recipient } = await outboxEntry(register, key);
  const party = recipient
    ? await cipher.openJson<Party>(caseId, recipient)
    : (await reader.state(caseId)).parties.find(({ id }) => id === letter.to);
  if (!party) throw new Error('a letter to nobody');
  const papers = await papersOf(parts, caseId, key, letter.type);
  return {
    key,
    caseId,
    type: route.by === 'webhook' ? `letter.${letter.type}` : letter.type,
    subject: caseId,
    to: {
      name: party.name,
      address: party.address,
      email: party.email,
      url: route.webhook === undefined ? undefined : parts.webhookUrl(route.webhook),
    },
    way: letter.channel,
    contents: route.contents,
    text: `Zu Ihrem Verfahren ${caseId} erhalten Sie das beigefügte Schreiben.`,
    ...carried(route, papers, { caseId, letter: letter.type, to: letter.to, on: letter.datedOn }),
    on: letter.datedOn,
    at: new Date().toISOString(),
  };
}

/** An event tells of a letter, and a notice that there is one: neither carries it. */
function carried(route: Route, papers: Enclosure[], told: Record<string, unknown>) {
  if (route.by !== 'webhook') {
    // A file of text is for a machine to read: on paper there is nothing to be done with it.
    const fitting = route.by === 'print' ? papers.filter(({ mediaType }) => mediaType === pdf) : papers;
    return { enclosures: route.contents === 'full' ? fitting : [] };
  }
  const documents = papers.map(({ fileName, sha256 }) => ({ fileName, sha256 }));
  return { enclosures: [], event: { ...told, documents } };
}

async function papersOf(
  { register, cipher }: ParcelParts,
  caseId: string,
  key: string,
  type: string,
): Promise<Enclosure[]> {
  const wanted = [
    { documentId: paperOf(key), fileName: `${type}.pdf`, mediaType: pdf },
    { documentId: companionOf(key), fileName: `${type}-leichte-sprache.pdf`, mediaType: pdf },
    { documentId: textOf(key), fileName: `${type}.txt`, mediaType: 'text/plain; charset=utf-8' },
  ];
  const papers: Enclosure[] = [];
  for (const { documentId, fileName, mediaType } of wanted) {
    const found = await documentOfCase(register, cipher, { caseId, documentId });
    if (found) papers.push({ fileName, mediaType, bytes: found.bytes, sha256: found.sha256 });
  }
  if (papers.length === 0) throw new Error('a letter whose paper is not stored');
  return papers;
}
