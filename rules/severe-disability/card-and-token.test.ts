import { FactsContradictError, LawNotCoveredError, MissingFactError } from '../core/errors';
import { cardContent, type CardContentInput } from './card-content';
import { cardValidity } from './card-validity';
import { expiryReminder } from './expiry-reminder';
import { tokenRefund } from './token-refund';
import { tokenTerm } from './token-term';
import { travelToken } from './travel-token';

const card = (input: Partial<CardContentInput> = {}) =>
  cardContent({
    on: '2026-11-02',
    marks: [],
    bornOn: '1980-05-01',
    foundBy: 'office',
    findingAppliedOn: '2026-01-12',
    cardAppliedOn: '2026-03-02',
    ...input,
  });

describe('§§ 1 bis 3 SchwbAwV: was auf dem Ausweis steht', () => {
  it('ist grün, und halb orange, wo es unentgeltliche Beförderung gibt', () => {
    expect(card().value.orange).toBe(false);
    expect(card({ marks: ['RF', 'B', '1. Kl.'] }).value.orange).toBe(false);
    for (const mark of ['G', 'aG', 'H', 'Bl', 'Gl'] as const)
      expect(card({ marks: [mark] }).value.orange).toBe(true);
  });

  it('trägt B und den Satz zur Begleitperson auf der Vorderseite, die übrigen Merkzeichen hinten', () => {
    expect(card({ marks: ['G', 'B', 'H'] }).value).toMatchObject({
      front: ['B'],
      back: ['G', 'H'],
      companion: true,
    });
    expect(card({ marks: ['G'] }).value.companion).toBe(false);
  });
});

describe('§ 5 SchwbAwV: Lichtbild', () => {
  it.each([
    ['2016-11-03', false],
    ['2016-11-02', true],
    ['2016-11-01', true],
  ])('geboren am %s, ausgestellt am 02.11.2026: %s', (bornOn, picture) => {
    expect(card({ bornOn }).value.picture).toBe(picture);
  });

  it('entfällt auf Antrag, wenn das Haus nicht verlassen werden kann', () => {
    expect(card({ withoutPicture: true }).value.picture).toBe(false);
  });

  it('wird ohne Geburtsdatum verlangt, mit Hinweis', () => {
    expect(card({ bornOn: undefined })).toMatchObject({
      value: { picture: true },
      flags: ['birth-date-not-given'],
    });
  });
});

describe('§ 6 SchwbAwV: Beginn und Ende', () => {
  it('beginnt mit dem Antrag auf Feststellung, bei der Feststellung einer anderen Stelle mit dem auf den Ausweis', () => {
    expect(card().value.validFrom).toBe('2026-01-12');
    expect(card({ foundBy: 'other-body' }).value.validFrom).toBe('2026-03-02');
    expect(() => card({ findingAppliedOn: undefined })).toThrow(MissingFactError);
  });

  it('endet mit dem Monat, in dem die Heilungsbewährung endet, wenn das vor den fünf Jahren liegt', () => {
    const until = (reviewDue: string) => cardValidity({ issuedOn: '2026-11-02', reviewDue }).value.validUntil;
    expect(until('2028-06-12')).toBe('2028-06-30');
    expect(until('2031-10-31')).toBe('2031-10-31');
    expect(until('2031-11-01')).toBe('2031-10-31');
    expect(until('2026-11-01')).toBe('2031-10-31');
  });

  it('reicht in der Schutzfrist nur bis zu deren Ende', () => {
    const until = (protectedUntil: string) =>
      cardValidity({ issuedOn: '2026-11-02', unlimited: true, protectedUntil }).value.validUntil;
    expect(until('2027-02-28')).toBe('2027-02-28');
    expect(() => until('2026-11-01')).toThrow(FactsContradictError);
  });

  it('wird drei Monate vorher angekündigt, die Wertmarke einen Monat', () => {
    const reminder = (of: 'card' | 'token', validUntil: string) =>
      expiryReminder({ of, issuedOn: '2026-11-02', validUntil }).value.on;
    expect(reminder('card', '2031-10-31')).toBe('2031-07-31');
    expect(reminder('token', '2027-03-31')).toBe('2027-02-28');
    expect(reminder('card', '2026-12-31')).toBe('2026-11-02');
  });
});

describe('§ 3a Abs. 2 SchwbAwV: Laufzeit der Wertmarke', () => {
  it('beginnt im Monat nach Antrag und Eigenbeteiligung', () => {
    const term = tokenTerm({ appliedOn: '2026-11-30', paidOn: '2026-12-01', months: 12 });
    expect(term.value).toEqual({ validFrom: '2027-01-01', validUntil: '2027-12-31' });
    expect(tokenTerm({ appliedOn: '2026-11-30', paidOn: '2026-11-02', months: 6 }).value).toEqual({
      validFrom: '2026-12-01',
      validUntil: '2027-05-31',
    });
  });

  it('beginnt im gewünschten Monat, nicht vor dem des Antrags', () => {
    const from = (wishedFrom: string) =>
      tokenTerm({ appliedOn: '2026-11-15', paidOn: '2026-11-20', wishedFrom, months: 6 }).value.validFrom;
    expect(from('2026-11-01')).toBe('2026-11-01');
    expect(from('2027-02-14')).toBe('2027-02-01');
    expect(() => from('2026-10-31')).toThrow(FactsContradictError);
  });

  it('beträgt ohne Eigenbeteiligung ein Jahr', () => {
    const free = tokenTerm({ appliedOn: '2026-11-15', free: true, months: 6 });
    expect(free.value).toEqual({ validFrom: '2026-12-01', validUntil: '2027-11-30' });
    expect(free.flags).toEqual(['free-token-begins-as-paid']);
    expect(() => tokenTerm({ appliedOn: '2026-11-15', months: 6 })).toThrow(MissingFactError);
  });
});

describe('§ 228 Abs. 3 SGB IX: Erstattung', () => {
  it.each([
    ['2027-06-30', 5_200],
    ['2027-07-01', 0],
    ['2026-12-15', 5_200],
  ])('Jahresmarke ab Januar 2027, zurück am %s: %i Cent', (endedOn, cents) => {
    const refund = tokenRefund({ validFrom: '2027-01-01', months: 12, paidCents: 10_400, endedOn });
    expect(refund.value).toEqual({ refundCents: cents, halfUntil: '2027-06-30' });
  });

  it('gibt es für eine Halbjahresmarke nicht', () => {
    const refund = tokenRefund({
      validFrom: '2027-01-01',
      months: 6,
      paidCents: 5_300,
      endedOn: '2027-01-05',
    });
    expect(refund.value).toEqual({ refundCents: 0, halfUntil: null });
  });

  it('halbiert auch den Betrag, der bis 2024 galt', () => {
    const refund = tokenRefund({
      validFrom: '2024-01-01',
      months: 12,
      paidCents: 9_100,
      endedOn: '2024-02-01',
    });
    expect(refund.value.refundCents).toBe(4_550);
  });
});

describe('§ 228 Abs. 2 SGB IX: vor dem Neunten Buch in seiner jetzigen Fassung', () => {
  it('ist kein Betrag erfasst', () => {
    expect(() => travelToken({ on: '2017-12-31', months: 12, marks: ['G'] })).toThrow(LawNotCoveredError);
  });
});
