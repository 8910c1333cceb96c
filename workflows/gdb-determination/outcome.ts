import type { GdbState, ProceedingEnd } from '../../contracts/gdb-determination/messages';

/** How the proceeding has ended, read off what it has changed, whoever has decided last. */
export function outcomeOf(state: GdbState): string | undefined {
  const { proceeding, before, found, decided } = state;
  if (proceeding.ended) return endings[proceeding.ended.how];
  const result = decided.at(-1)?.result;
  if (result === 'refused-cooperation' && found === before) return result;
  if (!before) return found ? 'found' : 'refused';
  const gdb = found?.gdb ?? 0;
  if (gdb > before.gdb) return 'raised';
  if (gdb < before.gdb) return result === 'taken-back' ? 'taken-back' : 'lowered';
  if (String(found?.marks) !== String(before.marks)) return 'changed';
  return result === 'change-refused' ? 'refused' : 'unchanged';
}

const endings: Record<ProceedingEnd, string> = {
  withdrawn: 'withdrawn',
  forwarded: 'forwarded',
  'handed-over': 'handed-over',
  died: 'died',
  unchanged: 'unchanged',
};
