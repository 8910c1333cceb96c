import { randomUUID } from 'node:crypto';
import type { ReadyMadePerson } from '../../../api/auth/local-issuer';
import { Api } from '../../support/api';
import { CaseFile, type CaseView } from '../../support/case-file';

export { openTasks } from '../reading';

export const person = {
  id: 'person',
  role: 'applicant',
  name: 'Erika Beispiel',
  address: 'Musterweg 1, 48147 Münster',
} as const;

export const loweredTo30 = {
  ground: 'gdb-lowered',
  decidedOn: '2026-05-11',
  gdbBefore: 50,
  gdbAfter: 30,
  card: { number: 'A 4711' },
  parties: [person],
};

const api = new Api();

/** Every case that a scenario of this procedure has opened, for the look at what none of them visits. */
export const opened: CaseFile[] = [];

export async function open(
  input: Record<string, unknown> = {},
  office?: string,
  as?: ReadyMadePerson,
): Promise<CaseFile> {
  const facts = { ...loweredTo30, ...input };
  const file = await CaseFile.rehearse('downgrade-protection', facts, api, { office, as });
  opened.push(file);
  return file;
}

/** An opening that is not accepted, with the answer as it is. */
export function attemptToOpen(input: Record<string, unknown>, office?: string) {
  const body = { procedure: 'downgrade-protection', input: { ...loweredTo30, ...input }, office };
  return api.post('/api/v1/rehearsal/cases', body, { key: randomUUID() });
}

/** A decision that is out: opened, and released by a second person. */
export async function released(
  input: Record<string, unknown> = {},
  releasedOn?: string,
  office?: string,
): Promise<CaseFile> {
  const file = await open(input, office);
  const on = releasedOn ?? (input['decidedOn'] as string | undefined) ?? '2026-05-12';
  await file.take('release-notice', { notice: 'bescheid', releasedOn: on }, 'supervisor');
  return file;
}

/** Handed over with a certificate on a day: no fiction, the period begins the next day. */
export function handedOver(servedOn: string, addressee = 'person', notice = 'bescheid') {
  return { notice, addressee, mode: 'certificate', servedOn };
}

/** A decision of the day before its service, so that any day of the past can be told. */
export async function served(
  servedOn: string,
  input: Record<string, unknown> = {},
  office?: string,
): Promise<CaseFile> {
  const before = servedOn < '2026-05-12' ? { decidedOn: servedOn } : {};
  const file = await released({ ...before, ...input }, undefined, office);
  await file.take('record-service', handedOver(servedOn));
  return file;
}

export function objection(receivedOn: string, more: Record<string, unknown> = {}) {
  return { from: 'person', receivedOn, form: 'written', ...more };
}

/** Served on 5 May 2025, objection to 5 June 2025: the case most scenarios start from; all of it lies in the past. */
export const servedIn2025 = (input: Record<string, unknown> = {}) => served('2025-05-05', input);

export async function objected(
  receivedOn = '2025-06-02',
  input: Record<string, unknown> = {},
  more: Record<string, unknown> = {},
): Promise<CaseFile> {
  const file = await servedIn2025(input);
  await file.take('record-objection', objection(receivedOn, more), 'mailroom');
  return file;
}

interface Decision {
  kind?: 'full-remedy' | 'partial-remedy' | 'objection-decision';
  on: string;
  /** Without it the decision stays on its way. */
  servedOn?: string;
  addressee?: string;
  more?: Record<string, unknown>;
  releasedBy?: ReadyMadePerson;
}

/** Prepared by a clerk and released by a second person who had no part in the contested decision. */
export async function decide(file: CaseFile, decision: Decision): Promise<string> {
  const { kind = 'objection-decision', on, servedOn, addressee, more = {}, releasedBy } = decision;
  const notice = randomUUID();
  const input = { kind, decidedOn: on, reasons: 'Befundbericht vom Frühjahr', ...more };
  await file.take('prepare-objection-decision', input, 'caseworker', notice);
  await file.take('release-notice', { notice, releasedOn: on }, releasedBy ?? 'supervisor2');
  if (servedOn !== undefined) await file.take('record-service', handedOver(servedOn, addressee, notice));
  return notice;
}

/** Objection of 2 June, decided on 7 July and served on 10 July 2025: action until Monday, 11 August 2025. */
export async function objectionDecided(input: Record<string, unknown> = {}): Promise<CaseFile> {
  const file = await objected('2025-06-02', input);
  await decide(file, { on: '2025-07-07', servedOn: '2025-07-10' });
  return file;
}

export const action = (receivedOn: string, more: Record<string, unknown> = {}) => ({
  from: 'person',
  receivedOn,
  court: 'Sozialgericht Münster',
  fileNumber: 'S 12 SB 345/25',
  ...more,
});

export async function sued(input: Record<string, unknown> = {}): Promise<CaseFile> {
  const file = await objectionDecided(input);
  await file.take('record-action', action('2025-08-04'));
  return file;
}

interface Ruling {
  on: string;
  how?: string;
  ruling?: 'upheld' | 'changed' | 'lifted';
  gdb?: number;
  /** Days of service on the person and on the office. */
  servedOn?: [string, string];
}

export async function rule(
  file: CaseFile,
  { servedOn, how = 'judgment', ...facts }: Ruling,
): Promise<string> {
  const notice = randomUUID();
  await file.take('record-court-outcome', { how, ...facts }, 'caseworker', notice);
  if (!servedOn) return notice;
  await file.take('record-service', handedOver(servedOn[0], 'person', notice));
  await file.take('record-service', handedOver(servedOn[1], '@office', notice));
  return notice;
}

interface Facts {
  protection?: { finalSince: string; until: string | null; applies: boolean };
  card?: { returnedOn?: string; askedBackBy?: string };
  remedies: {
    notices: { id: string; kind: string; tracks: { party: string; status: string; notifiedOn?: string }[] }[];
    challenges: { standing: string; scope: string[]; receivedOn: string }[];
    matters: { matter: string; status: string; since?: string; value?: number }[];
  };
}

export const factsOf = (view: CaseView) => view.facts as unknown as Facts;
export const protectionOf = (view: CaseView) => factsOf(view).protection;
export const matterOf = (view: CaseView, matter = 'gdb') =>
  factsOf(view).remedies.matters.find((candidate) => candidate.matter === matter);
/** Types of the letters the case owes or has sent, by name; those taken back in time are left out. */
export async function lettersOf(file: CaseFile): Promise<string[]> {
  const letters = await file.letters();
  return letters
    .filter(({ status }) => status !== 'withdrawn')
    .map(({ letter }) => letter.type)
    .sort();
}

const refusalOf = (answer: { status: number; body: unknown }) => ({
  status: answer.status,
  code: (answer.body as { code?: string }).code,
});

/** The step is not taken, and says why. */
export async function refused(
  file: CaseFile,
  step: string,
  input: unknown,
  as: ReadyMadePerson = 'caseworker',
): Promise<{ status: number; code: string | undefined }> {
  return refusalOf(await file.attempt(step, input, as));
}

interface Office {
  land: string;
  flags?: string[];
  municipalities?: Record<string, { land: string; flags?: string[] }>;
  nachlaufDays?: number;
}

/** An office of its own, so that no other test sees its settings. */
export async function anOffice(settings: Office): Promise<string> {
  const office = `amt-${randomUUID().slice(0, 8)}`;
  await enterOffice(office, settings);
  return office;
}

/** As it is entered now, and held from the beginning. */
export async function enterOffice(
  office: string,
  { land, flags, municipalities = {}, nachlaufDays = 7 }: Office,
): Promise<void> {
  const settings = {
    name: `Versorgungsamt ${land}`,
    place: { land, ...(flags ? { flags } : {}) },
    municipalities,
    nachlaufDays,
    vorfristDays: 7,
    cooperationDays: 14,
    evidenceDays: 21,
    hearingDays: 28,
    reminders: 2,
    cardReturnDays: 14,
    spreadSeconds: 0,
  };
  const answer = await api.put(
    `/api/v1/rehearsal/offices/${office}`,
    { validFrom: '2000-01-01', settings },
    { as: 'supervisor' },
  );
  if (answer.status !== 200) throw new Error(`office: ${JSON.stringify(answer.body)}`);
}

/** A case that rests in a phase, its clock moved to a day in 2040 on which nothing is due. */
export const restingIn: Record<string, () => Promise<CaseFile>> = {
  draft: () => open(),
  released: () => released(),
  'objection-period': () => in2040('2040-05-21', handOver),
  objection: () => in2040('2040-06-11', handOver, object),
  'action-period': () => in2040('2040-07-23', handOver, object, decideObjection),
  court: () => in2040('2040-08-20', handOver, object, decideObjection, sue),
  'appeal-period': () => in2040('2040-09-10', handOver, object, decideObjection, sue, judge),
  protection: () => in2040('2040-05-21', handOver, waive),
  'card-withdrawal': async () => {
    const file = await servedIn2025();
    await file.atRest();
    return file;
  },
  'rest-pending': async () => {
    const mark = { gdbBefore: 60, lostMerkzeichen: ['G'] };
    const file = await objected('2025-06-02', mark, { scope: ['merkzeichen-G'] });
    await file.take('record-card-return', { returnedOn: '2025-10-06' });
    await file.atRest();
    return file;
  },
  closing: async () => {
    const file = await servedIn2025({ card: undefined });
    await file.until(({ status }) => status === 'closed');
    return file;
  },
};

type Happening = (file: CaseFile) => Promise<unknown>;

async function in2040(today: string, ...happenings: Happening[]): Promise<CaseFile> {
  const file = await released();
  await file.advance(today);
  for (const happening of happenings) await happening(file);
  return file;
}

const handOver: Happening = (file) => file.take('record-service', handedOver('2040-05-07'));
const object: Happening = (file) => file.take('record-objection', objection('2040-06-04'));
const decideObjection: Happening = (file) => decide(file, { on: '2040-07-09', servedOn: '2040-07-12' });
const sue: Happening = (file) => file.take('record-action', action('2040-08-06'));
const judge: Happening = (file) =>
  rule(file, { on: '2040-09-03', ruling: 'upheld', servedOn: ['2040-09-05', '2040-09-05'] });
const waive: Happening = (file) => file.take('waive-remedy', { from: 'person', receivedOn: '2040-05-10' });
