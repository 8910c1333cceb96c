import { canonical } from '../contracts/case/canonical';
import { compute, RuleError, type CalculatorId, type CalculatorInput, type Finding } from '../rules';

/** Without a value: asked for the first time. */
type Asked = Pick<Finding, 'calculator' | 'inputs'> & { value?: unknown };

export type Renewed = { finding: Finding } | { refused: string };

/** What was asked, asked anew by today's rules; null where the answer is the one that was given. */
// eslint-disable-next-line @typescript-eslint/require-await
export async function renewFindings(
  findings: Asked[],
  law: typeof compute = compute,
): Promise<(Renewed | null)[]> {
  return findings.map((finding) => renew(finding, law));
}

function renew({ calculator, inputs, value }: Asked, law: typeof compute): Renewed | null {
  try {
    const finding = law(calculator as CalculatorId, inputs as CalculatorInput<CalculatorId>);
    const same = value !== undefined && canonical(finding.value) === canonical(value);
    return same ? null : { finding };
  } catch (error) {
    // An error of the program answers nothing either; thrown, it would be tried again for ever, and the case waits for it.
    return { refused: error instanceof RuleError ? error.code : 'program-error' };
  }
}
