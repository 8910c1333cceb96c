import type { CaseClient } from '../engine/case-client';
import type { CaseHistories } from '../engine/case-histories';
import type { RehearsalClock } from '../engine/rehearsal/rehearsal-clock';
import type { CaseCipher } from '../engine/encryption/case-cipher';
import type { CaseReader } from '../register/case-reader';
import type { Register } from '../register/database';
import type { Offices } from '../register/offices';

/** Where cases run: in earnest, or as a rehearsal with a register, keys and a clock of its own. */
export interface Stage {
  name: 'production' | 'rehearsal';
  register: Register;
  reader: CaseReader;
  offices: Offices;
  cipher: CaseCipher;
  cases: CaseClient;
  histories: CaseHistories;
  clock?: RehearsalClock;
}
