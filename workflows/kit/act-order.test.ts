import type { Act } from '../../contracts/case/act';
import { downgradeProtectionProcess as process } from '../../contracts/downgrade-protection/process';
import type { CivilDate } from '../../rules/core/civil-date';
import { actsInForce } from './act-order';

function act(stepId: string, step: string, effectiveOn: string, recordedOn = effectiveOn): Act {
  const days = { effectiveOn: effectiveOn as CivilDate, recordedOn: recordedOn as CivilDate };
  return { stepId, step, input: {}, ...days } as Act;
}

const order = (...acts: Act[]) => actsInForce(process, acts).map(({ stepId }) => stepId);

describe('the order of acts', () => {
  it('is that of their days, whenever they were recorded; the opening comes first', () => {
    const opening = act('opening', 'open', '2026-05-11');
    const earlier = act('earlier', 'vermerk', '2026-05-04', '2026-06-01');
    expect(order(opening, act('later', 'vermerk', '2026-05-20'), earlier)).toEqual([
      'opening',
      'earlier',
      'later',
    ]);
  });

  it('lets a period end after what happened on its last day', () => {
    const ended = act('ended', 'deadline-ended', '2026-06-15', '2026-06-16');
    const late = act('late', 'record-objection', '2026-06-15', '2026-06-20');
    expect(order(ended, late)).toEqual(['late', 'ended']);
  });

  it('has a Wiedervorlage due before what is done about it on its day', () => {
    const due = act('due', 'deadline-ended', '2026-06-15');
    const done = act('done', 'finish-task', '2026-06-15');
    expect(order(due, done)).toEqual(['due', 'done']);
  });
});
