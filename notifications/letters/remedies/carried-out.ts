import type { CarriedOut } from '../../../contracts/remedies/state';
import type { Block } from '../../pdf/document';
import { longDate, paragraph } from '../words';

const names: Record<string, { formal: string; plain: string }> = {
  judgment: { formal: 'des Urteils', plain: 'Das Gericht hat entschieden.' },
  'court-order': { formal: 'des Gerichtsbescheids', plain: 'Das Gericht hat entschieden.' },
  acknowledgement: {
    formal: 'unseres Anerkenntnisses',
    plain: 'Wir haben im Streit vor Gericht nachgegeben.',
  },
  settlement: { formal: 'des Vergleichs', plain: 'Wir haben uns vor Gericht geeinigt.' },
  'otherwise-settled': {
    formal: 'der Erledigung des Rechtsstreits',
    plain: 'Der Streit vor Gericht ist zu Ende.',
  },
};

/** "des Urteils vom 2. März 2026 (Sozialgericht Beispielburg, S 7 SB 12/26)" */
export function rulingInWords(carried: CarriedOut | undefined): string {
  if (!carried) return 'der Entscheidung';
  const { how, on, court, fileNumber } = carried;
  const by =
    court === undefined || how === 'acknowledgement'
      ? ''
      : ` (${court}${fileNumber ? `, ${fileNumber}` : ''})`;
  return `${names[how]?.formal ?? 'der Entscheidung'} vom ${longDate(on)}${by}`;
}

export const rulingPlainly = (carried: CarriedOut | undefined): string =>
  names[carried?.how ?? '']?.plain ?? 'Das Gericht hat entschieden.';

export const nothingOfItsOwn: Block = paragraph(
  'Dieser Bescheid führt nur aus, was vor Gericht entschieden oder vereinbart worden ist, und trifft keine Regelung darüber hinaus. ' +
    'Deshalb enthält er keine Rechtsbehelfsbelehrung.',
);
