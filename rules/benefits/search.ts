import { listOf, oneOf, optionalBoolean } from '../core/check';
import { coveredDate } from '../core/coverage';
import { FactsContradictError, InvalidValueError, type Sentence } from '../core/errors';
import type { CivilDate } from '../core/civil-date';
import { activityGroup, type ActivityGroup, type TableResult } from './benefit-table';
import { CATALOGUE } from './catalogue';
import type { Benefit, Competence, Fact, Need, Recipient, SearchStatus } from './catalogue/types';
import { FACT_TEXT, FACTS } from './facts';

export const RECIPIENTS = ['employer', 'person'] as const;
export const SEARCH_STATUSES = [
  'severely-disabled',
  'gleichgestellt',
  'gleichgestellt-151-4',
  'disabled',
] as const;
export const NEEDS: readonly Need[] = [
  'hiring',
  'training',
  'wage-costs',
  'workplace',
  'equipment',
  'mobility',
  'housing',
  'self-employment',
  'assistance',
  'coaching',
  'qualification',
  'prevention',
  'advice',
  'dismissal',
  'status',
  'quota',
  'everyday-life',
];

export interface BenefitSearch {
  readonly on: string;
  /** Absent: for both. */
  readonly recipient?: Recipient | undefined;
  /** Absent: not known yet. */
  readonly status?: SearchStatus | undefined;
  /** Activity group of the BIH table, 1 to 32. */
  readonly group?: number | undefined;
  /** Absent or empty: whatever there is. */
  readonly needs?: readonly Need[] | undefined;
  /** What is known to be so or not to be so; what is not named stays an open condition. */
  readonly facts?: Partial<Record<Fact, boolean>> | undefined;
}

export interface BenefitHit {
  readonly id: string;
  readonly title: Sentence;
  readonly recipients: readonly Recipient[];
  readonly amount: Sentence | null;
  readonly duration: Sentence | null;
  readonly from: readonly Competence[];
  readonly localOffice: boolean;
  readonly apply: Sentence;
  /** What still has to be shown. */
  readonly conditions: Sentence[];
  /** What stands in the way; empty: the benefit comes into question. */
  readonly obstacles: Sentence[];
  /** What the BIH table says for the activity group; null where it was not asked or has no such benefit. */
  readonly table: { readonly result: TableResult; readonly remark: string } | null;
  readonly calculator: string | null;
}

interface Situation {
  readonly on: CivilDate;
  readonly recipient: Recipient | undefined;
  readonly status: SearchStatus | undefined;
  readonly group: ActivityGroup | undefined;
  readonly needs: readonly Need[];
  readonly facts: Partial<Record<Fact, boolean>>;
}

/**
 * Which benefits come into question in a situation: from whom, on which condition, and what stands in the way. Those
 * without an obstacle come first; nothing is promised, most benefits are discretionary.
 */
export function searchBenefits(search: BenefitSearch): BenefitHit[] {
  const situation = checkedSituation(search);
  const hits = CATALOGUE.filter((benefit) => concerns(benefit, situation)).map((benefit) =>
    toHit(benefit, situation),
  );
  const open = hits.filter(({ obstacles }) => obstacles.length === 0);
  const blocked = hits.filter(({ obstacles }) => obstacles.length > 0);
  return [...open, ...blocked];
}

function checkedSituation(search: BenefitSearch): Situation {
  const facts: Partial<Record<Fact, boolean>> = {};
  if (search.facts !== undefined && (typeof search.facts !== 'object' || search.facts === null)) {
    throw new InvalidValueError('facts', { de: 'eine Sammlung von Tatsachen', en: 'a collection of facts' });
  }
  for (const [name, value] of Object.entries(search.facts ?? {})) {
    const known = optionalBoolean(value, `facts.${name}`);
    if (known !== undefined) facts[oneOf(name, FACTS, 'facts')] = known;
  }
  if (facts['employer-without-duty'] === true && facts['employer-above-quota'] === false) {
    throw new FactsContradictError(['facts.employer-without-duty', 'facts.employer-above-quota'], {
      de: 'Ohne Beschäftigungspflicht geht jede Einstellung darüber hinaus.',
      en: 'Without a duty to employ, every hiring goes beyond it.',
    });
  }
  return {
    on: coveredDate(search.on, 'on'),
    recipient: search.recipient === undefined ? undefined : oneOf(search.recipient, RECIPIENTS, 'recipient'),
    status: search.status === undefined ? undefined : oneOf(search.status, SEARCH_STATUSES, 'status'),
    group: search.group === undefined ? undefined : activityGroup(search.group),
    needs:
      search.needs === undefined
        ? []
        : listOf<unknown>(search.needs, 'needs').map((n) => oneOf(n, NEEDS, 'needs')),
    facts,
  };
}

function concerns({ recipients, needs, validFrom }: Benefit, situation: Situation): boolean {
  if (situation.recipient !== undefined && !recipients.includes(situation.recipient)) return false;
  if (validFrom !== undefined && situation.on < validFrom) return false;
  return situation.needs.length === 0 || needs.some((need) => situation.needs.includes(need));
}

function toHit(benefit: Benefit, situation: Situation): BenefitHit {
  const known = (fact: Fact): boolean | undefined => situation.facts[fact];
  const table = tableRow(benefit, situation.group);
  const refused = tableRefusal(table, situation.group);
  const others = benefit.competent.filter(({ carrier }) => carrier !== 'integrationsamt');
  const anyOf = benefit.anyOf ?? [];
  const anyMet = anyOf.length === 0 || anyOf.some((fact) => known(fact) === true);
  const anyOpen = anyOf.filter((fact) => known(fact) === undefined);
  const conditions = [...benefit.conditions];
  const obstacles = [...statusObstacle(benefit, situation)];
  for (const fact of benefit.facts) {
    if (known(fact) === undefined) conditions.push(FACT_TEXT[fact]);
    if (known(fact) === false) obstacles.push(not(FACT_TEXT[fact]));
  }
  if (!anyMet && anyOpen.length > 0) conditions.push(oneOfThese(anyOpen));
  if (!anyMet && anyOpen.length === 0) obstacles.push(not(oneOfThese(anyOf)));
  if (refused !== null && others.length > 0) conditions.push(refused);
  if (refused !== null && others.length === 0) obstacles.push(refused);
  if (refused === null && table !== null && table.remark !== '') {
    conditions.push({ de: `BIH-Tabelle: ${table.remark}`, en: `BIH table: ${table.remark}` });
  }
  const { id, title, recipients, amount, duration, competent, apply, calculator } = benefit;
  return {
    id,
    title,
    recipients,
    amount,
    duration,
    from: refused !== null && others.length > 0 ? others : competent,
    localOffice: benefit.localOffice && (refused === null || others.length === 0),
    apply,
    conditions,
    obstacles,
    table,
    calculator: calculator ?? null,
  };
}

function oneOfThese(facts: readonly Fact[]): Sentence {
  return {
    de: `Eines davon: ${facts.map((fact) => FACT_TEXT[fact].de).join('; ')}`,
    en: `One of these: ${facts.map((fact) => FACT_TEXT[fact].en).join('; ')}`,
  };
}

function not({ de, en }: Sentence): Sentence {
  return { de: `Nicht gegeben: ${de}`, en: `Not given: ${en}` };
}

function statusObstacle({ statuses }: Benefit, { status }: Situation): Sentence[] {
  if (statuses === null || status === undefined || statuses.includes(status)) return [];
  return [
    {
      de: `Der Status genügt nicht; nötig: ${statuses.join(', ')}`,
      en: `The status does not suffice; needed: ${statuses.join(', ')}`,
    },
  ];
}

/** A competent authority other than the Integrationsamt is not bound by the table of the Integrationsämter. */
function tableRow(
  { tableBenefit, competent }: Benefit,
  group: ActivityGroup | undefined,
): BenefitHit['table'] {
  if (group === undefined || tableBenefit === undefined) return null;
  if (!competent.some(({ carrier }) => carrier === 'integrationsamt')) return null;
  const row = group.benefits[tableBenefit];
  return row === undefined ? { result: 'absent', remark: '' } : { result: row.value, remark: row.remark };
}

/** Why the Integrationsamt does not pay for this activity; another carrier may. */
function tableRefusal(table: BenefitHit['table'], group: ActivityGroup | undefined): Sentence | null {
  if (table === null || group === undefined) return null;
  if (table.result === 'nein') {
    return {
      de: `Nicht vom Integrationsamt: für diese Tätigkeit nicht vorgesehen. ${table.remark}`.trim(),
      en: `Not from the Integrationsamt: not provided for this activity. ${table.remark}`.trim(),
    };
  }
  if (table.result !== 'absent' || group.status !== 'none') return null;
  return {
    de: `Nicht vom Integrationsamt: ${group.statusNote ?? 'keine Leistungen für diese Tätigkeit'}`,
    en: 'Not from the Integrationsamt: no benefits for this activity',
  };
}
