import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { gleichstellung as procedure } from './state';

/** § 2 Abs. 3, § 151 Abs. 2 SGB IX from the application to the grant, its contest, and how it ends. */
export async function gleichstellung(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
