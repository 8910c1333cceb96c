import fc from 'fast-check';
import { sampleLetterhead } from '../../contracts/case/letterhead';
import type { Party } from '../../contracts/case/party';
import { asRead, PdfReader, wholeText, type ReadPdf } from '../pdf/test/read-pdf';
import { piecesSeen } from '../pdf/test/reading-order';
import type { Instruction } from '../../contracts/remedies/state';
import type { RemedyCaseState } from './case-facts';
import { renderLetter, type LetterInput } from './render-letter';
import { letterhead, office, samples } from './test/samples';

const reader = new PdfReader();
afterAll(() => reader.close());

async function sample(course: string, type: string): Promise<LetterInput> {
  const found = (await samples()).find((one) => one.course === course && one.input.letter.type === type);
  if (!found) throw new Error('there is no such sample');
  return found.input;
}

const withFacts = (input: LetterInput, facts: Record<string, unknown>): LetterInput => ({
  ...input,
  letter: { ...input.letter, facts: { ...input.letter.facts, ...facts } },
});
const withParty = (input: LetterInput, change: Partial<Party>): LetterInput => ({
  ...input,
  state: { ...input.state, parties: input.state.parties.map((party) => ({ ...party, ...change })) },
});

const texts = async (input: LetterInput): Promise<[letter: ReadPdf, plain: ReadPdf]> => {
  const { pdf, companion } = renderLetter(input);
  if (!companion) throw new Error('a citizen gets a companion');
  return [await reader.read(pdf), await reader.read(companion.pdf)];
};
const headings = ({ pieces }: ReadPdf) =>
  pieces
    .filter(({ path }) => /\/H\d$/.test(path))
    .map(({ path, text }) => `${path.slice(-2)} ${asRead(text)}`);

interface Read {
  input: LetterInput;
  letter: ReadPdf;
  plain: ReadPdf;
}

/** Every sample, rendered and read once. */
async function allRead(): Promise<Read[]> {
  const all: Read[] = [];
  for (const { input } of await samples()) {
    const [letter, plain] = await texts(input);
    all.push({ input, letter, plain });
  }
  return all;
}
let read: Read[] = [];
beforeAll(async () => {
  read = await allRead();
});

describe('every letter', () => {
  it('is tagged throughout, in German, titled, with one first heading', () => {
    for (const { input, letter, plain } of read) {
      expect(letter.title).toMatch(/ – Aktenzeichen HS-2026-000001$/);
      expect(plain.title).toBe('Erläuterung in Leichter Sprache – Aktenzeichen HS-2026-000001');
      for (const pdf of [letter, plain]) {
        expect(pdf).toMatchObject({ language: 'de-DE', marked: true, untagged: [] });
        const found = headings(pdf);
        expect(found.filter((heading) => heading.startsWith('H1'))).toHaveLength(1);
        expect({ type: input.letter.type, first: found[0] }).toMatchObject({
          first: expect.stringMatching(/^H1/) as string,
        });
        // No picture, so no alternative text is wanting.
        expect(pdf.pieces.map(({ path }) => path).filter((path) => path.includes('Figure'))).toEqual([]);
      }
    }
  });

  it('has the same bytes again', async () => {
    for (const type of ['decision', 'return-card']) {
      const input = await sample('toTheEnd', type);
      const [once, again] = [renderLetter(input), renderLetter(structuredClone(input))];
      expect(again.pdf.equals(once.pdf)).toBe(true);
      expect(again.sha256).toBe(once.sha256);
      expect(again.companion?.sha256).toBe(once.companion?.sha256);
    }
  });

  it('names office, addressee, case and day, and runs no sentences together', () => {
    for (const { letter, plain } of read) {
      const text = wholeText(letter);
      for (const fact of [
        'Beispielburg',
        'Erika Beispiel Musterweg 1 48147 Münster',
        'Aktenzeichen: HS-2026-000001',
      ])
        expect(text).toContain(fact);
      expect(text).toMatch(/Datum: \d{1,2}\. \p{L}+ 2026/u);
      for (const paper of [text, wholeText(plain)]) {
        expect(paper).not.toMatch(/\p{Ll}[.!?:]\p{Lu}/u);
        expect(paper).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it('has in Leichte Sprache what, what to do, until when and who helps, in short sentences', () => {
    for (const { plain } of read) {
      expect(headings(plain)).toEqual([
        'H1 Der Brief in Leichter Sprache',
        'H2 Was steht in dem Brief?',
        'H2 Was können Sie tun?',
        'H2 Bis wann?',
        'H2 Wer hilft Ihnen?',
      ]);
      const lines = plain.pieces.filter(({ path }) => path === 'Document/P').map(({ text }) => asRead(text));
      const long = lines.filter((line) => !line.includes('Beispielburg') && line.split(' ').length > 19);
      expect(long).toEqual([]);
      expect(wholeText(plain)).not.toContain('§');
    }
  });
});

describe('§ 48 SGB X: der Bescheid über die Herabsetzung', () => {
  it('hat Verfügungssatz, Begründung, Hinweise und Belehrung, und wer ihn verantwortet', async () => {
    const [letter] = await texts(await sample('toTheEnd', 'decision'));
    expect(headings(letter)).toEqual([
      'H1 Bescheid über die Neufeststellung des Grades der Behinderung',
      'H2 Entscheidung',
      'H2 Begründung',
      'H2 Hinweise',
      'H2 Rechtsbehelfsbelehrung',
    ]);
    const text = wholeText(letter);
    expect(text).toContain(
      'Der Bescheid vom 14. April 2021 über die bisherige Feststellung wird ab der Bekanntgabe',
    );
    expect(text).toContain(
      'Der Grad der Behinderung (GdB) von Erika Beispiel beträgt ab der Bekanntgabe dieses Bescheides 30 (bisher 50).',
    );
    expect(text).toContain(
      'die Merkzeichen G und B liegen ab der Bekanntgabe dieses Bescheides nicht mehr vor',
    );
    expect(text).toContain('Nach den Befunden der Fachklinik vom 3. März 2026');
    expect(text).toContain('am 20. März 2026 angehört worden (§ 24 Abs. 1 SGB X)');
    for (const norm of [
      '§ 48 Abs. 1 S. 1 SGB X',
      '§ 86a Abs. 1 SGG',
      '§ 199 Abs. 1 SGB IX',
      '§ 84 Abs. 1 SGG',
    ])
      expect(text).toContain(norm);
    expect(text).toContain('Im Auftrag Dr. Anna Leitner Kreisoberinspektorin');
  });

  it('sagt, was ihm nach dem Gesetz noch fehlt', async () => {
    const { releasedBy: _releasedBy, ...input } = await sample('toTheEnd', 'decision');
    const bare = withFacts(input, { reasons: undefined, heardOn: undefined, formerDecisionOn: undefined });
    expect(renderLetter({ ...bare, office: { ...office, letterhead: undefined } }).gaps).toEqual([
      { fact: 'office.letterhead', norm: '§ 33 Abs. 3 SGB X' },
      { fact: 'reasons', norm: '§ 35 Abs. 1 SGB X' },
      { fact: 'heardOn', norm: '§ 24 Abs. 1 SGB X' },
      { fact: 'formerDecisionOn', norm: '§ 33 Abs. 1 SGB X' },
      { fact: 'releasedBy', norm: '§ 33 Abs. 3 SGB X' },
    ]);
    expect(renderLetter(await sample('toTheEnd', 'decision')).gaps).toEqual([]);
  });

  it('spricht über einem GdB von 50 von Berichtigung statt von Einziehung des Ausweises', async () => {
    const text = wholeText((await texts(await sample('staysAbove', 'decision')))[0]);
    expect(text).toContain('Sie bleiben ein schwerbehinderter Mensch');
    expect(text).toContain('§ 152 Abs. 5 S. 5 SGB IX');
    expect(text).not.toContain('eingezogen');
  });
});

describe('§ 199 Abs. 2 SGB IX: das Ende einer Gleichstellung', () => {
  it('ist ein Widerruf, der erst später wirkt', async () => {
    const text = wholeText((await texts(await sample('revoked', 'decision')))[0]);
    expect(text).toContain(
      'Gleichstellung von Erika Beispiel mit schwerbehinderten Menschen wird widerrufen.',
    );
    expect(text).toContain('§ 199 Abs. 2 S. 3 SGB IX');
  });

  it('oder eine Rücknahme, deren Wirkung die Behörde bestimmt', async () => {
    const input = await sample('takenBack', 'decision');
    expect(renderLetter(input).gaps).toEqual([{ fact: 'effectiveOn', norm: '§ 45 Abs. 1, 4 SGB X' }]);
    const text = wholeText((await texts(withFacts(input, { effectiveOn: '2026-06-01' })))[0]);
    expect(text).toContain('wird mit Wirkung ab dem 1. Juni 2026 zurückgenommen.');
  });
});

describe('§ 85 SGG: die Entscheidung über den Widerspruch', () => {
  it('weist zurück, begründet, regelt die Kosten und weist den Weg zum Sozialgericht', async () => {
    const [letter] = await texts(await sample('toTheEnd', 'objection-decision'));
    const text = wholeText(letter);
    expect(text).toMatch(/^Bezirksregierung Beispielburg/);
    expect(text).toContain('Der Widerspruch wird zurückgewiesen.');
    expect(text).toContain('werden nicht erstattet (§ 63 SGB X)');
    expect(text).toContain(
      'Gegen den Bescheid vom 11. Mai 2026 in der Gestalt dieses Widerspruchsbescheides',
    );
    expect(text).toContain('Sozialgericht Beispielburg, Gerichtsweg 3, 48143 Beispielburg');
  });

  it('hilft teilweise ab, ohne neue Frist', async () => {
    const text = wholeText((await texts(await sample('toTheEnd', 'remedy-decision')))[0]);
    expect(text).toContain('Der Grad der Behinderung (GdB) von Erika Beispiel beträgt 40.');
    expect(text).toContain('Gegenstand des laufenden Widerspruchsverfahrens (§ 86 SGG)');
    expect(text).not.toContain('Rechtsbehelfsbelehrung');
  });

  it('hilft ganz ab, mit den Kosten', async () => {
    const text = wholeText((await texts(await sample('inFull', 'remedy-decision')))[0]);
    expect(text).toContain('Der Bescheid vom 11. Mai 2026 wird aufgehoben');
    expect(text).toContain('beträgt weiterhin 50.');
    expect(text).toContain('auf Antrag erstattet (§ 63 Abs. 1 SGB X)');
  });

  it('verlangt bei Teilerfolg eine Entscheidung über die Kosten', async () => {
    const input = withFacts(await sample('toTheEnd', 'objection-decision'), {
      rulings: { gdb: 'changed', 'merkzeichen-G': 'upheld' },
      values: { gdb: 40 },
    });
    expect(renderLetter(input).gaps).toEqual([{ fact: 'costs', norm: '§ 63 Abs. 1, 3 SGB X' }]);
    const text = wholeText((await texts(withFacts(input, { costs: 'half' })))[0]);
    expect(text).toContain('Der Grad der Behinderung (GdB) beträgt 40.');
    expect(text).toContain('Im Übrigen wird der Widerspruch zurückgewiesen.');
    expect(text).toContain('zur Hälfte erstattet');
  });
});

describe('letters with a last day', () => {
  it.each([
    ['toTheEnd', 'protection-begins', '31. Oktober 2026', '§ 199 Abs. 1 SGB IX'],
    ['toTheEnd', 'return-card', '15. November 2026', '§ 152 Abs. 5 S. 4 SGB IX'],
    ['toTheEnd', 'return-card-reminder', '15. November 2026', '§ 152 Abs. 5 S. 4 SGB IX'],
    ['late', 'objection-late', '12. Juni 2026', '§ 67 Abs. 2 SGG'],
    ['formless', 'objection-formless', '12. Juni 2026', '§ 84 Abs. 1 SGG'],
  ])('%s: %s names the %s in both looks, with its norm', async (course, type, day, norm) => {
    const [letter, plain] = await texts(await sample(course, type));
    expect(wholeText(letter)).toContain(day);
    expect(wholeText(letter)).toContain(norm);
    expect(wholeText(plain)).toContain(day);
  });

  it('shows how a date was found, in a table with the norms of the finding', async () => {
    const [letter] = await texts(await sample('toTheEnd', 'protection-begins'));
    const cells = letter.pieces.filter(({ path }) => path.includes('TBody')).map(({ text }) => asRead(text));
    expect(cells).toEqual([
      'Unanfechtbar seit 22.07.2026; der Schutz endet mit dem dritten Kalendermonat danach, am 31.10.2026.',
      '§ 199 Abs. 1 Hs. 2 SGB IX',
    ]);
  });

  it('tells who gave the card back that it is theirs again', async () => {
    const text = wholeText((await texts(await sample('inFull', 'card-restored')))[0]);
    expect(text).toContain('am 12. Mai 2026 Ihren Schwerbehindertenausweis Nr. A 4711 zurückgegeben');
  });
});

describe('an office', () => {
  it('adds its texts to ours, has its footer and its signature', async () => {
    const input = await sample('toTheEnd', 'return-card');
    const own = {
      ...letterhead,
      texts: { 'return-card': { opening: 'Vorweg.', closing: 'Erstens.\n\nZweitens.' } },
    };
    const [letter] = await texts({ ...input, office: { ...office, letterhead: own } });
    const pieces = letter.pieces.map(({ text }) => asRead(text));
    expect(pieces).toEqual(expect.arrayContaining(['Vorweg.', 'Erstens.', 'Zweitens.']));
    expect(pieces.at(-1)).toContain('Kreiskasse');
  });

  it('without a letterhead gets the sample, and the gap is named', async () => {
    const { letterhead: _letterhead, ...bare } = office;
    const { gaps } = renderLetter({ ...(await sample('toTheEnd', 'return-card')), office: bare });
    expect(gaps).toEqual([{ fact: 'office.letterhead', norm: '§ 33 Abs. 3 SGB X' }]);
    expect(sampleLetterhead.street).toBe('Musterstraße 1');
  });
});

describe('who receives a letter', () => {
  it('for another is told for whom, and who "Sie" is', async () => {
    const input = await sample('toTheEnd', 'return-card');
    const lawyer: Party = {
      id: 'lawyer',
      role: 'representative',
      name: 'RAin Kurz',
      address: 'Hof 2, 48143 Münster',
      channel: 'post',
      actsFor: 'person',
    };
    const [letter] = await texts({
      ...input,
      letter: { ...input.letter, to: 'lawyer' },
      state: { ...input.state, parties: [...input.state.parties, lawyer] },
    });
    const text = wholeText(letter);
    expect(text).toContain('RAin Kurz Hof 2 48143 Münster');
    expect(text).toContain('dieses Schreiben erhalten Sie als bevollmächtigte Person für Erika Beispiel.');
  });

  it('as an employer gets no sheet in Leichte Sprache', async () => {
    const input = withParty(await sample('toTheEnd', 'return-card'), { role: 'employer' });
    expect(renderLetter(input).companion).toBeUndefined();
  });

  it('without an address is a gap where it is to be posted', async () => {
    const input = withParty(await sample('toTheEnd', 'return-card'), { address: undefined });
    expect(renderLetter(input).gaps).toEqual([{ fact: 'parties.person.address', norm: '§ 37 Abs. 1 SGB X' }]);
  });

  it('outside the case is an error, as is a letter nobody has written', async () => {
    const input = await sample('toTheEnd', 'return-card');
    expect(() => renderLetter({ ...input, letter: { ...input.letter, to: 'nobody' } })).toThrow(
      'no such party',
    );
    expect(() => renderLetter({ ...input, letter: { ...input.letter, type: 'poem' } })).toThrow(
      'no text for letters',
    );
  });
});

describe('§ 66 SGG: what the notice says of the remedy is what its period is computed by', () => {
  const declared = async (instruction: Instruction): Promise<LetterInput> => {
    const input = await sample('toTheEnd', 'decision');
    const { remedies, ...state } = input.state as RemedyCaseState;
    const notices = remedies.notices.map((notice) => ({ ...notice, instruction }));
    return { ...input, state: { ...state, remedies: { ...remedies, notices } } as typeof input.state };
  };

  it.each(['missing', 'wrong'] as const)(
    'instructs of nothing where the instruction is %s',
    async (instruction) => {
      const input = await declared(instruction);
      const [letter, plain] = await texts(input);
      expect(headings(letter)).not.toContain('H2 Rechtsbehelfsbelehrung');
      expect(wholeText(plain)).not.toContain('Widerspruch einlegen');
      expect(renderLetter(input).gaps).toContainEqual({ fact: 'instruction', norm: '§ 36 SGB X' });
    },
  );

  it('says that there is none where it denies any remedy', async () => {
    const [letter] = await texts(await declared('denies-remedy'));
    expect(wholeText(letter)).toContain('Gegen diese Entscheidung ist kein Rechtsbehelf gegeben.');
    expect(wholeText(letter)).not.toContain('Widerspruch erhoben');
  });
});

describe('the bytes of a letter', () => {
  it('are the same, whatever else has been written before', async () => {
    const inputs = (await samples()).map(({ input }) => input);
    const first = inputs.map((input) => renderLetter(input).sha256);
    const again = inputs.toReversed().map((input) => renderLetter(input).sha256);
    expect(again.toReversed()).toEqual(first);
  });
});

describe('any name and any reasons', () => {
  it('are shown in full', async () => {
    const input = await sample('toTheEnd', 'decision');
    const plainOffice = { ...office, letterhead: { ...letterhead, footer: [] } };
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((text) => `Ä${text.trim()}ß`);
    const words = fc.constantFrom('Größe', 'Übergang', '§ 152', '„ja“', '–', 'x'.repeat(300));
    await fc.assert(
      fc.asyncProperty(name, fc.array(words, { minLength: 1, maxLength: 3000 }), async (given, reasons) => {
        const long = withFacts(withParty(input, { name: given }), {
          reasons: `Anfang ${reasons.join(' ')} Schluss.`,
        });
        const pdf = await reader.read(renderLetter({ ...long, office: plainOffice }).pdf);
        expect(pdf.untagged).toEqual([]);
        const text = wholeText(pdf).replace(/\s/g, '');
        expect(text.includes(`Anfang${reasons.join('').replace(/\s/g, '')}Schluss.`)).toBe(true);
        const pieces = given.split(/\s+/).flatMap((part) => piecesSeen(part));
        expect(pieces.filter((piece) => !text.includes(piece))).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
