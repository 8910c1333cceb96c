import fc from 'fast-check';
import { compute, RuleError } from '../index';

const place = { land: 'NW' } as const;
const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'answered';
  } catch (error) {
    return error instanceof RuleError ? error.code : 'unnamed';
  }
};

describe('§ 24 Abs. 1 SGB X: Frist der Anhörung', () => {
  const lastDay = (on: string, days: number, land: 'NW' | 'SN' = 'NW') =>
    compute('hearing-period', { on, days, place: { land } }).value.lastDay;

  it('zählt die Tage der Behörde nach dem Tag des Schreibens', () => {
    expect(lastDay('2026-06-01', 28)).toBe('2026-06-29');
    expect(lastDay('2026-06-01', 14)).toBe('2026-06-15');
  });

  it('endet nicht an Sonnabend, Sonntag oder Feiertag (§ 26 Abs. 3 S. 1 SGB X)', () => {
    expect(lastDay('2026-06-01', 26)).toBe('2026-06-29');
    expect(lastDay('2026-06-01', 25)).toBe('2026-06-26');
    // 18 November 2026: Buß- und Bettag, in Saxony only.
    expect(lastDay('2026-10-21', 28, 'SN')).toBe('2026-11-19');
    expect(lastDay('2026-10-21', 28)).toBe('2026-11-18');
  });

  it('nennt ihre Normen und lehnt Unmögliches ab', () => {
    expect(compute('hearing-period', { on: '2026-06-01', days: 28, place }).norms).toEqual([
      '§ 24 Abs. 1 SGB X',
      '§ 26 Abs. 1, 2 SGB X',
    ]);
    expect(refusal(() => lastDay('2026-06-01', -1))).toBe('invalid-value');
    expect(refusal(() => lastDay('1999-12-31', 28))).toBe('law-not-covered');
  });
});

describe('§ 50 Abs. 3 SGB X: Fälligkeit der Erstattung', () => {
  const dueOn = (finalSince: string, setOn?: string) =>
    compute('reclaim-due', { finalSince, place, ...(setOn === undefined ? {} : { setOn }) }).value.dueOn;

  it('ist ein Monat nach Unanfechtbarkeit, wenn der Bescheid nichts anderes sagt', () => {
    expect(dueOn('2026-06-16')).toBe('2026-07-16');
    expect(dueOn('2026-01-31')).toBe('2026-03-02');
  });

  it('verschiebt sich vom Wochenende auf den nächsten Werktag', () => {
    expect(dueOn('2026-06-18')).toBe('2026-07-20');
    expect(dueOn('2026-06-19')).toBe('2026-07-20');
    expect(dueOn('2026-06-20')).toBe('2026-07-20');
    expect(dueOn('2026-06-17')).toBe('2026-07-17');
  });

  it('ist der Tag des Bescheides, wenn er nicht vor der Unanfechtbarkeit liegt', () => {
    expect(dueOn('2026-06-16', '2026-09-30')).toBe('2026-09-30');
    expect(dueOn('2026-06-16', '2026-06-16')).toBe('2026-06-16');
    expect(dueOn('2026-06-16', '2026-06-15')).toBe('2026-07-16');
    expect(dueOn('2026-06-16', '2026-10-31')).toBe('2026-11-02');
  });
});

describe('§ 50 Abs. 4 SGB X: Verjährung', () => {
  const lastDay = (finalSince: string) => compute('reclaim-limitation', { finalSince }).value.lastDay;

  it('tritt vier Jahre nach dem Ende des Jahres der Unanfechtbarkeit ein', () => {
    expect(lastDay('2026-01-01')).toBe('2030-12-31');
    expect(lastDay('2026-06-16')).toBe('2030-12-31');
    expect(lastDay('2026-12-31')).toBe('2030-12-31');
    expect(lastDay('2027-01-01')).toBe('2031-12-31');
  });

  it('steht auch an einem Sonntag', () => {
    // 31 December 2028.
    expect(lastDay('2024-05-06')).toBe('2028-12-31');
  });

  it('weist auf Hemmung und Neubeginn hin, die eine Person prüft', () => {
    const found = compute('reclaim-limitation', { finalSince: '2026-06-16' });
    expect(found.flags).toEqual(['check-suspension-and-new-beginning']);
    expect(found.norms).toEqual(['§ 50 Abs. 4 S. 1 SGB X', '§ 50 Abs. 4 S. 2 SGB X']);
    expect(refusal(() => lastDay('1999-12-31'))).toBe('law-not-covered');
  });
});

describe('§ 76 Abs. 2 Nr. 1 SGB IV: Raten', () => {
  const plan = (open: number, instalmentCents: number, firstOn = '2026-07-15') =>
    compute('instalment-plan', { cents: open, instalmentCents, firstOn, place }).value.instalments;

  it('sind monatlich gleich hoch, die letzte der Rest', () => {
    expect(plan(100_000, 40_000)).toEqual([
      { dueOn: '2026-07-15', cents: 40_000 },
      { dueOn: '2026-08-17', cents: 40_000 },
      { dueOn: '2026-09-15', cents: 20_000 },
    ]);
    expect(plan(80_000, 40_000)).toHaveLength(2);
    expect(plan(80_001, 40_000).at(-1)).toEqual({ dueOn: '2026-09-15', cents: 1 });
  });

  it('fallen nach einem kurzen Monat wieder auf den alten Tag', () => {
    expect(plan(30_000, 10_000, '2026-12-31').map(({ dueOn }) => dueOn)).toEqual([
      '2026-12-31',
      '2027-02-01',
      '2027-03-01',
    ]);
    expect(plan(40_000, 10_000, '2026-12-30').at(-1)?.dueOn).toBe('2027-03-30');
  });

  it('ergeben zusammen genau die Forderung, jede zu ihrer Zeit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.integer({ min: 7_500, max: 90_000 }),
        (open, each) => {
          const instalments = plan(open, each);
          expect(instalments.reduce((sum, { cents }) => sum + cents, 0)).toBe(open);
          const days = instalments.map(({ dueOn }) => dueOn);
          expect([...days].sort()).toEqual(days);
          expect(instalments.every(({ cents }) => cents > 0 && cents <= each)).toBe(true);
        },
      ),
    );
  });

  it('sind höchstens 120', () => {
    expect(plan(120_000, 1_000)).toHaveLength(120);
    expect(refusal(() => plan(120_001, 1_000))).toBe('facts-contradict');
    expect(refusal(() => plan(0, 1_000))).toBe('invalid-value');
    expect(refusal(() => plan(1_000, 0))).toBe('invalid-value');
  });
});
