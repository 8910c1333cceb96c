import { sampleLetterhead, type Letterhead } from '../../../contracts/case/letterhead';
import type { OfficeSettings } from '../../../contracts/case/office';
import type { Person } from '../../../contracts/case/person';
import type { CaseState } from '../../../contracts/case/state';
import type { DowngradeState } from '../../../contracts/downgrade-protection/messages';
import { downgradeProtection } from '../../../workflows/downgrade-protection/state';
import { Desk, lead, office as practice, second } from '../../../workflows/kit/test/desk';
import type { LetterInput } from '../render-letter';
import { reclaimCourses } from './reclaim-courses';

export const letterhead: Letterhead = {
  ...sampleLetterhead,
  name: 'Kreis Beispielburg – Versorgungsamt',
  department: 'Schwerbehindertenrecht und Blindengeld',
  street: 'Am Schlossgraben 12',
  postcode: '48143',
  town: 'Beispielburg',
  phone: '0251 4711-0',
  fax: '0251 4711-99',
  email: 'versorgungsamt@beispielburg.example',
  web: 'www.beispielburg.example',
  hours: 'Mo bis Fr 8:30–12 Uhr',
  electronicAccess:
    'besonderes Behördenpostfach „Kreis Beispielburg“ und das Formular unter www.beispielburg.example/widerspruch',
  incomingAccount: { holder: 'Kreiskasse Beispielburg', iban: 'DE02120300000000202051', bank: 'DKB Berlin' },
  objectionOffice: {
    name: 'Bezirksregierung Beispielburg',
    street: 'Domplatz 1',
    postcode: '48143',
    town: 'Beispielburg',
  },
  court: {
    name: 'Sozialgericht Beispielburg',
    street: 'Gerichtsweg 3',
    postcode: '48143',
    town: 'Beispielburg',
  },
  courtsByPostcode: {
    '4': { name: 'Sozialgericht Nordstadt', street: 'Nordring 4', postcode: '40210', town: 'Nordstadt' },
    '481': {
      name: 'Sozialgericht Beispielburg',
      street: 'Gerichtsweg 3',
      postcode: '48143',
      town: 'Beispielburg',
    },
  },
  signature: { ...sampleLetterhead.signature, titles: { lead: 'Kreisoberinspektorin' } },
  footer: [
    'Kreis Beispielburg · Der Landrat · Kreiskasse: DE02 1203 0000 0000 2020 51',
    'Datenschutz: www.beispielburg.example/datenschutz',
  ],
};

export const office: OfficeSettings = { ...practice, letterhead };

export const reasons =
  'Nach den Befunden der Fachklinik vom 3. März 2026 ist die Heilungsbewährung nach der Operation vom Februar 2021 ' +
  'abgelaufen, ohne dass die Krankheit wiedergekehrt ist. Zurückgeblieben sind Einschränkungen der Beweglichkeit des ' +
  'linken Arms (Einzel-GdB 20) und eine seelische Belastung (Einzel-GdB 20).\n\n' +
  'Der Gesamt-GdB ist nicht durch Zusammenzählen zu bilden (§ 152 Abs. 3 SGB IX). Die Beeinträchtigungen verstärken ' +
  'sich gegenseitig; daraus ergibt sich ein GdB von 30.';

/** What the release of a decision would add, so that the letter says everything the law asks for. */
const complete = { reasons, heardOn: '2026-03-20', formerDecisionOn: '2021-04-14' };

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

const lowered = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  lostMerkzeichen: ['G', 'B'],
  card: { number: 'A 4711' },
  instruction: 'correct',
  parties: [{ ...person, channel: 'post' }],
};

type Case = Desk<DowngradeState>;

/** A case that has been opened and released, the decision handed over on a day. */
async function served(input: Record<string, unknown> = {}): Promise<Case> {
  const desk = new Desk(downgradeProtection, '2026-05-12');
  await desk.take('open', { ...lowered, ...input });
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  await desk.take('record-service', {
    notice: 'bescheid',
    addressee: 'person',
    mode: 'certificate',
    servedOn: '2026-05-12',
  });
  return desk;
}

const objection = (desk: Case, form = 'written') =>
  desk.take('record-objection', { from: 'person', receivedOn: desk.today, at: 'office', form, scope: 'all' });

const decideObjection = async (desk: Case, input: Record<string, unknown>) => {
  const notice = await desk.take(
    'prepare-objection-decision',
    { instruction: 'correct', reasons, ...input },
    second,
  );
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
  return notice;
};

/** Ways through a case that between them owe every letter there is. */
const courses: Record<string, () => Promise<Pick<Desk<CaseState>, 'state' | 'acts'>>> = {
  ...reclaimCourses,
  toTheEnd: async () => {
    const desk = await served();
    await objection(desk);
    await desk.wait(20);
    await decideObjection(desk, { kind: 'partial-remedy', gdb: 40 });
    await desk.wait(20);
    const notice = await decideObjection(desk, { kind: 'objection-decision' });
    const service = { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today };
    await desk.take('record-service', service);
    await desk.wait(400);
    return desk;
  },
  late: async () => {
    const desk = await served();
    await desk.wait(40);
    await objection(desk);
    return desk;
  },
  formless: async () => {
    const desk = await served();
    await objection(desk, 'plain-email');
    return desk;
  },
  inFull: async () => {
    const desk = await served();
    await desk.take('record-card-return', { returnedOn: desk.today });
    await objection(desk);
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  unreachable: async () => {
    const desk = await served();
    const named = { notice: 'bescheid', addressee: 'person' };
    await desk.take('record-returned-mail', { ...named, returnedOn: '2026-05-12' });
    await desk.take('record-address-inquiry', { ...named, answeredOn: '2026-05-12', asked: 'Meldebehörde' });
    const ground = { ground: 'address-unknown', reason: 'unbekannt verzogen' };
    await desk.take('order-public-service', { ...named, ...ground, orderedOn: '2026-05-12' }, lead);
    return desk;
  },
  corrected: async () => {
    const desk = await served();
    const text = {
      concerns: 'text',
      wrong: 'GdB von 300',
      right: 'GdB von 30',
      reason: 'Es ist ein Schreibfehler.',
    };
    await desk.take('correct-notice', { notice: 'bescheid', correctedOn: desk.today, ...text }, lead);
    return desk;
  },
  inTurkish: async () => {
    const desk = await served();
    const submission = await objection(desk);
    const wanted = { party: 'person', submission, language: 'tr', certified: true };
    await desk.take('request-translation', wanted);
    return desk;
  },
  revoked: () => served({ ground: 'gleichstellung-revoked', ...withoutCard }),
  takenBack: () => served({ ground: 'gleichstellung-taken-back', ...withoutCard }),
  staysAbove: () => served({ gdbBefore: 80, gdbAfter: 50, lostMerkzeichen: [] }),
};
const withoutCard = { gdbBefore: undefined, gdbAfter: undefined, lostMerkzeichen: [], card: undefined };

const decisions = [
  'decision',
  'remedy-decision',
  'objection-decision',
  'deferral-granted',
  'instalments-granted',
  'waiver-granted',
  'demand-withdrawn',
];
export const releaser: Person = { id: 'lead', name: 'Dr. Anna Leitner', roles: ['supervisor'] };

export interface Sample {
  readonly course: string;
  readonly input: LetterInput;
}

let made: Promise<Sample[]> | undefined;

/** Each letter of each course, as the fold owes it, completed with what a release would add. */
export function samples(): Promise<Sample[]> {
  made ??= make();
  return made;
}

async function make(): Promise<Sample[]> {
  const all: Sample[] = [];
  for (const [course, follow] of Object.entries(courses)) {
    const { state, acts } = await follow();
    for (const letter of state.letters) {
      const decides = decisions.includes(letter.type);
      const facts = decides ? { ...complete, ...letter.facts } : letter.facts;
      const input: LetterInput = {
        letter: { ...letter, facts },
        state,
        office,
        date: letter.datedOn,
        findings: acts.flatMap(({ findings }) => findings),
        ...(decides ? { releasedBy: releaser } : {}),
      };
      all.push({ course, input });
    }
  }
  return all;
}
