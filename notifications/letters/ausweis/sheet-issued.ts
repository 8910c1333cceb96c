import type { AusweisState } from '../../../contracts/ausweis/messages';
import type { LetterText } from '../content';
import { longDate, paragraph } from '../words';

/** § 3a SchwbAwV: the sheet, with its token or without one. */
export const sheetIssued: LetterText<AusweisState> = ({ facts, findings }) => {
  const from = facts.needed(facts.date('validFrom'), 'validFrom', '§ 3a Abs. 2 S. 3 SchwbAwV');
  const until = facts.date('validUntil');
  const token = facts.text('kind') === 'token';
  const term = `${from ? `vom ${longDate(from)} ` : ''}${until ? `bis zum ${longDate(until)}` : 'so lange wie Ihr Ausweis'}`;
  return {
    subject: token ? 'Ihr Beiblatt mit Wertmarke' : 'Ihr Beiblatt für die Kraftfahrzeugsteuer',
    opening: [
      paragraph(
        token
          ? `Sie erhalten das Beiblatt zu Ihrem Schwerbehindertenausweis mit einer Wertmarke. Sie gilt ${term} (§ 228 Abs. 2 bis 4 SGB IX).`
          : `Sie erhalten das Beiblatt ohne Wertmarke für die Ermäßigung der Kraftfahrzeugsteuer. Es gilt ${term} (§ 3a Abs. 3 SchwbAwV).`,
      ),
    ],
    findings: token
      ? findings.filter(({ calculator, value }) => calculator === 'token-term' && startsOn(value) === from)
      : [],
    notes: [
      paragraph(
        'Das Beiblatt ist Bestandteil des Ausweises und gilt nur zusammen mit ihm (§ 3a Abs. 1 S. 2 SchwbAwV).',
      ),
      token
        ? paragraph(
            'Solange Sie die Wertmarke haben, gibt es keine Ermäßigung der Kraftfahrzeugsteuer nach § 3a Abs. 2 KraftStG (§ 228 Abs. 5 ' +
              'SGB IX). Geben Sie eine bezahlte Wertmarke für ein Jahr im ersten halben Jahr zurück, erhalten Sie auf Antrag die Hälfte des ' +
              'Preises (§ 228 Abs. 3 SGB IX).',
          )
        : paragraph(
            'Die Ermäßigung beantragen Sie beim Hauptzollamt. Möchten Sie stattdessen den Nahverkehr unentgeltlich nutzen, geben Sie dieses ' +
              'Beiblatt mit dem Antrag auf eine Wertmarke zurück (§ 3a Abs. 4 SchwbAwV).',
          ),
    ],
    plain: {
      what: [
        'Zu Ihrem Ausweis gehört jetzt ein Bei-Blatt.',
        token
          ? 'Darauf ist eine Wert-Marke für Bus und Bahn.'
          : 'Damit zahlen Sie weniger Steuer für Ihr Auto.',
        ...(until ? [`Es gilt bis zum ${longDate(until)}.`] : []),
      ],
      can: [
        'Nehmen Sie das Bei-Blatt und den Ausweis immer zusammen mit.',
        ...(token ? [] : ['Stellen Sie einen Antrag beim Haupt-Zoll-Amt.']),
      ],
    },
  };
};

const startsOn = (value: unknown): unknown => (value as { validFrom?: unknown }).validFrom;
