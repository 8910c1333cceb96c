import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { ausweis as procedure } from './state';

/** § 152 Abs. 5 SGB IX from the application for the card to its return. */
export async function ausweis(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
