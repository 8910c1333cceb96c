import { hasCompletedYear } from '../core/age';
import { optionalBoolean } from '../core/check';
import { optionalDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';

export interface CardPictureInput {
  readonly on: string;
  readonly bornOn?: string | undefined;
  /** Cannot leave the house, or only in an ambulance, and has asked for a card without a picture. */
  readonly withoutPicture?: boolean | undefined;
}

export interface CardPictureValue {
  readonly needed: boolean;
}

/** § 5 SchwbAwV: whether a card issued on a day bears a picture. Without a day of birth it is asked for. */
export function cardPicture(input: CardPictureInput): Finding<CardPictureValue, CardPictureInput> {
  const on = coveredDate(input.on, 'on');
  const bornOn = optionalDate(input.bornOn, 'bornOn');
  const dispensed = optionalBoolean(input.withoutPicture, 'withoutPicture') ?? false;
  if (bornOn !== undefined && bornOn > on) {
    throw new FactsContradictError(['bornOn', 'on'], {
      de: 'Der Ausweis kann nicht vor der Geburt ausgestellt sein.',
      en: 'The card cannot have been issued before birth.',
    });
  }
  const answer = (needed: boolean, norm: string, text: string, textEn: string) => {
    const flags = bornOn === undefined ? ['birth-date-not-given'] : [];
    return finding('card-picture', input, { needed }, [step(norm, text, textEn)], flags);
  };
  if (bornOn !== undefined && !hasCompletedYear(bornOn, 10, on)) {
    return answer(
      false,
      '§ 5 Abs. 1 S. 1 SchwbAwV',
      'Unter zehn Jahren: kein Lichtbild.',
      'Under ten: no picture.',
    );
  }
  if (dispensed) {
    const text = 'Kann das Haus nicht verlassen: „Ohne Lichtbild gültig“.';
    return answer(false, '§ 5 Abs. 2, 3 SchwbAwV', text, 'Homebound: valid without a picture.');
  }
  return answer(true, '§ 5 Abs. 1 SchwbAwV', 'Mit Lichtbild.', 'With a picture.');
}
