import type { CalculatorId, CalculatorInput, CalculatorValue } from '../../rules';
import type { Finding } from '../../rules/core/finding';
import { canonical } from '../../contracts/case/canonical';

export interface FindingRequest {
  calculator: CalculatorId;
  input: unknown;
}

/** Thrown by the fold where it needs a finding nobody has computed yet; the kit has it computed and folds again. */
export class FindingMissing extends Error {
  constructor(readonly request: FindingRequest) {
    super(`finding ${request.calculator} is missing`);
  }
}

/** The findings recorded in a case. A finding is kept as long as its inputs are unchanged (design § 3.1). */
export class LawBook {
  private readonly entries = new Map<string, Finding>();

  constructor(findings: Iterable<Finding>) {
    for (const finding of findings) this.add(finding);
  }

  add(finding: Finding): void {
    this.entries.set(keyOf(finding.calculator, finding.inputs), finding);
  }

  find<Id extends CalculatorId>(calculator: Id, input: CalculatorInput<Id>): Finding<CalculatorValue<Id>> {
    const finding = this.entries.get(keyOf(calculator, input));
    if (!finding) throw new FindingMissing({ calculator, input });
    return finding as Finding<CalculatorValue<Id>>;
  }
}

function keyOf(calculator: string, inputs: unknown): string {
  return `${calculator} ${canonical(inputs)}`;
}
