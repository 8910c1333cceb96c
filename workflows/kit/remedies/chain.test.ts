import type { Challenge, Notice, RemedyState } from '../../../contracts/remedies/state';
import { civilDate } from '../../../rules/core/civil-date';
import { linesOn, remediesOf } from './chain';
import { settleMatters } from './finality';

const matter = 'gdb';

function notice(id: string, stage: Notice['stage'], more: Partial<Notice> = {}): Notice {
  return {
    id,
    stage,
    kind: stage === 'decision' ? 'decision' : stage === 'objection' ? 'objection-decision' : 'court-decision',
    preparedBy: 'clerk',
    preparedIn: id,
    decidedOn: civilDate('2026-03-02'),
    releasedOn: civilDate('2026-03-02'),
    instruction: 'correct',
    rulings: { [matter]: stage === 'decision' ? 'burdens' : 'upheld' },
    values: {},
    tracks: [
      {
        party: 'person',
        status: 'expired',
        notifiedOn: civilDate('2026-03-05'),
        finalSince: civilDate('2026-04-08'),
      },
    ],
    ...more,
  };
}

const pending = (against: Notice): Challenge => ({
  id: 'pending',
  stage: against.stage,
  notice: against.id,
  from: 'person',
  receivedOn: civilDate('2026-03-10'),
  scope: [matter],
  standing: 'admissible',
});

/** A challenge to a decision that was answered by another one. */
const answered = (against: Notice, by: Notice, more: Partial<Challenge> = {}): Challenge => ({
  ...pending(against),
  id: `against-${against.id}-${by.id}`,
  ended: { how: 'decided', on: civilDate('2026-04-01'), by: by.id },
  ...more,
});

const contest = (notices: Notice[], challenges: Challenge[]): RemedyState => ({
  notices,
  challenges,
  matters: [{ matter, status: 'open' }],
});
const lines = (remedies: RemedyState) => linesOn(remedies, matter).map((line) => line.map(({ id }) => id));
const settled = (remedies: RemedyState) => {
  settleMatters(remedies);
  return remedies.matters[0];
};

const first = notice('first', 'decision');
const answer = notice('answer', 'objection');
const lifted = { rulings: { [matter]: 'lifted' as const } };

describe('the line of decisions on a matter', () => {
  it('goes from the decision over the answer to the objection to the court', () => {
    const judgment = notice('judgment', 'court');
    const challenges = [answered(first, answer), answered(answer, judgment)];
    expect(lines(contest([first, answer, judgment], challenges))).toEqual([['first', 'answer', 'judgment']]);
  });

  it('begins anew with a decision that takes the place of one that a court has lifted', () => {
    const judgment = notice('judgment', 'court', lifted);
    const anew = notice('anew', 'decision', { tracks: [{ party: 'person', status: 'running' }] });
    const remedies = contest(
      [first, answer, judgment, anew],
      [answered(first, answer), answered(answer, judgment)],
    );
    expect(lines(remedies)).toEqual([['anew']]);
    expect(settled(remedies)).toEqual({ matter, status: 'open' });
  });

  it('does not take what answers the former decision for an answer to its successor, whichever was made first', () => {
    const anew = notice('anew', 'decision', { tracks: [{ party: 'person', status: 'running' }] });
    const before = contest([first, answer, anew], [answered(first, answer), pending(anew)]);
    expect(lines(before)).toEqual([['anew']]);
    const late = { ...answer, answers: 'first' };
    const after = contest([first, anew, late], [answered(first, late)]);
    expect(lines(after)).toEqual([['anew']]);
    expect(settled(after)).toEqual({ matter, status: 'open' });
    const remedy = notice('remedy', 'decision', { kind: 'full-remedy', answers: 'first', ...lifted });
    expect(remediesOf(contest([first, anew, remedy], []), matter)).toEqual([]);
  });

  it('leaves out the rejection of what came too late, unless a court has said otherwise', () => {
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const late = answered(first, rejection, { standing: 'late' });
    expect(lines(contest([first, rejection], [late]))).toEqual([['first']]);
    const judgment = notice('judgment', 'court', { rulings: { [matter]: 'changed' } });
    const remedies = contest([first, rejection, judgment], [late, answered(rejection, judgment)]);
    expect(lines(remedies)).toEqual([['first', 'rejection', 'judgment']]);
  });

  it('does not let a judgment about the former decision overturn the rejection of an objection to its successor', () => {
    const judgment = notice('judgment', 'court', lifted);
    const anew = notice('anew', 'decision');
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const remedies = contest(
      [first, answer, judgment, anew, rejection],
      [answered(first, answer), answered(answer, judgment), answered(anew, rejection, { standing: 'late' })],
    );
    expect(lines(remedies)).toEqual([['anew']]);
  });
});

describe('answers to several people', () => {
  const other = notice('to-other', 'objection');
  const objections = [answered(first, answer), answered(first, other, { from: 'other' })];

  it('are lines of their own, whichever was given last', () => {
    expect(lines(contest([first, answer, other], objections))).toEqual([
      ['first', 'answer'],
      ['first', 'to-other'],
    ]);
  });

  it('leave the matter open while one of them is before the court', () => {
    const remedies = contest([first, answer, other], [...objections, pending(answer)]);
    expect(settled(remedies)).toEqual({ matter, status: 'open' });
  });

  it('leave it open while the period for one of them runs, or has not begun', () => {
    for (const status of ['running', 'awaiting-service'] as const) {
      const waiting = notice('answer', 'objection', { tracks: [{ party: 'person', status }] });
      const remedies = contest([first, waiting, other], objections);
      expect(settled(remedies)).toEqual({ matter, status: 'open' });
    }
  });

  it('are final with the last of their periods', () => {
    const later = notice('answer', 'objection', {
      tracks: [
        {
          party: 'person',
          status: 'expired',
          notifiedOn: civilDate('2026-04-02'),
          finalSince: civilDate('2026-05-05'),
        },
      ],
    });
    const remedies = contest([first, later, other], objections);
    expect(settled(remedies)).toMatchObject({ status: 'final', since: '2026-05-05' });
  });

  it('do not let a judgment about one end the period for the other', () => {
    const judgment = notice('judgment', 'court');
    const running = notice('to-other', 'objection', { tracks: [{ party: 'other', status: 'running' }] });
    const remedies = contest([first, answer, running, judgment], [...objections, answered(answer, judgment)]);
    expect(settled(remedies)).toEqual({ matter, status: 'open' });
  });

  it('are lifted with the one that a court lifts, whatever is said to the other afterwards', () => {
    const binding = { party: '@office', status: 'expired' as const, finalSince: civilDate('2026-07-01') };
    const judgment = notice('judgment', 'court', { ...lifted, tracks: [binding] });
    const remedies = contest([first, answer, judgment, other], [...objections, answered(answer, judgment)]);
    expect(settled(remedies)).toMatchObject({ status: 'lifted', because: 'judgment' });
  });

  it('keep the value that a court has given to one of them', () => {
    const judgment = notice('judgment', 'court', {
      rulings: { [matter]: 'changed' },
      values: { [matter]: 50 },
    });
    const remedies = contest([first, answer, judgment, other], [...objections, answered(answer, judgment)]);
    expect(settled(remedies)).toMatchObject({ status: 'final', value: 50 });
  });

  it('on the matter are not set aside by the rejection of a second objection', () => {
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const second = answered(first, rejection, { standing: 'inadmissible' });
    const remedies = contest([first, answer, rejection], [...objections, second, pending(answer)]);
    expect(lines(remedies)).toEqual([['first', 'answer']]);
    expect(settled(remedies)).toEqual({ matter, status: 'open' });
  });
});
