import { remainingTerm } from './remaining-term';

describe('what is left of a period when the procedure comes to rest', () => {
  it('counts the day on which it rests, which is not used up any more, to the last day', () => {
    expect(remainingTerm({ lastDay: '2026-11-30', since: '2026-11-21' }).value.days).toBe(10);
    expect(remainingTerm({ lastDay: '2026-11-21', since: '2026-11-21' }).value.days).toBe(1);
  });

  it('leaves nothing of a period that is over', () => {
    expect(remainingTerm({ lastDay: '2026-11-20', since: '2026-11-21' }).value.days).toBe(0);
  });
});
