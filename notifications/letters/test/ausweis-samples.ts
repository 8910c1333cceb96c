import type { AusweisState } from '../../../contracts/ausweis/messages';
import { ausweis } from '../../../workflows/ausweis/state';
import { Desk, lead, second } from '../../../workflows/kit/test/desk';
import { samplesOfCourses } from './course-samples';
import { person, type Sample } from './samples';

type Case = Desk<AusweisState>;

const praxis = { id: 'amt', role: 'doctor', name: 'Dr. med. Ute Klar', channel: 'post' } as const;
const heir = {
  id: 'heir',
  role: 'heir',
  name: 'Jana Beispiel',
  address: 'Hof 2, 48143 Münster',
  channel: 'post',
} as const;

const finding = { gdb: 60, marks: ['G', 'B'], appliedOn: '2025-11-03', foundBy: 'office', final: true };

const application = {
  receivedOn: '2026-01-12',
  form: 'form',
  bornOn: '1980-05-01',
  resident: true,
  picture: true,
  finding,
  parties: [
    { ...person, channel: 'post' },
    { ...praxis, address: 'Am Markt 3, 48143 Beispielburg' },
  ],
};

async function opened(input: object = {}): Promise<Case> {
  const desk = new Desk(ausweis, '2026-01-12');
  await desk.take('open', { ...application, ...input });
  return desk;
}

async function accepted(input: object = {}): Promise<Case> {
  const desk = await opened(input);
  await desk.take('accept-application', {});
  return desk;
}

async function issued(input: object = {}): Promise<Case> {
  const desk = await accepted(input);
  await desk.take('issue-card', { number: 'A 4711' });
  await desk.take('record-hand-over', { card: 'card-1', how: 'post' });
  return desk;
}

async function decide(desk: Case, input: object): Promise<void> {
  const notice = `bescheid${desk.state.decided.length === 0 ? '' : `-${desk.state.decided.length + 1}`}`;
  const reasons = 'Das ergibt sich aus der Feststellung, die Ihnen bekannt ist.';
  await desk.take('prepare-decision', { instruction: 'correct', reasons, ...input });
  await desk.take('release-notice', { notice }, lead);
  const service = { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today };
  await desk.take('record-service', service);
}

const object = (desk: Case, form = 'written') =>
  desk.take('record-objection', { from: 'person', receivedOn: desk.today, at: 'office', form, scope: 'all' });

async function answered(desk: Case, kind: string, contested?: string): Promise<void> {
  const input = {
    kind,
    ...(contested ? { notice: contested } : {}),
    instruction: 'correct',
    reasons: 'Wir haben alles noch einmal geprüft.',
  };
  const notice = await desk.take('prepare-objection-decision', input, second);
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
}

const lowering = { gdbBefore: 60, gdbAfter: 30, finalSince: '2026-02-16' };

async function lowered(): Promise<Case> {
  const desk = await issued();
  await desk.advance('2026-02-20');
  await desk.take('record-finding', { lowering });
  return desk;
}

async function token(desk: Case, input: object = {}): Promise<string> {
  const wish = { from: 'person', receivedOn: desk.today, kind: 'token', months: 12, ...input };
  return desk.take('apply-for-sheet', wish);
}

async function unissued(desk: Case): Promise<string> {
  const sheet = await token(desk);
  await desk.take('record-token-payment', { sheet, receivedOn: desk.today, cents: 10_400 });
  return sheet;
}

async function paid(desk: Case): Promise<string> {
  const sheet = await unissued(desk);
  await desk.take('issue-sheet', { sheet });
  return sheet;
}

const low = { ...finding, gdb: 40, marks: [] };

/** Ways of a card that between them owe every letter there is. */
const courses: Record<string, () => Promise<Case>> = {
  withoutPicture: async () => {
    const desk = await accepted({ picture: false });
    await desk.wait(90);
    await decide(desk, { as: 'refused-cooperation' });
    await object(desk);
    await answered(desk, 'objection-decision');
    return desk;
  },
  notSevere: async () => {
    const desk = await accepted({ finding: low });
    await decide(desk, { as: 'refused', ground: 'not-severely-disabled' });
    await object(desk);
    await answered(desk, 'full-remedy');
    return desk;
  },
  away: async () => {
    const desk = await accepted({ resident: false });
    await decide(desk, { as: 'refused', ground: 'no-residence' });
    await object(desk, 'plain-email');
    return desk;
  },
  late: async () => {
    const desk = await accepted({ finding: low });
    await decide(desk, { as: 'refused', ground: 'not-severely-disabled' });
    await desk.wait(45);
    await object(desk);
    return desk;
  },
  toItsEnd: async () => {
    const desk = await issued();
    await desk.advance('2031-01-02');
    await desk.take('apply-for-card', {
      from: 'person',
      receivedOn: desk.today,
      wish: 'renewal',
      picture: false,
    });
    return desk;
  },
  unlimited: async () => {
    const desk = await accepted({ picture: false, bornOn: '1940-01-01', finding: { ...finding, marks: [] } });
    await desk.take('dispense-with-picture', { reason: 'bettlägerig' });
    await desk.take('issue-card', { number: 'A 4712', unlimited: true });
    return desk;
  },
  corrected: async () => {
    const desk = await issued();
    await desk.take('record-finding', { found: { ...finding, gdb: 80, marks: ['G', 'B', 'aG'] } });
    await desk.take('issue-card', { number: 'A 4713' });
    return desk;
  },
  takenIn: async () => {
    const desk = await lowered();
    const sheet = await token(desk, { subsistenceBenefits: true });
    await desk.take('issue-sheet', { sheet });
    await desk.advance('2026-08-15');
    await desk.take('start-hearing', {
      to: 'person',
      about: 'Ihr Ausweis ist noch nicht zurück. Der Schutz ist am 31. Mai 2026 abgelaufen.',
      intends: { takes: ['einziehung'] },
    });
    await desk.wait(45);
    await decide(desk, { as: 'return-ordered', returnBy: '2026-11-30' });
    await object(desk);
    await answered(desk, 'full-remedy');
    return desk;
  },
  gone: async () => {
    const desk = await issued();
    await desk.take('record-loss', { lostOn: desk.today, because: 'residence', reason: 'Wegzug' });
    return desk;
  },
  token: async () => {
    const desk = await issued();
    await paid(desk);
    await desk.advance('2027-01-05');
    return desk;
  },
  tokenBack: async () => {
    const desk = await issued();
    const sheet = await paid(desk);
    await desk.take('return-sheet', { sheet, returnedOn: desk.today, refund: true });
    const tax = await token(desk, { kind: 'vehicle-tax' });
    await desk.take('issue-sheet', { sheet: tax });
    const refused = await token(desk);
    await decide(desk, { as: 'token-refused', sheet: refused });
    await desk.take('return-sheet', { sheet: tax, returnedOn: desk.today, refund: true });
    return desk;
  },
  dead: async () => {
    const desk = await issued();
    await paid(desk);
    await desk.take('add-party', heir);
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    return desk;
  },
  /** Two refusals are contested beside each other; the older one is met. */
  refusedTwice: async () => {
    const desk = await issued();
    const tax = await token(desk, { kind: 'vehicle-tax' });
    await desk.take('issue-sheet', { sheet: tax });
    await decide(desk, { as: 'token-refused', sheet: await token(desk) });
    await desk.wait(3);
    await decide(desk, { as: 'token-refused', sheet: await token(desk, { months: 6 }) });
    for (const notice of ['bescheid-2', 'bescheid']) {
      await desk.wait(1);
      const objection = { from: 'person', notice, receivedOn: desk.today, at: 'office', form: 'written' };
      await desk.take('record-objection', { ...objection, scope: 'all' });
    }
    await answered(desk, 'full-remedy', 'bescheid');
    await answered(desk, 'objection-decision');
    return desk;
  },
  deadBeforeIssue: async () => {
    const desk = await issued();
    await unissued(desk);
    await desk.take('add-party', heir);
    await desk.take('record-death', { party: 'person', diedOn: desk.today });
    return desk;
  },
  paidAndMoved: async () => {
    const desk = await issued();
    await unissued(desk);
    const to = 'Amt für Versorgung Musterhafen';
    await desk.take('hand-over-case', { to, on: desk.today, reason: 'Umzug' }, lead);
    return desk;
  },
  asksAround: async () => {
    const desk = await accepted();
    await desk.take('request-evidence', {
      from: 'amt',
      what: 'Eine Bescheinigung, dass sie das Haus nicht verlassen kann.',
    });
    await desk.wait(40);
    await desk.take('request-cooperation', { from: 'person', what: 'Ihr Aufenthaltstitel in Kopie.' });
    await desk.take('suspend-procedure', { reason: 'auf Wunsch' });
    await desk.wait(30);
    await desk.take('resume-procedure', { reason: 'auf Wunsch' });
    const to = 'Amt für Versorgung Musterhafen';
    await desk.take('hand-over-case', { to, on: desk.today, reason: 'Umzug' }, lead);
    return desk;
  },
  forwarded: async () => {
    const desk = await opened();
    const to = 'Landratsamt Beispieltal, Versorgungsamt';
    await desk.take('forward-application', { to, forwardedOn: desk.today, reason: 'Wohnsitz' });
    return desk;
  },
  withdrawn: async () => {
    const desk = await opened();
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    return desk;
  },
};

let made: Promise<Sample[]> | undefined;

export function ausweisSamples(): Promise<Sample[]> {
  made ??= samplesOfCourses(ausweis, 'AW-2026-000001', courses);
  return made;
}
