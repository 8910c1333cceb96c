import { listOf } from '../core/check';
import { InvalidValueError, MissingFactError } from '../core/errors';
import { finding, step, type Finding, type FindingStep } from '../core/finding';
import { isGdb } from './gdb';

export interface OverallGdbInput {
  readonly singles: readonly number[];
  readonly overall: number;
}

type OverallGdbWarning = 'below-threshold' | 'below-highest-single';

export interface OverallGdbValue {
  readonly accepted: boolean;
  readonly warnings: OverallGdbWarning[];
}

/**
 * § 152 Abs. 1 S. 4 und 5, Abs. 3 SGB IX; VersMedV Teil A Nr. 3: whether an assessed total GdB can be entered.
 *
 * It checks and never proposes: the total follows from an overall view by a person; adding or averaging the single
 * values is forbidden (Nr. 3.2).
 */
export function overallGdb(input: OverallGdbInput): Finding<OverallGdbValue, OverallGdbInput> {
  const singles = listOf<unknown>(input.singles, 'singles').map((single) => aNumber(single, 'singles'));
  const overall = aNumber(input.overall, 'overall');
  const refusals = refusalsOf(singles, overall);
  const highest = Math.max(0, ...singles);
  const warnings: OverallGdbWarning[] = [];
  const steps = [...refusals];
  if (refusals.length === 0 && overall < 20) {
    warnings.push('below-threshold');
    steps.push(
      step(
        '§ 152 Abs. 1 S. 5 SGB IX',
        'Unter einem GdB von 20 ist keine Feststellung zu treffen: der Antrag ist abzulehnen.',
        'Below a GdB of 20 nothing is to be found: the application is to be refused.',
      ),
    );
  }
  if (refusals.length === 0 && overall < highest) {
    warnings.push('below-highest-single');
    steps.push(
      step(
        'VersMedV Teil A Nr. 3.2',
        'Der Gesamt-GdB liegt unter dem höchsten Einzelwert, von dem auszugehen ist.',
        'The total is lower than the highest single value, which is the starting point.',
      ),
    );
  }
  if (steps.length === 0) steps.push(acceptedStep());
  const sum = singles.reduce((total, single) => total + single, 0);
  const flags = refusals.length === 0 && overall > sum ? ['exceeds-sum-of-singles'] : [];
  return finding('overall-gdb', input, { accepted: refusals.length === 0, warnings }, steps, flags);
}

function aNumber(value: unknown, field: string): number {
  if (value === undefined || value === null) throw new MissingFactError(field);
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new InvalidValueError(field, { de: 'eine Zahl', en: 'a number' });
  }
  return value;
}

function refusalsOf(singles: readonly number[], overall: number): FindingStep[] {
  const refusals: FindingStep[] = [];
  if (!singles.every((single) => isGdb(single) && single >= 10)) {
    refusals.push(
      step(
        'VersMedV Teil A Nr. 3.1',
        'Jeder Einzelwert muss ein Zehnergrad von 10 bis 100 sein.',
        'Each single value has to be a multiple of ten from 10 to 100.',
      ),
    );
  }
  if (!isGdb(overall)) {
    refusals.push(
      step(
        '§ 152 Abs. 1 S. 4 SGB IX',
        'Der Gesamt-GdB muss ein Zehnergrad von höchstens 100 sein.',
        'The total has to be a multiple of ten, at most 100.',
      ),
    );
  }
  if (singles.length === 0 && overall > 0) {
    refusals.push(
      step(
        'VersMedV Teil A Nr. 3.2',
        'Ohne einen Einzelwert gibt es keinen Gesamt-GdB.',
        'Without a single value there is no total.',
      ),
    );
  }
  return refusals;
}

function acceptedStep(): FindingStep {
  return step(
    '§ 152 Abs. 3 SGB IX; VersMedV Teil A Nr. 3',
    'Der Wert kann eingetragen werden; die Gesamtschau trifft die begutachtende Person.',
    'The value can be entered; the overall view is the assessor’s.',
  );
}
