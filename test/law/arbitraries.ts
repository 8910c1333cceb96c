import fc from 'fast-check';
import { dateOfDayNumber, dayNumber, civilDate, type CivilDate } from '../../rules/core/civil-date';
import { LAENDER, type MunicipalityFlag, type Place } from '../../rules/core/place';

const seed = Number(process.env['FRISTWERK_SEED']);
if (Number.isSafeInteger(seed)) fc.configureGlobal({ seed });

export function dateBetween(from: string, to: string): fc.Arbitrary<CivilDate> {
  const [min, max] = [dayNumber(civilDate(from)), dayNumber(civilDate(to))];
  return fc.integer({ min, max }).map(dateOfDayNumber);
}

const FLAGS: Partial<Record<string, MunicipalityFlag[]>> = {
  BY: ['MARIAE_HIMMELFAHRT', 'AUGSBURG'],
  SN: ['FRONLEICHNAM'],
  TH: ['FRONLEICHNAM'],
};

export const place: fc.Arbitrary<Place> = fc.constantFrom(...LAENDER).chain((land) => {
  const flags = FLAGS[land];
  return flags === undefined
    ? fc.constant({ land })
    : fc.subarray(flags).map((chosen) => ({ land, flags: chosen }));
});

export const unit = fc.constantFrom('days' as const, 'weeks' as const, 'months' as const, 'years' as const);
