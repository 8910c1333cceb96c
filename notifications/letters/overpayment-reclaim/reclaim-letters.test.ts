import { PdfReader, wholeText } from '../../pdf/test/read-pdf';
import { renderLetter, type LetterInput } from '../render-letter';
import { office, letterhead, samples } from '../test/samples';

const reader = new PdfReader();
afterAll(() => reader.close());

async function sample(course: string, type: string, nth = 0): Promise<LetterInput> {
  const all = (await samples()).filter((one) => one.course === course && one.input.letter.type === type);
  const found = all.at(nth);
  if (!found) throw new Error('there is no such sample');
  return found.input;
}

async function texts(course: string, type: string, nth = 0): Promise<[letter: string, plain: string]> {
  const { pdf, companion } = renderLetter(await sample(course, type, nth));
  if (!companion) throw new Error('a citizen gets a companion');
  return [wholeText(await reader.read(pdf)), wholeText(await reader.read(companion.pdf))];
}

describe('§ 24 SGB X: die Anhörung', () => {
  it('sagt, was beabsichtigt ist und warum, bis wann man sich äußern kann, und dass nichts zu zahlen ist', async () => {
    const [letter, plain] = await texts('reclaimUnpaid', 'hearing');
    for (const fact of [
      'die Erstattung von 4.200,00 Euro zu verlangen (§ 50 SGB X)',
      'am 15. Januar 2026 die Leistung „Kraftfahrzeughilfe“ gezahlt',
      'Der Bescheid vom 8. Dezember 2025, auf dem sie beruht, ist mit Bescheid vom 16. März 2026 widerrufen worden',
      '§ 47 SGB X',
      'Bitte äußern Sie sich bis zum 17. April 2026.',
      '§ 25 SGB X',
    ])
      expect(letter).toContain(fact);
    expect(letter).not.toContain('Rechtsbehelfsbelehrung');
    expect(plain).toContain('Schreiben Sie uns bis zum 17. April 2026.');
    expect(plain).toContain('Sie müssen jetzt noch nichts zahlen.');
  });
});

describe('§ 50 Abs. 3 SGB X: der Erstattungsbescheid', () => {
  it('nennt Betrag, Grund, Fälligkeit, Konto und Rechtsbehelf', async () => {
    const [letter, plain] = await texts('reclaimUnpaid', 'decision');
    for (const fact of [
      'Sie haben 4.000,00 Euro zu erstatten.',
      'innerhalb eines Monats zu zahlen, nachdem dieser Bescheid unanfechtbar geworden ist',
      'Sie sind am 20. März 2026 angehört worden (§ 24 Abs. 1 SGB X)',
      'Kreiskasse Beispielburg',
      'DE02 1203 0000 0000 2020 51',
      'HS-2026-000001',
      'aufschiebende Wirkung (§ 86a Abs. 1 SGG)',
      '§ 50 Abs. 1 S. 1 SGB X',
      'Widerspruch erhoben werden',
    ])
      expect(letter).toContain(fact);
    expect(plain).toContain('Sie müssen Geld zurückzahlen: 4.000,00 Euro.');
    expect(renderLetter(await sample('reclaimUnpaid', 'decision')).gaps).toEqual([]);
  });

  it('ohne Verwaltungsakt und ohne Anhörung sagt er auch das, und den Tag, den er nennt', async () => {
    const [letter, plain] = await texts('reclaimNamingADay', 'decision');
    expect(letter).toContain('(§ 50 Abs. 2 SGB X)');
    expect(letter).toContain('Von einer Anhörung haben wir abgesehen (§ 24 Abs. 2 SGB X): Gefahr im Verzug.');
    expect(letter).toContain('bis zum 30. September 2026 zu zahlen');
    expect(plain).toContain('Zahlen Sie bis zum 30. September 2026.');
  });

  it('sagt, wenn die Behörde kein Konto hinterlegt hat', async () => {
    const input = await sample('reclaimUnpaid', 'decision');
    const without = { ...office, letterhead: { ...letterhead, incomingAccount: undefined } };
    expect(renderLetter({ ...input, office: without }).gaps).toEqual([
      { fact: 'office.letterhead.incomingAccount', norm: '§ 50 Abs. 3 SGB X' },
    ]);
  });
});

describe('§ 85 SGG: Abhilfe und Widerspruchsbescheid', () => {
  it.each([
    ['reclaimObjected', 'remedy-decision', 'Sie haben nur noch 3.000,00 Euro zu erstatten.'],
    ['reclaimLifted', 'remedy-decision', 'Der Erstattungsbescheid vom 20. März 2026 wird aufgehoben.'],
    ['reclaimObjected', 'objection-decision', 'Der Widerspruch wird zurückgewiesen.'],
    ['reclaimBetter', 'objection-decision', 'Zu erstatten sind 2.500,00 Euro.'],
    ['reclaimBetter', 'objection-decision', 'zur Hälfte erstattet (§ 63 SGB X)'],
  ])('%s: %s sagt „%s“', async (course, type, sentence) => {
    expect((await texts(course, type))[0]).toContain(sentence);
  });
});

describe('§ 76 Abs. 2 SGB IV: Stundung, Raten, Erlass', () => {
  it.each([
    ['reclaimDeferred', 'deferral-granted', 'bis zum 31. Dezember 2026 gestundet', '31. Dezember 2026'],
    ['reclaimInParts', 'instalments-granted', '15. Januar 2027', '15. Mai 2026'],
    ['reclaimWaived', 'waiver-granted', 'werden Ihnen 1.500,00 Euro erlassen', '2.500,00 Euro'],
  ])('%s: %s', async (course, type, formal, simple) => {
    const [letter, plain] = await texts(course, type);
    expect(letter).toContain(formal);
    expect(letter).toContain('§ 76 Abs. 2 Nr.');
    expect(plain).toContain(simple);
  });
});

describe('Was danach geschrieben wird', () => {
  it('erinnert an das Ganze, an eine Rate, und an den Rest gescheiterter Raten', async () => {
    expect((await texts('reclaimUnpaid', 'reminder'))[0]).toContain('Offen sind noch 4.000,00 Euro.');
    expect((await texts('reclaimUnpaid', 'reminder', 1))[0]).toContain('Weitere Zahlungserinnerung');
    expect((await texts('reclaimInParts', 'reminder'))[0]).toContain('Ihre 1. Rate über 450,00 Euro');
    const [whole, plain] = await texts('reclaimInParts', 'reminder', 1);
    expect(whole).toContain('Vereinbarte Raten sind ausgeblieben');
    expect(plain).toContain('Deshalb müssen Sie jetzt alles zahlen.');
  });

  it('nimmt zurück, und sagt, was zurückgezahlt wird', async () => {
    const [letter] = await texts('reclaimWithdrawn', 'demand-withdrawn');
    expect(letter).toContain('über 4.000,00 Euro wird zurückgenommen.');
    expect(letter).toContain('(500,00 Euro), erhalten Sie zurück');
    expect((await texts('reclaimLowered', 'demand-withdrawn'))[0]).toContain(
      'soweit er mehr als 1.000,00 Euro verlangt',
    );
  });

  it('sagt, dass alles erledigt ist', async () => {
    expect((await texts('reclaimPaid', 'settled'))[0]).toContain('(100,00 Euro), zahlen wir Ihnen zurück.');
    expect((await texts('reclaimDropped', 'settled'))[0]).toContain('Wir sehen davon ab.');
  });
});
