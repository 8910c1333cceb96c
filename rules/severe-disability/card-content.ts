import { listOf, oneOf } from '../core/check';
import { germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { MissingFactError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { cardPicture } from './card-picture';
import { MARK_LAW, MARKS, type Mark } from './marks';

export interface CardContentInput {
  readonly on: string;
  readonly marks: readonly Mark[];
  readonly bornOn?: string | undefined;
  /** Cannot leave the house, or only in an ambulance, and has asked for a card without a picture. */
  readonly withoutPicture?: boolean | undefined;
  /** A finding of this office, or one of another body that stands for it (§ 152 Abs. 2 SGB IX). */
  readonly foundBy: 'office' | 'other-body';
  /** Receipt of the application for the finding. */
  readonly findingAppliedOn?: string | undefined;
  /** Receipt of the application for the card. */
  readonly cardAppliedOn: string;
}

export interface CardContentValue {
  readonly validFrom: CivilDate;
  readonly picture: boolean;
  /** Half of the card is orange: free local transport. */
  readonly orange: boolean;
  readonly front: readonly Mark[];
  readonly back: readonly Mark[];
  /** "Die Berechtigung zur Mitnahme einer Begleitperson ist nachgewiesen." */
  readonly companion: boolean;
}

/** §§ 1 to 3, 5, 6 Abs. 1 SchwbAwV: what the card shows on a day, and from which day on. */
export function cardContent(input: CardContentInput): Finding<CardContentValue, CardContentInput> {
  const on = coveredDate(input.on, 'on');
  const marks = listOf<unknown>(input.marks, 'marks').map((mark) => oneOf(mark, MARKS, 'marks'));
  const front = marks.filter((mark) => MARK_LAW[mark].side === 'front');
  const back = marks.filter((mark) => MARK_LAW[mark].side === 'back');
  const orange = marks.some((mark) => MARK_LAW[mark].freeTransport);
  const begin = beginOf(input);
  const { bornOn, withoutPicture } = input;
  const picture = cardPicture({ on, bornOn, withoutPicture });
  const value = {
    validFrom: begin.on,
    picture: picture.value.needed,
    orange,
    front,
    back,
    companion: marks.includes('B'),
  };
  const steps = [begin.step, ...picture.steps, colour(orange)];
  return finding('card-content', input, value, steps, picture.flags);
}

/** § 6 Abs. 1 SchwbAwV */
function beginOf(input: CardContentInput): { on: CivilDate; step: FindingStep } {
  const cardAppliedOn = coveredDate(input.cardAppliedOn, 'cardAppliedOn');
  const ofOffice = oneOf(input.foundBy, ['office', 'other-body'] as const, 'foundBy') === 'office';
  const findingAppliedOn = optionalDate(input.findingAppliedOn, 'findingAppliedOn');
  if (ofOffice && findingAppliedOn === undefined) throw new MissingFactError('findingAppliedOn');
  const on = ofOffice && findingAppliedOn !== undefined ? findingAppliedOn : cardAppliedOn;
  const norm = `§ 6 Abs. 1 Nr. ${ofOffice ? 1 : 2} SchwbAwV`;
  const what = ofOffice ? 'auf Feststellung' : 'auf den Ausweis';
  const text = `Gültig ab Eingang des Antrags ${what}: ${germanDate(on)}.`;
  const textEn = `Valid from receipt of the application for the ${ofOffice ? 'finding' : 'card'}: ${on}.`;
  return { on, step: step(norm, text, textEn) };
}

function colour(orange: boolean): FindingStep {
  return orange
    ? step('§ 1 Abs. 2 SchwbAwV', 'Grün mit halbseitig orangem Aufdruck.', 'Green, half of it orange.')
    : step('§ 1 Abs. 1 SchwbAwV', 'Grün.', 'Green.');
}
