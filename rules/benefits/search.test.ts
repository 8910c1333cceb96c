import {
  FactsContradictError,
  InvalidValueError,
  LawNotCoveredError,
  UnknownKindError,
} from '../core/errors';
import { searchBenefits, type BenefitSearch } from './search';

const find = (search: Partial<BenefitSearch>) => searchBenefits({ on: '2026-11-01', ...search });
const hit = (id: string, search: Partial<BenefitSearch>) => find(search).find((one) => one.id === id);

describe('the search for benefits', () => {
  it('finds what an employed, severely disabled person needs at work', () => {
    const ids = find({
      recipient: 'person',
      status: 'severely-disabled',
      group: 1,
      needs: ['assistance'],
    }).map(({ id }) => id);
    expect(ids).toContain('SB07');
    expect(ids).not.toContain('SB04');
  });

  it('says from whom, on which condition, and what stands in the way', () => {
    const assistance = hit('SB07', {
      status: 'severely-disabled',
      group: 1,
      facts: { 'employer-agrees': false, 'core-work-done-personally': true },
    })!;
    expect(assistance.from.map(({ carrier }) => carrier)).toEqual([
      'rehabilitationstraeger',
      'integrationsamt',
    ]);
    expect(assistance.obstacles.map(({ en }) => en)).toEqual(['Not given: The employer agrees in writing']);
    expect(assistance.conditions.map(({ en }) => en)).toContain('All other help is exhausted');
  });

  it('leaves the Integrationsamt out where the table says no, and keeps the other carriers', () => {
    const vehicle = hit('SB03', { status: 'severely-disabled', group: 1 })!;
    expect(vehicle.table).toMatchObject({ result: 'nein' });
    expect(vehicle.from.map(({ carrier }) => carrier)).toEqual(['rehabilitationstraeger']);
    expect(vehicle.obstacles).toEqual([]);
    const civilServant = hit('SB03', { status: 'severely-disabled', group: 2 })!;
    expect(civilServant.from.map(({ carrier }) => carrier)).toContain('integrationsamt');
  });

  it('shows a benefit that only the Integrationsamt pays as blocked where the table has nothing', () => {
    expect(hit('SB06', { status: 'severely-disabled', group: 13 })!.obstacles).toHaveLength(1);
    expect(hit('SB06', { status: 'severely-disabled', group: 1 })!.obstacles).toEqual([]);
  });

  it('asks for one of several facts', () => {
    const places = (facts: BenefitSearch['facts']) => hit('AG06', { status: 'severely-disabled', facts })!;
    expect(places({ 'long-term-unemployed': true }).obstacles).toEqual([]);
    expect(places({}).conditions.some(({ en }) => en.startsWith('One of these'))).toBe(true);
    const none = places({
      'employer-without-duty': false,
      'employer-above-quota': false,
      'particularly-affected': false,
      'long-term-unemployed': false,
      'from-workshop': false,
      'job-endangered': false,
    });
    expect(none.obstacles).toHaveLength(1);
  });
});

describe('the order and limits of the search', () => {
  it('knows which status a benefit needs', () => {
    expect(hit('R01', { status: 'gleichgestellt' })!.obstacles).toHaveLength(1);
    expect(hit('R01', { status: 'severely-disabled' })!.obstacles).toEqual([]);
    expect(hit('SB16', { status: 'disabled' })!.obstacles).toEqual([]);
  });

  it('knows since when a benefit exists', () => {
    expect(hit('X05', { on: '2023-12-31' })).toBeUndefined();
    expect(hit('X05', { on: '2024-01-01' })).toBeDefined();
  });

  it('puts what is open before what is blocked', () => {
    const blocked = find({ status: 'disabled', group: 13 }).map(({ obstacles }) => obstacles.length > 0);
    expect(blocked).toEqual([...blocked].sort((a, b) => Number(a) - Number(b)));
  });

  it('fails closed', () => {
    expect(() => find({ status: 'famous' as never })).toThrow(UnknownKindError);
    expect(() => find({ needs: ['money'] as never })).toThrow(UnknownKindError);
    expect(() => find({ facts: { rich: true } as never })).toThrow(UnknownKindError);
    expect(() => find({ group: 33 })).toThrow(InvalidValueError);
    expect(() => find({ on: '1999-12-31' })).toThrow(LawNotCoveredError);
    expect(() => find({ facts: { 'employer-without-duty': true, 'employer-above-quota': false } })).toThrow(
      FactsContradictError,
    );
  });
});
