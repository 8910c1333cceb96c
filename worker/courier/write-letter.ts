import type { Letter } from '../../contracts/case/letter';
import type { Party } from '../../contracts/case/party';
import type { CaseState } from '../../contracts/case/state';
import type { CaseCipher } from '../../engine/encryption/case-cipher';
import { renderLetter, type RenderedLetter } from '../../notifications/letters/render-letter';
import type { CaseReader } from '../../register/case-reader';
import type { OwedEntry } from '../../register/deliveries';
import type { Offices } from '../../register/offices';

export interface WriterParts {
  reader: CaseReader;
  offices: Offices;
  cipher: CaseCipher;
}

/** A letter says what the case knew with the act that owes it, and goes to where its addressee can be reached now. */
export async function writeLetter(
  { reader, offices, cipher }: WriterParts,
  { caseId, version, state: sealed }: Pick<OwedEntry, 'caseId' | 'version' | 'state'>,
  letter: Letter,
): Promise<{ written: RenderedLetter; recipient: Party | undefined }> {
  const { row, state: present } = await reader.standing(caseId);
  // One that waits since before the state was kept with it is written from the present one.
  const owedBy = sealed ? await cipher.openJson<CaseState>(caseId, sealed) : present;
  const state = { ...owedBy, parties: reachedNow(owedBy.parties, present.parties) };
  // Acts that came later have no part in it.
  const acts = (await reader.acts(caseId)).slice(0, sealed ? version : undefined);
  const cause = acts.find(({ stepId }) => stepId === letter.causedBy);
  const written = renderLetter({
    letter,
    state,
    office: await offices.settingsOf(row.office, letter.datedOn),
    date: letter.datedOn,
    releasedBy: cause?.actor.roles.includes('system') ? undefined : cause?.actor,
    findings: acts.flatMap(({ findings }) => findings),
  });
  return { written, recipient: state.parties.find(({ id }) => id === letter.to) };
}

/** Where somebody is reached is no part of what is decided: who has moved since gets the letter at the new address. */
function reachedNow(parties: readonly Party[], present: readonly Party[]): Party[] {
  return parties.map((party) => {
    const now = present.find(({ id }) => id === party.id);
    if (!now) return party;
    const { address, email, agreedToEmail, abroad, formats } = now;
    return { ...party, address, email, agreedToEmail, abroad, ...(formats ? { formats } : {}) };
  });
}
