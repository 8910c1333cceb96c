import { FactsContradictError, MissingFactError, UnknownKindError } from './errors';
import { checkedPlace } from './place';

describe('a place', () => {
  it('is a Land with the flags of its municipality', () => {
    expect(checkedPlace({ land: 'NW' })).toEqual({ land: 'NW' });
    expect(checkedPlace({ land: 'BY', flags: ['AUGSBURG', 'MARIAE_HIMMELFAHRT'] })).toEqual({
      land: 'BY',
      flags: ['AUGSBURG', 'MARIAE_HIMMELFAHRT'],
    });
    expect(checkedPlace({ land: 'NW', flags: ['FRONLEICHNAM'] }).flags).toEqual(['FRONLEICHNAM']);
  });

  it('fails closed on an unknown Land or flag', () => {
    expect(() => checkedPlace({ land: 'XX' })).toThrow(UnknownKindError);
    expect(() => checkedPlace({ land: 'BY', flags: ['MUENCHEN'] })).toThrow(UnknownKindError);
    expect(() => checkedPlace({})).toThrow(MissingFactError);
    expect(() => checkedPlace(undefined)).toThrow(MissingFactError);
  });

  it('cannot have a flag that its Land does not know', () => {
    expect(() => checkedPlace({ land: 'NW', flags: ['AUGSBURG'] })).toThrow(FactsContradictError);
    expect(() => checkedPlace({ land: 'BE', flags: ['FRONLEICHNAM'] })).toThrow(FactsContradictError);
  });
});
