import type { Party } from '../../contracts/case/party';
import { principalOf } from './parties';
import { Refusal } from './refusal';

const party = (id: string, actsFor?: string): Party => ({
  id,
  role: 'representative',
  name: id,
  channel: 'post',
  ...(actsFor === undefined ? {} : { actsFor }),
});

describe('for whom somebody acts', () => {
  const parties = [party('person'), party('lawyer', 'person'), party('substitute', 'lawyer')];

  it('is itself, or whom it represents in the end', () => {
    expect(principalOf(parties, 'person').id).toBe('person');
    expect(principalOf(parties, 'substitute').id).toBe('person');
  });

  it.each([
    ['itself', [party('person', 'person')]],
    ['each other', [party('person', 'lawyer'), party('lawyer', 'person')]],
  ])('is nobody where they act for %s', (_whom, circle) => {
    expect(() => principalOf(circle, 'person')).toThrow(new Refusal('facts-contradict'));
  });
});
