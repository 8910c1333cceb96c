import { calculators } from '..';
import { InvalidValueError, UnknownKindError } from '../core/errors';
import { activityGroups, benefitTable, TABLE_BENEFITS } from './benefit-table';
import { CATALOGUE } from './catalogue';
import { FACTS } from './facts';

describe('Entscheidungstabelle der Integrationsämter', () => {
  const ask = (group: number, benefit: (typeof TABLE_BENEFITS)[number]) => benefitTable({ group, benefit });

  it('hat 32 Gruppen und 13 Arten von Leistungen', () => {
    expect(activityGroups().map(({ number }) => number)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
    expect(TABLE_BENEFITS).toHaveLength(13);
    for (const { benefits } of activityGroups()) {
      expect(
        Object.keys(benefits).filter((id) => !(TABLE_BENEFITS as readonly string[]).includes(id)),
      ).toEqual([]);
    }
  });

  it('nicht aufgeführt ist nicht „nein“', () => {
    expect(ask(4, 'SchwbAV15').value.result).toBe('nein');
    expect(ask(4, 'SchwbAV26a')).toMatchObject({
      value: { result: 'absent' },
      flags: ['not-listed-is-no-refusal'],
    });
  });

  it('unterscheidet Gruppen ohne jede Leistung von solchen mit Urteil', () => {
    expect(ask(11, 'SchwbAV19').value).toMatchObject({ result: 'absent', groupStatus: 'none' });
    expect(ask(7, 'SchwbAV19')).toMatchObject({
      value: { groupStatus: 'narrative' },
      flags: ['group-needs-judgement'],
    });
    expect(ask(30, 'SchwbAV17_1a').value.groupStatus).toBe('per_activity');
    expect(ask(29, 'SchwbAV19').value.groupStatus).toBe('none_unless');
  });

  it('behält Bedingungen und Bemerkung der Zeile', () => {
    expect(ask(9, 'SchwbAV26').value.conditions).toContain('RECIPIENT_ENTLEIHER');
    expect(ask(12, 'SchwbAV20').value.conditions).toContain('ONLY_BEAMTE_RICHTER');
    expect(ask(1, 'SchwbAV15').value.remark).toContain('15 Stunden');
    expect(ask(22, 'SchwbAV26').flags).toContain('row-doubtful');
  });

  it('kennt keine andere Gruppe oder Leistung', () => {
    expect(() => ask(0, 'SchwbAV19')).toThrow(InvalidValueError);
    expect(() => ask(33, 'SchwbAV19')).toThrow(InvalidValueError);
    expect(() => ask(1, 'SchwbAV99' as never)).toThrow(UnknownKindError);
  });
});

describe('the catalogue', () => {
  it('has ids of its own, and a norm for every authority', () => {
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length);
    for (const { id, competent, title, apply } of CATALOGUE) {
      expect({ id, count: competent.length > 0 }).toEqual({ id, count: true });
      expect([title.de, title.en, apply.de, apply.en, ...competent.map(({ norm }) => norm)]).not.toContain(
        '',
      );
    }
  });

  it('has every row of the overview of 2018: 12 and 7 for employers, 10 and 7 for persons', () => {
    const count = (prefix: string) => CATALOGUE.filter(({ id }) => id.startsWith(prefix)).length;
    expect([count('AG'), count('SB')]).toEqual([19, 17]);
  });

  it('refers only to calculators that exist', () => {
    const named = CATALOGUE.flatMap(({ calculator }) => (calculator === undefined ? [] : [calculator]));
    expect(named.filter((id) => !Object.hasOwn(calculators, id))).toEqual([]);
  });

  it('asks for every fact it knows', () => {
    const asked = new Set(CATALOGUE.flatMap(({ facts, anyOf }) => [...facts, ...(anyOf ?? [])]));
    expect(FACTS.filter((fact) => !asked.has(fact))).toEqual([]);
  });
});
