import fc from 'fast-check';
import { compute } from '../../rules';
import { addDays, civilDate, daysBetween, weekday } from '../../rules/core/civil-date';
import { holidayOn, isWorkingDay } from '../../rules/core/holidays';
import { SUBSIDY_KINDS, SUBSIDY_LAW } from '../../rules/wage-subsidy/kinds';
import { dateBetween, place, unit } from './arbitraries';

const anyDay = dateBetween('2000-01-01', '2045-12-31');
const amount = fc.integer({ min: 1, max: 24 });
const begins = fc.constantFrom('after-event' as const, 'with-day' as const);

describe('§§ 187 bis 193 BGB: Fristen', () => {
  it('eine längere Frist endet nie früher', () => {
    fc.assert(
      fc.property(
        anyDay,
        amount,
        fc.constantFrom('days', 'weeks', 'months'),
        begins,
        place,
        (on, n, of, how, where) => {
          const unitOf = of;
          const end = (length: number) =>
            compute('period', {
              kind: 'ACT',
              begins: how,
              on,
              length: { amount: length, unit: unitOf },
              place: where,
            }).value.lastDay;
          expect(end(n) <= end(n + 1)).toBe(true);
        },
      ),
    );
  });

  it('ein späteres Ereignis lässt sie nie früher enden', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        amount,
        unit,
        begins,
        place,
        (on, on2, n, of, how, where) => {
          const end = (day: string) =>
            compute('period', {
              kind: 'ACT',
              begins: how,
              on: day,
              length: { amount: of === 'years' ? Math.min(n, 4) : n, unit: of },
              place: where,
            }).value.lastDay;
          expect(end(on) <= end(addDays(on, on2))).toBe(true);
        },
      ),
    );
  });

  it('ein verschobenes Ende ist ein Werktag, und dazwischen liegt keiner', () => {
    fc.assert(
      fc.property(anyDay, amount, unit, place, (on, n, of, where) => {
        const length = { amount: of === 'years' ? Math.min(n, 4) : n, unit: of };
        const input = { begins: 'after-event' as const, on, length, place: where };
        const shifted = compute('period', { ...input, kind: 'ACT' }).value.lastDay;
        const plain = compute('period', { ...input, kind: 'STATUS' }).value.lastDay;
        expect(weekday(shifted)).not.toBe(0);
        expect(weekday(shifted)).not.toBe(6);
        expect(holidayOn(shifted, where)).toBeUndefined();
        expect(shifted >= plain).toBe(true);
        for (let day = plain; day < shifted; day = addDays(day, 1))
          expect(isWorkingDay(day, where)).toBe(false);
      }),
    );
  });

  it('„von einem Tag an“ endet am Tag vor der Frist nach dem Ereignis, wo der Monat den Tag hat', () => {
    fc.assert(
      fc.property(
        anyDay,
        amount,
        fc.constantFrom('days' as const, 'weeks' as const),
        place,
        (on, n, of, where) => {
          const end = (how: 'after-event' | 'with-day') =>
            compute('period', {
              kind: 'STATUS',
              begins: how,
              on,
              length: { amount: n, unit: of },
              place: where,
            }).value.lastDay;
          expect(daysBetween(end('with-day'), end('after-event'))).toBe(1);
        },
      ),
    );
  });

  it('aneinandergereihte Monate vom selben Anfang an lassen keine Lücke und überlappen nicht', () => {
    fc.assert(
      fc.property(
        dateBetween('2018-01-01', '2026-12-31'),
        fc.integer({ min: 1, max: 96 }),
        (beginsOn, months) => {
          const { value } = compute('wage-subsidy-plan', {
            kind: 'BBSM_55PLUS',
            beginsOn,
            ratePercent: 70,
            months,
            monthlyWageCents: 200_000,
            bornOn: '1950-01-01',
          });
          expect(value.months[0]!.from).toBe(beginsOn);
          value.months.slice(1).forEach((row, index) => {
            expect(row.from).toBe(addDays(value.months[index]!.to, 1));
            expect(row.from <= row.to).toBe(true);
          });
          expect(value.months.at(-1)!.to).toBe(value.endsOn);
        },
      ),
    );
  });
});

describe('§ 37 SGB X, § 84 SGG: Aufgabe zur Post und Frist', () => {
  const lastDayFor = (dispatchedOn: string, land: 'NW' | 'SN') => {
    const { notifiedOn } = compute('notification', { mode: 'post', dispatchedOn }).value;
    return compute('remedy-period', {
      remedy: 'widerspruch',
      branch: 'SGG',
      notifiedOn,
      instruction: 'correct',
      place: { land },
    }).value.lastDay!;
  };

  it('der späteste sichere Tag der Aufgabe und die Frist sind Umkehrungen voneinander', () => {
    fc.assert(
      fc.property(
        dateBetween('2020-01-01', '2040-12-31'),
        fc.constantFrom('NW' as const, 'SN' as const),
        (day, land) => {
          let posted = day;
          const limit = lastDayFor(day, land);
          while (lastDayFor(addDays(posted, 1), land) <= limit) posted = addDays(posted, 1);
          expect(lastDayFor(posted, land)).toBe(limit);
          expect(lastDayFor(addDays(posted, 1), land) > limit).toBe(true);
          expect(posted >= day).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('ein Bescheid ist nie vor der Aufgabe und nie vor dem nachgewiesenen Zugang bekannt gegeben', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), (dispatchedOn, later) => {
        const receivedOn = addDays(dispatchedOn, later);
        const { notifiedOn } = compute('notification', { mode: 'post', dispatchedOn, receivedOn }).value;
        expect(notifiedOn > dispatchedOn).toBe(true);
        expect(notifiedOn >= receivedOn).toBe(true);
      }),
    );
  });
});

describe('§§ 90, 91 SGB III: Plan', () => {
  const plan = fc.constantFrom(...SUBSIDY_KINDS).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      beginsOn: dateBetween('2018-01-01', '2026-12-31').map(String),
      ratePercent: fc.integer({ min: 1, max: SUBSIDY_LAW[kind].maxRatePercent }),
      months: fc.integer({ min: 1, max: SUBSIDY_LAW[kind].maxMonths }),
      monthlyWageCents: fc.integer({ min: 0, max: 2_000_000 }),
      bornOn: fc.constant('1950-06-30'),
      region: fc.constantFrom('WEST' as const, 'OST' as const),
    }),
  );

  it('der Satz steigt nie und fällt nie unter seine Untergrenze', () => {
    fc.assert(
      fc.property(plan, (input) => {
        const rates = compute('wage-subsidy-plan', input).value.months.map(({ ratePercent }) => ratePercent);
        rates.slice(1).forEach((rate, index) => expect(rate).toBeLessThanOrEqual(rates[index]!));
        expect(Math.min(...rates)).toBeGreaterThanOrEqual(Math.min(30, input.ratePercent));
      }),
    );
  });

  it('die Summe der Monate und die Summe der Zahlungen sind der Gesamtbetrag', () => {
    fc.assert(
      fc.property(plan, (input) => {
        const { months, payments, totalCents } = compute('wage-subsidy-plan', input).value;
        expect(months.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
        expect(payments.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(totalCents);
        expect(payments.every(({ amountCents }) => amountCents >= 0)).toBe(true);
        expect(new Set(payments.map(({ calendarMonth }) => calendarMonth)).size).toBe(payments.length);
      }),
    );
  });

  it('zurückzuzahlen ist nie mehr als die Hälfte (auf den Cent aufgerundet) und mit jedem Monat weniger', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: 0, max: 12 }), (input, served) => {
        const repay = (followUpMonthsServed: number) =>
          compute('wage-subsidy-repayment', {
            plan: input,
            reason: 'employer-without-ground',
            followUpMonthsServed,
          }).value.repayCents;
        const { totalCents } = compute('wage-subsidy-plan', input).value;
        expect(repay(served)).toBeLessThanOrEqual(Math.ceil(totalCents / 2));
        expect(repay(served + 1)).toBeLessThanOrEqual(repay(served));
        expect(repay(12)).toBe(0);
      }),
    );
  });
});

describe('§ 160 SGB IX: Ausgleichsabgabe', () => {
  it('mehr Angerechnete machen sie nie höher', () => {
    const months = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.integer({ min: 2016, max: 2026 }),
        months(400),
        months(20),
        (year, monthlyWorkplaces, counted) => {
          const levy = (monthlyCounted: number[]) =>
            compute('levy', { year, monthlyWorkplaces, monthlyCounted }).value.levyCents;
          expect(levy(counted.map((one) => one + 1))).toBeLessThanOrEqual(levy(counted));
        },
      ),
    );
  });
});

describe('dieselbe Frage', () => {
  it('hat dieselbe Antwort', () => {
    fc.assert(
      fc.property(anyDay, place, (notifiedOn, where) => {
        const input = {
          remedy: 'klage',
          branch: 'VwGO',
          notifiedOn,
          instruction: 'wrong',
          place: where,
        } as const;
        expect(compute('remedy-period', input)).toEqual(compute('remedy-period', { ...input }));
      }),
    );
  });

  it('10.000 Feststellungen einer Rechtsbehelfsfrist dauern weniger als eine Sekunde', () => {
    const days = Array.from({ length: 10_000 }, (_, index) => addDays(civilDate('2020-01-01'), index % 3650));
    // Processor time: other processes of the machine do not count.
    const before = process.cpuUsage();
    for (const notifiedOn of days) {
      compute('remedy-period', {
        remedy: 'widerspruch',
        branch: 'SGG',
        notifiedOn,
        instruction: 'correct',
        place: { land: 'NW' },
      });
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
