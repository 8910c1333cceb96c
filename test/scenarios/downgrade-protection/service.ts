import { factsOf, openTasks, person, refused, released } from './given';

const abroad = { ...person, address: '12 Rue de la Gare, Straßburg', abroad: true };
const firstDayOf = (service: object) =>
  Object.entries(service).find(([key]) => key.endsWith('On'))?.[1] as string;

interface Row {
  how: string;
  input?: Record<string, unknown>;
  service: Record<string, unknown>;
  notifiedOn: string;
  lastDay: string;
}

const rows: Row[] = [
  {
    how: 'Zustellungsurkunde, gewöhnlicher Lauf (A01)',
    service: { mode: 'certificate', servedOn: '2026-05-15' },
    notifiedOn: '2026-05-15',
    lastDay: '2026-06-15',
  },
  {
    how: 'Monat ohne entsprechenden Tag: letzter Tag des Monats (A02)',
    service: { mode: 'certificate', servedOn: '2025-01-31' },
    notifiedOn: '2025-01-31',
    lastDay: '2025-02-28',
  },
  {
    how: 'Ende auf einem Samstag: nächster Werktag (A04)',
    service: { mode: 'certificate', servedOn: '2026-01-30' },
    notifiedOn: '2026-01-30',
    lastDay: '2026-03-02',
  },
  {
    how: 'Ende des Monats (A06)',
    service: { mode: 'certificate', servedOn: '2026-08-31' },
    notifiedOn: '2026-08-31',
    lastDay: '2026-09-30',
  },
  {
    how: 'Zustellung an einem Samstag gilt',
    service: { mode: 'certificate', servedOn: '2025-03-08' },
    notifiedOn: '2025-03-08',
    lastDay: '2025-04-08',
  },
  {
    how: 'Zustellung an einem Feiertag gilt',
    service: { mode: 'certificate', servedOn: '2025-05-01' },
    notifiedOn: '2025-05-01',
    lastDay: '2025-06-02',
  },
  {
    how: 'Post vor 2025: dritter Tag (A07)',
    service: { mode: 'post', dispatchedOn: '2024-12-30' },
    notifiedOn: '2025-01-02',
    lastDay: '2025-02-03',
  },
  {
    how: 'Post am letzten Tag des alten Rechts: dritter Tag',
    service: { mode: 'post', dispatchedOn: '2024-12-31' },
    notifiedOn: '2025-01-03',
    lastDay: '2025-02-03',
  },
  {
    how: 'Post am ersten Tag des neuen Rechts: vierter Tag, der Sonntag bleibt',
    service: { mode: 'post', dispatchedOn: '2025-01-01' },
    notifiedOn: '2025-01-05',
    lastDay: '2025-02-05',
  },
  {
    how: 'Post, Fiktion auf einem Sonntag (A09)',
    service: { mode: 'post', dispatchedOn: '2026-11-04' },
    notifiedOn: '2026-11-08',
    lastDay: '2026-12-08',
  },
  {
    how: 'Post, früherer Zugang ist unerheblich (A11)',
    service: { mode: 'post', dispatchedOn: '2026-11-02', receivedOn: '2026-11-03' },
    notifiedOn: '2026-11-06',
    lastDay: '2026-12-07',
  },
  {
    how: 'Post, späterer Zugang ist nachgewiesen',
    service: { mode: 'post', dispatchedOn: '2026-05-13', receivedOn: '2026-05-20' },
    notifiedOn: '2026-05-20',
    lastDay: '2026-06-22',
  },
  {
    how: 'elektronisch (A13)',
    service: { mode: 'electronic', dispatchedOn: '2026-11-13' },
    notifiedOn: '2026-11-17',
    lastDay: '2026-12-17',
  },
  {
    how: 'elektronisch vor 2025: dritter Tag',
    service: { mode: 'electronic', dispatchedOn: '2024-12-02' },
    notifiedOn: '2024-12-05',
    lastDay: '2025-01-06',
  },
  {
    how: 'Abruf aus dem Portal',
    service: { mode: 'portal', dispatchedOn: '2025-03-03' },
    notifiedOn: '2025-03-07',
    lastDay: '2025-04-07',
  },
  {
    how: 'Einschreiben mit Übergabe: vierter Tag',
    service: { mode: 'registered', dispatchedOn: '2025-03-03' },
    notifiedOn: '2025-03-07',
    lastDay: '2025-04-07',
  },
  {
    how: 'Einschreiben mit Übergabe vor 2025: dritter Tag',
    service: { mode: 'registered', dispatchedOn: '2024-11-25' },
    notifiedOn: '2024-11-28',
    lastDay: '2024-12-30',
  },
  {
    how: 'Einschreiben mit Rückschein: sein Tag',
    service: { mode: 'return-receipt', servedOn: '2025-03-10' },
    notifiedOn: '2025-03-10',
    lastDay: '2025-04-10',
  },
  {
    how: 'Empfangsbekenntnis: Tag der Unterschrift',
    service: { mode: 'acknowledgement', servedOn: '2025-03-12' },
    notifiedOn: '2025-03-12',
    lastDay: '2025-04-14',
  },
  {
    how: 'Aushändigung im Amt',
    service: { mode: 'personal', servedOn: '2025-04-02' },
    notifiedOn: '2025-04-02',
    lastDay: '2025-05-02',
  },
  {
    how: 'öffentliche Bekanntgabe: zwei Wochen danach',
    service: { mode: 'public', servedOn: '2025-03-03' },
    notifiedOn: '2025-03-17',
    lastDay: '2025-04-17',
  },
  {
    how: 'Ausland: drei Monate',
    input: { parties: [abroad] },
    service: { mode: 'certificate', servedOn: '2025-05-15' },
    notifiedOn: '2025-05-15',
    lastDay: '2025-08-15',
  },
  {
    how: 'Post ins Ausland: keine Fiktion, der nachgewiesene Zugang zählt; Ende nach Ostern',
    input: { parties: [abroad] },
    service: { mode: 'post', dispatchedOn: '2025-01-06', receivedOn: '2025-01-20' },
    notifiedOn: '2025-01-20',
    lastDay: '2025-04-22',
  },
  {
    how: 'Ausland ohne benannten Empfangsbevollmächtigten: siebter Tag (§ 14 SGB X)',
    input: { parties: [abroad] },
    service: { mode: 'post', dispatchedOn: '2025-01-06', agentOmitted: true },
    notifiedOn: '2025-01-13',
    lastDay: '2025-04-14',
  },
  {
    how: 'Belehrung fehlt: ein Jahr (§ 66 Abs. 2 SGG)',
    input: { instruction: 'missing' },
    service: { mode: 'certificate', servedOn: '2025-02-03' },
    notifiedOn: '2025-02-03',
    lastDay: '2026-02-03',
  },
  {
    how: 'Belehrung falsch: ein Jahr',
    input: { instruction: 'wrong' },
    service: { mode: 'certificate', servedOn: '2025-05-12' },
    notifiedOn: '2025-05-12',
    lastDay: '2026-05-12',
  },
  {
    how: 'Belehrung fehlt, im Ausland: auch dort ein Jahr statt drei Monaten',
    input: { instruction: 'missing', parties: [abroad] },
    service: { mode: 'certificate', servedOn: '2025-05-12' },
    notifiedOn: '2025-05-12',
    lastDay: '2026-05-12',
  },
];

describe('§ 37 SGB X, §§ 2 ff. VwZG, § 84 SGG: Bekanntgabe und Widerspruchsfrist', () => {
  it.concurrent.each(rows)('$how', async ({ input = {}, service, notifiedOn, lastDay }) => {
    const file = await released({ decidedOn: firstDayOf(service), ...input });
    await file.take('record-service', { notice: 'bescheid', addressee: 'person', ...service });
    const [deadline] = (await file.deadlines()).filter(({ type }) => type === 'objection-period');
    expect(deadline).toMatchObject({ lastDay });
    const [bescheid] = factsOf(await file.view()).remedies.notices;
    expect(bescheid?.tracks).toMatchObject([{ party: 'person', notifiedOn, lastDay }]);
  });

  it.concurrent(
    'lässt keine Frist laufen, wenn die Belehrung jeden Rechtsbehelf verneint (A19)',
    async () => {
      const file = await released({ decidedOn: '2025-05-05', instruction: 'denies-remedy' });
      await file.take('record-service', {
        notice: 'bescheid',
        addressee: 'person',
        mode: 'certificate',
        servedOn: '2025-05-05',
      });
      expect(await file.deadlines()).toEqual([]);
      const view = await file.view();
      expect(view).toMatchObject({ phase: 'objection-period', flags: ['remedy-without-period'] });
      expect(factsOf(view).protection).toBeUndefined();
    },
  );

  it.concurrent('verlangt bei einfacher Post ins Ausland den Nachweis des Zugangs', async () => {
    const file = await released({ decidedOn: '2025-01-06', parties: [abroad] });
    const posted = { notice: 'bescheid', addressee: 'person', mode: 'post', dispatchedOn: '2025-01-06' };
    expect(await refused(file, 'record-service', posted)).toEqual({ status: 422, code: 'missing-fact' });
    expect(openTasks(await file.view())).toEqual(['serve-notice']);
  });

  it.concurrent(
    'nimmt keine Bekanntgabe vor der Entscheidung, vor der Freigabe oder ein zweites Mal an',
    async () => {
      const file = await released({ decidedOn: '2025-05-05' });
      const service = (servedOn: string) => ({
        notice: 'bescheid',
        addressee: 'person',
        mode: 'certificate',
        servedOn,
      });
      expect(await refused(file, 'record-service', service('2025-05-04'))).toEqual({
        status: 422,
        code: 'date-before-release',
      });
      expect(await refused(file, 'record-service', { ...service('2025-05-06'), notice: 'x' })).toEqual({
        status: 422,
        code: 'unknown-notice',
      });
      expect(
        await refused(file, 'record-service', { ...service('2025-05-06'), addressee: '@office' }),
      ).toEqual({ status: 422, code: 'unknown-party' });
      await file.take('record-service', service('2025-05-06'));
      expect(await refused(file, 'record-service', service('2025-05-07'))).toEqual({
        status: 409,
        code: 'already-done',
      });
    },
  );
});
