import { findProcedure } from '../../contracts';
import type { ReminderMessage } from '../../contracts/case/reminder';
import type { Carriers } from '../../notifications/channels/routing';
import { routesOfReminder } from '../../notifications/channels/routing';
import { writeReminder } from '../../notifications/reminders/reminder-mail';
import type { Register } from '../../register/database';
import type { Offices } from '../../register/offices';
import { findStaff } from '../../register/staff';
import type { Carriage } from './carriage';

export interface ReminderParts {
  register: Register;
  offices: Offices;
  carriers: Carriers;
  linkBase?: string | undefined;
}

/** Mails to the office's own people. They go to the mailbox that is known when they are sent: a wrong one can be mended. */
export function reminders({
  register,
  offices,
  carriers,
  linkBase,
}: ReminderParts): Carriage<ReminderMessage> {
  const mailboxOf = async ({ to, office, on }: ReminderMessage) => {
    if (to.as === 'office') {
      const { name, mailbox } = await offices.settingsOf(office, on);
      return { name, email: mailbox, language: 'de' as const };
    }
    const member = await findStaff(register, to.person);
    return { name: member?.name ?? '', email: member?.email, language: member?.language ?? 'de' };
  };
  return {
    prepare: async (_entry, message) => {
      const routes = routesOfReminder(await mailboxOf(message), carriers);
      return { documents: [], ways: routes.map((route) => ({ channel: route.by, route })) };
    },
    parcel: async ({ key, caseId }, message) => {
      const { name, email, language } = await mailboxOf(message);
      const definition = findProcedure(message.procedure)?.process.deadlines[message.deadline.type];
      if (!definition) throw new Error('a reminder of an unknown deadline');
      return {
        key,
        caseId,
        type: `deadline-${message.rung}`,
        ...writeReminder({ caseId, message, definition, language, linkBase }),
        to: { name, email },
        contents: 'full',
        enclosures: [],
        on: message.on,
        at: message.at,
      };
    },
  };
}
