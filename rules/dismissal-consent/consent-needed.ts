import { hasCompletedYear } from '../core/age';
import { oneOf, optionalBoolean, unreachable } from '../core/check';
import { civilDate, daysBetween, germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate, optionalCoveredDate } from '../core/coverage';
import { FactsContradictError, MissingFactError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { endWithDay, months } from '../core/period';

export const STATUSES = ['recognised', 'gleichgestellt', 'obvious', 'applied', 'none'] as const;
type DisabilityStatus = (typeof STATUSES)[number];

export interface ConsentNeededInput {
  readonly employmentBegan: string;
  readonly noticeReceivedOn: string;
  readonly status: DisabilityStatus;
  /** Receipt of the application for the finding or the Gleichstellung, where the status is `applied`. */
  readonly appliedOn?: string | undefined;
  readonly cooperated?: boolean | undefined;
  readonly bornOn?: string | undefined;
  readonly socialPlanClaim?: boolean | undefined;
  readonly intentionAnnounced?: boolean | undefined;
  readonly objectedToDismissal?: boolean | undefined;
  readonly minersBenefit?: boolean | undefined;
  /** A post under § 156 Abs. 2 Nr. 2 bis 5 SGB IX. */
  readonly excludedPost?: boolean | undefined;
  readonly weatherRehire?: boolean | undefined;
}

type ConsentNeeded = 'yes' | 'no' | 'borderline';

export interface ConsentNeededValue {
  readonly needed: ConsentNeeded;
  readonly reasons: string[];
}

interface Facts {
  readonly employmentBegan: CivilDate;
  readonly noticeReceivedOn: CivilDate;
  readonly status: DisabilityStatus;
  readonly appliedOn: CivilDate | undefined;
  readonly cooperated: boolean | undefined;
  readonly bornOn: CivilDate | undefined;
  readonly socialPlanClaim: boolean;
  readonly intentionAnnounced: boolean | undefined;
  readonly objected: boolean;
  readonly minersBenefit: boolean;
  readonly excludedPost: boolean;
  readonly weatherRehire: boolean;
}

interface Judgement {
  readonly needed: ConsentNeeded;
  readonly reason: string;
  readonly step: FindingStep;
  readonly flags?: string[];
}

/**
 * §§ 168, 151, 173 SGB IX: whether a dismissal by the employer needs the prior consent of the Integrationsamt, judged at
 * the receipt of the notice. The employer need not know of the status.
 */
export function consentNeeded(input: ConsentNeededInput): Finding<ConsentNeededValue, ConsentNeededInput> {
  const facts = checkedFacts(input);
  const status = byStatus(facts);
  const plain = [shortEmployment(facts), excludedPost(facts), weather(facts)].filter(
    (one) => one !== undefined,
  );
  const decided = plain.length > 0 || status.needed === 'no';
  const senior = seniorExemption(facts, decided);
  const exemptions = senior.exemption === undefined ? plain : [...plain, senior.exemption];
  const judgements = exemptions.length > 0 ? exemptions : [status];
  const value = { needed: judgements[0]!.needed, reasons: judgements.map(({ reason }) => reason) };
  const flags = [...judgements.flatMap((judgement) => judgement.flags ?? []), ...senior.flags];
  return finding(
    'consent-needed',
    input,
    value,
    judgements.map((judgement) => judgement.step),
    flags,
  );
}

function checkedFacts(input: ConsentNeededInput): Facts {
  const flag = (value: unknown, field: string): boolean => optionalBoolean(value, field) ?? false;
  const facts: Facts = {
    employmentBegan: civilDate(input.employmentBegan, 'employmentBegan'),
    noticeReceivedOn: coveredDate(input.noticeReceivedOn, 'noticeReceivedOn'),
    status: oneOf(input.status, STATUSES, 'status'),
    appliedOn: optionalCoveredDate(input.appliedOn, 'appliedOn'),
    cooperated: optionalBoolean(input.cooperated, 'cooperated'),
    bornOn: optionalDate(input.bornOn, 'bornOn'),
    socialPlanClaim: flag(input.socialPlanClaim, 'socialPlanClaim'),
    intentionAnnounced: optionalBoolean(input.intentionAnnounced, 'intentionAnnounced'),
    objected: flag(input.objectedToDismissal, 'objectedToDismissal'),
    minersBenefit: flag(input.minersBenefit, 'minersBenefit'),
    excludedPost: flag(input.excludedPost, 'excludedPost'),
    weatherRehire: flag(input.weatherRehire, 'weatherRehire'),
  };
  assertPossible(facts);
  return facts;
}

function assertPossible({ employmentBegan, noticeReceivedOn, bornOn, status, appliedOn }: Facts): void {
  if (noticeReceivedOn < employmentBegan) {
    throw new FactsContradictError(
      ['employmentBegan', 'noticeReceivedOn'],
      {
        de: 'Die Kündigung ist vor Beginn der Beschäftigung zugegangen.',
        en: 'The notice precedes the employment.',
      },
      {
        de: 'Bitte beide Tage prüfen. Vor Dienstantritt ist keine Zustimmung nötig (§ 173 Abs. 1 S. 1 Nr. 1 SGB IX).',
        en: 'Please check both days. Before the work begins no consent is needed (§ 173 Abs. 1 S. 1 Nr. 1 SGB IX).',
      },
    );
  }
  if (bornOn !== undefined && bornOn >= employmentBegan) {
    throw new FactsContradictError(['bornOn', 'employmentBegan'], {
      de: 'Die Beschäftigung kann nicht vor der Geburt begonnen haben.',
      en: 'The employment cannot have begun before birth.',
    });
  }
  if (status === 'applied' && appliedOn === undefined) throw new MissingFactError('appliedOn');
}

function exempt(reason: string, norm: string, de: string, en: string): Judgement {
  return { needed: 'no', reason, step: step(norm, de, en) };
}

/** § 173 Abs. 1 S. 1 Nr. 1: a state that lasts until a day, so the end of the six months never shifts. */
function shortEmployment({ employmentBegan, noticeReceivedOn }: Facts): Judgement | undefined {
  const lastExemptDay = endWithDay(employmentBegan, months(6));
  if (noticeReceivedOn > lastExemptDay) return undefined;
  return exempt(
    'employment-up-to-six-months',
    '§ 173 Abs. 1 S. 1 Nr. 1 SGB IX',
    `Das Arbeitsverhältnis besteht bei Zugang nicht länger als sechs Monate (bis ${germanDate(lastExemptDay)}).`,
    `At receipt the employment has lasted no longer than six months (until ${lastExemptDay}).`,
  );
}

function excludedPost(facts: Facts): Judgement | undefined {
  if (!facts.excludedPost) return undefined;
  return exempt(
    'excluded-post',
    '§ 173 Abs. 1 S. 1 Nr. 2 SGB IX; § 156 Abs. 2 SGB IX',
    'Die Stelle gehört zu denen nach § 156 Abs. 2 Nr. 2 bis 5.',
    'The post is one of those under § 156 Abs. 2 Nr. 2 to 5.',
  );
}

/**
 * § 173 Abs. 1 S. 1 Nr. 3, S. 2: the exemption has to be established. Where nobody says whether the intention was
 * announced in time, consent is taken as needed, and a person asks.
 */
function seniorExemption(facts: Facts, decided: boolean): { exemption?: Judgement; flags: string[] } {
  const { minersBenefit, socialPlanClaim, objected, intentionAnnounced } = facts;
  if (!minersBenefit && !socialPlanClaim) return { flags: [] };
  if (objected || intentionAnnounced === false) return { flags: [] };
  if (!minersBenefit && facts.bornOn === undefined && decided) return { flags: [] };
  if (!minersBenefit && !hasCompleted58(facts)) return { flags: [] };
  if (intentionAnnounced === undefined) return { flags: decided ? [] : ['intention-announcement-unknown'] };
  const exemption = minersBenefit
    ? exempt(
        'miners-benefit',
        '§ 173 Abs. 1 S. 1 Nr. 3 Buchst. b SGB IX; § 173 Abs. 1 S. 2 SGB IX',
        'Es besteht Anspruch auf Knappschaftsausgleichsleistung oder Anpassungsgeld, ohne Widerspruch.',
        'There is a claim to the miners’ benefits, without an objection.',
      )
    : exempt(
        'social-plan-at-58',
        '§ 173 Abs. 1 S. 1 Nr. 3 Buchst. a SGB IX; § 173 Abs. 1 S. 2 SGB IX',
        'Das 58. Lebensjahr ist vollendet, es besteht ein Sozialplananspruch, ohne Widerspruch.',
        'Year of life 58 is completed and there is a claim under a social plan, without an objection.',
      );
  return { exemption, flags: [] };
}

function hasCompleted58({ bornOn, noticeReceivedOn }: Facts): boolean {
  if (bornOn === undefined) throw new MissingFactError('bornOn');
  return hasCompletedYear(bornOn, 58, noticeReceivedOn);
}

function weather({ weatherRehire }: Facts): Judgement | undefined {
  if (!weatherRehire) return undefined;
  return exempt(
    'weather-with-rehire',
    '§ 173 Abs. 2 SGB IX',
    'Entlassung aus Witterungsgründen mit gesicherter Wiedereinstellung.',
    'Dismissal because of the weather with assured re-hiring.',
  );
}

function byStatus(facts: Facts): Judgement {
  const { status } = facts;
  switch (status) {
    case 'recognised':
    case 'gleichgestellt':
    case 'obvious':
      return {
        needed: 'yes',
        reason: `status-${status}`,
        step: step(
          status === 'gleichgestellt' ? '§ 168 SGB IX; § 151 Abs. 3 SGB IX' : '§ 168 SGB IX',
          'Die Eigenschaft ist nachgewiesen oder offensichtlich: die Kündigung bedarf der vorherigen Zustimmung.',
          'The status is proven or obvious: the dismissal needs prior consent.',
        ),
      };
    case 'applied':
      return byApplication(facts, facts.appliedOn!);
    case 'none':
      return exempt(
        'status-not-proven',
        '§ 173 Abs. 3 Alt. 1 SGB IX',
        'Die Eigenschaft ist bei Zugang nicht nachgewiesen und nicht beantragt.',
        'At receipt the status is neither proven nor applied for.',
      );
    default:
      return unreachable(status, 'status');
  }
}

/**
 * § 173 Abs. 3 Alt. 2 with § 152 Abs. 1 S. 3 (BAG 01.03.2007 - 2 AZR 217/06): an application protects if it was received
 * three weeks before the notice. On exactly 21 days the readings differ: whether three full weeks must lie between.
 */
function byApplication({ noticeReceivedOn, cooperated }: Facts, appliedOn: CivilDate): Judgement {
  const norm = '§ 173 Abs. 3 Alt. 2 SGB IX; § 152 Abs. 1 S. 3 SGB IX';
  const between = daysBetween(appliedOn, noticeReceivedOn);
  if (between <= 20) return tooLate(between, norm);
  if (cooperated === false) {
    return exempt(
      'no-cooperation',
      norm,
      'Die Feststellung fehlt, weil die Person nicht mitgewirkt hat.',
      'The finding is missing because the person did not cooperate.',
    );
  }
  const flags = ['depends-on-later-finding', ...(cooperated === undefined ? ['cooperation-not-stated'] : [])];
  if (between === 21) {
    const text = 'Zwischen Antrag und Kündigung liegen genau drei Wochen: ob das genügt, ist streitig.';
    const textEn =
      'Exactly three weeks lie between application and notice: whether that suffices is disputed.';
    return {
      needed: 'borderline',
      reason: 'applied-exactly-three-weeks-before',
      step: step(norm, text, textEn),
      flags: ['borderline-three-weeks', ...flags],
    };
  }
  const text = `Der Antrag ging ${between} Tage vor der Kündigung ein: mindestens drei volle Wochen.`;
  const textEn = `The application was received ${between} days before the notice: at least three full weeks.`;
  return { needed: 'yes', reason: 'applied-in-time', step: step(norm, text, textEn), flags };
}

function tooLate(between: number, norm: string): Judgement {
  const reason = 'applied-less-than-three-weeks-before';
  if (between < 0) {
    const text = 'Der Antrag ging erst nach der Kündigung ein: der Schutz setzt drei Wochen vorher voraus.';
    const textEn = 'The application was received after the notice: protection needs three weeks before it.';
    return exempt(reason, norm, text, textEn);
  }
  const text = `Der Antrag ging ${between} Tage vor der Kündigung ein: weniger als drei Wochen.`;
  const textEn = `The application was received ${between} days before the notice: less than three weeks.`;
  return exempt(reason, norm, text, textEn);
}
