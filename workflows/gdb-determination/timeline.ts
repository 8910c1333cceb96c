import type { Found, GdbState } from '../../contracts/gdb-determination/messages';
import type { CivilDate } from '../../rules/core/civil-date';
import { present } from '../kit/present';
import { foundIn, turnsIn } from './found';
import { severelyDisabledFrom } from './protection';

/** § 2 Abs. 3 SGB IX: from here on a Gleichstellung can rest on it. */
const equalFrom = 30;

interface Stretch {
  gdb: number;
  since: CivilDate;
}

/** What counts for others: nothing of § 2 Abs. 2, 3 SGB IX, enough for a Gleichstellung, or the status itself. */
const bandOf = (gdb: number): number => (gdb >= severelyDisabledFrom ? 2 : gdb >= equalFrom ? 1 : 0);

type Proceedings = Pick<GdbState, 'earlier' | 'decided' | 'remedies'>;

/** What was found when, as the contests stand now. A decision that reaches back takes the place of what was found for that time. */
export function timelineOf({ earlier, decided, remedies }: Proceedings): Stretch[] {
  let line: Stretch[] = [];
  let before: Found | undefined;
  for (const proceeding of [...earlier, { decided, remedies }]) {
    const { decided: made, remedies: contested } = proceeding;
    const standing = { decided: made, remedies: contested, ...present({ before }) };
    for (const { found, since } of turnsIn(standing)) {
      line = [...line.filter((stretch) => stretch.since < since), { gdb: found?.gdb ?? 0, since }];
    }
    before = foundIn(standing);
  }
  return line;
}

/** The first day from which on the GdB has not left its band: from 30 below 50, or from 50; a change within it breaks nothing. */
export function unbrokenSince(line: Stretch[]): CivilDate | undefined {
  const band = bandOf(line.at(-1)?.gdb ?? 0);
  if (band === 0) return undefined;
  const broken = line.findLastIndex(({ gdb }) => bandOf(gdb) !== band);
  return line[broken + 1]?.since;
}

/** When the status of a severely disabled person was there; `to` is the first day without it. */
export function statusIn(line: Stretch[]): { from: CivilDate; to?: CivilDate }[] {
  const had: { from: CivilDate; to?: CivilDate }[] = [];
  for (const { gdb, since } of line) {
    const last = had.at(-1);
    const goesOn = last !== undefined && last.to === undefined;
    if (gdb >= severelyDisabledFrom && !goesOn) had.push({ from: since });
    else if (gdb < severelyDisabledFrom && goesOn) last.to = since;
  }
  return had;
}
