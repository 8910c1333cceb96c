import type { Opinion } from '../../../contracts/gdb-determination/messages';
import type { Block } from '../../pdf/document';
import { rulingsOf } from '../case-facts';
import { hearingText } from '../inquiry/heard';
import { markName, markTable } from '../severe-disability/marks';
import { longDate, paragraph, paragraphsOf } from '../words';
import { takesAway, type DecisionFacts, type GdbContext } from './decision-facts';

/** § 35 Abs. 1 SGB X: the facts, the law, and what the person who has decided says. */
export function reasonsOf(context: GdbContext, found: DecisionFacts): Block[] {
  const { facts } = context;
  return [
    ...impairmentsOf(found),
    ...paragraphsOf(facts.text('reasons') ?? ''),
    ...overallView(found),
    ...markReasons(found),
    ...effectiveDate(found),
    ...noEarlierDate(context),
    ...lawOfChange(found),
    ...(takesAway(found.decided) ? hearingText(context) : []),
  ];
}

/**
 * The impairments by name only. Their single values are steps towards the finding and no findings themselves: they bind
 * nobody and cannot be contested, and printed side by side they invite the adding up that § 152 Abs. 3 SGB IX rules out.
 * Who wants to know them finds them in the opinion (§ 25 SGB X).
 */
export function impairmentsOf({ opinion, proceeding }: DecisionFacts): Block[] {
  const { disregards } = proceeding;
  const names = opinion?.impairments.map(({ name }) => name) ?? [];
  return [
    ...(opinion?.source === 'other-finding' ? [adopted(opinion)] : []),
    ...(names.length === 0
      ? []
      : [
          paragraph('Diese gesundheitlichen Beeinträchtigungen haben wir berücksichtigt:'),
          { kind: 'list', items: names } as const,
        ]),
    ...(disregards.length === 0
      ? []
      : [
          paragraph('Auf Ihren Wunsch sind unberücksichtigt geblieben:'),
          { kind: 'list', items: disregards } as const,
        ]),
  ];
}

const adopted = ({ givenOn }: Opinion): Block =>
  paragraph(
    `Wir haben am ${longDate(givenOn)} die Feststellung einer anderen Stelle übernommen. Sie gilt zugleich als Feststellung ` +
      'des Grades der Behinderung (§ 152 Abs. 2 SGB IX).',
  );

/** § 152 Abs. 1 S. 4 und 5, Abs. 3 SGB IX. */
function overallView({ opinion, decided }: DecisionFacts): Block[] {
  const many = (opinion?.impairments.length ?? 0) > 1;
  const least =
    decided.result === 'refused'
      ? 'Eine Feststellung ist nur zu treffen, wenn ein GdB von wenigstens 20 vorliegt (§ 152 Abs. 1 S. 5 SGB IX). '
      : '';
  const together = many
    ? 'Der GdB gibt wieder, wie sich alle Beeinträchtigungen zusammen auf die Teilhabe am Leben in der Gesellschaft auswirken. ' +
      'Er wird in Zehnergraden nach einer Gesamtschau festgestellt; einzelne Werte werden nicht zusammengezählt ' +
      '(§ 152 Abs. 1 S. 4, Abs. 3 SGB IX, Anlage zu § 2 VersMedV, Teil A Nr. 3). '
    : '';
  if (opinion?.source === 'other-finding') return least === '' ? [] : [paragraph(least.trim())];
  const open = 'Die ärztliche Stellungnahme dazu können Sie bei uns einsehen (§ 25 SGB X).';
  return [paragraph(`${least}${together}${open}`)];
}

function markReasons({ decided, opinion }: DecisionFacts): Block[] {
  const table = markTable([
    ...decided.marksGranted.map((mark) => [mark, 'liegt vor'] as const),
    ...decided.marksRefused.map((mark) => [mark, 'liegt nicht vor'] as const),
    ...decided.marksLost.map((mark) => [mark, 'liegt nicht mehr vor'] as const),
  ]);
  const named = [...decided.marksGranted, ...decided.marksRefused, ...decided.marksLost];
  const why = (opinion?.marks ?? []).flatMap(({ mark, reason }) =>
    reason === undefined || !named.includes(mark)
      ? []
      : [paragraph({ bold: `Merkzeichen ${markName(mark)}: ` }, reason)],
  );
  return [...table, ...why];
}

/** § 152 Abs. 1 S. 1 und 2 SGB IX: from the application on, earlier only on a special interest. */
function effectiveDate({ decided, from, proceeding, before }: DecisionFacts): Block[] {
  if (from === undefined || !['found', 'raised', 'changed'].includes(decided.result)) return [];
  if (proceeding.occasion === 'review') return [];
  if (proceeding.occasion === 'past-error')
    return [paragraph('Die Rücknahme wirkt ab dem genannten Tag (§ 44 Abs. 2 SGB X).')];
  const { begunOn } = proceeding;
  if (from === begunOn)
    return [
      paragraph(
        `Die Feststellung gilt ab dem Tag, an dem der Antrag gestellt ist (${before ? '§ 48 Abs. 1 S. 2 Nr. 1 SGB X' : '§ 152 Abs. 1 S. 1 SGB IX'}).`,
      ),
    ];
  if (from < begunOn)
    return [
      paragraph(
        'Die Feststellung gilt schon für die Zeit vor dem Antrag, weil Sie dafür ein besonderes Interesse glaubhaft gemacht ' +
          'haben und die Voraussetzungen seitdem vorliegen (§ 152 Abs. 1 S. 2 SGB IX).',
      ),
    ];
  return [paragraph('Die Feststellung gilt ab dem Tag, seit dem die Voraussetzungen nachgewiesen sind.')];
}

/** § 152 Abs. 1 S. 2 SGB IX: what an earlier day would have needed. */
function noEarlierDate(context: GdbContext): Block[] {
  if (!('earlier-date' in rulingsOf(context))) return [];
  return [
    paragraph(
      'Eine Feststellung für die Zeit davor setzt voraus, dass der GdB oder die gesundheitlichen Merkmale damals schon vorgelegen haben ' +
        'und dafür ein besonderes Interesse glaubhaft gemacht ist (§ 152 Abs. 1 S. 2 SGB IX). Das ist hier nicht der Fall.',
    ),
  ];
}

function lawOfChange({ decided, before, proceeding, healedFrom }: DecisionFacts): Block[] {
  if (proceeding.occasion === 'past-error')
    return [
      paragraph(
        'Ein Bescheid ist auch nach Eintritt der Unanfechtbarkeit zurückzunehmen, soweit bei seinem Erlass das Recht ' +
          'unrichtig angewandt oder von einem unrichtigen Sachverhalt ausgegangen worden ist (§ 44 SGB X).',
      ),
    ];
  if (!before) return [];
  const essential =
    'Ein Bescheid mit Dauerwirkung ist zu ändern, soweit sich die Verhältnisse, die bei seinem Erlass vorgelegen haben, ' +
    'wesentlich geändert haben (§ 48 Abs. 1 SGB X). Beim GdB ist eine Änderung um wenigstens 10 wesentlich (Anlage zu § 2 ' +
    'VersMedV, Teil A Nr. 7 Buchst. a).';
  const none =
    decided.result === 'change-refused' ? ' Eine solche Änderung liegt nach unserer Prüfung nicht vor.' : '';
  const healed =
    healedFrom && takesAway(decided)
      ? ' Auch der Ablauf einer Heilungsbewährung ist eine wesentliche Änderung (Teil A Nr. 7 Buchst. b).'
      : '';
  const future = takesAway(decided)
    ? ' Zu Ihren Ungunsten gilt die Änderung nur für die Zukunft (§ 48 Abs. 1 S. 1 SGB X).'
    : '';
  return [paragraph(`${essential}${healed}${future}${none}`)];
}
