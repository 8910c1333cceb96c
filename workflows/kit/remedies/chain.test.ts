import type { Challenge, Notice, RemedyState } from '../../../contracts/remedies/state';
import { civilDate } from '../../../rules/core/civil-date';
import { decisionsOn, lastDecisionsOn } from './chain';
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

const challenge = (id: string, against: Notice, more: Partial<Challenge> = {}): Challenge => ({
  ...pending(against),
  id,
  ended: { how: 'decided', on: civilDate('2026-04-01'), by: 'x' },
  ...more,
});

const contest = (notices: Notice[], challenges: Challenge[]): RemedyState => ({
  notices,
  challenges,
  matters: [{ matter, status: 'open' }],
});
const ids = (notices: Notice[]) => notices.map(({ id }) => id);

describe('the chain of decisions on a matter', () => {
  it('goes from the decision over the answer to the objection to the court', () => {
    const [first, answer] = [notice('first', 'decision'), notice('answer', 'objection')];
    const judgment = notice('judgment', 'court');
    const remedies = contest(
      [first, answer, judgment],
      [challenge('objection', first), challenge('action', answer)],
    );
    expect(ids(decisionsOn(remedies, matter))).toEqual(['first', 'answer', 'judgment']);
  });

  it('begins anew with a decision that takes the place of one that a court has lifted', () => {
    const [refusal, answer] = [notice('refusal', 'decision'), notice('answer', 'objection')];
    const judgment = notice('judgment', 'court', { rulings: { [matter]: 'lifted' } });
    const anew = notice('anew', 'decision', { tracks: [{ party: 'person', status: 'running' }] });
    const remedies = contest(
      [refusal, answer, judgment, anew],
      [challenge('objection', refusal), challenge('action', answer)],
    );
    expect(ids(decisionsOn(remedies, matter))).toEqual(['anew']);
    settleMatters(remedies);
    expect(remedies.matters).toEqual([{ matter, status: 'open' }]);
  });

  it('does not take the answer to an objection against the former decision for one to its successor', () => {
    const [refusal, answer] = [notice('refusal', 'decision'), notice('answer', 'objection')];
    const anew = notice('anew', 'decision');
    const remedies = contest(
      [refusal, answer, anew],
      [challenge('objection', refusal), challenge('again', anew)],
    );
    expect(ids(decisionsOn(remedies, matter))).toEqual(['anew']);
  });

  it('leaves out the rejection of what came too late, unless a court has said otherwise', () => {
    const first = notice('first', 'decision');
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const late = challenge('late', first, { standing: 'late' });
    expect(ids(decisionsOn(contest([first, rejection], [late]), matter))).toEqual(['first']);
    const judgment = notice('judgment', 'court', { rulings: { [matter]: 'changed' } });
    const remedies = contest([first, rejection, judgment], [late, challenge('action', rejection)]);
    expect(ids(decisionsOn(remedies, matter))).toEqual(['first', 'rejection', 'judgment']);
  });

  it('does not let a judgment about the former decision overturn the rejection of an objection to its successor', () => {
    const [refusal, answer] = [notice('refusal', 'decision'), notice('answer', 'objection')];
    const judgment = notice('judgment', 'court', { rulings: { [matter]: 'lifted' } });
    const anew = notice('anew', 'decision');
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const remedies = contest(
      [refusal, answer, judgment, anew, rejection],
      [
        challenge('objection', refusal),
        challenge('action', answer),
        challenge('late', anew, { standing: 'late' }),
      ],
    );
    expect(ids(decisionsOn(remedies, matter))).toEqual(['anew']);
  });
});

describe('answers to several people', () => {
  const first = notice('first', 'decision');
  const toOne = notice('to-one', 'objection');
  const toOther = notice('to-other', 'objection');
  const objections = [challenge('of-one', first), challenge('of-other', first, { from: 'other' })];

  it('count each, whichever was given last', () => {
    const remedies = contest([first, toOne, toOther], objections);
    expect(ids(lastDecisionsOn(remedies, matter))).toEqual(['to-one', 'to-other']);
  });

  it('leave the matter open while one of them is before the court', () => {
    const remedies = contest([first, toOne, toOther], [...objections, pending(toOne)]);
    settleMatters(remedies);
    expect(remedies.matters).toEqual([{ matter, status: 'open' }]);
  });

  it('leave it open while the period for one of them runs, or has not begun', () => {
    for (const status of ['running', 'awaiting-service'] as const) {
      const waiting = notice('to-one', 'objection', { tracks: [{ party: 'person', status }] });
      const remedies = contest([first, waiting, toOther], objections);
      settleMatters(remedies);
      expect(remedies.matters).toEqual([{ matter, status: 'open' }]);
    }
  });

  it('are final with the last of their periods', () => {
    const later = notice('to-one', 'objection', {
      tracks: [
        {
          party: 'person',
          status: 'expired',
          notifiedOn: civilDate('2026-04-02'),
          finalSince: civilDate('2026-05-05'),
        },
      ],
    });
    const remedies = contest([first, later, toOther], objections);
    settleMatters(remedies);
    expect(remedies.matters).toMatchObject([{ status: 'final', since: '2026-05-05' }]);
  });

  it('on the matter are not set aside by the rejection of a second objection', () => {
    const rejection = notice('rejection', 'objection', { inadmissible: true });
    const second = challenge('second', first, { standing: 'inadmissible' });
    const remedies = contest([first, toOne, rejection], [...objections, second, pending(toOne)]);
    expect(ids(lastDecisionsOn(remedies, matter))).toEqual(['to-one']);
    settleMatters(remedies);
    expect(remedies.matters).toEqual([{ matter, status: 'open' }]);
  });
});
