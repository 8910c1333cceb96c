import type { CommunicationForm } from '../../contracts/case/communication';
import type { Party } from '../../contracts/case/party';

/** What a machine does not do: the letter goes out all the same, and its period runs. */
const byHand: Partial<Record<CommunicationForm, string>> = {
  braille: 'Brailledruck',
  audio: 'Hörfassung',
};

/** What a person has to do so that a letter reaches its recipient in their form and language. */
export function stillToMake(recipient: Party, appointment: boolean): string[] {
  const { formats = [], language } = recipient;
  const textByPost = formats.includes('plain-text') && !(recipient.email && recipient.agreedToEmail);
  return [
    ...formats.flatMap((form) => byHand[form] ?? []),
    ...(textByPost ? ['Textdatei übersenden'] : []),
    ...(appointment && formats.includes('sign-language') ? ['Gebärdensprachdolmetschung bestellen'] : []),
    ...(language === undefined || language === 'de' ? [] : [`Übersetzung (${language})`]),
  ];
}
