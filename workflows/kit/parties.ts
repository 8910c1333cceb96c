import type { Party } from '../../contracts/case/party';
import type { CivilDate } from '../../rules/core/civil-date';
import { Refusal } from './refusal';

/** The representative who has presented a written power for a party and still holds it on a day (§ 13 SGB X). */
export function representativeOf(
  parties: readonly Party[],
  partyId: string,
  on: CivilDate,
): Party | undefined {
  return parties.find(
    (party) =>
      party.actsFor === partyId &&
      party.powerPresentedOn !== undefined &&
      party.powerPresentedOn <= on &&
      (party.powerEndedOn === undefined || party.powerEndedOn > on) &&
      party.leftOn === undefined,
  );
}

/** Who receives letters for a party on a day: its representative, else the heir who goes on for it, else itself. */
export function recipientOf(parties: readonly Party[], partyId: string, on: CivilDate): Party {
  const stands = (party: Party) =>
    party.role === 'heir' && party.actsFor === partyId && party.leftOn === undefined;
  const successor = representativeOf(parties, partyId, on) ?? parties.find(stands);
  if (successor) return successor;
  const party = parties.find((candidate) => candidate.id === partyId);
  if (!party) throw new Refusal('unknown-party', { party: partyId });
  return party;
}

/** The party for whom somebody acts: itself, or whom it represents. Who act for each other in a circle act for nobody. */
export function principalOf(
  parties: readonly Party[],
  partyId: string,
  passed: readonly string[] = [],
): Party {
  if (passed.includes(partyId)) throw new Refusal('facts-contradict', { fields: ['actsFor'] });
  const party = parties.find((candidate) => candidate.id === partyId);
  if (!party) throw new Refusal('unknown-party', { party: partyId });
  return party.actsFor === undefined ? party : principalOf(parties, party.actsFor, [...passed, partyId]);
}
