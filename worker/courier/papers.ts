import type { Letter } from '../../contracts/case/letter';
import type { Party } from '../../contracts/case/party';
import type { CaseState } from '../../contracts/case/state';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { renderLetter } from '../../notifications/letters/render-letter';
import type { CaseReader } from '../../register/case-reader';
import type { OwedEntry } from '../../register/deliveries';
import type { Offices } from '../../register/offices';
import type { PreparedEntry } from './carriage';
import { waysOf, type WayParts } from './ways';

export interface PaperParts extends WayParts {
  reader: CaseReader;
  offices: Offices;
  cipher: CaseCipher;
}

/** Where the papers of a letter are stored. */
export const paperOf = (key: string) => key;
export const companionOf = (key: string) => `${key}#leicht`;

/**
 * A letter as it leaves the house: written once, and stored sealed. It says what the case knew with the act that owes it,
 * and goes to where its addressee can be reached now.
 */
export async function prepareLetter(
  parts: PaperParts,
  entry: OwedEntry,
  letter: Letter,
): Promise<PreparedEntry> {
  const { reader, offices, cipher } = parts;
  const { key, caseId, version } = entry;
  const row = await reader.find(caseId);
  if (!row) throw new Error('a letter without a case');
  const present = await reader.state(caseId);
  // One that waits since before the state was kept with it is written from the present one.
  const owedBy = entry.state ? await cipher.openJson<CaseState>(caseId, entry.state) : present;
  const state = { ...owedBy, parties: reachedNow(owedBy.parties, present.parties) };
  // Acts that came later have no part in it.
  const acts = (await reader.acts(caseId)).slice(0, entry.state ? version : undefined);
  const cause = acts.find(({ stepId }) => stepId === letter.causedBy);
  const releasedBy = cause?.actor.roles.includes('system') ? undefined : cause?.actor;
  const { companion, gaps, ...paper } = renderLetter({
    letter,
    state,
    office: await offices.settingsOf(row.office, letter.datedOn),
    date: letter.datedOn,
    releasedBy,
    findings: acts.flatMap(({ findings }) => findings),
  });
  const papers = [{ documentId: paperOf(key), kind: 'letter', ...paper }];
  if (companion) papers.push({ documentId: companionOf(key), kind: 'companion', ...companion });
  const recipient = state.parties.find(({ id }) => id === letter.to);
  return {
    ways: waysOf(parts, letter, recipient),
    recipient: await cipher.sealJson(caseId, recipient),
    gaps: await cipher.sealJson(caseId, gaps),
    documents: await Promise.all(
      papers.map(async ({ documentId, kind, pdf, sha256 }) => ({
        ...{ documentId, kind, on: letter.datedOn, sha256 },
        sealed: await cipher.seal(caseId, pdf),
      })),
    ),
  };
}

/** Where somebody is reached is no part of what is decided: who has moved since gets the letter at the new address. */
function reachedNow(parties: readonly Party[], present: readonly Party[]): Party[] {
  return parties.map((party) => {
    const now = present.find(({ id }) => id === party.id);
    if (!now) return party;
    const { address, email, agreedToEmail, abroad } = now;
    return { ...party, address, email, agreedToEmail, abroad };
  });
}
