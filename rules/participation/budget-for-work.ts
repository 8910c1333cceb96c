import { coveredDate } from '../core/coverage';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { cents, euros, eurosEn, multiplyThenDivideHalfUp, type Cents } from '../core/money';
import { bezugsgroesse } from '../social-insurance/parameters';
import { budgetForWorkCap } from './parameters';

export interface BudgetForWorkInput {
  readonly on: string;
  /** Wage the employer regularly pays a month. */
  readonly wageCents: number;
}

export interface BudgetForWorkValue {
  readonly maxCents: Cents;
}

/** § 61 Abs. 2 S. 2 SGB IX: the highest monthly wage cost subsidy of a Budget für Arbeit, in cents. */
export function budgetForWork(input: BudgetForWorkInput): Finding<BudgetForWorkValue, BudgetForWorkInput> {
  const on = coveredDate(input.on, 'on');
  const wage = cents(input.wageCents, 'wageCents');
  const share = multiplyThenDivideHalfUp(wage, 75, 100);
  const capPercent = budgetForWorkCap.at(on);
  const norm = '§ 61 Abs. 2 S. 2 SGB IX';
  const steps: FindingStep[] = [
    step(norm, `75 Prozent des Entgelts: ${euros(share)}.`, `75 percent of the wage: ${eurosEn(share)}.`),
  ];
  if (capPercent === null) return finding('budget-for-work', input, { maxCents: share }, steps);
  const cap = multiplyThenDivideHalfUp(bezugsgroesse.at(on), capPercent, 100);
  const text = `Höchstens ${capPercent} Prozent der Bezugsgröße: ${euros(cap)}.`;
  const textEn = `At most ${capPercent} percent of the Bezugsgröße: ${eurosEn(cap)}.`;
  steps.push(step(`${norm}; § 18 Abs. 1 SGB IV`, text, textEn));
  return finding('budget-for-work', input, { maxCents: Math.min(share, cap) }, steps, [
    'land-may-have-higher-cap',
  ]);
}
