import { factsOf } from './law-facts';

describe('key=value', () => {
  it('reads dates and words as text, numbers, truth and JSON as such', () => {
    expect(factsOf(['on=2026-11-02', 'mode=post', 'gdb=50', 'abroad=true', 'singles=[30,20]'])).toEqual({
      on: '2026-11-02',
      mode: 'post',
      gdb: 50,
      abroad: true,
      singles: [30, 20],
    });
  });

  it('leads into nested facts by a dot', () => {
    expect(factsOf(['place.land=BY', 'place.flags=["AUGSBURG"]', 'length.amount=2'])).toEqual({
      place: { land: 'BY', flags: ['AUGSBURG'] },
      length: { amount: 2 },
    });
  });

  it('takes a text that has the sign itself', () => {
    expect(factsOf(['country=a=b'])).toEqual({ country: 'a=b' });
  });

  it.each([[['gdb']], [['=5']], [['gdb=1', 'gdb=2']], [['place=NW', 'place.land=NW']]])(
    'refuses %j',
    (words) => {
      expect(() => factsOf(words)).toThrow(/fact/);
    },
  );
});
