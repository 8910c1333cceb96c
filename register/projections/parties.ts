import type { ActRecord } from '../../contracts/case/record';
import type { Tx } from '../case-writer';

const changingParties = [
  'open',
  'add-party',
  'change-party',
  'present-power',
  'end-power',
  'correct',
  'release-correction',
  'heirs-continue',
];

/** Parties as lists need them. Names lie apart, in the one table that an erasure empties. */
export async function writeParties(tx: Tx, { caseId, act, state }: ActRecord): Promise<void> {
  await writeLinks(tx, caseId, act.recordedAt, state.file);
  if (!changingParties.includes(act.step)) return;
  await tx.deleteFrom('parties').where('case_id', '=', caseId).execute();
  await tx.deleteFrom('search_names').where('case_id', '=', caseId).execute();
  if (state.parties.length === 0) return;
  await tx
    .insertInto('parties')
    .values(
      state.parties.map((party) => ({
        case_id: caseId,
        party_id: party.id,
        role: party.role,
        channel: party.channel,
        acts_for: party.actsFor ?? null,
      })),
    )
    .execute();
  await tx
    .insertInto('search_names')
    .values(state.parties.map((party) => ({ case_id: caseId, party_id: party.id, name: party.name })))
    .execute();
}

async function writeLinks(
  tx: Tx,
  caseId: string,
  since: string,
  file: ActRecord['state']['file'],
): Promise<void> {
  const linked = file.flatMap((entry) => (entry.linkedCase === undefined ? [] : [entry.linkedCase]));
  if (linked.length === 0) return;
  await tx
    .insertInto('case_links')
    .values(linked.map((linkedCase) => ({ case_id: caseId, linked_case: linkedCase, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
