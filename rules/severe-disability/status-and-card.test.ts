import {
  FactsContradictError,
  InvalidValueError,
  LawNotCoveredError,
  MissingFactError,
  UnknownKindError,
} from '../core/errors';
import { authority } from './authority';
import { cardValidity, type CardValidityInput } from './card-validity';
import { helpWithdrawal } from './help-withdrawal';
import { MARK_LAW, MARKS } from './marks';
import { statusProtection, type StatusProtectionInput } from './status-protection';
import { travelToken } from './travel-token';

describe('§ 199 Abs. 1 SGB IX: Schutz nach Herabstufung', () => {
  const lowered = (finalSince: string, gdbBefore = 50, gdbAfter = 30) =>
    statusProtection({ ground: 'gdb-lowered', gdbBefore, gdbAfter, finalSince });

  it.each([
    ['2026-06-16', '2026-09-30'],
    ['2022-07-26', '2022-10-31'],
    ['2026-05-01', '2026-08-31'],
    ['2026-05-31', '2026-08-31'],
    ['2026-09-17', '2026-12-31'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-01', '2028-02-29'],
    ['2026-10-01', '2027-01-31'],
  ])('unanfechtbar seit %s: endet mit dem dritten Kalendermonat, am %s', (finalSince, until) => {
    expect(lowered(finalSince).value).toEqual({ applies: true, protectedUntil: until });
  });

  it('weist auf die Monatsgrenze hin', () => {
    expect(lowered('2026-05-01').flags).toEqual(['month-boundary']);
    expect(lowered('2026-05-02').flags).toEqual([]);
  });

  it('bleibt der GdB bei 50, gibt es keinen Schutz, weil nichts endet', () => {
    expect(lowered('2026-06-16', 80, 50).value).toEqual({ applies: false, protectedUntil: null });
    expect(lowered('2026-06-16', 40, 30).value.applies).toBe(false);
    expect(lowered('2026-06-16', 50, 0).value.applies).toBe(true);
  });

  it('was keine Herabsetzung ist, widerspricht sich', () => {
    expect(() => lowered('2026-06-16', 50, 50)).toThrow(FactsContradictError);
    expect(() => lowered('2026-06-16', 50, 60)).toThrow(FactsContradictError);
    expect(() => lowered('2026-06-16', 55, 30)).toThrow(InvalidValueError);
    expect(() => statusProtection({ ground: 'gdb-lowered', finalSince: '2026-06-16' })).toThrow(
      MissingFactError,
    );
  });
});

describe('§ 199 Abs. 2 SGB IX: Gleichstellung', () => {
  const ended = (ground: StatusProtectionInput['ground']) =>
    statusProtection({ ground, finalSince: '2026-06-16' });

  it('der Widerruf wirkt am Ende des dritten Kalendermonats', () => {
    expect(ended('gleichstellung-revoked').value).toEqual({ applies: true, protectedUntil: '2026-09-30' });
  });

  it('die Rücknahme nach dem Gesetz sofort, mit Hinweis auf die andere Ansicht', () => {
    expect(ended('gleichstellung-taken-back').value).toEqual({ applies: false, protectedUntil: null });
    expect(ended('gleichstellung-taken-back').flags).toEqual(['three-months-disputed']);
  });

  it('anderer Wegfall beendet den Schutz sofort', () => {
    expect(ended('other-loss').value).toEqual({ applies: false, protectedUntil: null });
    expect(() => ended('boredom' as never)).toThrow(UnknownKindError);
  });
});

describe('§ 6 SchwbAwV: Gültigkeit des Ausweises', () => {
  const until = (facts: Partial<CardValidityInput>) =>
    cardValidity({ issuedOn: '2026-11-10', ...facts }).value.validUntil;

  it('Erwachsene: fünf Jahre, der Monat der Ausstellung zählt mit', () => {
    expect(until({ bornOn: '1970-04-01' })).toBe('2031-10-31');
    expect(until({ bornOn: '1970-04-01', issuedOn: '2026-01-31' })).toBe('2030-12-31');
  });

  it('unter zehn Jahren bis zum Ende des Monats der Vollendung des zehnten Lebensjahres', () => {
    expect(until({ bornOn: '2018-03-14' })).toBe('2028-03-31');
    expect(until({ bornOn: '2018-04-01' })).toBe('2028-03-31');
    expect(until({ bornOn: '2018-04-02' })).toBe('2028-04-30');
    expect(until({ bornOn: '2016-11-11' })).toBe('2026-11-30');
    expect(until({ bornOn: '2026-11-10' })).toBe('2036-11-30');
  });

  it('zwischen zehn und fünfzehn bis zur Vollendung des zwanzigsten', () => {
    expect(until({ bornOn: '2016-11-10' })).toBe('2036-11-30');
    expect(until({ bornOn: '2011-11-11' })).toBe('2031-11-30');
    expect(until({ bornOn: '2016-11-01' })).toBe('2036-10-31');
  });

  it('auch wer fünfzehn ist, bis zum Tag vor dem sechzehnten Geburtstag, mit Hinweis', () => {
    const fifteen = (bornOn: string) => cardValidity({ issuedOn: '2026-11-10', bornOn });
    expect(fifteen('2011-11-10').value.validUntil).toBe('2031-11-30');
    expect(fifteen('2010-11-11').value.validUntil).toBe('2030-11-30');
    expect(fifteen('2011-11-10').flags).toContain('age-fifteen-counted-as-within-fifteen');
    expect(fifteen('2011-11-11').flags).toEqual([]);
    expect(fifteen('2010-11-10').value.validUntil).toBe('2031-10-31');
    expect(fifteen('2010-11-10').flags).toEqual(['month-of-issue-counted']);
  });

  it('unbefristet, doch nie über die Grenzen für Kinder und Aufenthalt hinaus', () => {
    expect(until({ bornOn: '1970-04-01', unlimited: true })).toBeNull();
    expect(until({ bornOn: '2018-03-14', unlimited: true })).toBe('2028-03-31');
    expect(until({ bornOn: '1970-04-01', unlimited: true, permitUntil: '2027-02-10' })).toBe('2027-02-28');
    expect(until({ bornOn: '1970-04-01', permitUntil: '2035-02-10' })).toBe('2031-10-31');
  });

  it('nicht vor der Geburt und nicht nach Ablauf des Titels', () => {
    expect(() => until({ bornOn: '2026-11-11' })).toThrow(FactsContradictError);
    expect(() => until({ permitUntil: '2026-11-09' })).toThrow(FactsContradictError);
    expect(() => until({ issuedOn: '1999-12-31' })).toThrow(LawNotCoveredError);
  });
});

describe('§ 200 SGB IX: Entziehung der besonderen Hilfen', () => {
  it('läuft vom Tag der Entscheidung an, höchstens sechs Monate', () => {
    const until = (months: number) => helpWithdrawal({ decidedOn: '2026-11-10', months }).value.until;
    expect([until(1), until(6)]).toEqual(['2026-12-09', '2027-05-09']);
    expect(() => until(7)).toThrow(InvalidValueError);
    expect(() => until(0)).toThrow(InvalidValueError);
    expect(helpWithdrawal({ decidedOn: '2026-11-10', months: 6 }).flags).toEqual(['decision-day-counted']);
  });
});

describe('§ 228 SGB IX: Wertmarke', () => {
  const token = (on: string, changes = {}) => travelToken({ on, months: 12, marks: ['G'], ...changes }).value;

  it.each([
    ['2020-12-31', 8_000, 4_000],
    ['2021-01-01', 9_100, 4_600],
    ['2024-12-31', 9_100, 4_600],
    ['2025-01-01', 10_400, 5_300],
  ])('am %s', (on, year, half) => {
    expect(token(on).priceCents).toBe(year);
    expect(token(on, { months: 6 }).priceCents).toBe(half);
  });

  it('frei bei H, Bl und bei Leistungen zum Lebensunterhalt', () => {
    expect(token('2026-01-01', { marks: ['H'] })).toEqual({ entitled: true, priceCents: 0 });
    expect(token('2026-01-01', { marks: ['Bl'] }).priceCents).toBe(0);
    expect(token('2026-01-01', { subsistenceBenefits: true }).priceCents).toBe(0);
  });

  it('frei bei Beschädigten, die schon am 1. Oktober 1979 die Voraussetzungen erfüllten (§ 228 Abs. 4 Nr. 3 SGB IX)', () => {
    expect(token('2026-01-01', { entitledSince1979: true })).toEqual({ entitled: true, priceCents: 0 });
    expect(token('2026-01-01', { entitledSince1979: true, marks: [] }).entitled).toBe(false);
  });

  it('nicht ohne Merkzeichen und nicht neben der ermäßigten Kraftfahrzeugsteuer', () => {
    expect(token('2026-01-01', { marks: ['B', 'RF'] })).toEqual({ entitled: false, priceCents: null });
    expect(token('2026-01-01', { vehicleTaxReduced: true }).entitled).toBe(false);
  });

  it('jedes Merkzeichen hat Norm und Voraussetzung', () => {
    for (const mark of MARKS) expect(MARK_LAW[mark].norm).toMatch(/§/);
  });
});

describe('§ 152 Abs. 1 SGB IX: zuständige Behörde', () => {
  it('nach dem Wohnsitz', () => {
    const at = authority({ land: 'BY', on: '2026-11-01' });
    expect(at.value).toMatchObject({ name: 'Zentrum Bayern Familie und Soziales (ZBFS)', laender: ['BY'] });
    expect(at.value.address).toMatchObject({ postalCode: '95445', city: 'Bayreuth' });
    expect(at.flags).toEqual(['address-unverified']);
    expect(authority({ land: 'NW', on: '2026-11-01' }).value).toMatchObject({ address: null });
    expect(authority({ land: 'ST', on: '2026-11-01' }).value.address).toMatchObject({ postalCode: '06112' });
  });

  it('im Ausland bis 2023 nach der Tabelle der Ämter', () => {
    const abroad = (country: string) => authority({ country, on: '2023-12-31' }).value;
    expect(abroad('FR')).toMatchObject({ name: 'Landesamt für Soziales', laender: ['SL'] });
    expect(abroad('Frankreich')).toEqual(abroad('FR'));
    expect(abroad('CH').laender).toEqual(['BW']);
    expect(abroad('BG').laender).toEqual(['BW']);
    expect(abroad('JP').laender).toEqual(['HH']);
    expect(abroad('BR').laender).toEqual(['HB']);
  });

  it('seit 2024 nach der AuslZustV', () => {
    const abroad = (country: string) => authority({ country, on: '2024-01-01' });
    expect(abroad('FR').value).toMatchObject({ name: 'Saarland', laender: ['SL'], address: null });
    expect(abroad('CH').value.laender).toEqual(['BW']);
    expect(abroad('KE').value.laender).toEqual(['SN']);
    expect(abroad('CN').value.laender).toEqual(['BE']);
    expect(abroad('US').value.laender).toEqual(['HB']);
    expect(abroad('AR').value.laender).toEqual(['TH']);
    expect(abroad('NZ').value.laender).toEqual(['NI']);
    expect(abroad('XK').value.laender).toEqual(['HE']);
    expect(abroad('PL').value.laender).toEqual(['BY', 'NW']);
    expect(abroad('PL').flags).toContain('further-fact-decides');
  });

  it('fragt nach genau einem Wohnsitz', () => {
    expect(() => authority({ on: '2026-11-01' })).toThrow(MissingFactError);
    expect(() => authority({ land: 'NW', country: 'FR', on: '2026-11-01' })).toThrow(FactsContradictError);
    expect(() => authority({ country: 'DE', on: '2026-11-01' })).toThrow(FactsContradictError);
    expect(() => authority({ country: 'Atlantis', on: '2026-11-01' })).toThrow(UnknownKindError);
    expect(() => authority({ land: 'XX' as never, on: '2026-11-01' })).toThrow(UnknownKindError);
    expect(() => authority({ land: 'NW', on: '1999-12-31' })).toThrow(LawNotCoveredError);
  });
});
