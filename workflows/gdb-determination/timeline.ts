import type { Found, GdbState } from '../../contracts/gdb-determination/messages';
import { bandOf, severelyDisabledFrom } from '../../contracts/severe-disability';
import type { CivilDate } from '../../rules/core/civil-date';
import { present } from '../kit/present';
import { foundIn, turnsIn, type Turn } from './found';

interface Stretch {
  gdb: number;
  since: CivilDate;
}

type Proceedings = Pick<GdbState, 'earlier' | 'decided' | 'remedies'>;

/** What was found when, as the contests stand now. A decision that reaches back takes the place of what was found for that time. */
export function timelineOf(proceedings: Proceedings): Stretch[] {
  let line: Stretch[] = [];
  for (const { found, since } of turnsOf(proceedings)) {
    line = [...line.filter((stretch) => stretch.since < since), { gdb: found?.gdb ?? 0, since }];
  }
  return line;
}

/** What the decisions of all proceedings have made of what was found, one after the other. */
export function turnsOf({ earlier, decided, remedies }: Proceedings): Turn[] {
  let before: Found | undefined;
  return [...earlier, { decided, remedies }].flatMap((proceeding) => {
    const standing = { decided: proceeding.decided, remedies: proceeding.remedies, ...present({ before }) };
    before = foundIn(standing);
    return turnsIn(standing);
  });
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
