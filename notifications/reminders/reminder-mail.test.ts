import type { DeadlineDefinition } from '../../contracts/case/process';
import type { ReminderMessage } from '../../contracts/case/reminder';
import { writeReminder } from './reminder-mail';

const definition: DeadlineDefinition = {
  title: { de: 'Untätigkeitsklage möglich ab Ablauf', en: 'Inaction suit possible after' },
  norm: '§ 88 Abs. 2 SGG',
  of: 'office',
  toDo: { de: 'Über den Widerspruch entscheiden.', en: 'Decide on the objection.' },
};

const message = {
  rung: 'vorfrist',
  deadline: { id: 'inaction:w-1', type: 'inaction-objection', lastDay: '2026-09-10' },
  to: { as: 'in-charge', person: 'local:clara' },
} as ReminderMessage;

const facts = { caseId: 'HS-2026-000001', message, definition, language: 'de' } as const;

describe('die Nachricht an die zuständige Person', () => {
  it('nennt Aktenzeichen, Frist, Norm, letzten Tag und was zu tun ist', () => {
    const { subject, text } = writeReminder(facts);
    expect(subject).toBe('HS-2026-000001: Eine Frist läuft bald ab (10.09.2026)');
    expect(text).toBe(
      [
        'Guten Tag,',
        '',
        'in dieser Akte läuft eine Frist der Behörde bald ab.',
        '',
        'Aktenzeichen: HS-2026-000001',
        'Frist: Untätigkeitsklage möglich ab Ablauf (§ 88 Abs. 2 SGG)',
        'Letzter Tag: 10.09.2026',
        'Zu tun: Über den Widerspruch entscheiden.',
        '',
        'Sie erhalten diese Nachricht, weil Ihnen die Akte zugewiesen ist. Sie wurde automatisch erstellt.',
      ].join('\n'),
    );
  });

  it.each([
    ['last-day', 'Letzter Tag einer Frist'],
    ['missed', 'Eine Frist ist versäumt'],
  ] as const)('sagt, worum es geht: %s', (rung, subject) => {
    const said = writeReminder({ ...facts, message: { ...message, rung } });
    expect(said.subject).toBe(`HS-2026-000001: ${subject} (10.09.2026)`);
  });

  it('führt zur Akte, wo gesagt ist, wohin', () => {
    for (const linkBase of ['https://akten.amt.example/hs', 'https://akten.amt.example/hs/'])
      expect(writeReminder({ ...facts, linkBase }).text).toContain(
        'Zur Akte: https://akten.amt.example/hs/HS-2026-000001\n',
      );
  });

  it('gibt es auf Englisch', () => {
    const { subject, text } = writeReminder({ ...facts, language: 'en' });
    expect(subject).toBe('HS-2026-000001: A period ends soon (2026-09-10)');
    expect(text).toContain('Period: Inaction suit possible after (§ 88 Abs. 2 SGG)\nLast day: 2026-09-10');
  });
});
