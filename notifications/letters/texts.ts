import type { ProcedureId } from '../../contracts';
import type { LetterText } from './content';
import { downgradeProtectionLetters } from './downgrade-protection';

/** The letters of each procedure; one without text does not compile. */
export const letterTexts = {
  'downgrade-protection': downgradeProtectionLetters,
} satisfies Record<ProcedureId, Record<string, LetterText<never>>>;
