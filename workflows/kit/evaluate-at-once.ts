import type { Act } from '../../contracts/case/act';
import { canonical } from '../../contracts/case/canonical';
import { questionOf } from '../../contracts/case/recompute';
import type { CaseState } from '../../contracts/case/state';
import type { CalculatorId, CalculatorInput, CalculatorValue } from '../../rules';
import type { Finding } from '../../rules/core/finding';
import type { Evaluation } from './evaluate';
import { foldCase } from './fold';
import { FindingMissing, LawBook, type FindingRequest } from './law-book';
import type { CaseProcedure } from './procedure';
import type { Refusal } from './refusal';

/** What the law answers, or why it does not. */
export type Answer = { finding: Finding } | { refused: Refusal };

/** What was asked of the law so far, however often the case is folded; each question is put to it once. */
export class Answers {
  private readonly given = new Map<string, Answer>();
  /** Findings of before, to go on with until the answer is there. */
  private readonly like = new Map<string, Finding>();

  constructor(
    private readonly askAll: (requests: FindingRequest[]) => Promise<Answer[]>,
    known: Iterable<Finding>,
  ) {
    for (const finding of known) {
      this.like.set(questionOf(finding), finding);
      this.like.set(finding.calculator, finding);
    }
  }

  find(request: FindingRequest): Answer | undefined {
    return this.given.get(keyOf(request));
  }

  guess({ calculator, input }: FindingRequest): Finding | undefined {
    return this.like.get(questionOf({ calculator, inputs: input })) ?? this.like.get(calculator);
  }

  async ask(missing: Iterable<FindingRequest>): Promise<void> {
    const requests = [...new Map([...missing].map((each) => [keyOf(each), each])).values()];
    const answers = await this.askAll(requests);
    requests.forEach((request, index) => this.given.set(keyOf(request), answers[index] as Answer));
  }
}

/** Ends a fold that cannot go on by guesses. */
class Stopped extends Error {}

/** Goes on where an answer is missing, with one that was given to the like, and notes what is to be asked. */
class GuessingLaw extends LawBook {
  readonly missing: FindingRequest[] = [];
  /** Answers that the acts do not hold yet, in the order in which the fold came to them. */
  readonly used = new Set<Finding>();
  refused: Refusal | undefined;

  constructor(
    acts: readonly Act[],
    private readonly answers: Answers,
  ) {
    super(...LawBook.recordedIn(acts));
  }

  override find<Id extends CalculatorId>(
    calculator: Id,
    input: CalculatorInput<Id>,
    anew = false,
  ): Finding<CalculatorValue<Id>> {
    const recorded = this.recorded(calculator, input, anew);
    if (recorded) return recorded;
    const request = { calculator, input };
    const answer = this.answers.find(request);
    if (answer && 'finding' in answer) {
      this.used.add(answer.finding);
      this.asked.set(questionOf({ calculator, inputs: input }), answer.finding);
      return answer.finding as Finding<CalculatorValue<Id>>;
    }
    if (answer) {
      this.refused ??= answer.refused;
      throw new Stopped();
    }
    this.missing.push(request);
    const guess = this.answers.guess(request);
    if (!guess) throw new FindingMissing(request);
    return guess as Finding<CalculatorValue<Id>>;
  }
}

const mostRounds = 200;

/**
 * Folds the acts as `evaluate` does, but has what a fold finds missing computed all at once: in as many rounds as findings
 * follow from each other, not as there are. What is asked upon a guess is asked in vain, and what fails upon one says nothing.
 */
export async function evaluateAtOnce<State extends CaseState>(
  procedure: CaseProcedure<State>,
  caseId: string,
  acts: readonly Act[],
  answers: Answers,
  newest?: string,
): Promise<Evaluation<State>> {
  for (let round = 0; round < mostRounds; round += 1) {
    const law = new GuessingLaw(acts, answers);
    try {
      const state = foldCase(procedure, caseId, acts, law, newest);
      if (law.missing.length === 0) return { state, findings: [...law.used], law };
    } catch (error) {
      if (law.missing.length === 0) throw law.refused ?? error;
    }
    await answers.ask(law.missing);
  }
  throw new Error('findings of one act do not come to an end');
}

const keyOf = ({ calculator, input }: FindingRequest): string => `${calculator} ${canonical(input)}`;
