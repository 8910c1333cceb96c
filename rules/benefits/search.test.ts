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
      'in-training': false,
    });
    expect(none.obstacles).toHaveLength(1);
  });
});

describe('what the search says about status, table and time', () => {
  const german = (texts: readonly { de: string }[]) => texts.map(({ de }) => de);

  it('leaves only the Integrationsamt out where the status does not suffice for it', () => {
    const aids = hit('SB01', { status: 'disabled' })!;
    expect(aids.obstacles).toEqual([]);
    expect(aids.from.map(({ carrier }) => carrier)).toEqual(['rehabilitationstraeger']);
    expect(aids.localOffice).toBe(false);
    expect(german(aids.conditions)).toContain(
      'Nicht vom Integrationsamt: es leistet für schwerbehinderte oder gleichgestellte Menschen',
    );
    expect(hit('AG11', { status: 'disabled' })!.obstacles).toHaveLength(1);
  });

  it('names the status that is needed in words', () => {
    expect(german(hit('R01', { status: 'gleichgestellt' })!.obstacles)).toEqual([
      'Der Status genügt nicht; nötig: schwerbehindert',
    ]);
  });

  it('says that what the table does not list for an activity is not refused, and what it says of the activity', () => {
    const vehicle = (group: number) =>
      german(hit('SB03', { status: 'severely-disabled', group })!.conditions);
    const open = 'Die BIH-Tabelle führt die Leistung für diese Tätigkeit nicht auf; das ist keine Ablehnung';
    expect(vehicle(18)).toContain(open);
    expect(vehicle(2)).not.toContain(open);
    expect(vehicle(30)).not.toContain(open);
    expect(vehicle(30).join()).toMatch(/BIH-Tabelle: .*5 C 2.21/);
    expect(vehicle(29).join()).toMatch(/BIH-Tabelle: nur wenn auf Erwerb gerichtete Tätigkeit/);
  });

  it('pays for extraordinary burdens of part-time work too, and for new training places as such', () => {
    expect(hit('AG11', { facts: { 'part-time': true } })!.conditions).toHaveLength(2);
    const facts = { 'particularly-affected': false, 'from-workshop': false, 'part-time': false };
    expect(hit('AG11', { facts })!.obstacles).toHaveLength(1);
    expect(german(hit('AG06', { facts: { 'in-training': true } })!.conditions).join()).not.toMatch(
      /Eines davon/,
    );
  });

  it('gives gleichgestellte people the fees of a training (§ 151 Abs. 3 SGB IX)', () => {
    expect(hit('AG03', { status: 'gleichgestellt' })!.obstacles).toEqual([]);
  });

  it('says what has changed, and for a day before a change that it was otherwise then', () => {
    const before = hit('SB03', { on: '2021-06-09' })!;
    expect(before.changes.map(({ since }) => since)).toContain('2021-06-10');
    expect(german(before.conditions)).toContain('Erst seit 10.06.2021: Höchstbetrag 22.000 statt 9.500 EUR');
    expect(german(hit('SB03', { on: '2021-06-10' })!.conditions).join()).not.toMatch(/Erst seit/);
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
