import { listOf, oneOf, optionalBoolean } from '../core/check';
import { coveredDate } from '../core/coverage';
import { FactsContradictError, InvalidValueError, type Sentence } from '../core/errors';
import { civilDate, germanDate, type CivilDate } from '../core/civil-date';
import { activityGroup, type ActivityGroup, type TableResult } from './benefit-table';
import { CATALOGUE } from './catalogue';
import type { Benefit, Change, Competence, Fact, Need, Recipient, SearchStatus } from './catalogue/types';
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
  /** What has changed since the public overviews were printed. */
  readonly changes: readonly Change[];
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
  const table = tableRow(benefit, situation.group);
  const refused = tableRefusal(table, situation.group) ?? statusRefusal(benefit, situation);
  const others = benefit.competent.filter(({ carrier }) => carrier !== 'integrationsamt');
  const withoutIntegrationsamt = refused !== null && others.length > 0;
  const facts = judgedFacts(benefit, situation);
  const status = withoutIntegrationsamt ? [] : statusObstacle(benefit, situation);
  const { id, title, recipients, amount, duration, competent, apply, changes, calculator } = benefit;
  return {
    id,
    title,
    recipients,
    amount,
    duration,
    from: withoutIntegrationsamt ? others : competent,
    localOffice: benefit.localOffice && !withoutIntegrationsamt,
    apply,
    conditions: [
      ...benefit.conditions,
      ...facts.open,
      ...(withoutIntegrationsamt ? [refused] : []),
      ...(refused === null ? tableHints(table, situation.group) : []),
      ...changes.filter(({ since }) => since !== null && situation.on < since).map(notYet),
    ],
    obstacles: [
      ...status,
      ...facts.missing,
      ...(refused !== null && !withoutIntegrationsamt ? [refused] : []),
    ],
    table,
    changes,
    calculator: calculator ?? null,
  };
}

/** What is open among the facts a benefit needs, and what is known not to be so. */
function judgedFacts(benefit: Benefit, { facts }: Situation): { open: Sentence[]; missing: Sentence[] } {
  const anyOf = benefit.anyOf ?? [];
  const anyMet = anyOf.length === 0 || anyOf.some((fact) => facts[fact] === true);
  const anyOpen = anyOf.filter((fact) => facts[fact] === undefined);
  const open = benefit.facts.filter((fact) => facts[fact] === undefined).map((fact) => FACT_TEXT[fact]);
  const missing = benefit.facts.filter((fact) => facts[fact] === false).map((fact) => not(FACT_TEXT[fact]));
  if (!anyMet && anyOpen.length > 0) open.push(oneOfThese(anyOpen));
  if (!anyMet && anyOpen.length === 0) missing.push(not(oneOfThese(anyOf)));
  return { open, missing };
}

function notYet({ since, text }: Change): Sentence {
  const day = civilDate(since);
  return { de: `Erst seit ${germanDate(day)}: ${text.de}`, en: `Only since ${day}: ${text.en}` };
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

const STATUS_TEXT: Record<SearchStatus, Sentence> = {
  'severely-disabled': { de: 'schwerbehindert', en: 'severely disabled' },
  gleichgestellt: { de: 'gleichgestellt', en: 'gleichgestellt' },
  'gleichgestellt-151-4': {
    de: 'für die Ausbildung gleichgestellt (§ 151 Abs. 4 SGB IX)',
    en: 'gleichgestellt for training (§ 151 Abs. 4 SGB IX)',
  },
  disabled: { de: 'behindert', en: 'disabled' },
};

function suffices({ statuses }: Benefit, { status }: Situation): boolean {
  return statuses === null || status === undefined || statuses.includes(status);
}

function statusObstacle(benefit: Benefit, situation: Situation): Sentence[] {
  if (suffices(benefit, situation)) return [];
  const needed = (benefit.statuses ?? []).map((status) => STATUS_TEXT[status]);
  return [
    {
      de: `Der Status genügt nicht; nötig: ${needed.map(({ de }) => de).join(', ')}`,
      en: `The status does not suffice; needed: ${needed.map(({ en }) => en).join(', ')}`,
    },
  ];
}

/** The status bounds the Integrationsamt (§ 185 Abs. 1 SGB IX); rehabilitation carriers pay for all disabled people. */
function statusRefusal(benefit: Benefit, situation: Situation): Sentence | null {
  const paidByIt = benefit.competent.some(({ carrier }) => carrier === 'integrationsamt');
  if (suffices(benefit, situation) || !paidByIt || benefit.competent.length === 1) return null;
  return {
    de: 'Nicht vom Integrationsamt: es leistet für schwerbehinderte oder gleichgestellte Menschen',
    en: 'Not from the Integrationsamt: it pays for severely disabled or gleichgestellte people',
  };
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

/** What the table adds where it does not refuse. */
function tableHints(table: BenefitHit['table'], group: ActivityGroup | undefined): Sentence[] {
  if (table === null || group === undefined) return [];
  const remark = table.result === 'absent' && group.status !== 'table' ? group.statusNote : table.remark;
  if (remark !== null && remark !== '') return [{ de: `BIH-Tabelle: ${remark}`, en: `BIH table: ${remark}` }];
  if (table.result !== 'absent') return [];
  return [
    {
      de: 'Die BIH-Tabelle führt die Leistung für diese Tätigkeit nicht auf; das ist keine Ablehnung',
      en: 'The BIH table does not list the benefit for this activity; that is no refusal',
    },
  ];
}
