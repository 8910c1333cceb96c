import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { application, decide, opinion } from './gdb-stories';

type Story = (api: Api) => Promise<CaseFile>;

/** Determinations of the GdB that take another course than to one decision and its contest. */
export const gdbCourseStories: Record<string, Story> = {
  'gdb-determination.decided-in-parts': async (api) => {
    const file = await accepted(api);
    await file.take('record-opinion', opinion('2025-01-13', 50), 'medical-service');
    await decide(file, 'bescheid', { gdb: 50, only: ['gdb'], decidedOn: '2025-01-16' }, '2025-01-20');
    await decide(file, 'bescheid-2', { marks: [], decidedOn: '2025-01-23' }, '2025-01-27');
    const objection = { from: 'person', receivedOn: '2025-02-10', form: 'written', notice: 'bescheid-2' };
    await file.take('record-objection', objection, 'mailroom');
    await file.until(({ settling }) => !settling);
    return file;
  },

  'gdb-determination.suspended-and-resumed': async (api) => {
    const file = await accepted(api);
    await file.take('request-evidence', { from: 'praxis', what: 'Befunde' }, 'caseworker', 'ask');
    await file.take('suspend-procedure', { reason: 'auf Wunsch' });
    await file.take('resume-procedure', { reason: 'auf Wunsch' });
    await file.until(({ settling }) => !settling);
    return file;
  },

  'gdb-determination.amendment-ended-with-the-contest': async (api) => {
    const file = await found(api, 40);
    await file.take('record-objection', objectionOn('2025-02-10'), 'mailroom');
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-02-17' }, 'mailroom');
    await file.take('record-opinion', opinion('2025-02-24', 50), 'medical-service');
    const draft = { gdb: 50, decidedOn: '2025-02-26', reasons: 'Wie in der Stellungnahme' };
    await file.take('prepare-decision', draft);
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-10' }, 'mailroom');
    await file.until(({ phase }) => phase === 'application');
    return file;
  },

  'gdb-determination.handed-over': async (api) => {
    const file = await accepted(api);
    await file.take('request-evidence', { from: 'praxis', what: 'Befunde' }, 'caseworker', 'ask');
    const handOver = { to: 'Niedersachsen', on: today(), reason: 'Umzug' };
    await file.take('hand-over-case', handOver, 'supervisor');
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'gdb-determination.continued-by-the-heir': async (api) => {
    const file = await accepted(api);
    await file.take('record-death', { party: 'person', diedOn: '2025-01-10' });
    const heir = { id: 'heir', role: 'heir', name: 'Toni Beispiel', actsFor: 'person' };
    await file.take('add-party', { ...heir, since: '2025-01-13' });
    const declared = { heir: 'heir', declaredOn: '2025-01-20', interest: 'Steuer' };
    await file.take('heirs-continue', declared);
    await file.take('record-opinion', opinion('2025-01-27', 50), 'medical-service');
    await file.take('end-after-death', { on: '2025-02-03', reason: 'Kein Interesse mehr' });
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'gdb-determination.contested-after-the-next-proceeding': async (api) => {
    const file = await found(api, 40);
    await file.until(({ status }) => status === 'closed');
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-04-07' }, 'mailroom');
    await file.take('record-objection', objectionOn('2025-04-14'), 'mailroom', 'late');
    const lateness = { from: 'person', decidedOn: '2025-04-22', granted: true, reason: 'Krankenhaus' };
    await file.take('decide-reinstatement', lateness, 'supervisor2');
    const answer = { kind: 'objection-decision', decidedOn: '2025-05-05', reasons: 'Befunde bestätigt' };
    await file.take('prepare-objection-decision', answer, 'caseworker', 'answer');
    await file.take('release-notice', { notice: 'answer', releasedOn: '2025-05-05' }, 'supervisor2');
    await file.take('record-service', handedOver('answer', '2025-05-07'));
    await file.until(({ phase }) => phase === 'application');
    return file;
  },

  'gdb-determination.carried-out-after-court': async (api) => {
    const file = await found(api, 30);
    await file.take('record-objection', objectionOn('2025-02-10'), 'mailroom');
    const answer = { kind: 'objection-decision', decidedOn: '2025-03-10', reasons: 'Befunde bestätigt' };
    await file.take('prepare-objection-decision', answer, 'caseworker', 'answer');
    await file.take('release-notice', { notice: 'answer', releasedOn: '2025-03-10' }, 'supervisor2');
    await file.take('record-service', handedOver('answer', '2025-03-12'));
    const action = { from: 'person', receivedOn: '2025-04-01', court: 'Sozialgericht Münster' };
    await file.take('record-action', action);
    const outcome = { how: 'acknowledgement', on: '2025-09-08', ruling: 'changed', gdb: 50 };
    await file.take('record-court-outcome', outcome, 'caseworker', 'outcome');
    const ruling = { notice: 'outcome', decidedOn: '2025-09-15', reasons: 'wie anerkannt' };
    await file.take('prepare-implementation', ruling, 'caseworker', 'carried-out');
    await file.take('release-notice', { notice: 'carried-out', releasedOn: '2025-09-15' }, 'supervisor2');
    await file.take('record-service', handedOver('carried-out', '2025-09-17'));
    await file.until(({ status }) => status === 'closed');
    return file;
  },
};

async function accepted(api: Api): Promise<CaseFile> {
  const file = await CaseFile.open('gdb-determination', application, api);
  await file.take('accept-application', { on: '2025-01-07' });
  return file;
}

async function found(api: Api, gdb: number): Promise<CaseFile> {
  const file = await accepted(api);
  await file.take('record-opinion', opinion('2025-01-13', gdb), 'medical-service');
  await decide(file, 'bescheid', { gdb, decidedOn: '2025-01-16' }, '2025-01-20');
  return file;
}

const today = (): string => new Date().toISOString().slice(0, 10);

const objectionOn = (receivedOn: string) => ({ from: 'person', receivedOn, form: 'written' });

const handedOver = (notice: string, servedOn: string) => ({
  notice,
  addressee: 'person',
  mode: 'certificate',
  servedOn,
});
