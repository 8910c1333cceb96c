import { listOf, oneOf } from './check';
import { FactsContradictError, MissingFactError } from './errors';

// prettier-ignore
export const LAENDER = [
  'BB', 'BE', 'BW', 'BY', 'HB', 'HE', 'HH', 'MV', 'NI', 'NW', 'RP', 'SH', 'SL', 'SN', 'ST', 'TH',
] as const;
export type Land = (typeof LAENDER)[number];

export const MUNICIPALITY_FLAGS = ['FRONLEICHNAM', 'MARIAE_HIMMELFAHRT', 'AUGSBURG'] as const;
export type MunicipalityFlag = (typeof MUNICIPALITY_FLAGS)[number];

/** Where the act has to be received: § 193 BGB, § 26 Abs. 3 SGB X, § 64 Abs. 3 SGG. */
export interface Place {
  readonly land: Land;
  readonly flags?: readonly MunicipalityFlag[] | undefined;
}

/** Länder in which the holiday a flag stands for exists, in all or in some municipalities. */
const LAENDER_OF_FLAG: Record<MunicipalityFlag, readonly Land[]> = {
  FRONLEICHNAM: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL', 'SN', 'TH'],
  MARIAE_HIMMELFAHRT: ['BY', 'SL'],
  AUGSBURG: ['BY'],
};

export function checkedPlace(value: unknown, field = 'place'): Place {
  if (typeof value !== 'object' || value === null) throw new MissingFactError(field);
  const { land: rawLand, flags: rawFlags } = value as { land?: unknown; flags?: unknown };
  const land = oneOf(rawLand, LAENDER, `${field}.land`);
  if (rawFlags === undefined) return { land };
  const flags = listOf<unknown>(rawFlags, `${field}.flags`).map((flag) =>
    oneOf(flag, MUNICIPALITY_FLAGS, `${field}.flags`),
  );
  for (const flag of flags) {
    if (!LAENDER_OF_FLAG[flag].includes(land)) {
      throw new FactsContradictError([`${field}.land`, `${field}.flags`], {
        de: `Eine Gemeinde mit dem Merkmal ${flag} gibt es in diesem Land nicht.`,
        en: `This Land has no municipality with the flag ${flag}.`,
      });
    }
  }
  return { land, flags };
}
