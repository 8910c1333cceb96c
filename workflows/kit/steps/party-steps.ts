import type { Party } from '../../../contracts/case/party';
import type { CaseStepInput } from '../../../contracts/case/schema';
import type { Kase } from '../kase';
import { present } from '../present';
import { Refusal } from '../refusal';

type Input = CaseStepInput;

export const partySteps = {
  'add-party'(kase: Kase, { since: _since, ...party }: Input['add-party']) {
    if (kase.state.parties.some((other) => other.id === party.id)) {
      throw new Refusal('party-exists', { party: party.id });
    }
    if (party.actsFor !== undefined) kase.party(party.actsFor);
    kase.state.parties.push({ ...party, ...enteredBy(kase, party) });
  },

  'change-party'(kase: Kase, { id, since: _since, ...changes }: Input['change-party']) {
    Object.assign(kase.party(id), present(changes), enteredBy(kase, changes));
    if (changes.iban !== undefined) kase.closesTask(`find-account:${id}`);
  },

  'present-power'(kase: Kase, input: Input['present-power']) {
    const representative = kase.party(input.representative);
    if (representative.actsFor === undefined)
      throw new Refusal('facts-contradict', { fields: ['representative'] });
    representative.powerPresentedOn = input.presentedOn;
    delete representative.powerEndedOn;
  },

  'end-power'(kase: Kase, input: Input['end-power']) {
    const representative = kase.party(input.representative);
    if (representative.powerPresentedOn === undefined)
      throw new Refusal('nothing-pending', { party: input.representative });
    if (input.endedOn < representative.powerPresentedOn)
      throw new Refusal('date-before-cause', { field: 'endedOn' });
    representative.powerEndedOn = input.endedOn;
  },
};

/** An account is somebody's word for where money is to go: who gave it is remembered. */
function enteredBy(
  kase: Kase,
  given: Pick<Party, 'iban' | 'bic' | 'accountHolder'>,
): Pick<Party, 'accountBy'> {
  const account = given.iban ?? given.bic ?? given.accountHolder;
  return account === undefined ? {} : { accountBy: kase.act.actor.id };
}

/** Accounts that come with the opening; what another case hands over says itself who has entered it. */
export function noteWhoEnteredAccounts(parties: Party[], person: string): void {
  for (const party of parties) if (party.iban !== undefined) party.accountBy ??= person;
}
