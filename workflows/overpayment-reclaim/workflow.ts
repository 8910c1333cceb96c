import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { overpaymentReclaim as procedure } from './state';

/** § 50 SGB X from the hearing to the last cent, or to what the office gives up. */
export async function overpaymentReclaim(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
