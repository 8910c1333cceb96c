import { InvalidValueError, LawNotCoveredError, UnknownKindError } from '../core/errors';
import { deadlineFiring } from './deadline-firing';
import { fullWeeksBefore } from './full-weeks-before';
import { inactionSuit } from './inaction-suit';
import { daysBefore, officePeriod } from './office-period';
import { periodExtension } from './period-extension';
import { reinstatement } from './reinstatement';

const place = { land: 'NW' } as const;

describe('§ 67 SGG, § 27 SGB X, § 60 VwGO, § 5 KSchG: Wiedereinsetzung', () => {
  const facts = { obstacleEndedOn: '2026-11-10', missedDeadline: '2026-06-15', place } as const;

  it.each([
    ['SGG', '2026-12-10', '2027-06-15'],
    ['SGB-X', '2026-11-24', '2027-06-15'],
    ['VwGO', '2026-11-24', '2027-06-15'],
    ['KSchG', '2026-11-24', '2026-12-15'],
  ] as const)('%s: bis %s, ausgeschlossen nach %s', (regime, applyBy, barredAfter) => {
    expect(reinstatement({ regime, ...facts }).value).toEqual({ applyBy, barredAfter });
  });

  it('beide Enden verschieben sich', () => {
    const shifted = reinstatement({
      regime: 'SGG',
      obstacleEndedOn: '2026-11-25',
      missedDeadline: '2026-05-01',
      place,
    });
    expect(shifted.value).toEqual({ applyBy: '2026-12-28', barredAfter: '2027-05-03' });
  });

  it('sagt, wenn das Hindernis vor dem Fristende wegfiel oder die Ausschlussfrist zuerst endet', () => {
    const flags = (obstacleEndedOn: string) =>
      reinstatement({ regime: 'SGG', ...facts, obstacleEndedOn }).flags;
    expect(flags('2026-06-15')).toEqual(['obstacle-ended-before-deadline']);
    expect(flags('2026-06-16')).toEqual([]);
    expect(flags('2027-06-01')).toEqual(['bar-ends-first']);
  });

  it('kennt keine andere Ordnung', () => {
    expect(() => reinstatement({ regime: 'ZPO' as never, ...facts })).toThrow(UnknownKindError);
  });
});

describe('§ 88 SGG, § 75 VwGO: Untätigkeitsklage', () => {
  it.each([
    ['SGG', 'application', '2026-01-15', '2026-07-16'],
    ['SGG', 'objection', '2026-08-31', '2026-12-01'],
    ['SGG', 'objection', '2026-11-30', '2027-03-01'],
    ['VwGO', 'application', '2026-03-02', '2026-06-03'],
    ['VwGO', 'objection', '2026-03-02', '2026-06-03'],
  ] as const)('%s, %s vom %s: ab %s', (branch, of, receivedOn, earliestOn) => {
    expect(inactionSuit({ branch, of, receivedOn }).value).toEqual({ earliestOn });
  });

  it('die Wartezeit verschiebt sich nicht: Ende Samstag, Klage ab Sonntag', () => {
    expect(inactionSuit({ branch: 'VwGO', of: 'objection', receivedOn: '2026-08-21' }).value.earliestOn).toBe(
      '2026-11-22',
    );
  });
});

describe('§ 190 BGB, § 26 Abs. 7 SGB X: Verlängerung', () => {
  it('läuft vom verschobenen Ende der alten Frist', () => {
    const input = { lastDay: '2026-11-23', length: { amount: 2, unit: 'weeks' }, place } as const;
    expect(periodExtension(input).value.lastDay).toBe('2026-12-07');
  });
});

describe('§§ 187, 188 BGB rückwärts: volle Wochen vor einem Ereignis', () => {
  it('weder der Tag der Handlung noch der des Ereignisses zählt', () => {
    expect(fullWeeksBefore({ event: '2026-11-24', weeks: 3 }).value.lastDay).toBe('2026-11-02');
    expect(fullWeeksBefore({ event: '2026-11-23', weeks: 3 }).value.lastDay).toBe('2026-11-01');
  });
});

describe('when a deadline is looked at', () => {
  it('at 00:00 Berlin after the grace days, spread by seconds', () => {
    expect(deadlineFiring({ lastDay: '2026-06-15', graceDays: 0, spreadSeconds: 0 }).value).toEqual({
      endsAt: '2026-06-15T22:00:00Z',
      firesAt: '2026-06-15T22:00:00Z',
    });
    expect(deadlineFiring({ lastDay: '2026-10-23', graceDays: 7, spreadSeconds: 90 }).value).toEqual({
      endsAt: '2026-10-23T22:00:00Z',
      firesAt: '2026-10-30T23:01:30Z',
    });
  });

  it('for a reminder as the day begins, but never earlier', () => {
    const at = (graceDays: number) => deadlineFiring({ lastDay: '2026-06-15', graceDays, spreadSeconds: 0 });
    expect(at(-1).value).toEqual({ endsAt: '2026-06-15T22:00:00Z', firesAt: '2026-06-14T22:00:00Z' });
    expect(() => at(-2)).toThrow(InvalidValueError);
  });
});

describe('periods of the office', () => {
  it('are counted in days and never shift', () => {
    expect(officePeriod({ on: '2026-11-07', days: 14 }).value.lastDay).toBe('2026-11-21');
    expect(officePeriod({ on: '2026-11-07', days: 0 }).value.lastDay).toBe('2026-11-07');
    expect(daysBefore({ lastDay: '2026-03-03', days: 3 }).value.on).toBe('2026-02-28');
  });

  it('are never negative', () => {
    expect(() => officePeriod({ on: '2026-11-07', days: -1 })).toThrow(InvalidValueError);
    expect(() => daysBefore({ lastDay: '2026-11-07', days: 1.5 })).toThrow(InvalidValueError);
  });
});

describe('coverage of deadlines', () => {
  it('ends with 2050', () => {
    const facts = { obstacleEndedOn: '2026-11-10', missedDeadline: '2051-06-15', place } as const;
    expect(() => reinstatement({ regime: 'SGG', ...facts })).toThrow(LawNotCoveredError);
    expect(() => inactionSuit({ branch: 'SGG', of: 'application', receivedOn: '1999-12-31' })).toThrow(
      LawNotCoveredError,
    );
  });
});
