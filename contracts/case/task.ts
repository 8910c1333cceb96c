import type { CivilDate } from '../../rules/core/civil-date';
import type { Role } from './roles';

/** Something a person has to do or decide. */
export interface Task {
  id: string;
  /** Its entry in the process: title. */
  type: string;
  forRole: Role;
  openedBy: string;
  dueOn?: CivilDate | undefined;
  note?: string | undefined;
  status: 'open' | 'done';
  closedBy?: string | undefined;
}
