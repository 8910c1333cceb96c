import { factsOf, lettersOf, openTasks, refused, released } from './given';

const named = { notice: 'bescheid', addressee: 'person' };
const asked = { ...named, asked: 'Einwohnermeldeamt Münster' };
const order = { ...named, ground: 'address-unknown', orderedOn: '2040-03-20', reason: 'unbekannt verzogen' };
const posting = { ...named, postedOn: '2040-03-21', where: 'Bekanntmachungstafel im Rathaus' };

/** Posted on 2 March 2040, back on the 12th. */
async function returned() {
  const file = await released();
  await file.advance('2040-03-22');
  await file.take('record-service', { ...named, mode: 'post', dispatchedOn: '2040-03-02' });
  await file.take('record-returned-mail', { ...named, returnedOn: '2040-03-12' }, 'mailroom');
  return file;
}

describe('§ 10 VwZG: öffentliche Zustellung nach Postrücklauf', () => {
  it.concurrent(
    'wird nach vergeblicher Ermittlung angeordnet, ausgehängt, und setzt nach zwei Wochen die Frist in Lauf',
    async () => {
      const file = await returned();
      expect(await refused(file, 'order-public-service', order, 'supervisor')).toEqual({
        status: 409,
        code: 'address-not-inquired',
      });
      await file.take('record-address-inquiry', { ...asked, answeredOn: '2040-03-19' }, 'mailroom');
      expect(openTasks(await file.view())).toEqual(['order-public-service']);
      // Only who may sign for the authority orders it.
      expect(await refused(file, 'order-public-service', order)).toMatchObject({ status: 403 });
      expect(await refused(file, 'record-public-posting', posting)).toEqual({
        status: 409,
        code: 'public-service-not-ordered',
      });
      await file.take('order-public-service', order, 'supervisor');
      expect(openTasks(await file.view())).toEqual(['post-public-notice']);
      expect(await lettersOf(file)).toEqual(['decision', 'public-notice']);
      await file.take('record-public-posting', posting, 'mailroom');
      const [bescheid] = factsOf(await file.view()).remedies.notices;
      expect(bescheid?.tracks).toMatchObject([{ notifiedOn: '2040-04-04', lastDay: '2040-05-04' }]);
      expect(await file.deadline('public-posting')).toMatchObject({ lastDay: '2040-04-04' });
      await file.advance('2040-04-06');
      expect(openTasks(await file.view())).toEqual(['take-notice-off']);
      await file.take('record-public-removal', { ...named, takenOffOn: '2040-04-06' }, 'mailroom');
      expect(await file.view()).toMatchObject({ phase: 'objection-period', tasks: [], flags: [] });
    },
  );

  it.concurrent(
    'unterbleibt, wenn die Anschrift gefunden wird: der Bescheid geht noch einmal hinaus',
    async () => {
      const file = await returned();
      const found = { ...asked, answeredOn: '2040-03-19', address: 'Neuer Weg 2, 48147 Münster' };
      await file.take('record-address-inquiry', found, 'mailroom');
      expect(await lettersOf(file)).toEqual(['decision', 'decision']);
      expect((await file.view()).parties[0]).toMatchObject({ address: 'Neuer Weg 2, 48147 Münster' });
      await file.take('record-service', { ...named, mode: 'post', dispatchedOn: '2040-03-20' });
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: '2040-04-24' });
    },
  );
});

describe('§ 38 SGB X: Berichtigung eines erlassenen Bescheides', () => {
  it.concurrent(
    'lässt Frist und Entscheidung, wie sie sind, und sagt, wo etwas anderes nötig ist',
    async () => {
      const file = await released();
      await file.take('record-service', { ...named, mode: 'certificate', servedOn: '2026-05-13' });
      const period = await file.deadline('objection-period');
      const text = { wrong: 'Erika Beipsiel', right: 'Erika Beispiel', reason: 'Schreibfehler' };
      const correction = { notice: 'bescheid', correctedOn: '2026-05-14', concerns: 'text', ...text };
      await file.take('correct-notice', correction, 'supervisor');
      expect(await file.deadline('objection-period')).toMatchObject({ lastDay: period?.lastDay });
      const higher = { ...correction, concerns: 'decided-value', matter: 'gdb', value: 40 };
      expect(await refused(file, 'correct-notice', higher, 'supervisor')).toEqual({
        status: 409,
        code: 'correction-changes-substance',
      });
      const letters = await file.letters();
      expect(letters.map(({ letter }) => letter.type)).toContain('notice-corrected');
      expect((await file.view()).flags).toContain('notice-corrected-no-new-period');
    },
  );
});
