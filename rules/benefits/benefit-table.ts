import { integerFrom, oneOf } from '../core/check';
import { finding, step, type Finding } from '../core/finding';
import table from './bih-table.json';

export const TABLE_BENEFITS = [
  'SchwbAV15',
  'SchwbAV17_1a',
  'SchwbAV19',
  'SchwbAV20',
  'SchwbAV22',
  'SchwbAV24',
  'SchwbAV25',
  'SchwbAV26',
  'SchwbAV26a',
  'SchwbAV26b',
  'SchwbAV27',
  'SchwbAV28',
  'SGBIX217',
] as const;
export type TableBenefit = (typeof TABLE_BENEFITS)[number];

export type TableResult = 'ja' | 'nein' | 'nur' | 'ausnahmsweise' | 'absent';
type GroupStatus = 'table' | 'none' | 'narrative' | 'none_unless' | 'per_activity';

export interface BenefitTableInput {
  /** Activity group of the table, 1 to 32. */
  readonly group: number;
  readonly benefit: TableBenefit;
}

export interface BenefitTableValue {
  readonly result: TableResult;
  readonly remark: string;
  readonly conditions: string[];
  readonly groupStatus: GroupStatus;
  readonly groupNote: string | null;
}

interface Row {
  readonly value: Exclude<TableResult, 'absent'>;
  readonly remark: string;
  readonly conditions: string[];
}

export interface ActivityGroup {
  readonly number: number;
  readonly label: string;
  readonly category: string;
  readonly examples: readonly string[];
  readonly status: GroupStatus;
  readonly statusNote: string | null;
  readonly benefits: Partial<Record<TableBenefit, Row>>;
}

const groups = new Map((table.groups as readonly ActivityGroup[]).map((group) => [group.number, group]));
const legalBasis = new Map(table.benefitKinds.map(({ id, legalBasis: norm }) => [id, norm]));

/** Printed rows that do not fit their remark or their neighbours: kept as printed, a person looks at them. */
const DOUBTFUL_ROWS: readonly (readonly [number, TableBenefit])[] = [
  [14, 'SchwbAV17_1a'],
  [16, 'SchwbAV17_1a'],
  [22, 'SchwbAV17_1a'],
  [22, 'SchwbAV26'],
];

export function activityGroups(): readonly ActivityGroup[] {
  return [...groups.values()];
}

export function activityGroup(number: unknown): ActivityGroup {
  return groups.get(integerFrom(number, 1, 32, 'group'))!;
}

/**
 * Decision table of the BIH (01.04.2022): whether a benefit of accompanying help is open to an activity group.
 *
 * A benefit the table does not list for a group is `absent`, which is not a "nein": the status of the group says whether
 * the table denies everything, or leaves the question to a narrative or to another group.
 */
export function benefitTable(input: BenefitTableInput): Finding<BenefitTableValue, BenefitTableInput> {
  const group = activityGroup(input.group);
  const benefit = oneOf(input.benefit, TABLE_BENEFITS, 'benefit');
  const row = group.benefits[benefit];
  const value: BenefitTableValue = {
    result: row?.value ?? 'absent',
    remark: row?.remark ?? '',
    conditions: [...(row?.conditions ?? [])],
    groupStatus: group.status,
    groupNote: group.statusNote,
  };
  const flags: string[] = [];
  if (row === undefined && group.status === 'table') flags.push('not-listed-is-no-refusal');
  if (group.status !== 'table' && group.status !== 'none') flags.push('group-needs-judgement');
  if (DOUBTFUL_ROWS.some(([number, id]) => number === group.number && id === benefit))
    flags.push('row-doubtful');
  const text = `Gruppe ${group.number}: ${value.result === 'absent' ? 'nicht aufgeführt' : value.result}.`;
  const textEn = `Group ${group.number}: ${value.result === 'absent' ? 'not listed' : value.result}.`;
  return finding('benefit-table', input, value, [step(legalBasis.get(benefit)!, text, textEn)], flags);
}
