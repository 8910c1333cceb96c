import type { Rung } from '../../contracts/case/deadline';
import type { DeadlineDefinition, Text } from '../../contracts/case/process';
import type { ReminderMessage } from '../../contracts/case/reminder';
import { partsOf, type CivilDate } from '../../rules/core/civil-date';

export interface ReminderFacts {
  caseId: string;
  message: ReminderMessage;
  definition: DeadlineDefinition;
  language: 'de' | 'en';
  /** Where a case is looked at; its number is put behind. */
  linkBase?: string | undefined;
}

export interface ReminderMail {
  subject: string;
  text: string;
}

/** A mail to the office's own people: which period of which case, until when, what to do; nothing of the citizen. */
export function writeReminder({
  caseId,
  message,
  definition,
  language,
  linkBase,
}: ReminderFacts): ReminderMail {
  const say = (text: Text) => text[language];
  const { rung, deadline, to } = message;
  const day = dayIn[language](deadline.lastDay);
  const toDo = definition.of === 'office' ? [`${say(labels.toDo)}: ${say(definition.toDo)}`] : [];
  const facts = [
    `${say(labels.case)}: ${caseId}`,
    `${say(labels.period)}: ${say(definition.title)} (${definition.norm})`,
    `${say(labels.lastDay)}: ${day}`,
    ...toDo,
  ];
  const link = linkBase === undefined ? [] : [`${say(labels.link)}: ${linkTo(linkBase, caseId)}`];
  const text = [
    say(greeting),
    say(occasion[rung]),
    facts.join('\n'),
    ...link,
    `${say(because[to.as])} ${say(automatic)}`,
  ];
  return { subject: `${caseId}: ${say(subjects[rung])} (${day})`, text: text.join('\n\n') };
}

function linkTo(base: string, caseId: string): string {
  return `${base.replace(/\/+$/, '')}/${encodeURIComponent(caseId)}`;
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

const dayIn = {
  de: (date: CivilDate) => {
    const { year, month, day } = partsOf(date);
    return `${twoDigits(day)}.${twoDigits(month)}.${year}`;
  },
  en: (date: CivilDate) => date,
};

const subjects: Record<Rung, Text> = {
  vorfrist: { de: 'Eine Frist läuft bald ab', en: 'A period ends soon' },
  'last-day': { de: 'Letzter Tag einer Frist', en: 'Last day of a period' },
  missed: { de: 'Eine Frist ist versäumt', en: 'A period was missed' },
};

/** A mail may arrive late: it names days, and never says "today". */
const occasion: Record<Rung, Text> = {
  vorfrist: {
    de: 'in dieser Akte läuft eine Frist der Behörde bald ab.',
    en: 'a period of the office ends soon in this case.',
  },
  'last-day': {
    de: 'in dieser Akte läuft eine Frist der Behörde mit dem genannten Tag ab.',
    en: 'a period of the office ends with the day named.',
  },
  missed: {
    de: 'in dieser Akte ist eine Frist der Behörde abgelaufen, ohne dass erfasst ist, was zu tun war.',
    en: 'a period of the office has ended in this case, and what was to be done is not recorded.',
  },
};

const greeting: Text = { de: 'Guten Tag,', en: 'Good day,' };

const labels = {
  case: { de: 'Aktenzeichen', en: 'Case' },
  period: { de: 'Frist', en: 'Period' },
  lastDay: { de: 'Letzter Tag', en: 'Last day' },
  toDo: { de: 'Zu tun', en: 'To do' },
  link: { de: 'Zur Akte', en: 'The case' },
} satisfies Record<string, Text>;

const because: Record<ReminderMessage['to']['as'], Text> = {
  'in-charge': {
    de: 'Sie erhalten diese Nachricht, weil Ihnen die Akte zugewiesen ist.',
    en: 'You receive this because you are in charge of the case.',
  },
  deputy: {
    de: 'Sie erhalten diese Nachricht als Vertretung.',
    en: 'You receive this as the deputy.',
  },
  office: {
    de: 'Diese Nachricht geht an das Postfach der Behörde, weil sie sonst niemanden erreicht, der anwesend ist.',
    en: "This goes to the office's mailbox because it reaches nobody else who is there.",
  },
};

const automatic: Text = { de: 'Sie wurde automatisch erstellt.', en: 'It was written automatically.' };
