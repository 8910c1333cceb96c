import { reasonInWords } from './rejection-reasons';

describe('the reason of a rejection', () => {
  it('is told in words, with whose matter it is', () => {
    expect(reasonInWords('AC04')).toEqual({
      concerns: 'account',
      de: 'Das Konto ist aufgelöst.',
      en: 'The account is closed.',
    });
    expect(reasonInWords('MD07').concerns).toBe('payee');
    expect(reasonInWords('AM04').concerns).toBe('office');
  });

  it.each(['ZZ99', 'toString', '', null])('is shown as not recorded where it is %j', (code) => {
    expect(reasonInWords(code).en).toBe('The bank gives a reason that is not recorded here.');
  });
});
