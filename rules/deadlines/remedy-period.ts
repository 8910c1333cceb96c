import { actPeriod } from '../core/act-period';
import { oneOf, optionalBoolean } from '../core/check';
import { endOfDay, type Instant } from '../core/berlin';
import { addDays, germanDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { months, years, type Length } from '../core/period';
import { checkedPlace, type Place } from '../core/place';

export const REMEDIES = ['widerspruch', 'klage', 'berufung'] as const;
type Remedy = (typeof REMEDIES)[number];

export const BRANCHES = ['SGG', 'VwGO'] as const;
export type Branch = (typeof BRANCHES)[number];

export const INSTRUCTIONS = ['correct', 'missing', 'wrong', 'denies-remedy'] as const;
type Instruction = (typeof INSTRUCTIONS)[number];

export interface RemedyPeriodInput {
  readonly remedy: Remedy;
  readonly branch: Branch;
  readonly notifiedOn: string;
  /** Announced abroad. */
  readonly abroad?: boolean | undefined;
  readonly instruction: Instruction;
  /** Seat of the body that has to receive the remedy. */
  readonly place: Place;
}

export interface RemedyPeriodValue {
  readonly lastDay: CivilDate | null;
  readonly endsAt: Instant | null;
  /** First day on which the remedy no longer exists. */
  readonly finalSince: CivilDate | null;
}

interface RemedyLaw {
  readonly norm: string;
  readonly abroad?: { readonly months: number; readonly norm: string };
  readonly finality: string;
}

const LAW: Record<Branch, Record<Remedy, RemedyLaw>> = {
  SGG: {
    widerspruch: {
      norm: '§ 84 Abs. 1 S. 1 SGG',
      abroad: { months: 3, norm: '§ 84 Abs. 1 S. 2 SGG' },
      finality: '§ 77 SGG',
    },
    klage: {
      norm: '§ 87 Abs. 1 S. 1, Abs. 2 SGG',
      abroad: { months: 3, norm: '§ 87 Abs. 1 S. 2 SGG' },
      finality: '§ 77 SGG',
    },
    berufung: {
      norm: '§ 151 Abs. 1 SGG',
      abroad: { months: 3, norm: '§ 153 Abs. 1 SGG; § 87 Abs. 1 S. 2 SGG' },
      finality: '§ 141 SGG',
    },
  },
  VwGO: {
    widerspruch: { norm: '§ 70 Abs. 1 VwGO', finality: '§ 70 Abs. 1 VwGO' },
    klage: { norm: '§ 74 VwGO', finality: '§ 74 VwGO' },
    berufung: { norm: '§ 124a VwGO', finality: '§ 121 VwGO' },
  },
};

const WRONG_INSTRUCTION: Record<Branch, Record<'objection' | 'court', string>> = {
  SGG: { objection: '§ 66 Abs. 2 SGG; § 84 Abs. 2 S. 3 SGG', court: '§ 66 Abs. 2 SGG' },
  VwGO: { objection: '§ 58 Abs. 2 VwGO; § 70 Abs. 2 VwGO', court: '§ 58 Abs. 2 VwGO' },
};

const SHIFT_NORM: Record<Branch, string> = {
  SGG: '§ 64 Abs. 3 SGG',
  VwGO: '§ 57 Abs. 2 VwGO; § 222 Abs. 2 ZPO',
};

/**
 * §§ 84, 87, 151, 66 SGG; §§ 70, 74, 124a, 58 VwGO: the last civil day of objection, action and appeal.
 *
 * Only the social branch gives three months abroad; a missing or wrong instruction makes it one year everywhere; an
 * instruction that denies any remedy leaves no period (only forfeiture).
 */
export function remedyPeriod(input: RemedyPeriodInput): Finding<RemedyPeriodValue, RemedyPeriodInput> {
  const remedy = oneOf(input.remedy, REMEDIES, 'remedy');
  const branch = oneOf(input.branch, BRANCHES, 'branch');
  const instruction = oneOf(input.instruction, INSTRUCTIONS, 'instruction');
  const notifiedOn = coveredDate(input.notifiedOn, 'notifiedOn');
  const abroad = optionalBoolean(input.abroad, 'abroad') ?? false;
  const place = checkedPlace(input.place);
  if (instruction === 'denies-remedy') return withoutPeriod(input, wrongInstructionNorm(branch, remedy));
  const [length, norm] = lengthOf(remedy, branch, instruction, abroad);
  const event = { de: 'Bekannt gegeben', en: 'Announced' };
  const shifted = actPeriod({ event, on: notifiedOn, length, norm, shiftNorm: SHIFT_NORM[branch], place });
  const { lastDay } = shifted;
  const finalSince = addDays(lastDay, 1);
  const steps = [...shifted.steps, finalityStep(finalSince, remedy, branch)];
  const flags = instruction === 'correct' ? shifted.flags : ['force-majeure-extends', ...shifted.flags];
  return finding('remedy-period', input, { lastDay, endsAt: endOfDay(lastDay), finalSince }, steps, flags);
}

function wrongInstructionNorm(branch: Branch, remedy: Remedy): string {
  return WRONG_INSTRUCTION[branch][remedy === 'widerspruch' ? 'objection' : 'court'];
}

function lengthOf(
  remedy: Remedy,
  branch: Branch,
  instruction: Instruction,
  abroad: boolean,
): [Length, string] {
  if (instruction !== 'correct') return [years(1), wrongInstructionNorm(branch, remedy)];
  const law = LAW[branch][remedy];
  return abroad && law.abroad !== undefined
    ? [months(law.abroad.months), law.abroad.norm]
    : [months(1), law.norm];
}

function finalityStep(finalSince: CivilDate, remedy: Remedy, branch: Branch): FindingStep {
  const de = `Ohne Rechtsbehelf seit dem ${germanDate(finalSince)} nicht mehr anfechtbar.`;
  return step(LAW[branch][remedy].finality, de, `Without a remedy, final since ${finalSince}.`);
}

function withoutPeriod(
  input: RemedyPeriodInput,
  norm: string,
): Finding<RemedyPeriodValue, RemedyPeriodInput> {
  const none: RemedyPeriodValue = { lastDay: null, endsAt: null, finalSince: null };
  const text = 'Die Belehrung verneint jeden Rechtsbehelf: es läuft keine Frist, möglich ist nur Verwirkung.';
  const textEn = 'The instruction denies any remedy: no period runs, only forfeiture is possible.';
  return finding(
    'remedy-period',
    input,
    none,
    [step(norm, text, textEn)],
    ['no-deadline', 'forfeiture-possible'],
  );
}
