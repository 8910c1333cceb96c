import { gdbDeterminationProcess } from '../../../contracts/gdb-determination/process';
import type { CivilDate } from '../../../rules/core/civil-date';
import { longDate } from '../words';

export interface RunningPeriod {
  readonly type: string;
  readonly lastDay: CivilDate;
}

/** Periods that run for the person, and what to call them; those of doctors and of the office are not theirs. */
const own: Record<string, string> = {
  cooperation: 'Frist für Ihre Mitwirkung',
  hearing: 'Frist für Ihre Äußerung',
  examination: gdbDeterminationProcess.deadlines.examination.title.de,
};

export function ownPeriods(periods: readonly RunningPeriod[]): { name: string; lastDay: CivilDate }[] {
  return periods.flatMap(({ type, lastDay }) => {
    const name = own[type];
    return name === undefined ? [] : [{ name, lastDay }];
  });
}

export const periodRows = (periods: readonly { name: string; lastDay: CivilDate }[]) =>
  periods.map(({ name, lastDay }) => [name, longDate(lastDay)]);
