import { canonical } from '../../contracts/case/canonical';
import type { Deadline } from '../../contracts/case/deadline';
import { CaseErasedError, EncryptionError } from '../../engine/encryption/errors';
import { compute, type CalculatorId, type CalculatorInput } from '../../rules';
import { openIncident, resolveIncident } from '../../register/incidents';
import { openDeadlines } from '../../register/watch-queries';
import type { Stage } from '../stage';

/** Every open deadline, computed afresh by today's rules; a difference is for a person to look at. */
export async function recomputeDeadlines(stage: Stage): Promise<void> {
  for await (const { caseId, deadlineId, detail } of openDeadlines(stage.register)) {
    const subject = `${caseId}/${deadlineId}`;
    const deadline = await read(stage, caseId, subject, detail);
    if (!deadline) continue;
    const { finding } = deadline;
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

/** One that cannot be opened for good is an incident of its own, and no reason to leave the others unread. */
async function read(
  stage: Stage,
  caseId: string,
  subject: string,
  detail: Buffer,
): Promise<Deadline | undefined> {
  try {
    const deadline = await stage.cipher.openJson<Deadline>(caseId, detail);
    await resolveIncident(stage.register, 'unreadable-deadline', subject);
    return deadline;
  } catch (error) {
    if (!(error instanceof EncryptionError) || error.transient) throw error;
    // Its rows are being emptied.
    if (error instanceof CaseErasedError) return undefined;
    const { code } = error;
    await openIncident(stage.register, { kind: 'unreadable-deadline', caseId, subject, detail: { code } });
    return undefined;
  }
}

function recompute(calculator: string, inputs: unknown): unknown {
  try {
    return compute(calculator as CalculatorId, inputs as CalculatorInput<CalculatorId>).value;
  } catch (error) {
    return { error: error instanceof Error ? error.name : 'unknown' };
  }
}
