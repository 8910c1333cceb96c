import type { CaseState } from '../../contracts/case/state';
import type { CivilDate } from '../../rules/core/civil-date';
import type { Party } from '../../contracts/case/party';
import type { Kase } from './kase';
import { Refusal } from './refusal';

interface Death {
  party: string;
  diedOn: CivilDate;
}

/** Whether it is the one the case is about; the death of another party only ends its part in the case. */
export function isDeathOf(kase: Kase, whom: string, { party: id, diedOn }: Death): boolean {
  const party = kase.party(id);
  if (party.id === whom) return true;
  if (party.leftOn !== undefined) throw new Refusal('already-done', { party: party.id });
  party.leftOn = diedOn;
  return false;
}

export function namedHeir(kase: Kase, id: string): Party {
  const heir = kase.party(id);
  if (heir.role !== 'heir') throw new Refusal('facts-contradict', { fields: ['heir'] });
  return heir;
}

/** § 59 SGB I, VersMedV Teil A Nr. 1.9: heirs may go on with what the dead began where they show an interest. */
export function goOnForTheDead(kase: Kase<CaseState & { person: string; heir?: string }>, id: string): void {
  const heir = namedHeir(kase, id);
  kase.state.heir = heir.id;
  heir.actsFor = kase.state.person;
  kase.closesTask('ask-heirs');
}
