import {
  FactsContradictError,
  InvalidValueError,
  LawNotCoveredError,
  MissingFactError,
} from '../core/errors';
import { wageSubsidyAdjustment, wageSubsidyUnpaidDays } from './adjustment';
import { wageSubsidyExclusion } from './exclusion';
import { rateInMonth } from './kinds';
import { wageSubsidyPlan, type WageSubsidyPlanInput } from './plan';
import { wageSubsidyRepayment, type EndReason } from './repayment';

const d1: WageSubsidyPlanInput = {
  kind: 'GENERAL',
  beginsOn: '2026-03-01',
  ratePercent: 40,
  months: 6,
  monthlyWageCents: 240_000,
};
const d2: WageSubsidyPlanInput = {
  kind: 'SB',
  beginsOn: '2026-12-01',
  ratePercent: 70,
  months: 24,
  monthlyWageCents: 300_000,
};
const plan = (input: WageSubsidyPlanInput) => wageSubsidyPlan(input).value;

describe('§§ 88 bis 91 SGB III: Plan', () => {
  it('40 Prozent von 2.400 EUR mit Arbeitgeberanteil (BSG)', () => {
    expect(plan(d1)).toMatchObject({ baseCents: 288_000, totalCents: 691_200, endsOn: '2026-08-31' });
    expect(new Set(plan(d1).months.map(({ amountCents }) => amountCents))).toEqual(new Set([115_200]));
  });

  it('§ 90 Abs. 4: zehn Punkte weniger nach zwölf Monaten', () => {
    const { months } = plan(d2);
    expect(months[0]).toEqual({
      month: 1,
      from: '2026-12-01',
      to: '2026-12-31',
      ratePercent: 70,
      amountCents: 252_000,
    });
    expect(months[11]).toMatchObject({ to: '2027-11-30', ratePercent: 70 });
    expect(months[12]).toMatchObject({ from: '2027-12-01', ratePercent: 60, amountCents: 216_000 });
    expect(months[23]).toMatchObject({ to: '2028-11-30', ratePercent: 60 });
  });

  it('besonders betroffene erst nach 24 Monaten, nie unter 30 Prozent', () => {
    const rates = plan({
      kind: 'BBSM_55PLUS',
      beginsOn: '2026-03-01',
      ratePercent: 70,
      months: 96,
      monthlyWageCents: 280_000,
      bornOn: '1965-01-01',
    }).months.map(({ ratePercent }) => ratePercent);
    expect([
      rates[23],
      rates[24],
      rates[35],
      rates[36],
      rates[47],
      rates[48],
      rates[59],
      rates[60],
      rates[95],
    ]).toEqual([70, 60, 60, 50, 50, 40, 40, 30, 30]);
  });

  it('ein Satz bis 30 Prozent sinkt nicht, andere bleiben bei 30 stehen', () => {
    expect([rateInMonth('SB', 30, 24), rateInMonth('SB', 25, 24), rateInMonth('SB', 35, 13)]).toEqual([
      30, 25, 30,
    ]);
    expect([rateInMonth('SB', 70, 12), rateInMonth('SB', 70, 13)]).toEqual([70, 60]);
    expect(rateInMonth('GENERAL_55PLUS', 50, 36)).toBe(50);
  });

  it('das Entgelt zählt bis zur Beitragsbemessungsgrenze des Beginns', () => {
    const base = (beginsOn: string, region?: 'WEST' | 'OST') =>
      plan({ ...d1, beginsOn, monthlyWageCents: 900_000, region }).baseCents;
    expect(base('2026-03-01')).toBe(1_014_000);
    expect(base('2025-03-01')).toBe(966_000);
    expect(base('2024-03-01', 'WEST')).toBe(906_000);
    expect(base('2024-03-01', 'OST')).toBe(894_000);
    expect(() => base('2024-03-01')).toThrow(MissingFactError);
    expect(plan({ ...d1, beginsOn: '2024-03-01' }).baseCents).toBe(288_000);
  });

  it('rundet jeden Schritt auf den Cent, halbe nach oben', () => {
    expect(
      plan({ ...d1, kind: 'P73_3', ratePercent: 70, monthlyWageCents: 275_050 }).months[0]!.amountCents,
    ).toBe(231_042);
    expect(plan({ ...d1, monthlyWageCents: 3 }).baseCents).toBe(4);
    expect(plan({ ...d1, monthlyWageCents: 2 }).baseCents).toBe(2);
  });
});

describe('§§ 337, 339 SGB III: Zahlungen nach Kalendermonaten', () => {
  const amounts = (beginsOn: string, months = 6) =>
    plan({ ...d1, beginsOn, months }).payments.map(({ amountCents }) => amountCents);

  it('vom Ersten an in gleichen Monaten', () => {
    expect(plan(d1).payments.map(({ calendarMonth }) => calendarMonth)).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    expect(amounts('2026-03-01')).toEqual([115_200, 115_200, 115_200, 115_200, 115_200, 115_200]);
  });

  it('vom 15. an: 16/30 zuerst, 14/30 zuletzt', () => {
    expect(amounts('2026-02-15')).toEqual([61_440, 115_200, 115_200, 115_200, 115_200, 115_200, 53_760]);
    expect(plan({ ...d1, beginsOn: '2026-02-15' }).endsOn).toBe('2026-08-14');
  });

  it('am 30. und 31. ein Dreißigstel', () => {
    expect(amounts('2026-01-30', 1)).toEqual([3_840, 111_360]);
    expect(amounts('2026-01-31', 1)).toEqual([3_840, 111_360]);
  });

  it('über den Jahreswechsel', () => {
    const { payments } = plan({ ...d1, beginsOn: '2026-11-16', months: 2 });
    expect(payments.map(({ calendarMonth }) => calendarMonth)).toEqual(['2026-11', '2026-12', '2027-01']);
  });

  it('eine Minderung wird ab ihrem Tag gezahlt', () => {
    const { payments } = plan({ ...d2, beginsOn: '2026-12-15' });
    expect(payments[12]).toEqual({ calendarMonth: '2027-12', amountCents: 117_600 + 115_200 });
    expect(payments[11]!.amountCents).toBe(252_000);
    expect(payments[13]!.amountCents).toBe(216_000);
  });
});

describe('what a plan refuses', () => {
  it('more than the law gives', () => {
    expect(() => plan({ ...d1, ratePercent: 51 })).toThrow(FactsContradictError);
    expect(() => plan({ ...d1, months: 13 })).toThrow(FactsContradictError);
    expect(() => plan({ ...d2, ratePercent: 71 })).toThrow(FactsContradictError);
    expect(() => plan({ ...d2, months: 25 })).toThrow(FactsContradictError);
    expect(() => plan({ ...d1, ratePercent: 0 })).toThrow(InvalidValueError);
    expect(() => plan({ ...d1, months: 1.5 })).toThrow(InvalidValueError);
  });

  it('a year without a Beitragsbemessungsgrenze', () => {
    expect(plan({ ...d1, beginsOn: '2026-12-31' }).endsOn).toBe('2027-06-30');
    expect(() => plan({ ...d1, beginsOn: '2027-01-01' })).toThrow(LawNotCoveredError);
    expect(() => plan({ ...d1, beginsOn: '2017-12-31' })).toThrow(LawNotCoveredError);
  });

  it('§ 89 S. 3: an age not reached; 50 until 2023, 55 since', () => {
    const older = (beginsOn: string, bornOn?: string) =>
      plan({ ...d1, kind: 'GENERAL_55PLUS', months: 36, ratePercent: 50, beginsOn, bornOn }).months.length;
    expect(older('2023-12-31', '1973-12-31')).toBe(36);
    expect(() => older('2024-01-01', '1973-12-31')).toThrow(FactsContradictError);
    expect(older('2026-03-01', '1971-03-01')).toBe(36);
    expect(() => older('2026-03-01', '1971-03-02')).toThrow(FactsContradictError);
    expect(() => older('2026-03-01')).toThrow(MissingFactError);
  });

  it('a birth after the start of the employment, for every kind', () => {
    for (const bornOn of ['2026-03-01', '9999-12-31']) {
      expect(() => plan({ ...d1, bornOn })).toThrow(FactsContradictError);
    }
    expect(plan({ ...d1, bornOn: '2010-01-01' }).months).toHaveLength(6);
  });
});

describe('§ 91 Abs. 2 S. 2 SGB III: gesunkenes Entgelt', () => {
  it('mindert die Festbeträge ab dem Monat', () => {
    const lower = wageSubsidyAdjustment({ plan: d1, fromMonth: 4, monthlyWageCents: 200_000 }).value;
    expect(lower.reduced).toBe(true);
    expect(lower.months.map(({ amountCents }) => amountCents)).toEqual([
      115_200, 115_200, 115_200, 96_000, 96_000, 96_000,
    ]);
    expect(lower.totalCents).toBe(633_600);
  });

  it('erhöht sie nie', () => {
    const raised = wageSubsidyAdjustment({ plan: d1, fromMonth: 4, monthlyWageCents: 300_000 }).value;
    expect(raised).toMatchObject({ reduced: false, totalCents: 691_200 });
  });

  it('Tage ohne Entgelt mindern die Rate um Dreißigstel', () => {
    const days = (unpaidDays: number) =>
      wageSubsidyUnpaidDays({ instalmentCents: 115_200, unpaidDays }).value.amountCents;
    expect([days(0), days(10), days(30), days(31)]).toEqual([115_200, 76_800, 0, 0]);
  });
});

describe('§ 92 Abs. 2 SGB III: Rückzahlung', () => {
  const repay = (changes: object) =>
    wageSubsidyRepayment({ plan: d1, reason: 'employer-without-ground', ...changes }).value.repayCents;

  it('die Hälfte, anteilig nach nicht geleisteter Nachbeschäftigung', () => {
    expect(repay({ followUpMonthsServed: 2 })).toBe(230_400);
    expect(repay({ followUpMonthsServed: 0 })).toBe(345_600);
    expect(repay({ followUpMonthsServed: 6 })).toBe(0);
    expect(repay({ followUpMonthsServed: 7 })).toBe(0);
  });

  it('während der Förderung voll', () => {
    expect(repay({ endedAfterFundingMonth: 3 })).toBe(172_800);
    expect(repay({ endedAfterFundingMonth: 0 })).toBe(0);
  });

  it('höchstens, was in den letzten zwölf Monaten der Beschäftigung geleistet wurde', () => {
    expect(repay({ plan: d2, endedAfterFundingMonth: 24 })).toBe(2_592_000);
    expect(repay({ plan: d2, followUpMonthsServed: 6 })).toBe(648_000);
    expect(repay({ plan: d2, followUpMonthsServed: 11 })).toBe(18_000);
  });

  it.each([
    ['employer-without-ground', true],
    ['person-or-conduct', false],
    ['urgent-operational', false],
    ['employee-wish', false],
    ['pension-age', false],
    ['employee-for-cause', true],
    ['fixed-term-ended', true],
    ['mutual', true],
    ['death', false],
    ['insolvency', true],
    ['transfer', false],
  ] as [EndReason, boolean][])('%s: zurückzuzahlen %p', (reason, due) => {
    expect(repay({ reason, followUpMonthsServed: 2 })).toBe(due ? 230_400 : 0);
  });

  it('nie für besonders betroffene schwerbehinderte Menschen', () => {
    const plan60 = { ...d1, kind: 'BBSM', ratePercent: 70, months: 60 };
    expect(repay({ plan: plan60, followUpMonthsServed: 1 })).toBe(0);
  });

  it('braucht genau einen Zeitpunkt', () => {
    expect(() => repay({})).toThrow(MissingFactError);
    expect(() => repay({ endedAfterFundingMonth: 3, followUpMonthsServed: 1 })).toThrow(FactsContradictError);
    expect(() => repay({ endedAfterFundingMonth: 7 })).toThrow(InvalidValueError);
    expect(() => repay({ plan: undefined, followUpMonthsServed: 1 })).toThrow(MissingFactError);
  });
});

describe('§ 92 Abs. 1, § 324 SGB III: Ausschluss', () => {
  const exclusion = (changes: object) =>
    wageSubsidyExclusion({
      kind: 'SB',
      beginsOn: '2026-03-01',
      appliedOn: '2026-02-01',
      fixedTerm: false,
      earlierEmployments: [],
      ...changes,
    }).value;
  const earlier = (from: string, to: string) => [{ from, to }];

  it('keiner', () => expect(exclusion({})).toEqual({ excluded: false, reasons: [] }));

  it('mehr als drei Monate beim selben Arbeitgeber in den letzten vier Jahren', () => {
    expect(exclusion({ earlierEmployments: earlier('2024-01-01', '2024-03-31') }).excluded).toBe(false);
    expect(exclusion({ earlierEmployments: earlier('2024-01-01', '2024-04-01') }).reasons).toEqual([
      'earlier-employer',
    ]);
    expect(exclusion({ earlierEmployments: earlier('2018-01-01', '2022-02-28') }).excluded).toBe(false);
    expect(exclusion({ earlierEmployments: earlier('2018-01-01', '2022-06-01') }).excluded).toBe(true);
  });

  it('nicht für die befristete Beschäftigung besonders betroffener Menschen', () => {
    const earlierEmployments = earlier('2024-01-01', '2024-12-31');
    expect(exclusion({ kind: 'BBSM', fixedTerm: true, earlierEmployments }).excluded).toBe(false);
    expect(exclusion({ kind: 'BBSM', earlierEmployments }).excluded).toBe(true);
    expect(exclusion({ fixedTerm: true, earlierEmployments }).excluded).toBe(true);
  });

  it('Antrag erst nach Beginn, eine andere Beschäftigung deswegen beendet', () => {
    expect(exclusion({ appliedOn: '2026-03-02' }).reasons).toEqual(['applied-after-start']);
    expect(exclusion({ otherEndedForSubsidy: true }).reasons).toEqual(['other-employment-ended-for-it']);
  });
});
