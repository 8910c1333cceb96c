import type { GdbState } from '../../../contracts/gdb-determination/messages';
import { gdbDetermination } from '../../../workflows/gdb-determination/state';
import { clerk, Desk, lead, second } from '../../../workflows/kit/test/desk';
import { person } from './samples';

export const doctor = { ...clerk, id: 'arzt', roles: ['medical-service'] as const };
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

export const opinion = (overall: number, more: object = {}) => ({
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

export type Case = Desk<GdbState>;

export async function opened(input: object = {}): Promise<Case> {
  const desk = new Desk(gdbDetermination, '2026-01-12');
  await desk.take('open', { ...application, ...input });
  return desk;
}

export async function decide(desk: Case, notice: string, input: object): Promise<void> {
  const { instruction = 'correct' } = input as { instruction?: string };
  await desk.take('prepare-decision', { marks: [], reasons: gdbReasons, ...input, instruction });
  await desk.take('release-notice', { notice }, lead);
}

export const serve = (desk: Case, notice: string) =>
  desk.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn: desk.today });

/** Decided on the application, on the opinion given. */
export async function first(
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
export async function standing(gdb: number, more: Parameters<typeof first>[1] = {}): Promise<Case> {
  const desk = await first(gdb, more);
  await desk.wait(60);
  return desk;
}

export async function second2(desk: Case, gdb: number, input: object = {}, more: object = {}): Promise<void> {
  await desk.take('record-opinion', opinion(gdb, more), doctor);
  await decide(desk, 'bescheid-2', { gdb, ...input });
  await serve(desk, 'bescheid-2');
}

export async function change(desk: Case, input: object = {}): Promise<void> {
  const wish = { from: 'person', receivedOn: desk.today, marks: [], disregards: [], ...input };
  await desk.take('apply-for-change', wish);
  await desk.take('accept-application', {});
}

export async function hear(desk: Case, intends: object): Promise<void> {
  const about =
    'Die Heilungsbewährung ist am 1. Februar 2026 abgelaufen. Nach dem Befund der Fachklinik vom 3. Februar 2026 ist die Krankheit ' +
    'nicht wiedergekehrt. Es bleiben Einschränkungen beim Heben des linken Arms.';
  await desk.take('start-hearing', { to: 'person', about, intends });
  await desk.wait(45);
}

export const object = (desk: Case, input: object = {}) =>
  desk.take('record-objection', {
    from: 'person',
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
    ...input,
  });

export async function decideObjection(desk: Case, input: object): Promise<void> {
  const notice = await desk.take(
    'prepare-objection-decision',
    { instruction: 'correct', reasons: gdbReasons, ...input },
    second,
  );
  await desk.take('release-notice', { notice }, { ...second, id: 'third' });
}

export const healing = { healing: { startedOn: '2025-02-01', years: 1 }, impairments: [tumour, knee] };

/** Won in court, and carried out. */
export async function inCourt(how: string, more: object): Promise<Case> {
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
