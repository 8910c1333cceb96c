import type { Act } from '../../../contracts/case/act';
import type { CaseState } from '../../../contracts/case/state';
import { compute, type CalculatorId, type CalculatorInput } from '../../../rules';
import { evaluate } from '../../../workflows/kit/evaluate';
import type { CaseProcedure } from '../../../workflows/kit/procedure';
import { office, releaser, type Sample } from './samples';

const released = ['decision', 'remedy-decision', 'objection-decision', 'implementing-decision'];

interface Followed {
  state: CaseState;
  acts: Act[];
}

/** Each letter of each course, with the case as it stood when the letter was owed. */
export async function samplesOfCourses<State extends CaseState>(
  procedure: CaseProcedure<State>,
  caseId: string,
  courses: Record<string, () => Promise<Followed>>,
): Promise<Sample[]> {
  const all: Sample[] = [];
  const known = new Set<string>();
  for (const [course, follow] of Object.entries(courses)) {
    const { state, acts } = await follow();
    for (const letter of state.letters) {
      const until = acts.findIndex(({ stepId }) => stepId === letter.causedBy) + 1;
      // Courses begin alike: what one has shown the next need not show again.
      const same = JSON.stringify([letter, acts.slice(0, until)]);
      if (known.has(same)) continue;
      known.add(same);
      const then = await evaluate(procedure, caseId, acts.slice(0, until), answer);
      const input = {
        letter: { ...letter },
        state: then.state,
        office,
        date: letter.datedOn,
        findings: acts.slice(0, until).flatMap(({ findings }) => findings),
        ...(released.includes(letter.type) ? { releasedBy: releaser } : {}),
      };
      all.push({ course, input });
    }
  }
  return all;
}

// eslint-disable-next-line @typescript-eslint/require-await
async function answer({ calculator, input }: { calculator: CalculatorId; input: unknown }) {
  return compute(calculator, input as CalculatorInput<CalculatorId>);
}
