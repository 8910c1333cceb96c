import { clauses } from './schema';

const condition = {
  id: 'arbeitsbeginn',
  kind: 'Bedingung',
  basis: 'secures-conditions',
  text: 'Beginn der Arbeit',
  reason: 'Vorher gibt es keinen Arbeitsplatz, der zu sichern wäre.',
};
const faults = (clause: object) =>
  clauses.safeParse([clause]).error?.issues.map(({ path, message }) => ({ path: path.join('.'), message }));

describe('§ 32 Abs. 2 Nr. 2 SGB X: bis wann eine Bedingung eintreten kann', () => {
  it('steht bei einer aufschiebenden fest, sonst schwebt die Entscheidung ohne Ende', () => {
    expect(faults({ ...condition, effect: 'suspensive' })).toEqual([
      { path: '0.by', message: 'Bei einer aufschiebenden Bedingung angeben, bis wann sie eintreten kann' },
    ]);
    expect(faults({ ...condition, effect: 'suspensive', by: '2026-05-31' })).toBeUndefined();
  });

  it('kann bei einer auflösenden offen bleiben', () => {
    expect(faults({ ...condition, effect: 'resolutory' })).toBeUndefined();
  });
});
