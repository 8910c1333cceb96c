import { severelyDisabledFrom } from '../../../contracts/severe-disability';
import type { Block } from '../../pdf/document';
import { freeToken, freeTransport } from '../severe-disability/marks';
import { canBeGleichgestellt, gleichstellungNote, marksText } from '../severe-disability/matters';
import { longDate, paragraph } from '../words';
import type { DecisionFacts } from './decision-facts';

/** What follows from a finding, and what can be applied for with it. */
export function hints(found: DecisionFacts): Block[] {
  const { result } = found.decided;
  if (result === 'refused' || result === 'change-refused') return [again];
  if (found.decided.gdb === undefined) return transport(found);
  if (result === 'lowered') return healing(found);
  return [...card(found), ...transport(found), ...gleichstellung(found), ...tax(found), ...healing(found)];
}

const again = paragraph(
  'Verschlechtert sich Ihr Gesundheitszustand auf Dauer, können Sie jederzeit einen neuen Antrag stellen. Fügen Sie dann ' +
    'bitte aktuelle Befunde bei.',
);

/** § 152 Abs. 5 SGB IX, §§ 5, 6 SchwbAwV. */
function card({ decided, before }: DecisionFacts): Block[] {
  if ((decided.gdb ?? 0) < severelyDisabledFrom || decided.marksLost.length > 0) return [];
  if (before && before.gdb >= severelyDisabledFrom)
    return [
      paragraph(
        'Ihr Schwerbehindertenausweis wird berichtigt, sobald diese Feststellung unanfechtbar ist (§ 152 Abs. 5 S. 5 SGB IX).',
      ),
    ];
  const until = decided.permanent
    ? 'Weil eine wesentliche Änderung nicht zu erwarten ist, kann er unbefristet ausgestellt werden (§ 6 Abs. 2 S. 2 SchwbAwV).'
    : 'Er wird befristet (§ 152 Abs. 5 S. 3 SGB IX, § 6 SchwbAwV).';
  return [
    paragraph(
      `Mit einem GdB von wenigstens ${severelyDisabledFrom} sind Sie schwerbehindert (§ 2 Abs. 2 SGB IX). Auf Antrag stellen wir ` +
        'Ihnen einen Schwerbehindertenausweis aus (§ 152 Abs. 5 SGB IX). Ab dem vollendeten zehnten Lebensjahr brauchen wir dafür ' +
        `ein Passbild (§ 5 SchwbAwV). ${until}`,
    ),
  ];
}

/** § 228 SGB IX. */
function transport({ decided, before, parts }: DecisionFacts): Block[] {
  const granted = decided.marksGranted.filter((mark) => freeTransport([mark]));
  const severely = (decided.gdb ?? parts.earlier?.gdb ?? before?.gdb ?? 0) >= severelyDisabledFrom;
  if (granted.length === 0 || !severely) return [];
  const free = freeToken([...(before?.marks ?? []), ...granted])
    ? ' Die Wertmarke kostet Sie nichts (§ 228 Abs. 4 Nr. 1 SGB IX).'
    : '';
  return [
    paragraph(
      `Mit ${marksText(granted).replace(/^das/, 'dem').replace(/^die/, 'den')} können Sie den öffentlichen Nahverkehr unentgeltlich ` +
        'nutzen, wenn Ihr Ausweis mit einer gültigen Wertmarke versehen ist. Das Beiblatt dafür erhalten Sie auf Antrag ' +
        `(§ 228 SGB IX).${free}`,
    ),
  ];
}

function gleichstellung({ decided }: DecisionFacts): Block[] {
  return canBeGleichgestellt(decided.gdb) ? [paragraph(gleichstellungNote)] : [];
}

function tax({ decided, before }: DecisionFacts): Block[] {
  if (decided.gdb === before?.gdb) return [];
  return [
    paragraph('In der Steuererklärung können Sie den Behinderten-Pauschbetrag geltend machen (§ 33b EStG).'),
  ];
}

/** VersMedV Teil A Nr. 2: nothing changes by itself when the Heilungsbewährung ends. */
function healing({ decided }: DecisionFacts): Block[] {
  if (!decided.healing) return [];
  const { startedOn, years } = decided.healing;
  return [
    paragraph(
      `Die Feststellung berücksichtigt eine Heilungsbewährung von ${years === 1 ? 'einem Jahr' : `${years} Jahren`} seit dem ` +
        `${longDate(startedOn)} (Anlage zu § 2 VersMedV, Teil A Nr. 2). Danach prüfen wir die Feststellung. Von selbst ändert sie ` +
        'sich nicht.',
    ),
  ];
}
