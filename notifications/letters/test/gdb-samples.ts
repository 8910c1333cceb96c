import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { gdbDetermination } from '../../../workflows/gdb-determination/state';
import { clerk, Desk, lead, second } from '../../../workflows/kit/test/desk';
import { samplesOfCourses } from './course-samples';
import { person, type Sample } from './samples';

const doctor = { ...clerk, id: 'arzt', roles: ['medical-service'] as const };
const praxis = {
  id: 'praxis',
  role: 'doctor',
  name: 'Dr. med. Ute Klar',
  address: 'Am Markt 3, 48143 Beispielburg',
  channel: 'post',
} as const;

const application = {
  receivedOn: '2026-01-12',
  form: 'form',
  signed: true,
  released: true,
  employed: true,
  asksForStatus: true,
  marks: ['G'],
  disregards: [],
  bornOn: '1980-05-01',
  parties: [{ ...person, channel: 'post' }, praxis],
};

const knee = { name: 'Verschleiß des rechten Kniegelenks mit Bewegungseinschränkung', gdb: 30 };
const lung = { name: 'Chronisch obstruktive Lungenerkrankung', gdb: 40 };
const tumour = { name: 'Erkrankung der linken Brust in Heilungsbewährung', gdb: 60 };

const opinion = (overall: number, more: object = {}) => ({
  impairments: overall < 20 ? [{ ...knee, gdb: 10 }] : [lung, knee],
  overall,
  reasons: 'nach Aktenlage',
  marks: [],
  permanent: false,
  ...more,
});

export const gdbReasons =
  'Nach dem Befundbericht von Dr. Klar vom 20. Januar 2026 ist die Lungenfunktion mittelgradig eingeschränkt. Das Knie lässt sich ' +
  'nicht mehr vollständig beugen; längere Wege sind nur mit Pausen möglich.\n\n' +
  'Beide Beeinträchtigungen wirken sich beim Gehen aus und verstärken sich dabei gegenseitig.';

export const namedConsequence =
  'Geht die Erklärung nicht bis zu diesem Tag ein, versagen wir die Feststellung einer Behinderung, ohne in der Sache zu entscheiden.';

type Case = Desk<GdbState>;

async function opened(input: object = {}): Promise<Case> {
  const desk = new Desk(gdbDetermination, '2026-01-12');
  await desk.take('open', { ...application, ...input });
  return desk;
}

async function decide(desk: Case, notice: string, input: object): Promise<void> {
  const { instruction = 'correct' } = input as { instruction?: string };
  await desk.take('prepare-decision', { marks: [], reasons: gdbReasons, ...input, instruction });
  await desk.take('release-notice', { notice }, lead);
}

const serve = (desk: Case, notice: string) =>
  desk.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today });

/** Decided on the application, on the opinion given. */
async function first(
  gdb: number,
  { marks = [], opinion: more = {}, open = {} }: { marks?: string[]; opinion?: object; open?: object } = {},
): Promise<Case> {
  const desk = await opened(open);
  await desk.take('accept-application', {});
  await desk.wait(8);
  await desk.take('record-opinion', opinion(gdb, more), doctor);
  await decide(desk, 'bescheid', { gdb, marks });
  await serve(desk, 'bescheid');
  return desk;
}

/** Found, and binding since nobody has contested it. */
async function standing(gdb: number, more: Parameters<typeof first>[1] = {}): Promise<Case> {
  const desk = await first(gdb, more);
  await desk.wait(60);
  return desk;
}

async function second2(desk: Case, gdb: number, input: object = {}, more: object = {}): Promise<void> {
  await desk.take('record-opinion', opinion(gdb, more), doctor);
  await decide(desk, 'bescheid-2', { gdb, ...input });
  await serve(desk, 'bescheid-2');
}

async function change(desk: Case, input: object = {}): Promise<void> {
  const wish = { from: 'person', receivedOn: desk.today, marks: [], disregards: [], ...input };
  await desk.take('apply-for-change', wish);
  await desk.take('accept-application', {});
}

async function hear(desk: Case, intends: object): Promise<void> {
  const about =
    'Die Heilungsbewährung ist am 1. Februar 2026 abgelaufen. Nach dem Befund der Fachklinik vom 3. Februar 2026 ist die Krankheit ' +
    'nicht wiedergekehrt. Es bleiben Einschränkungen beim Heben des linken Arms.';
  await desk.take('start-hearing', { to: 'person', about, intends });
  await desk.wait(45);
}

const object = (desk: Case, input: object = {}) =>
  desk.take('record-objection', {
    from: 'person',
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
    ...input,
  });

async function decideObjection(desk: Case, input: object): Promise<void> {
  const notice = await desk.take(
    'prepare-objection-decision',
    { instruction: 'correct', reasons: gdbReasons, ...input },
    second,
  );
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
}

const healing = { healing: { startedOn: '2025-02-01', years: 1 }, impairments: [tumour, knee] };

/** Won in court, and carried out. */
async function inCourt(how: string, more: object): Promise<Case> {
  const desk = await first(30, { marks: ['G'] });
  await object(desk);
  await decideObjection(desk, { kind: 'objection-decision' });
  const rejected = desk.state.remedies.notices.at(-1)?.id ?? '';
  await serve(desk, rejected);
  const court = { court: 'Sozialgericht Beispielburg', fileNumber: 'S 7 SB 12/26', scope: 'all' };
  await desk.take('record-action', { from: 'person', receivedOn: desk.today, ...court });
  const outcome = { how, on: desk.today, ruling: 'changed', gdb: 50 };
  const ruling = await desk.take('record-court-outcome', outcome);
  if (how === 'judgment')
    for (const addressee of ['person', '@office']) {
      const served = { notice: ruling, addressee, mode: 'certificate', servedOn: desk.today };
      await desk.take('record-service', served);
    }
  await desk.wait(60);
  const reasons = 'Das Gericht hat den Grad der Behinderung abschließend bestimmt.';
  const input = { notice: ruling, instruction: 'correct', reasons, ...more };
  const notice = await desk.take('prepare-implementation', input);
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
  return desk;
}

/** Ways through the procedure that between them owe every letter it has. */
const courses: Record<string, () => Promise<Case>> = {
  asksAround: async () => {
    const desk = await opened({ signed: false, released: false, firstReceivedOn: '2026-01-08' });
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Ihre Unterschrift auf dem beigefügten Antrag.',
    });
    await desk.wait(60);
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Die Erklärung, mit der Sie Ihre Ärztinnen und Ärzte von der Schweigepflicht entbinden.',
      consequence: namedConsequence,
    });
    await desk.wait(30);
    return desk;
  },
  findings: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('request-evidence', {
      from: 'praxis',
      what: 'Befunde seit Januar 2024 zu Lunge und Kniegelenk, mit Lungenfunktionsprüfung.',
    });
    await desk.wait(40);
    await desk.take('order-report', {
      expert: 'praxis',
      questions:
        'Welche Einschränkungen der Beweglichkeit bestehen, und seit wann?\n\nWelche Wegstrecke ist zu Fuß noch möglich?',
    });
    await desk.take('appoint-examination', {
      appointedFor: '2026-03-17',
      time: '09:30',
      place: 'Gesundheitsamt, Hafenstraße 5, 48143 Beispielburg, Zimmer 12',
      consequence: 'Erscheinen Sie nicht, versagen wir die Feststellung, bis Sie die Untersuchung nachholen.',
    });
    return desk;
  },
  found: async () => {
    const desk = await first(50, {
      marks: ['G'],
      open: {
        marks: ['G', 'RF'],
        earlierFrom: '2025-01-01',
        earlierReason: 'Steuer',
        disregards: ['Heuschnupfen'],
      },
      opinion: {
        marks: [
          { mark: 'G', met: true },
          { mark: 'RF', met: false, reason: 'Öffentliche Veranstaltungen können Sie weiterhin besuchen.' },
        ],
      },
    });
    await object(desk);
    await desk.wait(20);
    await decideObjection(desk, { kind: 'partial-remedy', gdb: 60 });
    await desk.wait(20);
    await decideObjection(desk, { kind: 'objection-decision', lifted: ['earlier-date'], costs: 'half' });
    return desk;
  },
  foundForGood: () =>
    first(80, { marks: ['G', 'H'], open: { marks: ['G', 'H'] }, opinion: { permanent: true } }),
  foundThirty: () => first(30, { open: { employed: false, marks: [] } }),
  refused: async () => {
    const desk = await first(10);
    await desk.wait(40);
    await object(desk);
    await decideObjection(desk, { kind: 'objection-decision', inadmissible: true });
    return desk;
  },
  formless: async () => {
    const desk = await first(30, { open: { marks: [] } });
    await object(desk, { form: 'plain-email' });
    return desk;
  },
  silent: async () => {
    const desk = await opened();
    await desk.take('request-cooperation', {
      from: 'person',
      what: 'Die Schweigepflichtentbindung',
      consequence: namedConsequence,
    });
    await desk.wait(75);
    await decide(desk, 'bescheid', {
      as: 'refused-cooperation',
      reasons: 'Ohne Ihre Einwilligung können wir keine Befunde anfordern; eigene Befunde liegen nicht vor.',
    });
    await serve(desk, 'bescheid');
    await object(desk);
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  lowered: async () => {
    const desk = await standing(60, { marks: ['G'], opinion: healing });
    await desk.advance('2026-04-10');
    await hear(desk, { gdb: 30, takes: ['merkzeichen-G'] });
    await second2(desk, 30, { reasons: gdbReasons });
    await object(desk);
    await decideObjection(desk, { kind: 'full-remedy' });
    return desk;
  },
  stays: async () => {
    const desk = await standing(60, { marks: ['G'], opinion: healing });
    await desk.take('end-review', { reason: 'Die Krankheit ist wiedergekehrt.' });
    return desk;
  },
  raised: async () => {
    const desk = await standing(40, { open: { marks: [] } });
    await change(desk, { marks: ['aG'] });
    await second2(desk, 60);
    return desk;
  },
  changed: async () => {
    const desk = await standing(50, { marks: ['G'] });
    await change(desk, { marks: ['B'] });
    await second2(desk, 50, { marks: ['G', 'B'] });
    return desk;
  },
  changeRefused: async () => {
    const desk = await standing(50, { marks: ['G'] });
    await change(desk);
    await second2(desk, 50, { marks: ['G'] });
    return desk;
  },
  pastError: async () => {
    const desk = await standing(30, { open: { marks: [] } });
    await desk.take('apply-for-past-error', {
      from: 'person',
      receivedOn: desk.today,
      reasons: 'Der Befund von 2025 wurde übersehen.',
      marks: [],
      disregards: [],
    });
    await desk.take('accept-application', {});
    await second2(desk, 50);
    return desk;
  },
  takenBack: async () => {
    const desk = await standing(60, { marks: ['G'] });
    await desk.take('begin-review', { reason: 'Der Befund gehörte zu einer anderen Person.' });
    await hear(desk, { gdb: 40, takes: ['merkzeichen-G'] });
    await second2(desk, 40, { as: 'taken-back' });
    return desk;
  },
  tooLate: async () => {
    const desk = await standing(40);
    await change(desk);
    await desk.wait(10);
    await object(desk);
    await decideObjection(desk, { kind: 'objection-decision', inadmissible: true });
    return desk;
  },
  inParts: async () => {
    const desk = await opened();
    await desk.take('accept-application', {});
    await desk.take('record-opinion', opinion(50), doctor);
    await decide(desk, 'bescheid', { gdb: 50, only: ['gdb'] });
    await serve(desk, 'bescheid');
    await decide(desk, 'bescheid-2', { marks: ['G'] });
    return desk;
  },
  amended: async () => {
    const desk = await first(40);
    await object(desk);
    await desk.wait(20);
    await change(desk);
    await desk.take('record-opinion', opinion(50), doctor);
    await decide(desk, 'bescheid-2', { gdb: 50 });
    return desk;
  },
  carriedOut: () => inCourt('acknowledgement', { marks: [], adds: [] }),
  carriedFurther: () => inCourt('judgment', { marks: ['B'], adds: ['merkzeichen-RF'] }),
  withdrawn: async () => {
    const desk = await opened();
    await desk.take('withdraw-application', { from: 'person', receivedOn: desk.today });
    return desk;
  },
  forwarded: async () => {
    const desk = await opened();
    const to = 'Landratsamt Beispieltal, Versorgungsamt, Talweg 8, 77777 Beispieltal';
    await desk.take('forward-application', { to, forwardedOn: desk.today, reason: 'Wohnsitz' });
    return desk;
  },
  rests: async () => {
    const desk = await opened();
    await desk.take('request-cooperation', { from: 'person', what: 'Die Namen Ihrer Ärztinnen und Ärzte.' });
    await desk.take('suspend-procedure', { reason: 'auf Wunsch' });
    await desk.wait(30);
    await desk.take('resume-procedure', { reason: 'auf Wunsch' });
    await desk.take('hand-over-case', {
      to: 'Amt für Versorgung Musterhafen',
      on: desk.today,
      reason: 'Umzug',
    });
    return desk;
  },
};

let made: Promise<Sample[]> | undefined;

export function gdbSamples(): Promise<Sample[]> {
  made ??= samplesOfCourses(gdbDetermination, 'FB-2026-000001', courses);
  return made;
}
