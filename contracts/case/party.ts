import type { CivilDate } from '../../rules/core/civil-date';
import type { CommunicationForm } from './communication';

export const partyRoles = [
  'applicant',
  'employer',
  'parent',
  'guardian',
  'representative',
  'heir',
  'works-council',
  'disabled-employees-representation',
  'doctor',
  'court',
] as const;

export type PartyRole = (typeof partyRoles)[number];

export const channels = ['post', 'registered', 'certificate', 'electronic', 'portal', 'personal'] as const;
export type Channel = (typeof channels)[number];

export interface Party {
  id: string;
  role: PartyRole;
  name: string;
  address?: string | undefined;
  email?: string | undefined;
  /** The account to which payments go; without another name it is the party's own. */
  iban?: string | undefined;
  bic?: string | undefined;
  accountHolder?: string | undefined;
  /** Who has entered the account: they do not release what is paid to it. */
  accountBy?: string | undefined;
  /** Has agreed to receive letters themselves, not only word of them, by e-mail (§ 36a Abs. 1 SGB I). */
  agreedToEmail?: boolean | undefined;
  /** Lives outside Germany: the periods of §§ 84, 87 SGG are longer, posting has no fiction. */
  abroad?: boolean | undefined;
  channel: Channel;
  /** In which forms letters reach them beside the ordinary one, and in which language (ISO 639), where it is not German. */
  formats?: CommunicationForm[];
  language?: string;
  /** The party on whose behalf a representative, parent, guardian or heir acts. */
  actsFor?: string | undefined;
  /** Day on which a written power was presented (§ 13 SGB X); from then on service goes to the representative. */
  powerPresentedOn?: CivilDate | undefined;
  powerEndedOn?: CivilDate | undefined;
  /** Day on which the party left the procedure. */
  leftOn?: CivilDate | undefined;
}
