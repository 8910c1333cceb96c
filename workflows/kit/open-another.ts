import type { CaseState } from '../../contracts/case/state';
import { openCase, undeliveredBecause } from './activity-calls';
import type { CaseRun } from './case-run';
import { system, type Outgoing } from './outgoing';

/** Opens a case for this one, beside everything else that it does; a refusal is put before a person. */
export async function openAnother<State extends CaseState>(
  run: CaseRun<State>,
  { id, wanted }: Extract<Outgoing, { to: 'new-case' }>,
): Promise<void> {
  run.openings += 1;
  try {
    const caseId = await openCase(wanted);
    await run.takeOwnUnlessRefused(system(`${wanted.key}:opened`, 'case-opened', { id, caseId }));
  } catch (error) {
    const why = undeliveredBecause(error);
    if (why === undefined) throw error;
    const input = { caseId: wanted.procedure, why };
    await run.takeOwnUnlessRefused(system(`${wanted.key}:undelivered`, 'message-undelivered', input));
  } finally {
    run.openings -= 1;
  }
}
