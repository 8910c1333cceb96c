import { oneOf } from '../core/check';
import type { CivilDate } from '../core/civil-date';
import { coveredDate } from '../core/coverage';
import { FactsContradictError, InvalidValueError, MissingFactError, UnknownKindError } from '../core/errors';
import { finding, step, type Finding } from '../core/finding';
import { parameter } from '../core/parameter';
import { LAENDER, type Land } from '../core/place';
import data from './authorities.json';

export interface AuthorityInput {
  /** Land of residence. */
  readonly land?: Land | undefined;
  /** Country of residence: ISO 3166 code of two letters, or its German name. */
  readonly country?: string | undefined;
  readonly on: string;
}

interface OfficeAddress {
  readonly unit?: string;
  readonly street?: string;
  readonly addressSupplement?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly phone?: string;
  readonly web?: string;
}

interface AuthorityValue {
  readonly name: string;
  readonly address: OfficeAddress | null;
  /** Länder that are competent; more than one where a further fact decides. */
  readonly laender: Land[];
  readonly source: string;
}

type Answer = Finding<AuthorityValue, AuthorityInput>;
type Office = OfficeAddress & { readonly name: string };

interface Country {
  readonly iso: string;
  readonly names: readonly string[];
  readonly until2023: readonly string[];
  readonly since2024: readonly string[];
}

const BROCHURE = 'ZB Ratgeber „Behinderung feststellen lassen“ (um 2016); Anschriften ungeprüft';
const REGULATION = '§ 2 Abs. 1 AuslZustV v. 06.11.2023, BGBl. 2023 I Nr. 303';

const byLand = data.byLand as Record<Land, Office & { readonly land: string }>;
const abroadUntil2023 = data.abroadUntil2023 as Record<string, Office>;
const countries = data.countries as readonly Country[];

/** § 152 Abs. 1 S. 1 SGB IX: whose authorities find the disability: those of the BVG, since 2024 those of SGB XIV. */
const competence = parameter<'offices' | 'laender'>({
  id: 'AUSLZUSTV',
  unit: 'which table names the competent authority for residents abroad',
  entries: [
    {
      from: '2000-01-01',
      value: 'offices',
      citation: { norm: '§ 152 Abs. 1 S. 1 SGB IX', note: 'With the BVG and the earlier AuslZustV.' },
      checkedOn: '2026-11-21',
    },
    {
      from: '2024-01-01',
      value: 'laender',
      citation: { norm: '§ 152 Abs. 1 S. 1 SGB IX', source: REGULATION },
      checkedOn: '2026-11-21',
    },
  ],
});

/**
 * § 152 Abs. 1 SGB IX, AuslZustV: who finds the disability: the authority of the place of residence, or for residents
 * abroad the one the regulation names. Names and addresses are transcribed and have to be kept by the office.
 */
export function authority(input: AuthorityInput): Answer {
  const on = coveredDate(input.on, 'on');
  if (input.land !== undefined && input.country !== undefined) {
    throw new FactsContradictError(['land', 'country'], {
      de: 'Entweder das Land des Wohnsitzes oder der Staat im Ausland, nicht beides.',
      en: 'Either the Land of residence or the country abroad, not both.',
    });
  }
  if (input.land !== undefined) return atHome(input, oneOf(input.land, LAENDER, 'land'));
  if (input.country === undefined) throw new MissingFactError('land');
  return abroad(input, countryOf(input.country), on);
}

function atHome(input: AuthorityInput, land: Land): Answer {
  const { name, address } = split(byLand[land]);
  const steps = [
    step(
      '§ 152 Abs. 1 S. 1 SGB IX',
      `Zuständig ist die Behörde des Wohnsitzes: ${name} (${byLand[land].land}).`,
      `Competent is the authority of the residence: ${name} (${byLand[land].land}).`,
    ),
  ];
  return finding('authority', input, { name, address, laender: [land], source: BROCHURE }, steps, [
    'address-unverified',
  ]);
}

function countryOf(value: unknown): Country {
  if (typeof value !== 'string') {
    throw new InvalidValueError('country', { de: 'ein Staat', en: 'a country' });
  }
  if (['DE', 'DEUTSCHLAND'].includes(value.toUpperCase())) {
    throw new FactsContradictError(['country', 'land'], {
      de: 'Für einen Wohnsitz in Deutschland ist das Land anzugeben.',
      en: 'For a residence in Germany the Land has to be given.',
    });
  }
  const country = countries.find(({ iso, names }) => iso === value.toUpperCase() || names.includes(value));
  if (country === undefined) throw new UnknownKindError('country', ['ISO 3166-1 alpha-2']);
  return country;
}

function abroad(input: AuthorityInput, country: Country, on: CivilDate): Answer {
  const several = (codes: readonly string[]): string[] => (codes.length > 1 ? ['further-fact-decides'] : []);
  if (competence.at(on) === 'offices') {
    const offices = country.until2023.map((id) => split(abroadUntil2023[id]!));
    const name = offices.map((office) => office.name).join(' oder ');
    const laender = country.until2023.map((id) => id.slice(4, 6) as Land);
    const address = offices.length === 1 ? offices[0]!.address : null;
    const value = { name, address, laender, source: BROCHURE };
    const flags = ['address-unverified', ...several(country.until2023)];
    return finding('authority', input, value, [abroadStep('AuslZustV', name)], flags);
  }
  const laender = country.since2024.map((land) => land as Land);
  const name = laender.map((land) => byLand[land].land).join(' oder ');
  const value = { name, address: null, laender, source: REGULATION };
  const flags = ['office-not-named', 'land-law-may-deviate', ...several(laender)];
  return finding('authority', input, value, [abroadStep('§ 2 Abs. 1 AuslZustV', name)], flags);
}

function abroadStep(norm: string, name: string) {
  return step(
    `§ 152 Abs. 1 S. 1 SGB IX; ${norm}`,
    `Für Personen mit Wohnsitz in diesem Staat: ${name}.`,
    `For residents of this country: ${name}.`,
  );
}

function split({ name, unit, street, addressSupplement, postalCode, city, phone, web }: Office) {
  const entries = Object.entries({ unit, street, addressSupplement, postalCode, city, phone, web });
  const known = entries.filter(([, value]) => value !== undefined);
  return { name, address: known.length === 0 ? null : (Object.fromEntries(known) as OfficeAddress) };
}
