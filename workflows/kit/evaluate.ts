import type { Act } from '../../contracts/case/act';
import type { CaseState } from '../../contracts/case/state';
import type { Finding } from '../../rules/core/finding';
import { foldCase } from './fold';
import { FindingMissing, LawBook, type FindingRequest } from './law-book';
import type { CaseProcedure } from './procedure';

const mostFindings = 200;

export type Compute = (request: FindingRequest) => Promise<Finding>;

export interface Evaluation<State> {
  state: State;
  /** Findings computed now, for the first time. */
  findings: Finding[];
  law: LawBook;
}

/** Folds the acts, and has computed what the fold finds missing, until it comes out. */
export async function evaluate<State extends CaseState>(
  procedure: CaseProcedure<State>,
  caseId: string,
  acts: readonly Act[],
  compute: Compute,
  newest?: string,
): Promise<Evaluation<State>> {
  const law = LawBook.of(acts);
  const findings: Finding[] = [];
  while (findings.length < mostFindings) {
    try {
      return { state: foldCase(procedure, caseId, acts, law, newest), findings, law };
    } catch (error) {
      if (!(error instanceof FindingMissing)) throw error;
      const finding = await compute(error.request);
      findings.push(finding);
      law.add(finding);
    }
  }
  throw new Error('one act needs too many findings');
}
