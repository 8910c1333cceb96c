import type { CaseInput } from '../../contracts/case/messages';
import { runCase } from '../kit/run-case';
import { gdbDetermination as procedure } from './state';

/** § 152 SGB IX from the application to the finding, its contest, its review, and what follows from that. */
export async function gdbDetermination(input: CaseInput): Promise<void> {
  await runCase(procedure, input);
}
