import { compute, type CalculatorId } from '../rules';
import { MissingFactError } from '../rules/core/errors';
import { renewFindings } from './renew-findings';

const asked = (id: 'hearing-period' | 'days-before', inputs: object) => {
  const { calculator, value } = compute(id, inputs as never);
  return { calculator, inputs, value };
};
const hearing = asked('hearing-period', { on: '2026-05-04', days: 30, place: { land: 'NW' } });
const before = asked('days-before', { lastDay: '2026-06-05', days: 3 });

/** The rules of another day, with one of them at fault. */
const lawWith = (broken: CalculatorId, fault: () => never): typeof compute =>
  ((id: CalculatorId, input: never) => (id === broken ? fault() : compute(id, input))) as typeof compute;

describe('findings asked anew', () => {
  it('are the ones that were given as long as nothing has changed', async () => {
    expect(await renewFindings([hearing, before])).toEqual([null, null]);
  });

  it('are told where today they are others', async () => {
    const [renewed] = await renewFindings([{ ...hearing, value: { lastDay: '2026-06-02' } }]);
    expect(renewed).toMatchObject({ finding: { calculator: 'hearing-period', value: hearing.value } });
  });

  it('are told where nothing was given yet', async () => {
    const { value: _none, ...first } = hearing;
    expect(await renewFindings([first])).toMatchObject([{ finding: { value: hearing.value } }]);
  });

  it('are refused by the rules with their code, the others answered', async () => {
    const law = lawWith('hearing-period', () => {
      throw new MissingFactError('on');
    });
    expect(await renewFindings([hearing, before], law)).toEqual([{ refused: 'missing-fact' }, null]);
  });

  it('are refused where a rule itself fails, which an activity that throws would try again for ever', async () => {
    const law = lawWith('hearing-period', () => {
      throw new TypeError('undefined is not a day');
    });
    expect(await renewFindings([hearing, before], law)).toEqual([{ refused: 'program-error' }, null]);
  });

  it('are refused where the rules know the calculator no longer', async () => {
    expect(await renewFindings([{ ...before, calculator: 'gone' }])).toEqual([
      { refused: expect.any(String) as string },
    ]);
  });
});
