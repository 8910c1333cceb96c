import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { paymentRun as procedure } from './state';

/** One file to the bank, from what it is to pay to what the bank has made of it. */
export async function paymentRun(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
