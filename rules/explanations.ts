import type { Sentence } from './core/errors';
import type { PublicCalculatorId } from './index';

/** What a calculator answers, for people. */
export interface Explanation {
  readonly title: Sentence;
  readonly text: Sentence;
  readonly norms: readonly string[];
}

export const EXPLANATIONS: Record<PublicCalculatorId, Explanation> = {
  notification: {
    title: { de: 'Bekanntgabe und Zustellung', en: 'Notification and service' },
    text: {
      de: 'An welchem Tag ein Bescheid als bekannt gegeben oder zugestellt gilt. Ein Fiktionstag steht auch am Wochenende; ein nachgewiesener späterer Zugang geht vor.',
      en: 'On which day a decision counts as announced or served. A fiction day stands at weekends too; a proven later receipt prevails.',
    },
    norms: ['§ 37 SGB X', '§ 14 SGB X', '§§ 3 bis 5, 8 bis 10 VwZG'],
  },
  'remedy-period': {
    title: { de: 'Frist für Widerspruch, Klage, Berufung', en: 'Period for objection, action, appeal' },
    text: {
      de: 'Letzter Tag des Rechtsbehelfs, Zeitpunkt seines Ablaufs und Beginn der Unanfechtbarkeit, je nach Rechtsweg, Ort und Belehrung.',
      en: 'Last day of the remedy, the instant it ends, and since when the decision is final; by branch, place and instruction.',
    },
    norms: ['§§ 64, 66, 84, 87, 151 SGG', '§§ 57, 58, 70, 74, 124a VwGO'],
  },
  period: {
    title: { de: 'Frist jeder Art', en: 'Period of any kind' },
    text: {
      de: 'Letzter Tag einer Frist. Nur wer handeln oder entscheiden muss, gewinnt Wochenende und Feiertag; Zustände, Leistungen und Termine enden an jedem Tag.',
      en: 'Last day of a period. Only those who have to act or decide gain weekends and holidays; states, benefits and set dates end on any day.',
    },
    norms: ['§§ 187 bis 193 BGB', '§ 26 SGB X'],
  },
  'status-protection': {
    title: { de: 'Schutz nach Wegfall des Status', en: 'Protection after losing the status' },
    text: {
      de: 'Bis wann die besonderen Regelungen nach einer Herabsetzung unter 50 oder einem Widerruf fortgelten.',
      en: 'Until when the special rules go on after a lowering below 50 or a revocation.',
    },
    norms: ['§ 199 SGB IX'],
  },
  'inaction-suit': {
    title: { de: 'Untätigkeitsklage', en: 'Action for inaction' },
    text: { de: 'Erster Tag, an dem sie zulässig ist.', en: 'First day on which it is admissible.' },
    norms: ['§ 88 SGG', '§ 75 VwGO'],
  },
  reinstatement: {
    title: { de: 'Wiedereinsetzung', en: 'Reinstatement' },
    text: {
      de: 'Bis wann sie beantragt und die versäumte Handlung nachgeholt werden kann, und ab wann sie ausgeschlossen ist.',
      en: 'Until when it can be applied for and the missed act made good, and since when it is barred.',
    },
    norms: ['§ 67 SGG', '§ 27 SGB X', '§ 60 VwGO', '§ 5 KSchG'],
  },
  'decision-target': {
    title: { de: 'Zeitvorgaben der Feststellung', en: 'Time targets of the finding' },
    text: {
      de: 'Bis wann über den Antrag einer erwerbstätigen Person zu entscheiden und ein Gutachten zu erstatten ist. Es gilt nichts als genehmigt.',
      en: 'By when the application of an employed person is decided and an opinion given. Nothing is deemed granted.',
    },
    norms: ['§ 152 Abs. 1 S. 3 SGB IX', '§§ 14, 17 SGB IX'],
  },
  'overall-gdb': {
    title: { de: 'Prüfung des Gesamt-GdB', en: 'Check of the total GdB' },
    text: {
      de: 'Ob ein von einer Person gebildeter Gesamt-GdB eingetragen werden kann. Ein Wert wird nie vorgeschlagen: Addieren und Mitteln sind verboten.',
      en: 'Whether a total formed by a person can be entered. No value is ever proposed: adding and averaging are forbidden.',
    },
    norms: ['§ 152 SGB IX', 'VersMedV Teil A Nr. 3'],
  },
  'card-validity': {
    title: { de: 'Gültigkeit des Ausweises', en: 'Validity of the card' },
    text: {
      de: 'Letzter Tag des Ausweises; eigene Grenzen für Kinder, bei befristetem Aufenthalt, Heilungsbewährung und in der Schutzfrist.',
      en: 'Last day of the card; own limits for children, limited residence, Heilungsbewährung and the protection after a lowering.',
    },
    norms: ['§ 6 SchwbAwV'],
  },
  'dismissal-application': {
    title: { de: 'Antrag bei außerordentlicher Kündigung', en: 'Application on extraordinary dismissal' },
    text: {
      de: 'Bis wann der Antrag beim Integrationsamt eingegangen sein muss.',
      en: 'By when the Integrationsamt has to have received the application.',
    },
    norms: ['§ 174 Abs. 2 SGB IX'],
  },
  'dismissal-decision': {
    title: { de: 'Entscheidung über die Zustimmung', en: 'Decision on the consent' },
    text: {
      de: 'Letzter Tag der Entscheidung und ob ihr Ausbleiben als Zustimmung gilt.',
      en: 'Last day of the decision, and whether its absence counts as consent.',
    },
    norms: ['§ 171 SGB IX', '§ 172 SGB IX', '§ 174 Abs. 3 SGB IX'],
  },
  'dismissal-use': {
    title: { de: 'Gebrauch der Zustimmung', en: 'Use of the consent' },
    text: {
      de: 'Letzter Tag, an dem der Arbeitgeber auf die Zustimmung hin ordentlich kündigen kann.',
      en: 'Last day on which the employer can dismiss on the consent.',
    },
    norms: ['§ 171 Abs. 3 und 5 SGB IX', '§ 193 BGB'],
  },
  'consent-needed': {
    title: { de: 'Ist Zustimmung nötig?', en: 'Is consent needed?' },
    text: {
      de: 'Ob eine Kündigung der vorherigen Zustimmung des Integrationsamts bedarf, mit allen Ausnahmen.',
      en: 'Whether a dismissal needs the prior consent of the Integrationsamt, with all exceptions.',
    },
    norms: ['§ 168 SGB IX', '§ 151 SGB IX', '§ 173 SGB IX'],
  },
  'suit-against-dismissal': {
    title: { de: 'Kündigungsschutzklage', en: 'Action against a dismissal' },
    text: {
      de: 'Letzter Tag der Klage; kannte der Arbeitgeber den Status, läuft sie erst ab Bekanntgabe der Zustimmung.',
      en: 'Last day of the action; where the employer knew the status it runs from the announcement of the consent.',
    },
    norms: ['§ 4 KSchG'],
  },
  'wage-subsidy-plan': {
    title: { de: 'Plan eines Eingliederungszuschusses', en: 'Plan of a wage subsidy' },
    text: {
      de: 'Bemessung, Fördermonate mit Minderung, Zahlungen nach Kalendermonaten und Summe; Ermessen der Behörde vorausgesetzt.',
      en: 'Base, funding months with degression, payments by calendar month and total; the grant itself is discretionary.',
    },
    norms: ['§§ 73, 88 bis 91 SGB III', '§§ 337 bis 339 SGB III'],
  },
  'wage-subsidy-repayment': {
    title: { de: 'Rückzahlung des Zuschusses', en: 'Repayment of the subsidy' },
    text: {
      de: 'Was zurückzuzahlen ist, wenn die Beschäftigung in Förderung oder Nachbeschäftigung endet.',
      en: 'What is repaid when the employment ends within the funding or follow-up period.',
    },
    norms: ['§ 92 Abs. 2 SGB III'],
  },
  levy: {
    title: { de: 'Ausgleichsabgabe', en: 'Levy' },
    text: {
      de: 'Pflichtarbeitsplätze, unbesetzte Plätze, Satz, Abgabe und Fälligkeit eines Jahres.',
      en: 'Owed and unfilled places, rate, levy and due day of a year.',
    },
    norms: ['§§ 154, 157 bis 160, 163 SGB IX'],
  },
  'levy-surcharge': {
    title: { de: 'Säumniszuschlag', en: 'Surcharge' },
    text: {
      de: 'Ein Prozent des auf 50 EUR abgerundeten Rückstands je angefangenem Monat.',
      en: 'One percent of the arrears, rounded down to EUR 50, for each month begun.',
    },
    norms: ['§ 160 Abs. 4 SGB IX', '§ 24 Abs. 1 SGB IV'],
  },
  'tax-allowance': {
    title: { de: 'Behinderten-Pauschbetrag', en: 'Tax allowance' },
    text: { de: 'Jahresbetrag nach GdB und Merkmalen.', en: 'Yearly amount by GdB and marks.' },
    norms: ['§ 33b Abs. 3 EStG'],
  },
  'additional-leave': {
    title: { de: 'Zusatzurlaub', en: 'Additional leave' },
    text: {
      de: 'Tage im Jahr, anteilig nach vollen Monaten des Status im Beschäftigungsverhältnis.',
      en: 'Days a year, in proportion to full months of the status within the employment.',
    },
    norms: ['§ 208 SGB IX'],
  },
  'vehicle-aid': {
    title: { de: 'Kraftfahrzeughilfe', en: 'Vehicle aid' },
    text: {
      de: 'Regelzuschuss zum Kauf eines Kraftfahrzeugs nach Einkommen.',
      en: 'Regular grant towards the purchase of a vehicle, by income.',
    },
    norms: ['§§ 5, 6 KfzHV'],
  },
  'budget-for-work': {
    title: { de: 'Budget für Arbeit', en: 'Budget für Arbeit' },
    text: { de: 'Höchster Lohnkostenzuschuss im Monat.', en: 'Highest monthly wage cost subsidy.' },
    norms: ['§ 61 Abs. 2 SGB IX'],
  },
  responsibility: {
    title: { de: 'Zuständigkeitsklärung', en: 'Clarifying competence' },
    text: {
      de: 'Bis wann die Zuständigkeit zu klären und ohne Gutachten zu entscheiden ist.',
      en: 'By when competence is clarified, and the decision made without an opinion.',
    },
    norms: ['§ 14 SGB IX', '§ 185 Abs. 7 SGB IX'],
  },
  'deemed-grant': {
    title: { de: 'Genehmigungsfiktion', en: 'Deemed grant' },
    text: {
      de: 'Mit Ablauf welchen Tages ein nicht beschiedener Antrag als genehmigt gilt.',
      en: 'With the end of which day an undecided application is deemed granted.',
    },
    norms: ['§ 18 SGB IX', '§ 185 Abs. 9 SGB IX'],
  },
  'help-withdrawal': {
    title: { de: 'Entziehung der besonderen Hilfen', en: 'Withdrawal of the special help' },
    text: { de: 'Letzter Tag der Entziehung.', en: 'Last day of the withdrawal.' },
    norms: ['§ 200 Abs. 2 SGB IX'],
  },
  'benefit-table': {
    title: { de: 'Förderung nach Tätigkeit', en: 'Benefits by activity' },
    text: {
      de: 'Was die Entscheidungstabelle der Integrationsämter für eine Tätigkeitsgruppe vorsieht. „Nicht aufgeführt“ heißt nicht „nein“.',
      en: 'What the decision table of the Integrationsämter provides for an activity group. "Not listed" does not mean "no".',
    },
    norms: ['§§ 15 bis 28 SchwbAV', '§ 217 SGB IX'],
  },
  authority: {
    title: { de: 'Zuständige Behörde', en: 'Competent authority' },
    text: {
      de: 'Wer die Behinderung feststellt, nach Wohnsitz im Inland oder Ausland.',
      en: 'Who finds the disability, by residence in Germany or abroad.',
    },
    norms: ['§ 152 Abs. 1 SGB IX', 'AuslZustV'],
  },
};
