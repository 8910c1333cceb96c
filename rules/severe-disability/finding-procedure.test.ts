import { FactsContradictError, InvalidDateError, InvalidValueError, MissingFactError } from '../core/errors';
import { decisionTarget } from './decision-target';
import { gleichstellung } from './gleichstellung';
import { overallGdb } from './overall-gdb';
import { evidenceAge, gdbChange, reviewDue, takeBackLimit } from './review';

const place = { land: 'NW' } as const;

describe('§ 152 Abs. 1 S. 3 SGB IX: Zeitvorgaben', () => {
  const target = (facts: { opinionOrderedOn?: string; opinionReceivedOn?: string }) =>
    decisionTarget({ receivedOn: '2026-11-02', place, ...facts }).value;

  it('ohne Gutachten drei Wochen ab Eingang', () => {
    expect(target({})).toEqual({ decideBy: '2026-11-23', opinionBy: null });
  });

  it('Gutachten in zwei Wochen ab Auftrag; bis dahin steht keine Entscheidungsfrist fest', () => {
    expect(target({ opinionOrderedOn: '2026-11-05' })).toEqual({ decideBy: null, opinionBy: '2026-11-19' });
  });

  it('Entscheidung zwei Wochen nach Eingang des Gutachtens', () => {
    expect(target({ opinionOrderedOn: '2026-11-05', opinionReceivedOn: '2026-11-18' })).toEqual({
      decideBy: '2026-12-02',
      opinionBy: '2026-11-19',
    });
    expect(target({ opinionReceivedOn: '2026-11-02' }).decideBy).toBe('2026-11-16');
  });

  it('nichts geschieht vor dem Antrag oder dem Auftrag', () => {
    expect(() => target({ opinionOrderedOn: '2026-11-01' })).toThrow(FactsContradictError);
    expect(() => target({ opinionOrderedOn: '2026-11-05', opinionReceivedOn: '2026-11-04' })).toThrow(
      FactsContradictError,
    );
    expect(() => target({ opinionReceivedOn: '2026-11-31' })).toThrow(InvalidDateError);
  });
});

describe('VersMedV Teil A Nr. 3: Gesamt-GdB', () => {
  const check = (singles: number[], overall: number) => overallGdb({ singles, overall }).value;

  it.each([
    [[50, 40], 70],
    [[30, 20, 10], 40],
    [[100], 100],
    [[20], 20],
  ])('%p und %i kann eingetragen werden', (singles, overall) => {
    expect(check(singles, overall)).toEqual({ accepted: true, warnings: [] });
  });

  it.each([45, 110, 15, -10, 5.5])('%p ist kein Zehnergrad bis 100', (overall) => {
    expect(check([50, 40], overall).accepted).toBe(false);
  });

  it.each([[[5]], [[0]], [[110]], [[50, 45]], [[]]])('die Einzelwerte %p gehen nicht', (singles) => {
    expect(check(singles, 50).accepted).toBe(false);
  });

  it('0 und 10 können eingetragen werden und führen zur Ablehnung', () => {
    expect(check([10], 10)).toEqual({ accepted: true, warnings: ['below-threshold'] });
    expect(check([], 0)).toEqual({ accepted: true, warnings: ['below-threshold'] });
  });

  it('warnt unter dem höchsten Einzelwert und über der Summe', () => {
    expect(check([50, 40], 40).warnings).toEqual(['below-highest-single']);
    expect(overallGdb({ singles: [20, 10], overall: 40 }).flags).toEqual(['exceeds-sum-of-singles']);
  });

  it('schlägt nie einen Wert vor', () => {
    const { value, steps } = overallGdb({ singles: [50, 40], overall: 70 });
    expect(Object.keys(value).sort()).toEqual(['accepted', 'warnings']);
    expect(steps.map(({ text }) => text).join()).not.toMatch(/\b(60|70|80|90)\b/);
  });

  it('braucht Zahlen', () => {
    expect(() => overallGdb({ singles: '50' as never, overall: 50 })).toThrow(InvalidValueError);
    expect(() => overallGdb({ singles: [50], overall: '50' as never })).toThrow(InvalidValueError);
    expect(() => overallGdb({ singles: [50], overall: undefined as never })).toThrow(MissingFactError);
  });
});

describe('§ 2 Abs. 3, § 151 Abs. 2 SGB IX: Gleichstellung', () => {
  it('bei GdB 30 und 40, mit dem Tag des Eingangs', () => {
    const at = (gdb: number) => gleichstellung({ gdb, receivedOn: '2026-11-03' }).value;
    expect(at(30)).toEqual({ possible: true, effectiveOn: '2026-11-03', until: null });
    expect(at(40).possible).toBe(true);
    expect(at(20)).toEqual({ possible: false, effectiveOn: null, until: null });
    expect(at(50).possible).toBe(false);
  });

  it('auch befristet, aber nicht vor dem Antrag', () => {
    const limited = (limitedUntil: string) =>
      gleichstellung({ gdb: 30, receivedOn: '2026-11-03', limitedUntil });
    expect(limited('2027-11-02').value.until).toBe('2027-11-02');
    expect(() => limited('2026-11-02')).toThrow(FactsContradictError);
  });
});

describe('Überprüfung und Änderung', () => {
  it('VersMedV Teil A Nr. 2: Heilungsbewährung von fünf Jahren', () => {
    expect(reviewDue({ startedOn: '2021-06-12', years: 5 }).value.reviewDue).toBe('2026-06-12');
    expect(reviewDue({ startedOn: '2024-02-29', years: 5 }).value.reviewDue).toBe('2029-02-28');
  });

  it('§ 48 SGB X: wesentlich ab zehn; eine Herabsetzung verlangt die Anhörung', () => {
    expect(gdbChange({ gdbBefore: 50, gdbAfter: 40 }).value).toEqual({
      essential: true,
      burdening: true,
      crossesFifty: true,
    });
    expect(gdbChange({ gdbBefore: 50, gdbAfter: 40 }).norms).toContain('§ 24 Abs. 1 SGB X');
    expect(gdbChange({ gdbBefore: 80, gdbAfter: 50 }).value.crossesFifty).toBe(false);
    expect(gdbChange({ gdbBefore: 40, gdbAfter: 40 }).value.essential).toBe(false);
  });

  it('Befunde über zwei Jahre sind ein Hinweis', () => {
    const old = (receivedOn: string) =>
      evidenceAge({ issuedOn: '2024-11-02', receivedOn }).value.olderThanAdvised;
    expect([old('2026-11-02'), old('2026-11-03')]).toEqual([false, true]);
  });

  it('§ 45 Abs. 3 SGB X: Rücknahme zwei, bei bösem Glauben zehn Jahre', () => {
    expect(takeBackLimit({ announcedOn: '2024-11-10' }).value.lastDay).toBe('2026-11-10');
    expect(takeBackLimit({ announcedOn: '2024-11-10', badFaith: true }).value.lastDay).toBe('2034-11-10');
  });
});
