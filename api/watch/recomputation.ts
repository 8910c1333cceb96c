import { canonical } from '../../contracts/case/canonical';
import type { Deadline } from '../../contracts/case/deadline';
import { compute, type CalculatorId, type CalculatorInput } from '../../rules';
import { openIncident, resolveIncident } from '../../register/incidents';
import { openDeadlines } from '../../register/watch-queries';
import type { Stage } from '../stage';

/** Every open deadline, computed afresh by today's rules; a difference is for a person to look at. */
export async function recomputeDeadlines(stage: Stage): Promise<void> {
  for await (const { caseId, deadlineId, detail } of openDeadlines(stage.register)) {
    const { finding } = await stage.cipher.openJson<Deadline>(caseId, detail);
    const subject = `${caseId}/${deadlineId}`;
    const now = recompute(finding.calculator, finding.inputs);
    if (canonical(now) === canonical(finding.value)) {
      await resolveIncident(stage.register, 'changed-finding', subject);
      continue;
    }
    await openIncident(stage.register, {
      kind: 'changed-finding',
      caseId,
      subject,
      detail: {
        calculator: finding.calculator,
        recordedUnder: finding.rulesVersion,
        recorded: finding.value,
        now,
      },
    });
  }
}

function recompute(calculator: string, inputs: unknown): unknown {
  try {
    return compute(calculator as CalculatorId, inputs as CalculatorInput<CalculatorId>).value;
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'unknown' };
  }
}
