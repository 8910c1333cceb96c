import type { Letterhead } from '../../contracts/case/letterhead';
import type { Party, PartyRole } from '../../contracts/case/party';
import type { CaseState } from '../../contracts/case/state';
import type { Block } from '../pdf/document';
import { paragraph } from './words';

/** Citizens, and who acts for them: they get the companion in Leichte Sprache. */
const citizens: readonly PartyRole[] = ['applicant', 'parent', 'guardian', 'representative', 'heir'];

export const isCitizen = ({ role }: Party): boolean => citizens.includes(role);

/** Leichte Sprache comes beside the letter, never instead of it: to citizens, and to whoever wants it. */
export const getsCompanion = (party: Party): boolean =>
  isCitizen(party) || party.formats?.includes('leichte-sprache') === true;

export class UnknownAddresseeError extends Error {
  constructor(readonly party: string) {
    super('the case has no such party to write to');
    this.name = 'UnknownAddresseeError';
  }
}

export function addresseeOf(state: CaseState, id: string): Party {
  const party = state.parties.find((candidate) => candidate.id === id);
  if (!party) throw new UnknownAddresseeError(id);
  return party;
}

/** For whom somebody acts, or who stands for themselves. */
export function principalOf(state: CaseState, party: Party): Party {
  return party.actsFor === undefined ? party : principalOf(state, addresseeOf(state, party.actsFor));
}

/** Name and address, line by line; an address given in one line is parted at its commas. */
export function addressLines({ name, address }: Party): string[] {
  const lines = (address ?? '').split(/\r?\n|,\s*/);
  return [name, ...lines].map((line) => line.trim()).filter((line) => line !== '');
}

export function salutation({ name, role }: Party): string {
  return isCitizen({ role } as Party) || role === 'doctor' ? `Guten Tag ${name},` : 'Guten Tag,';
}

/** Who acts for somebody reads "Sie" as the person they act for. */
export function onBehalfOf(addressee: Party, principal: Party): Block[] {
  if (addressee.id === principal.id) return [];
  return [
    paragraph(
      `Dieses Schreiben erhalten Sie ${asWhat[addressee.role] ?? ''}für ${principal.name}. ` +
        `Mit „Sie“ ist im Folgenden ${principal.name} gemeint.`,
    ),
  ];
}

const asWhat: Partial<Record<PartyRole, string>> = {
  representative: 'als bevollmächtigte Person ',
  guardian: 'als rechtliche Betreuung ',
  parent: 'als sorgeberechtigte Person ',
  heir: 'als Erbin oder Erbe ',
};

const endorsements: Partial<Record<Party['channel'], string>> = {
  registered: 'Einschreiben',
  certificate: 'Gegen Zustellungsurkunde',
  electronic: 'Elektronische Übermittlung',
  portal: 'Zum Abruf im Portal',
  personal: 'Zur persönlichen Übergabe',
};

export const endorsementOf = (channel: Party['channel']): string | undefined => endorsements[channel];

export function contactRows({ phone, fax, email, web, hours }: Letterhead): [string, string][] {
  const rows: [string, string | undefined][] = [
    ['Telefon', phone],
    ['Fax', fax],
    ['E-Mail', email],
    ['Internet', web],
    ['Sprechzeit', hours],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== undefined);
}
