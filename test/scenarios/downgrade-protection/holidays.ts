import { anOffice, attemptToOpen, handedOver, released } from './given';

interface Row {
  what: string;
  land: string;
  flags?: string[];
  servedOn: string;
  lastDay: string;
}

const rows: Row[] = [
  // A15: the holiday of the service itself does not matter, the Sunday at the end does.
  {
    what: 'Reformationstag, Zustellung an ihm gilt',
    land: 'SN',
    servedOn: '2025-10-31',
    lastDay: '2025-12-01',
  },
  { what: 'Fronleichnam', land: 'NW', servedOn: '2026-05-04', lastDay: '2026-06-05' },
  { what: 'Fronleichnam, hier kein Feiertag', land: 'BE', servedOn: '2026-05-04', lastDay: '2026-06-04' },
  {
    what: 'Fronleichnam, Gemeinde mit',
    land: 'SN',
    flags: ['FRONLEICHNAM'],
    servedOn: '2026-05-04',
    lastDay: '2026-06-05',
  },
  { what: 'Allerheiligen am Freitag', land: 'NW', servedOn: '2024-10-01', lastDay: '2024-11-04' },
  { what: 'Allerheiligen, hier kein Feiertag', land: 'HE', servedOn: '2024-10-01', lastDay: '2024-11-01' },
  { what: 'Frauentag in Berlin', land: 'BE', servedOn: '2024-02-08', lastDay: '2024-03-11' },
  { what: 'Frauentag seit 2023', land: 'MV', servedOn: '2024-02-08', lastDay: '2024-03-11' },
  { what: 'Heiligabend ist Werktag', land: 'NW', servedOn: '2025-11-24', lastDay: '2025-12-24' },
  { what: 'Karfreitag bis Ostermontag (A31)', land: 'NW', servedOn: '2026-03-03', lastDay: '2026-04-07' },
  { what: 'Mariä Himmelfahrt', land: 'SL', servedOn: '2025-07-15', lastDay: '2025-08-18' },
  { what: 'Mariä Himmelfahrt, Gemeinde ohne', land: 'BY', servedOn: '2025-07-15', lastDay: '2025-08-15' },
  {
    what: 'Mariä Himmelfahrt, Gemeinde mit',
    land: 'BY',
    flags: ['MARIAE_HIMMELFAHRT'],
    servedOn: '2025-07-15',
    lastDay: '2025-08-18',
  },
  {
    what: 'Friedensfest',
    land: 'BY',
    flags: ['AUGSBURG'],
    servedOn: '2025-07-08',
    lastDay: '2025-08-11',
  },
  { what: 'Weltkindertag seit 2019', land: 'TH', servedOn: '2024-08-20', lastDay: '2024-09-23' },
  { what: 'Buß- und Bettag', land: 'SN', servedOn: '2025-10-19', lastDay: '2025-11-20' },
  { what: 'Heilige Drei Könige', land: 'BW', servedOn: '2024-12-06', lastDay: '2025-01-07' },
  { what: 'einmalig der 8. Mai 2025', land: 'BE', servedOn: '2025-04-08', lastDay: '2025-05-09' },
];

describe('§ 64 Abs. 3 SGG: Feiertage am Sitz der Behörde', () => {
  it.concurrent.each(rows)(
    '$what ($land): $servedOn bis $lastDay',
    async ({ land, flags, servedOn, lastDay }) => {
      const office = await anOffice({ land, ...(flags ? { flags } : {}) });
      const file = await released({ decidedOn: servedOn, card: undefined }, undefined, office);
      await file.take('record-service', handedOver(servedOn));
      expect((await file.deadlines()).find(({ type }) => type === 'objection-period')).toMatchObject({
        lastDay,
      });
    },
  );

  it.concurrent('richten sich nach der Gemeinde, in der die Außenstelle liegt', async () => {
    const municipalities = { Altötting: { land: 'BY', flags: ['MARIAE_HIMMELFAHRT'] } };
    const office = await anOffice({ land: 'BY', municipalities });
    const day = '2025-07-15';
    const file = await released({ decidedOn: day, municipality: 'Altötting' }, undefined, office);
    await file.take('record-service', handedOver(day));
    expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2025-08-18' });
  });

  it.concurrent(
    'werden nicht geraten: eine unbekannte Gemeinde ist ein Fehler, und nichts ist angelegt',
    async () => {
      const office = await anOffice({ land: 'BY' });
      const answer = await attemptToOpen({ municipality: 'Altötting' }, office);
      expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-municipality' } });
    },
  );
});
