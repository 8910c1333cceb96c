import type { GleichstellungState } from '../../../contracts/gleichstellung/messages';
import type { LetterText } from '../content';
import { paragraph } from '../words';
import { span } from './case-words';

/** The review is over, and nothing has changed. */
export const gleichstellungStays: LetterText<GleichstellungState> = ({ state }) => {
  const { before } = state;
  return {
    subject: 'Ihre Gleichstellung bleibt bestehen',
    opening: [
      paragraph(
        'Wir haben geprüft, ob die Voraussetzungen Ihrer Gleichstellung mit schwerbehinderten Menschen noch vorliegen. Sie bleibt ' +
          `bestehen${before ? ` (${span(before.from, before.until)})` : ''}.`,
      ),
    ],
    plain: {
      what: ['Wir haben Ihre Gleichstellung geprüft.', 'Es bleibt alles, wie es ist.'],
      can: ['Sie müssen nichts tun.'],
    },
  };
};
