import { LawNotCoveredError, MissingFactError, UnknownKindError } from '../core/errors';
import { remedyPeriod, type RemedyPeriodInput } from './remedy-period';

const base: RemedyPeriodInput = {
  remedy: 'widerspruch',
  branch: 'SGG',
  notifiedOn: '2026-05-15',
  instruction: 'correct',
  place: { land: 'NW' },
};
const lastDay = (changes: Partial<RemedyPeriodInput>) => remedyPeriod({ ...base, ...changes }).value.lastDay;

describe('§ 84 SGG: Widerspruch', () => {
  it('ein Monat; danach unanfechtbar', () => {
    expect(remedyPeriod(base).value).toEqual({
      lastDay: '2026-06-15',
      endsAt: '2026-06-15T22:00:00Z',
      finalSince: '2026-06-16',
    });
  });

  it('bei Bekanntgabe im Ausland drei Monate', () => {
    expect(lastDay({ abroad: true })).toBe('2026-08-17');
    expect(lastDay({ abroad: true, notifiedOn: '2026-11-30' })).toBe('2027-03-01');
  });

  it('verschiebt sich am Ort der Stelle, die ihn erhält', () => {
    expect(lastDay({ notifiedOn: '2026-05-04' })).toBe('2026-06-05');
    expect(lastDay({ notifiedOn: '2026-05-04', place: { land: 'BE' } })).toBe('2026-06-04');
    expect(lastDay({ notifiedOn: '2025-07-15', place: { land: 'BY', flags: ['MARIAE_HIMMELFAHRT'] } })).toBe(
      '2025-08-18',
    );
    expect(lastDay({ notifiedOn: '2025-07-15', place: { land: 'BY' } })).toBe('2025-08-15');
  });

  it('fragt nach, wenn sie am 15.08. in Augsburg endet und Mariä Himmelfahrt nicht angegeben ist', () => {
    const ended = remedyPeriod({
      ...base,
      notifiedOn: '2025-07-15',
      place: { land: 'BY', flags: ['AUGSBURG'] },
    });
    expect(ended.value.lastDay).toBe('2025-08-15');
    expect(ended.flags).toEqual(['check-mariae-himmelfahrt']);
  });
});

describe('§ 66 SGG, § 58 VwGO: fehlende oder unrichtige Belehrung', () => {
  it.each(['missing', 'wrong'] as const)(
    '%s: ein Jahr, auch im Ausland und in beiden Zweigen',
    (instruction) => {
      expect(lastDay({ instruction, notifiedOn: '2025-11-27' })).toBe('2026-11-27');
      expect(lastDay({ instruction, notifiedOn: '2025-11-27', abroad: true })).toBe('2026-11-27');
      expect(lastDay({ instruction, notifiedOn: '2025-11-27', branch: 'VwGO' })).toBe('2026-11-27');
      expect(lastDay({ instruction, notifiedOn: '2028-02-29' })).toBe('2029-02-28');
      expect(lastDay({ instruction, notifiedOn: '2025-11-28' })).toBe('2026-11-30');
    },
  );

  it('die Belehrung, es gebe keinen Rechtsbehelf: keine Frist', () => {
    const none = remedyPeriod({ ...base, instruction: 'denies-remedy' });
    expect(none.value).toEqual({ lastDay: null, endsAt: null, finalSince: null });
    expect(none.flags).toEqual(['no-deadline', 'forfeiture-possible']);
  });
});

describe('Klage und Berufung', () => {
  it('§ 87 SGG: ein Monat, im Ausland drei', () => {
    expect(lastDay({ remedy: 'klage', notifiedOn: '2026-08-16' })).toBe('2026-09-16');
    expect(lastDay({ remedy: 'klage', notifiedOn: '2026-08-16', abroad: true })).toBe('2026-11-16');
  });

  it('§ 151 SGG mit §§ 153, 87: Berufung im Ausland drei Monate', () => {
    expect(lastDay({ remedy: 'berufung' })).toBe('2026-06-15');
    expect(lastDay({ remedy: 'berufung', abroad: true })).toBe('2026-08-17');
  });

  it.each(['widerspruch', 'klage', 'berufung'] as const)('VwGO, %s: immer ein Monat', (remedy) => {
    expect(lastDay({ remedy, branch: 'VwGO', notifiedOn: '2026-11-30', abroad: true })).toBe('2026-12-30');
  });
});

describe('what no law covers', () => {
  it('fails by name', () => {
    expect(() => lastDay({ notifiedOn: '1999-12-31' })).toThrow(LawNotCoveredError);
    expect(() => lastDay({ notifiedOn: '2050-12-15' })).toThrow(LawNotCoveredError);
    expect(() => lastDay({ branch: 'FGO' as never })).toThrow(UnknownKindError);
    expect(() => lastDay({ instruction: undefined })).toThrow(MissingFactError);
    expect(() => lastDay({ place: undefined })).toThrow(MissingFactError);
  });
});
