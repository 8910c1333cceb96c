import type { Land, MunicipalityFlag } from './place';

type DayRule =
  | { readonly month: number; readonly day: number }
  | { readonly afterEaster: number }
  | { readonly repentanceDay: true };

/** One holiday in the Länder that keep it, between two years (both inclusive; absent: as far as the table reaches). */
export interface HolidayEntry {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly day: DayRule;
  readonly laender: readonly Land[];
  readonly flag?: MunicipalityFlag;
  readonly fromYear?: number;
  readonly toYear?: number;
  /** Norm where it is not the Land's holiday act (HOLIDAY_ACTS). */
  readonly norm?: string;
  readonly note?: string;
}

/** The holiday act of each Land with the provision that lists the days. */
export const HOLIDAY_ACTS: Record<Land, string> = {
  BB: '§ 2 FTG BB',
  BE: '§ 1 FeiertG BE',
  BW: '§ 1 FTG BW',
  BY: 'Art. 1 FTG BY',
  HB: '§ 2 FeiertG HB',
  HE: '§ 1 HFeiertagsG',
  HH: '§ 1 FeiertG HH',
  MV: '§ 2 FTG M-V',
  NI: '§ 2 NFeiertagsG',
  NW: '§ 2 FTG NW',
  RP: '§ 2 LFtG RP',
  SH: '§ 2 SFTG SH',
  SL: '§ 2 SFG SL',
  SN: '§ 1 SächsSFG',
  ST: '§ 2 FeiertG LSA',
  TH: '§ 2 ThürFGtG',
};

const ALL = Object.keys(HOLIDAY_ACTS) as readonly Land[];
const REFORMATION_FROM_THE_START: readonly Land[] = ['BB', 'MV', 'SN', 'ST', 'TH'];
const REFORMATION_SINCE_2018: readonly Land[] = ['HB', 'HH', 'NI', 'SH'];
const REFORMATION_ONLY_2017 = ALL.filter((land) => !REFORMATION_FROM_THE_START.includes(land));

const fixed = (month: number, day: number): DayRule => ({ month, day });
const afterEaster = (days: number): DayRule => ({ afterEaster: days });

export const HOLIDAYS: readonly HolidayEntry[] = [
  { id: 'neujahr', name: 'Neujahr', nameEn: "New Year's Day", day: fixed(1, 1), laender: ALL },
  {
    id: 'heilige-drei-koenige',
    name: 'Heilige Drei Könige',
    nameEn: 'Epiphany',
    day: fixed(1, 6),
    laender: ['BW', 'BY', 'ST'],
  },
  {
    id: 'frauentag-berlin',
    name: 'Internationaler Frauentag',
    nameEn: "International Women's Day",
    day: fixed(3, 8),
    laender: ['BE'],
    fromYear: 2019,
  },
  {
    id: 'frauentag-mecklenburg-vorpommern',
    name: 'Internationaler Frauentag',
    nameEn: "International Women's Day",
    day: fixed(3, 8),
    laender: ['MV'],
    fromYear: 2023,
  },
  { id: 'karfreitag', name: 'Karfreitag', nameEn: 'Good Friday', day: afterEaster(-2), laender: ALL },
  { id: 'ostersonntag', name: 'Ostersonntag', nameEn: 'Easter Sunday', day: afterEaster(0), laender: ['BB'] },
  { id: 'ostermontag', name: 'Ostermontag', nameEn: 'Easter Monday', day: afterEaster(1), laender: ALL },
  { id: 'erster-mai', name: '1. Mai', nameEn: 'Labour Day', day: fixed(5, 1), laender: ALL },
  {
    id: 'tag-der-befreiung-2020',
    name: '75. Jahrestag der Befreiung',
    nameEn: '75th anniversary of the liberation',
    day: fixed(5, 8),
    laender: ['BE'],
    fromYear: 2020,
    toYear: 2020,
  },
  {
    id: 'tag-der-befreiung-2025',
    name: '80. Jahrestag der Befreiung',
    nameEn: '80th anniversary of the liberation',
    day: fixed(5, 8),
    laender: ['BE'],
    fromYear: 2025,
    toYear: 2025,
  },
  {
    id: 'christi-himmelfahrt',
    name: 'Christi Himmelfahrt',
    nameEn: 'Ascension Day',
    day: afterEaster(39),
    laender: ALL,
  },
  {
    id: 'pfingstsonntag',
    name: 'Pfingstsonntag',
    nameEn: 'Whit Sunday',
    day: afterEaster(49),
    laender: ['BB'],
  },
  { id: 'pfingstmontag', name: 'Pfingstmontag', nameEn: 'Whit Monday', day: afterEaster(50), laender: ALL },
  {
    id: 'fronleichnam',
    name: 'Fronleichnam',
    nameEn: 'Corpus Christi',
    day: afterEaster(60),
    laender: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'],
  },
  {
    id: 'fronleichnam-gemeinden',
    name: 'Fronleichnam',
    nameEn: 'Corpus Christi',
    day: afterEaster(60),
    laender: ['SN', 'TH'],
    flag: 'FRONLEICHNAM',
    note: 'Only in the municipalities that an ordinance of the Land names.',
  },
  {
    id: 'volksaufstand-2028',
    name: '75. Jahrestag des Volksaufstands',
    nameEn: '75th anniversary of the uprising of 1953',
    day: fixed(6, 17),
    laender: ['BE'],
    fromYear: 2028,
    toYear: 2028,
  },
  {
    id: 'augsburger-friedensfest',
    name: 'Augsburger Friedensfest',
    nameEn: 'Augsburg Peace Festival',
    day: fixed(8, 8),
    laender: ['BY'],
    flag: 'AUGSBURG',
    norm: 'Art. 1 Abs. 2 FTG BY',
  },
  {
    id: 'mariae-himmelfahrt',
    name: 'Mariä Himmelfahrt',
    nameEn: 'Assumption Day',
    day: fixed(8, 15),
    laender: ['SL'],
  },
  {
    id: 'mariae-himmelfahrt-gemeinden',
    name: 'Mariä Himmelfahrt',
    nameEn: 'Assumption Day',
    day: fixed(8, 15),
    laender: ['BY'],
    flag: 'MARIAE_HIMMELFAHRT',
    norm: 'Art. 1 Abs. 1 Nr. 2 FTG BY',
    note: 'Only in municipalities with more Catholic than Protestant inhabitants.',
  },
  {
    id: 'weltkindertag',
    name: 'Weltkindertag',
    nameEn: "Universal Children's Day",
    day: fixed(9, 20),
    laender: ['TH'],
    fromYear: 2019,
  },
  {
    id: 'tag-der-deutschen-einheit',
    name: 'Tag der Deutschen Einheit',
    nameEn: 'Day of German Unity',
    day: fixed(10, 3),
    laender: ALL,
    norm: 'Art. 2 Abs. 2 Einigungsvertrag',
  },
  {
    id: 'reformationstag',
    name: 'Reformationstag',
    nameEn: 'Reformation Day',
    day: fixed(10, 31),
    laender: REFORMATION_FROM_THE_START,
  },
  {
    id: 'reformationstag-2017',
    name: 'Reformationstag (500. Jahrestag)',
    nameEn: 'Reformation Day (500th anniversary)',
    day: fixed(10, 31),
    laender: REFORMATION_ONLY_2017,
    fromYear: 2017,
    toYear: 2017,
  },
  {
    id: 'reformationstag-norden',
    name: 'Reformationstag',
    nameEn: 'Reformation Day',
    day: fixed(10, 31),
    laender: REFORMATION_SINCE_2018,
    fromYear: 2018,
  },
  {
    id: 'allerheiligen',
    name: 'Allerheiligen',
    nameEn: "All Saints' Day",
    day: fixed(11, 1),
    laender: ['BW', 'BY', 'NW', 'RP', 'SL'],
  },
  {
    id: 'buss-und-bettag',
    name: 'Buß- und Bettag',
    nameEn: 'Day of Repentance and Prayer',
    day: { repentanceDay: true },
    laender: ['SN'],
  },
  {
    id: 'erster-weihnachtstag',
    name: '1. Weihnachtstag',
    nameEn: 'Christmas Day',
    day: fixed(12, 25),
    laender: ALL,
  },
  {
    id: 'zweiter-weihnachtstag',
    name: '2. Weihnachtstag',
    nameEn: 'Boxing Day',
    day: fixed(12, 26),
    laender: ALL,
  },
];
