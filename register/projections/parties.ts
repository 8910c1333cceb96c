import type { ActRecord } from '../../contracts/case/record';
import type { Tx } from '../writing';

/** Parties as lists need them. Names lie apart, in the one table that an erasure empties. */
export async function writeParties(tx: Tx, { caseId, act, state, changed }: ActRecord): Promise<void> {
  if (changed.links) await writeLinks(tx, caseId, act.recordedAt, state.file);
  if (!changed.parties) return;
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
  await tx
    .deleteFrom('case_links')
    .where('case_id', '=', caseId)
    .$if(linked.length > 0, (query) => query.where('linked_case', 'not in', linked))
    .execute();
  if (linked.length === 0) return;
  await tx
    .insertInto('case_links')
    .values(linked.map((linkedCase) => ({ case_id: caseId, linked_case: linkedCase, since })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
