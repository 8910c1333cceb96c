import type { LetterContext } from '../content';

const shares = ['none', 'half', 'full'] as const;
type Share = (typeof shares)[number];

/** § 63 Abs. 1, 3 SGB X: as far as the objection succeeds, its necessary costs are paid. */
export const costsOfFullRemedy =
  'Die zur zweckentsprechenden Rechtsverfolgung notwendigen Aufwendungen im Widerspruchsverfahren werden auf Antrag ' +
  'erstattet (§ 63 Abs. 1 SGB X).';

const paid: Record<Share, string> = {
  none: 'werden nicht erstattet',
  half: 'werden auf Antrag zur Hälfte erstattet',
  full: 'werden auf Antrag erstattet',
};

/** § 63 SGB X: an objection without success brings no costs back; which share a partial success does, a person has to say. */
export function costsOfDecision({ facts }: Pick<LetterContext, 'facts'>, success: boolean): string {
  const given = shares.find((share) => share === facts.text('costs'));
  if (success) facts.needed(given, 'costs', '§ 63 Abs. 1, 3 SGB X');
  const share = given ?? (success ? undefined : 'none');
  if (share === undefined)
    return 'Die notwendigen Aufwendungen im Widerspruchsverfahren werden auf Antrag erstattet, soweit der Widerspruch Erfolg hat (§ 63 Abs. 1 SGB X).';
  return `Die notwendigen Aufwendungen im Widerspruchsverfahren ${paid[share]} (§ 63 SGB X).`;
}
