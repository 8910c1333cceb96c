import type { Deadline } from '../../contracts/case/deadline';
import { isMark } from '../../contracts/gdb-determination/matters';
import type { Appointment, GdbState, Opinion, Report } from '../../contracts/gdb-determination/messages';
import type { GdbStepInput } from '../../contracts/gdb-determination/schema';
import { closeDeadline, openDeadline } from '../kit/deadlines';
import { inquirySteps } from '../kit/inquiry';
import type { Kase } from '../kit/kase';
import { Refusal } from '../kit/refusal';
import { askedBefore } from './asked-before';

type Gdb = Kase<GdbState>;
type Input = GdbStepInput;

/** § 17 Abs. 1, 2 SGB IX: an expert has two weeks; the office's own time starts anew with the report. */
export function orderReport(kase: Gdb, input: Input['order-report']): void {
  const { proceeding, reports } = kase.state;
  kase.party(input.expert);
  const { stepId: id, effectiveOn: orderedOn } = kase.act;
  if (orderedOn < proceeding.receivedOn) throw new Refusal('date-before-cause', { field: 'orderedOn' });
  reports.push({ id, expert: input.expert, orderedOn });
  const finding = kase.find('decision-target', {
    receivedOn: proceeding.receivedOn,
    opinionOrderedOn: orderedOn,
    place: kase.place(kase.state.municipality),
  });
  const lastDay = finding.value.opinionBy;
  if (lastDay === null) throw new Error('an ordered report has a day by which it is due');
  openDeadline(kase, { id: `report:${id}`, type: 'report', concerns: input.expert, lastDay, finding });
  kase.owes('report-order', input.expert, { report: id, questions: input.questions, lastDay });
}

export function recordReport(kase: Gdb, input: Input['record-report']): void {
  if (isOfEarlier(kase, input.report)) return recordEarlierReport(kase, input);
  const report = findReport(kase, input.report);
  if (report.receivedOn !== undefined) throw new Refusal('already-done');
  if (input.receivedOn < report.orderedOn) throw new Refusal('date-before-cause', { field: 'receivedOn' });
  report.receivedOn = input.receivedOn;
  delete report.givenUp;
  closeDeadline(kase, `report:${report.id}`, 'met');
  kase.closesTask(`report:${report.id}`);
}

const isOfEarlier = (kase: Gdb, id: string): boolean =>
  !kase.state.reports.some((report) => report.id === id) && askedBefore(kase, id) !== undefined;

/** Ordered in a proceeding that is over: it decides nothing there any more, but is there, and to be paid for. */
function recordEarlierReport(kase: Gdb, { report: id, receivedOn }: Input['record-report']): void {
  const asked = askedBefore(kase, id);
  if (asked?.deliveredOn !== undefined) throw new Refusal('already-done');
  if (asked && receivedOn < asked.on) throw new Refusal('date-before-cause', { field: 'receivedOn' });
}

/** What an earlier proceeding asked for goes to the file; there is no request any more that it would answer. */
export function recordEvidence(kase: Gdb, input: Input['record-evidence']): void {
  const { request, ...came } = input;
  const here = request === undefined || kase.state.inquiry.requests.some(({ id }) => id === request);
  const earlier = here ? undefined : askedBefore(kase, request);
  if (earlier && came.receivedOn < earlier.on)
    throw new Refusal('date-before-cause', { field: 'receivedOn' });
  inquirySteps['record-evidence'](kase, earlier ? came : input);
}

export function giveUpReport(kase: Gdb, input: Input['give-up-report']): void {
  const report = findReport(kase, input.report);
  if (report.receivedOn !== undefined || report.givenUp === true) throw new Refusal('already-done');
  report.givenUp = true;
  closeDeadline(kase, `report:${report.id}`, 'cancelled');
  kase.closesTask(`report:${report.id}`);
}

export function reportOverdue(kase: Gdb, deadline: Deadline): void {
  const report = kase.state.reports.find(({ id }) => deadline.id === `report:${id}`);
  if (report) kase.opensTask({ id: deadline.id, type: 'report-overdue', forRole: 'caseworker' });
}

function findReport({ state }: Gdb, id: string): Report {
  const report = state.reports.find((candidate) => candidate.id === id);
  if (!report) throw new Refusal('unknown-request', { request: id });
  return report;
}

/** § 62 SGB I: a day set by the office stands, on whatever day of the week it falls (§ 26 Abs. 5 SGB X). */
export function appointExamination(kase: Gdb, input: Input['appoint-examination']): void {
  const { appointedFor: on, place, time, consequence } = input;
  const { stepId: id, recordedOn } = kase.act;
  if (on < recordedOn) throw new Refusal('facts-contradict', { fields: ['appointedFor'] });
  const finding = kase.find('period', {
    kind: 'TERMIN',
    begins: 'with-day',
    on,
    length: { amount: 1, unit: 'days' },
    place: kase.place(kase.state.municipality),
  });
  const { lastDay } = finding.value;
  openDeadline(kase, {
    id: `examination:${id}`,
    type: 'examination',
    concerns: kase.state.person,
    lastDay,
    finding,
  });
  kase.state.appointments.push({ id, on, place, status: 'open', warned: consequence !== undefined });
  kase.owes('examination-appointment', kase.state.person, {
    on,
    place,
    ...(time === undefined ? {} : { time }),
    ...(consequence === undefined ? {} : { consequence }),
  });
}

export function recordExamination(kase: Gdb, input: Input['record-examination']): void {
  const appointment = kase.state.appointments.find(({ id }) => id === input.appointment);
  if (!appointment) throw new Refusal('unknown-request', { request: input.appointment });
  appointment.status = input.how;
  closeDeadline(kase, `examination:${appointment.id}`, input.how === 'attended' ? 'met' : 'cancelled');
  kase.closesTask(`examination:${appointment.id}`);
  if (input.how === 'missed') askToJudge(kase, appointment);
}

/** The day is over and nobody has said what became of it. */
export function examinationOver(kase: Gdb, deadline: Deadline): void {
  const appointment = kase.state.appointments.find(({ id }) => deadline.id === `examination:${id}`);
  if (appointment?.status === 'open') askToJudge(kase, appointment);
}

function askToJudge(kase: Gdb, { id }: Appointment): void {
  kase.opensTask({ id: `examination:${id}`, type: 'judge-no-show', forRole: 'caseworker' });
}

/** § 152 Abs. 1 S. 4, Abs. 3 SGB IX: single values and the overall view are a physician's; the product never computes them. */
export function recordOpinion(kase: Gdb, input: Input['record-opinion']): void {
  addOpinion(kase, 'medical-service', input);
}

/** § 152 Abs. 2 SGB IX: what another body has found is taken over, unless somebody has an interest in a finding of its own. */
export function adoptFinding(kase: Gdb, input: Input['adopt-finding']): void {
  if (input.foundOn > kase.act.effectiveOn) throw new Refusal('date-before-cause', { field: 'adoptedOn' });
  addOpinion(kase, 'other-finding', input);
}

function addOpinion(kase: Gdb, source: Opinion['source'], input: Input['record-opinion']): void {
  const { impairments, overall, marks, permanent, healing } = input;
  const singles = impairments.map(({ gdb }) => gdb);
  const finding = kase.find('overall-gdb', { singles, overall });
  if (!finding.value.accepted)
    throw new Refusal('value-not-possible', { fields: ['impairments', 'overall'] });
  for (const warning of [...finding.value.warnings, ...finding.flags]) kase.flag(warning);
  const { stepId: id, effectiveOn: givenOn } = kase.act;
  kase.state.opinions.push({
    id,
    givenOn,
    source,
    impairments: [...impairments],
    overall,
    marks: [...marks],
    permanent,
    ...(healing === undefined ? {} : { healing }),
  });
  const asked = kase.state.proceeding.wants.filter(isMark).length;
  if (marks.length < asked) kase.flag('mark-not-assessed');
}
