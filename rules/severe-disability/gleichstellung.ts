import { germanDate, optionalDate, type CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { checkedGdb } from './gdb';

export interface GleichstellungInput {
  readonly gdb: number;
  readonly receivedOn: string;
  readonly limitedUntil?: string | undefined;
}

export interface GleichstellungValue {
  /** Whether the GdB allows it; the link to a suitable job is judged by a person. */
  readonly possible: boolean;
  readonly effectiveOn: CivilDate | null;
  readonly until: CivilDate | null;
}

/** § 2 Abs. 3, § 151 Abs. 2 SGB IX: whether a GdB allows Gleichstellung, and the civil day on which it takes effect. */
export function gleichstellung(
  input: GleichstellungInput,
): Finding<GleichstellungValue, GleichstellungInput> {
  const gdb = checkedGdb(input.gdb, 'gdb');
  const receivedOn = coveredDate(input.receivedOn, 'receivedOn');
  const until = optionalDate(input.limitedUntil, 'limitedUntil') ?? null;
  if (until !== null && until < receivedOn) {
    throw new FactsContradictError(['receivedOn', 'limitedUntil'], {
      de: 'Die Befristung endet vor dem Antrag.',
      en: 'The limit ends before the application.',
    });
  }
  if (gdb < 30 || gdb >= 50) {
    const text =
      gdb >= 50 ? 'Ab GdB 50 besteht der Status selbst.' : 'Unter GdB 30 ist keine Gleichstellung möglich.';
    const textEn = gdb >= 50 ? 'From GdB 50 the status itself exists.' : 'Below GdB 30 none is possible.';
    const none = { possible: false, effectiveOn: null, until: null };
    return finding('gleichstellung', input, none, [step('§ 2 Abs. 3 SGB IX', text, textEn)]);
  }
  const text = `Wirksam mit dem Tag des Eingangs des Antrags, dem ${germanDate(receivedOn)}.`;
  const value = { possible: true, effectiveOn: receivedOn, until };
  const steps = [
    step('§ 151 Abs. 2 S. 2 SGB IX', text, `Effective with the receipt of the application, ${receivedOn}.`),
  ];
  return finding('gleichstellung', input, value, steps, ['link-to-job-is-judged']);
}
