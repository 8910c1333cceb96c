import type { LetterContent } from '../content';
import { askedInVain, refusedForSilence } from '../inquiry/silence';
import { longDate, paragraph } from '../words';
import type { GleichstellungContext } from './case-words';

/** § 66 Abs. 1, 3 SGB I: refused until the cooperation is made good; the day of the application stays (§ 67 SGB I). */
export function refusalForSilence(context: GleichstellungContext): LetterContent {
  const { principal, state } = context;
  const { begunOn } = state.proceeding;
  return refusedForSilence(context, {
    begunOn,
    operative: [
      `Die Gleichstellung von ${principal.name} mit schwerbehinderten Menschen wird wegen fehlender Mitwirkung versagt, bis die ` +
        'Mitwirkung nachgeholt ist (§ 66 Abs. 1 SGB I).',
    ],
    asked: askedInVain(context),
    later: 'die Gleichstellung nachträglich aussprechen',
    notes: [
      paragraph(
        `Holen Sie die Mitwirkung nach, bleibt es beim Tag des Eingangs Ihres Antrags, dem ${longDate(begunOn)} ` +
          '(§ 151 Abs. 2 S. 2 SGB IX).',
      ),
    ],
    plain: [],
  });
}
