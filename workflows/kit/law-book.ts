import type { CalculatorId, CalculatorInput, CalculatorValue } from '../../rules';
import type { Finding } from '../../rules/core/finding';
import type { Act } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import { questionOf } from '../../contracts/case/recompute';

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

/**
 * The findings recorded in a case. A finding is kept as long as its inputs are unchanged (design § 3.1); what a recomputation
 * has left as it was is kept under the calendar of another day too (ADR 16).
 */
export class LawBook {
  /** What was asked, whatever the calendar: the last answer. */
  readonly asked = new Map<string, Finding>();
  private readonly entries = new Map<string, Finding>();
  private readonly kept = new Map<string, Finding>();

  constructor(findings: Iterable<Finding>, kept: Iterable<Finding> = []) {
    for (const finding of findings) this.add(finding);
    for (const finding of kept) this.kept.set(questionOf(finding), finding);
  }

  static of(acts: readonly Act[]): LawBook {
    return new LawBook(...LawBook.recordedIn(acts));
  }

  protected static recordedIn(acts: readonly Act[]): [findings: Finding[], kept: Finding[]] {
    const kept = acts.findLast(({ recomputed }) => recomputed !== undefined)?.recomputed?.kept ?? [];
    return [acts.flatMap((act) => act.findings), kept.map(({ finding }) => finding)];
  }

  add(finding: Finding): void {
    this.entries.set(keyOf(finding.calculator, finding.inputs), finding);
  }

  /** `anew`: asked by what came after the recomputation, which is bound by nothing that it left. */
  find<Id extends CalculatorId>(
    calculator: Id,
    input: CalculatorInput<Id>,
    anew = false,
  ): Finding<CalculatorValue<Id>> {
    const finding = this.recorded(calculator, input, anew);
    if (!finding) throw new FindingMissing({ calculator, input });
    return finding;
  }

  protected recorded<Id extends CalculatorId>(
    calculator: Id,
    input: CalculatorInput<Id>,
    anew: boolean,
  ): Finding<CalculatorValue<Id>> | undefined {
    const question = questionOf({ calculator, inputs: input });
    const kept = anew ? undefined : this.kept.get(question);
    const finding = kept ?? this.entries.get(keyOf(calculator, input));
    if (finding) this.asked.set(question, finding);
    return finding as Finding<CalculatorValue<Id>> | undefined;
  }
}

function keyOf(calculator: string, inputs: unknown): string {
  return `${calculator} ${canonical(inputs)}`;
}
