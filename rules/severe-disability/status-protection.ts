import { oneOf } from '../core/check';
import { endOfMonth, germanDate, partsOf, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { checkedGdb } from './gdb';

export const LOSS_GROUNDS = [
  'gdb-lowered',
  'gleichstellung-revoked',
  'gleichstellung-taken-back',
  'other-loss',
] as const;
type LossGround = (typeof LOSS_GROUNDS)[number];

export interface StatusProtectionInput {
  readonly ground: LossGround;
  readonly gdbBefore?: number | undefined;
  readonly gdbAfter?: number | undefined;
  /** First day on which the decision can no longer be contested. */
  readonly finalSince: string;
}

interface StatusProtectionValue {
  readonly applies: boolean;
  readonly protectedUntil: CivilDate | null;
}

type Answer = Finding<StatusProtectionValue, StatusProtectionInput>;

/**
 * § 199 SGB IX: until which civil day the special rules go on after the status is lost.
 *
 * The three calendar months count from the month of the first day without a remedy. Where finality sets in at the end
 * of a month, that day is the first of the next: the reading that protects, flagged.
 */
export function statusProtection(input: StatusProtectionInput): Answer {
  const ground = oneOf(input.ground, LOSS_GROUNDS, 'ground');
  const finalSince = coveredDate(input.finalSince, 'finalSince');
  switch (ground) {
    case 'gdb-lowered':
      return afterLowering(input, finalSince);
    case 'gleichstellung-revoked':
      return protectedFor(input, finalSince, '§ 199 Abs. 2 S. 3 SGB IX');
    case 'gleichstellung-taken-back':
      return unprotected(
        input,
        '§ 199 Abs. 2 S. 1 SGB IX',
        'Die drei Kalendermonate gelten nur für den Widerruf, nicht für die Rücknahme.',
        'The three calendar months are given to the revocation, not to the withdrawal.',
        ['three-months-disputed'],
      );
    case 'other-loss':
      return unprotected(
        input,
        '§ 199 Abs. 1 Hs. 1 SGB IX',
        'Andere Voraussetzungen sind weggefallen: der Schutz endet sofort.',
        'Other conditions have lapsed: protection ends at once.',
      );
  }
}

function afterLowering(input: StatusProtectionInput, finalSince: CivilDate): Answer {
  const before = checkedGdb(input.gdbBefore, 'gdbBefore');
  const after = checkedGdb(input.gdbAfter, 'gdbAfter');
  if (after >= before) {
    throw new FactsContradictError(['ground', 'gdbBefore', 'gdbAfter'], {
      de: 'Der neue GdB ist nicht niedriger als der alte: das ist keine Herabsetzung.',
      en: 'The new GdB is not lower than the old one: this is no lowering.',
    });
  }
  const norm = '§ 199 Abs. 1 Hs. 2 SGB IX';
  if (before >= 50 && after < 50) return protectedFor(input, finalSince, norm);
  return after >= 50
    ? unprotected(
        input,
        norm,
        'Der GdB bleibt bei mindestens 50: der Status besteht fort.',
        'The GdB stays at 50 or more.',
      )
    : unprotected(input, norm, 'Der GdB lag schon vorher unter 50.', 'The GdB was below 50 before already.');
}

function protectedFor(input: StatusProtectionInput, finalSince: CivilDate, norm: string): Answer {
  const protectedUntil = endOfMonth(finalSince, 3);
  const text =
    `Unanfechtbar seit ${germanDate(finalSince)}; der Schutz endet mit dem dritten Kalendermonat danach, ` +
    `am ${germanDate(protectedUntil)}.`;
  const textEn = `Final since ${finalSince}; protection ends with the third calendar month after, on ${protectedUntil}.`;
  const flags = partsOf(finalSince).day === 1 ? ['month-boundary'] : [];
  const steps = [step(norm, text, textEn)];
  return finding('status-protection', input, { applies: true, protectedUntil }, steps, flags);
}

function unprotected(
  input: StatusProtectionInput,
  norm: string,
  text: string,
  textEn: string,
  flags: string[] = [],
): Answer {
  const value = { applies: false, protectedUntil: null };
  return finding('status-protection', input, value, [step(norm, text, textEn)], flags);
}
