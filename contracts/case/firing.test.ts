import type { Deadline } from './deadline';
import { isAtRest } from './firing';
import type { CaseState } from './state';

const noon = '2025-03-03T11:00:00.000Z';

function withDeadline(deadline: Partial<Deadline>): CaseState {
  return {
    deadlines: [{ status: 'open', firesAt: '2025-03-04T11:00:00.000Z', reminders: [], ...deadline }],
  } as unknown as CaseState;
}

describe('a case at rest', () => {
  it('has no deadline, or one whose hour has not come', () => {
    expect(isAtRest({ deadlines: [] as Deadline[] } as CaseState, noon)).toBe(true);
    expect(isAtRest(withDeadline({}), noon)).toBe(true);
  });

  it('is not one whose deadline or reminder the clock has yet to record', () => {
    expect(isAtRest(withDeadline({ firesAt: noon }), noon)).toBe(false);
    const reminder = { rung: 'vorfrist', on: '2025-03-03', firesAt: noon, status: 'pending' };
    expect(isAtRest(withDeadline({ reminders: [reminder as never] }), noon)).toBe(false);
    expect(isAtRest(withDeadline({ firesAt: noon, status: 'met' }), noon)).toBe(true);
  });
});
