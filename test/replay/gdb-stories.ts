import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

export const application = {
  receivedOn: '2025-01-06',
  form: 'form',
  signed: true,
  released: true,
  employed: true,
  bornOn: '1980-05-01',
  marks: ['G'],
  parties: [
    { id: 'person', role: 'applicant', name: 'Kim Beispiel' },
    { id: 'praxis', role: 'doctor', name: 'Praxis Dr. Muster' },
  ],
};

/** Determinations of the GdB: inquiry and contest; a lowering that opens another case and keeps it told. */
export const gdbStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  'gdb-determination.asked-heard-and-contested': async (api) => {
    const file = await CaseFile.open('gdb-determination', application, api);
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take(
      'request-evidence',
      { from: 'praxis', what: 'Befunde seit 2023', days: 21 },
      'caseworker',
      'ask',
    );
    await file.take('extend-period', { deadline: 'evidence:ask:1', days: 14, reason: 'Urlaub der Praxis' });
    await file.take(
      'record-evidence',
      { request: 'ask', receivedOn: today(), subject: 'Befundbericht' },
      'mailroom',
    );
    const report = { expert: 'praxis', orderedOn: '2025-01-09', questions: 'Beweglichkeit' };
    await file.take('order-report', report, 'caseworker', 'report');
    await file.take('record-report', { report: 'report', receivedOn: '2025-01-20' }, 'mailroom');
    await file.take('record-opinion', opinion('2025-01-27', 40), 'medical-service');
    await decide(file, 'bescheid', { gdb: 40, decidedOn: '2025-01-29' }, '2025-02-03');
    await file.take(
      'record-objection',
      { from: 'person', receivedOn: '2025-02-10', form: 'written' },
      'mailroom',
    );
    await file.take('apply-for-change', { from: 'person', receivedOn: '2025-02-17' }, 'mailroom');
    await file.take('record-opinion', opinion('2025-02-24', 50), 'medical-service');
    await decide(file, 'bescheid-2', { gdb: 50, decidedOn: '2025-02-26' }, '2025-03-03');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-10' }, 'mailroom');
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'gdb-determination.lowered-after-review': async (api) => {
    const file = await CaseFile.open('gdb-determination', { ...application, marks: [] }, api);
    await file.take('accept-application', { on: '2025-01-07' });
    const healing = { startedOn: '2020-06-12', years: 5 };
    await file.take('record-opinion', { ...opinion('2025-01-13', 60), healing }, 'medical-service');
    await decide(file, 'bescheid', { gdb: 60, decidedOn: '2025-01-16' }, '2025-01-20');
    await file.until(({ facts }) => (facts['proceeding'] as { occasion: string }).occasion === 'review');
    await file.take('record-opinion', opinion('2025-07-01', 30), 'medical-service');
    const waiver = { ground: 3, reason: 'Auf Wunsch der Person', decidedOn: '2025-07-02' };
    await file.take('dispense-with-hearing', waiver, 'supervisor');
    await decide(file, 'bescheid-2', { gdb: 30, decidedOn: '2025-07-03' }, '2025-07-07');
    await file.until(({ status }) => status === 'closed');
    return file;
  },
};

export function opinion(givenOn: string, overall: number) {
  const impairments = [{ name: 'Funktionsstörung der Wirbelsäule', gdb: overall }];
  return { givenOn, impairments, overall, reasons: 'Nach Auswertung der Befunde' };
}

export async function decide(
  file: CaseFile,
  notice: string,
  decision: { decidedOn: string } & Record<string, unknown>,
  servedOn: string,
): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Wie in der Stellungnahme', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
  await file.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn });
}

const today = (): string => new Date().toISOString().slice(0, 10);
