import type { Rung } from '../../contracts/case/deadline';
import { exclusionOf } from '../../contracts/case/impartiality';
import type { ActRecord } from '../../contracts/case/record';
import type { ReminderRecipient } from '../../contracts/case/reminder';
import { isAbsent, type StaffMember } from '../../contracts/case/staff';
import type { Tx } from '../writing';
import { settingsOn } from '../offices';
import { findStaff } from '../staff';

/**
 * The Vorfrist speaks to the person in charge alone while they are there, the last day and a missed period to their deputy
 * as well. Where none of them is there and has a mailbox, the office's mailbox is told. Nobody has one: it stays the task
 * that the case has opened. Who is excluded from the case hears nothing of it (§§ 16, 17 SGB X).
 */
export async function recipientsOf(
  tx: Tx,
  { office, act, state }: ActRecord,
  rung: Rung,
): Promise<ReminderRecipient[]> {
  const { recordedOn: today } = act;
  const there = (member: StaffMember) => !isAbsent(member, today);
  const reachable = async (person: string | undefined) =>
    person === undefined || exclusionOf(state, person) ? undefined : await findStaff(tx, person);
  const inCharge = await reachable(state.inCharge?.person);
  const alone = rung === 'vorfrist' && inCharge?.email !== undefined && there(inCharge);
  const deputy = alone ? undefined : await reachable(state.inCharge?.deputy ?? inCharge?.deputy);
  const chosen: { as: 'in-charge' | 'deputy'; member: StaffMember }[] = [];
  if (inCharge?.email !== undefined) chosen.push({ as: 'in-charge', member: inCharge });
  if (deputy?.email !== undefined && deputy.person !== inCharge?.person)
    chosen.push({ as: 'deputy', member: deputy });
  const people = chosen.map(({ as, member }): ReminderRecipient => ({ as, person: member.person }));
  if (chosen.some(({ member }) => there(member))) return people;
  return (await settingsOn(tx, office, today))?.mailbox === undefined
    ? people
    : [...people, { as: 'office' }];
}
