import type { Act } from '../../contracts/case/act';
import type { OfficeSettings } from '../../contracts/case/office';
import { compute, type CalculatorId, type CalculatorInput, type Place } from '../../rules';
import { mayDiffer } from './candidates';

const nw: Place = { land: 'NW' };
const by: Place = { land: 'BY' };
const calendar = (place: Place, municipalities: Record<string, Place> = {}) => ({ place, municipalities });

/** An act whose findings were asked under a calendar. */
function act(under: ReturnType<typeof calendar>, ...asked: [CalculatorId, object][]): Act {
  const findings = asked.map(([id, input]) => compute(id, input as CalculatorInput<CalculatorId>));
  return { findings, office: under as unknown as OfficeSettings } as unknown as Act;
}

/** Fronleichnam, June 4th, 2026: in NW and BY a holiday, in BE none; Epiphany in BY alone. */
const hearing = (place: Place, on = '2026-05-26', days = 9): [CalculatorId, object] => [
  'hearing-period',
  { on, days, place },
];

describe('a case may differ', () => {
  it('not as long as rules and calendar are those of its findings', () => {
    expect(mayDiffer([act(calendar(nw), hearing(nw))], calendar(nw), {})).toBe(false);
  });

  it('where the holidays of its office move a last day', () => {
    const acts = [act(calendar(nw), hearing(nw))];
    expect(mayDiffer(acts, calendar({ land: 'BE' }), {})).toBe(true);
    expect(mayDiffer(acts, calendar(by), {})).toBe(false);
  });

  it('where its municipality has other holidays now, though the office has not', () => {
    const before = calendar({ land: 'BE' }, { Ort: nw });
    const acts = [act(before, hearing(nw))];
    expect(mayDiffer(acts, before, {})).toBe(false);
    expect(mayDiffer(acts, calendar({ land: 'BE' }, { Ort: { land: 'BE' } }), {})).toBe(true);
    expect(mayDiffer(acts, calendar({ land: 'BE' }), {})).toBe(false);
  });

  it('not because of a finding that a later one has taken the place of', () => {
    const acts = [act(calendar(nw), hearing(nw)), act(calendar({ land: 'BE' }), hearing({ land: 'BE' }))];
    expect(mayDiffer(acts, calendar({ land: 'BE' }), {})).toBe(false);
  });

  it('only in what is asked about', () => {
    const acts = [act(calendar(nw), hearing(nw))];
    const be = calendar({ land: 'BE' });
    expect(mayDiffer(acts, be, { calculator: 'notification' })).toBe(false);
    expect(mayDiffer(acts, be, { calculator: 'hearing-period' })).toBe(true);
    expect(mayDiffer(acts, be, { norm: '§ 24 Abs. 1' })).toBe(true);
    expect(mayDiffer(acts, be, { norm: '§ 2' })).toBe(false);
  });

  it('where the rules of today answer otherwise, or refuse to', () => {
    const acts = [act(calendar(nw), ['days-before', { lastDay: '2026-06-05', days: 3 }])];
    const later = ((id: CalculatorId, input: never) => ({
      ...compute(id, input),
      value: {},
    })) as typeof compute;
    const none = ((_id: CalculatorId, input: never) =>
      compute('hearing-period', input)) as unknown as typeof compute;
    expect(mayDiffer(acts, calendar(nw), {})).toBe(false);
    expect(mayDiffer(acts, calendar(nw), {}, later)).toBe(true);
    expect(mayDiffer(acts, calendar(nw), {}, none)).toBe(true);
    const broken = (() => {
      throw new TypeError('undefined is not a day');
    }) as unknown as typeof compute;
    expect(mayDiffer(acts, calendar(nw), {}, broken)).toBe(true);
  });
});
