import {
  FactsContradictError,
  InvalidValueError,
  LawNotCoveredError,
  MissingFactError,
  UnknownKindError,
} from '../core/errors';
import { consentNeeded, type ConsentNeededInput } from './consent-needed';

const base: ConsentNeededInput = {
  employmentBegan: '2020-01-01',
  noticeReceivedOn: '2026-11-30',
  status: 'recognised',
};
const ask = (changes: Partial<ConsentNeededInput>) => consentNeeded({ ...base, ...changes });
const needed = (changes: Partial<ConsentNeededInput>) => ask(changes).value.needed;

describe('§ 168 SGB IX: Zustimmung', () => {
  it.each(['recognised', 'gleichgestellt', 'obvious'] as const)('%s: nötig', (status) => {
    expect(ask({ status }).value).toEqual({ needed: 'yes', reasons: [`status-${status}`] });
  });

  it('nicht nachgewiesen und nicht beantragt: nicht nötig', () => {
    expect(needed({ status: 'none' })).toBe('no');
  });
});

describe('§ 173 Abs. 1 S. 1 Nr. 1 SGB IX: sechs Monate', () => {
  it.each([
    ['2026-06-01', '2026-11-30', 'no'],
    ['2026-06-01', '2026-12-01', 'yes'],
    ['2025-08-31', '2026-02-28', 'no'],
    ['2025-08-31', '2026-03-01', 'yes'],
    ['2026-06-01', '2026-06-01', 'no'],
  ])('begonnen %s, Zugang %s: %s', (employmentBegan, noticeReceivedOn, answer) => {
    expect(needed({ employmentBegan, noticeReceivedOn })).toBe(answer);
  });

  it('vor Dienstantritt wird nachgefragt', () => {
    expect(() => needed({ employmentBegan: '2026-12-01' })).toThrow(FactsContradictError);
  });
});

describe('§ 173 Abs. 1 S. 1 Nr. 2 und 3, Abs. 2 SGB IX', () => {
  const senior = {
    bornOn: '1968-11-30',
    socialPlanClaim: true,
    intentionAnnounced: true,
    objectedToDismissal: false,
  } as const;

  it('58 Jahre vollendet mit Sozialplan', () => {
    expect(ask(senior).value).toEqual({ needed: 'no', reasons: ['social-plan-at-58'] });
    expect(needed({ ...senior, bornOn: '1968-12-01' })).toBe('yes');
    expect(needed({ ...senior, noticeReceivedOn: '2026-11-29' })).toBe('yes');
  });

  it('nicht bei Widerspruch und nicht ohne rechtzeitige Mitteilung', () => {
    expect(needed({ ...senior, objectedToDismissal: true })).toBe('yes');
    expect(needed({ ...senior, intentionAnnounced: false })).toBe('yes');
  });

  it('ist die Mitteilung unbekannt, bleibt es bei der Zustimmung, und eine Person fragt nach', () => {
    const unknown = ask({ ...senior, intentionAnnounced: undefined });
    expect(unknown.value.needed).toBe('yes');
    expect(unknown.flags).toEqual(['intention-announcement-unknown']);
  });

  it('ohne Geburtsdatum gibt es keine Antwort, wenn es darauf ankommt', () => {
    expect(() => needed({ ...senior, bornOn: undefined })).toThrow(MissingFactError);
    expect(needed({ ...senior, bornOn: undefined, excludedPost: true })).toBe('no');
    expect(needed({ ...senior, bornOn: undefined, status: 'none' })).toBe('no');
    expect(needed({ ...senior, bornOn: undefined, objectedToDismissal: true })).toBe('yes');
  });

  it('Bergbau, ausgenommene Stelle, Witterung', () => {
    expect(needed({ minersBenefit: true, intentionAnnounced: true })).toBe('no');
    expect(needed({ minersBenefit: true, intentionAnnounced: true, objectedToDismissal: true })).toBe('yes');
    expect(needed({ excludedPost: true })).toBe('no');
    expect(needed({ weatherRehire: true })).toBe('no');
  });

  it('nennt alle Gründe', () => {
    expect(ask({ excludedPost: true, weatherRehire: true }).value.reasons).toEqual([
      'excluded-post',
      'weather-with-rehire',
    ]);
  });
});

describe('§ 173 Abs. 3 SGB IX: beantragt', () => {
  const applied = (noticeReceivedOn: string, changes: Partial<ConsentNeededInput> = {}) =>
    ask({ status: 'applied', appliedOn: '2026-11-02', cooperated: true, noticeReceivedOn, ...changes });

  it.each([
    ['2026-11-22', 'no'],
    ['2026-11-23', 'borderline'],
    ['2026-11-24', 'yes'],
    ['2026-11-01', 'no'],
  ])('Antrag am 02.11., Zugang am %s: %s', (day, answer) => {
    expect(applied(day).value.needed).toBe(answer);
  });

  it('genau drei Wochen sind streitig', () => {
    expect(applied('2026-11-23').flags).toEqual(['borderline-three-weeks', 'depends-on-later-finding']);
  });

  it('ohne Mitwirkung kein Schutz', () => {
    expect(applied('2026-11-24', { cooperated: false }).value).toEqual({
      needed: 'no',
      reasons: ['no-cooperation'],
    });
    expect(applied('2026-11-23', { cooperated: false }).value.needed).toBe('no');
    expect(applied('2026-11-24', { cooperated: undefined }).flags).toContain('cooperation-not-stated');
  });

  it('braucht den Tag des Antrags', () => {
    expect(() => applied('2026-11-24', { appliedOn: undefined })).toThrow(MissingFactError);
  });
});

describe('bad facts', () => {
  it('fail by name', () => {
    expect(() => needed({ status: 'famous' as never })).toThrow(UnknownKindError);
    expect(() => needed({ excludedPost: 'yes' as never })).toThrow(InvalidValueError);
    expect(() => needed({ bornOn: '2020-01-01' })).toThrow(FactsContradictError);
  });
});

describe('Antrag erst nach Zugang der Kündigung', () => {
  const later = ask({ status: 'applied', appliedOn: '2026-12-01' });

  it('schützt nicht, und die Begründung sagt es so', () => {
    expect(later.value).toEqual({ needed: 'no', reasons: ['applied-less-than-three-weeks-before'] });
    expect(later.steps[0]!.text).toBe(
      'Der Antrag ging erst nach der Kündigung ein: der Schutz setzt drei Wochen vorher voraus.',
    );
  });

  it('ein Antrag aus nicht erfasster Zeit wird nicht gezählt', () => {
    expect(() => ask({ status: 'applied', appliedOn: '1999-12-31' })).toThrow(LawNotCoveredError);
  });
});
