import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { downgradeProtection as procedure } from './state';

/** § 199 SGB IX from the decision to the end of the protection and the return of the card. */
export async function downgradeProtection(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
