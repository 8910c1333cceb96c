import {
  FactsContradictError,
  InvalidValueError,
  LawNotCoveredError,
  UnknownKindError,
} from '../core/errors';
import { budgetForWork } from './budget-for-work';
import { deemedGrant } from './deemed-grant';
import { drivingLicenceAid } from './driving-licence-aid';
import { jointDecision } from './joint-decision';
import { reasonedMessage } from './reasoned-message';
import { reimbursementClaim } from './reimbursement-claim';
import { responsibility } from './responsibility';
import { vehicleAid } from './vehicle-aid';

const place = { land: 'NW' } as const;

describe('§ 14 SGB IX: Zuständigkeit', () => {
  it('zwei Wochen zur Klärung, drei zur Entscheidung', () => {
    expect(responsibility({ receivedOn: '2026-11-02', place }).value).toEqual({
      clarifyBy: '2026-11-16',
      decideBy: '2026-11-23',
    });
  });

  it('nach Weiterleitung ab Eingang beim zweiten Träger', () => {
    const forwarded = responsibility({ receivedOn: '2026-11-02', forwardedReceivedOn: '2026-11-18', place });
    expect(forwarded.value).toEqual({ clarifyBy: '2026-11-16', decideBy: '2026-12-09' });
    expect(forwarded.flags).toEqual(['check-timely-forwarding']);
    expect(() =>
      responsibility({ receivedOn: '2026-11-02', forwardedReceivedOn: '2026-11-01', place }),
    ).toThrow(FactsContradictError);
  });

  it('§ 15 Abs. 4: sechs Wochen, mit Konferenz zwei Monate', () => {
    const joint = (how: 'participation-of-carriers' | 'plan-conference') =>
      jointDecision({ receivedOn: '2026-11-02', with: how, place }).value.decideBy;
    expect(joint('participation-of-carriers')).toBe('2026-12-14');
    expect(joint('plan-conference')).toBe('2027-01-04');
  });
});

describe('§ 185 Abs. 9, § 18 SGB IX: Genehmigungsfiktion', () => {
  const deemed = (benefit: Parameters<typeof deemedGrant>[0]['benefit'], receivedOn: string) =>
    deemedGrant({ benefit, receivedOn, place }).value.deemedAfter;

  it.each(['arbeitsassistenz', 'berufsbegleitung'] as const)('%s: sechs Wochen, seit 2024', (benefit) => {
    expect(deemed(benefit, '2026-11-16')).toBe('2026-12-28');
    expect(deemed(benefit, '2026-11-13')).toBe('2026-12-28');
    expect(deemed(benefit, '2024-01-01')).toBe('2024-02-12');
    expect(deemed(benefit, '2023-12-31')).toBeNull();
  });

  it('Leistungen zur Teilhabe: zwei Monate', () => {
    expect(deemed('participation-benefit', '2026-11-02')).toBe('2027-01-04');
    expect(() => deemed('participation-benefit', '2017-12-31')).toThrow(LawNotCoveredError);
  });

  it('Ermessensleistungen nie', () => {
    expect(deemed('discretionary', '2026-11-16')).toBeNull();
    expect(() => deemed('luxury' as never, '2026-11-16')).toThrow(UnknownKindError);
  });
});

describe('§ 18 Abs. 2 SGB IX: begründete Mitteilung', () => {
  const message = (changes: object) =>
    reasonedMessage({
      receivedOn: '2026-11-02',
      weeksToFindExpert: 0,
      weeksForOpinion: 0,
      daysOfMissingCooperation: 0,
      place,
      ...changes,
    }).value;

  it('verlängert um höchstens zwei und vier Wochen und die Zeit fehlender Mitwirkung', () => {
    expect(message({})).toEqual({ messageBy: '2027-01-04', decideBy: '2027-01-04' });
    expect(message({ weeksToFindExpert: 2, weeksForOpinion: 4 }).decideBy).toBe('2027-02-15');
    expect(message({ daysOfMissingCooperation: 10 }).decideBy).toBe('2027-01-14');
    expect(message({ daysOfMissingCooperation: 12 }).decideBy).toBe('2027-01-18');
    expect(() => message({ weeksForOpinion: 5 })).toThrow(InvalidValueError);
    expect(() => message({ weeksToFindExpert: 3 })).toThrow(InvalidValueError);
  });
});

describe('§ 111 SGB X: Erstattung nach vorläufiger Leistung', () => {
  it('zwölf Monate nach dem letzten Tag oder der Kenntnis', () => {
    const claim = (decisionKnownOn?: string) =>
      reimbursementClaim({ lastBenefitDay: '2026-03-31', decisionKnownOn, place }).value.claimBy;
    expect(claim()).toBe('2027-03-31');
    expect(claim('2026-06-15')).toBe('2027-06-15');
    expect(claim('2026-01-15')).toBe('2027-03-31');
  });
});

describe('§§ 5, 6 KfzHV: Kraftfahrzeughilfe', () => {
  const aid = (changes: object) =>
    vehicleAid({ on: '2026-06-01', priceCents: 1_500_000, netIncomeCents: 170_000, ...changes }).value;

  it.each([
    [158_500, 100],
    [158_501, 88],
    [178_000, 88],
    [178_001, 76],
    [198_000, 76],
    [218_000, 64],
    [237_500, 52],
    [257_500, 40],
    [277_000, 28],
    [297_000, 16],
    [297_001, 0],
  ])('2026, Einkommen %i Cent: %i Prozent', (netIncomeCents, percent) => {
    expect(aid({ netIncomeCents }).percent).toBe(percent);
  });

  it('88 Prozent von 15.000 EUR', () => {
    expect(aid({})).toEqual({ percent: 88, recognisedPriceCents: 1_500_000, grantCents: 1_320_000 });
  });

  it('Unterhaltene mindern das Einkommen um je 475 EUR', () => {
    expect(aid({ netIncomeCents: 225_500, dependants: 1 }).percent).toBe(88);
    expect(aid({ netIncomeCents: 225_501, dependants: 1 }).percent).toBe(76);
    expect(aid({ netIncomeCents: 50_000, dependants: 4 }).percent).toBe(100);
  });

  it('höchstens 9.500 EUR bis zum 09.06.2021, dann 22.000 EUR', () => {
    const price = (on: string) => aid({ on, priceCents: 3_000_000 }).recognisedPriceCents;
    expect([price('2021-06-09'), price('2021-06-10')]).toEqual([950_000, 2_200_000]);
    expect(aid({ on: '2021-06-09', netIncomeCents: 0 }).recognisedPriceCents).toBe(950_000);
  });

  it('rundet den Zuschuss auf volle 5 EUR auf', () => {
    expect(aid({ priceCents: 1_000_100 }).grantCents).toBe(880_500);
    expect(aid({ priceCents: 1_000_000 }).grantCents).toBe(880_000);
  });

  it('kennt die Bezugsgröße von 2018 bis 2026', () => {
    expect(() => aid({ on: '2027-01-01' })).toThrow(LawNotCoveredError);
    expect(() => aid({ on: '2017-12-31' })).toThrow(LawNotCoveredError);
    expect(() => aid({ dependants: -1 })).toThrow(InvalidValueError);
  });

  it('§ 8: Fahrerlaubnis voll, zwei Drittel, ein Drittel, nichts', () => {
    const licence = (netIncomeCents: number) =>
      drivingLicenceAid({
        on: '2026-06-01',
        costCents: 300_000,
        disabilityRelatedCents: 12_345,
        netIncomeCents,
      }).value;
    expect(licence(158_500)).toEqual({ thirds: 3, grantCents: 312_345 });
    expect(licence(158_501)).toEqual({ thirds: 2, grantCents: 212_345 });
    expect(licence(218_001)).toEqual({ thirds: 1, grantCents: 112_345 });
    expect(licence(297_001)).toEqual({ thirds: 0, grantCents: 12_345 });
  });
});

describe('§ 61 SGB IX: Budget für Arbeit', () => {
  const max = (on: string, wageCents = 250_000) => budgetForWork({ on, wageCents }).value.maxCents;

  it('75 Prozent, bis zum 13.06.2023 höchstens 40 Prozent der Bezugsgröße', () => {
    expect(max('2023-06-01')).toBe(135_800);
    expect(max('2023-06-13')).toBe(135_800);
    expect(max('2023-06-14')).toBe(187_500);
    expect(max('2023-06-01', 100_000)).toBe(75_000);
    expect(max('2023-07-01', 250_001)).toBe(187_501);
    expect(max('2030-01-01')).toBe(187_500);
  });

  it('nicht vor 2018', () => expect(() => max('2017-12-31')).toThrow(LawNotCoveredError));
});
