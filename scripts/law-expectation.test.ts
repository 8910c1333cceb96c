import { holds } from './law-expectation';

describe('what is expected of an answer', () => {
  it('holds where the answer has it, and more', () => {
    expect(holds({ lastDay: '2026-06-15' }, { lastDay: '2026-06-15', endsAt: 'x' })).toBe(true);
    expect(holds({ months: [{ month: 1 }] }, { months: [{ month: 1, ratePercent: 40 }] })).toBe(true);
    expect(holds({ lastDay: null }, { lastDay: null })).toBe(true);
  });

  it('does not hold where the answer differs, is shorter or longer, or has nothing', () => {
    expect(holds({ lastDay: '2026-06-15' }, { lastDay: '2026-06-16' })).toBe(false);
    expect(holds({ reasons: ['a'] }, { reasons: ['a', 'b'] })).toBe(false);
    expect(holds({ lastDay: null }, {})).toBe(false);
    expect(holds({ lastDay: null }, undefined)).toBe(false);
    expect(holds({ repayCents: 5 }, { repayCents: '5' })).toBe(false);
  });
});
