/** § 2 Abs. 2 SGB IX: from here on somebody is severely disabled. */
export const severelyDisabledFrom = 50;

/** § 2 Abs. 3 SGB IX: from here on a Gleichstellung can rest on a GdB. */
export const equalFrom = 30;

/** What a GdB counts for: nothing of § 2 Abs. 2, 3 SGB IX, enough for a Gleichstellung, or the status itself. */
export const bandOf = (gdb: number): 0 | 1 | 2 =>
  gdb >= severelyDisabledFrom ? 2 : gdb >= equalFrom ? 1 : 0;
