import type { ProcedureId } from '../../contracts';
import type { LetterText } from './content';
import { ausweisLetters } from './ausweis';
import { downgradeProtectionLetters } from './downgrade-protection';
import { overpaymentReclaimLetters } from './overpayment-reclaim';
import { gleichstellungLetters } from './gleichstellung';
import { gdbDeterminationLetters } from './gdb-determination';

/** The letters of each procedure; one without text does not compile. */
export const letterTexts = {
  'gdb-determination': gdbDeterminationLetters,
  gleichstellung: gleichstellungLetters,
  ausweis: ausweisLetters,
  'downgrade-protection': downgradeProtectionLetters,
  'overpayment-reclaim': overpaymentReclaimLetters,
  'payment-run': {},
} satisfies Record<ProcedureId, Record<string, LetterText<never>>>;
