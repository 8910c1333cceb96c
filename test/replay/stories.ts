import type { Api } from '../support/api';
import { addDays, civilDate } from '../../rules/core/civil-date';
import { targetDayFrom } from '../../rules/core/target-days';
import { CaseFile } from '../support/case-file';
import { ausweisStories } from './ausweis-stories';
import { gdbCourseStories } from './gdb-course-stories';
import { gdbStories } from './gdb-stories';
import { gleichstellungStories } from './gleichstellung-stories';
import { reclaimStories } from './reclaim-stories';
import { recomputeStories } from './recompute-stories';

/** Made-up cases whose histories are recorded; each shows what the others do not. */
export const stories: Record<string, (api: Api) => Promise<CaseFile>> = {
  ...ausweisStories,
  ...gdbStories,
  ...gdbCourseStories,
  ...gleichstellungStories,
  ...reclaimStories,
  ...recomputeStories,

  'downgrade-protection.protected-to-the-end': async (api) => {
    const file = await opened(api);
    await file.take('record-service', service('2026-05-15'));
    await file.until(({ phase }) => phase === 'card-withdrawal');
    await file.take('record-card-return', { returnedOn: '2026-10-05' });
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'downgrade-protection.through-the-courts': async (api) => {
    const file = await opened(api);
    await file.take('record-service', service('2026-05-15'));
    await file.take(
      'record-objection',
      { from: 'person', receivedOn: '2026-06-10', form: 'written' },
      'mailroom',
    );
    const decision = { kind: 'objection-decision', reasons: 'Befunde bestätigen die Besserung' };
    await file.take('prepare-objection-decision', decision, 'caseworker', 'decision-on-objection');
    await file.take('release-notice', { notice: 'decision-on-objection' }, 'supervisor2');
    return file;
  },

  'downgrade-protection.reopened-by-a-late-entry': async (api) => {
    const file = await opened(api);
    await file.take('record-service', service('2026-05-15'));
    await file.until(({ phase }) => phase === 'card-withdrawal');
    await file.take('record-card-return', { returnedOn: '2026-10-05' });
    await file.until(({ status }) => status === 'closed');
    await file.take(
      'record-objection',
      { from: 'person', receivedOn: '2026-06-12', form: 'written' },
      'mailroom',
    );
    return file;
  },

  'downgrade-protection.corrected-service': async (api) => {
    const file = await opened(api);
    await file.take('record-service', service('2026-05-15'), 'caseworker', 'service');
    await file.until(({ phase }) => phase === 'card-withdrawal');
    const correction = { stepId: 'service', reason: 'Zahlendreher', input: service('2026-05-18') };
    await file.take('correct', correction, 'caseworker', 'correction');
    await file.take('release-correction', { stepId: 'correction' }, 'supervisor');
    await file.until(({ phase }) => phase === 'card-withdrawal');
    return file;
  },

  'downgrade-protection.linked-with-others': async (api) => {
    const other = await opened(api);
    const file = await opened(api);
    await file.take('link-case', { caseId: other.caseId, why: 'dieselbe Person' });
    await other.until((view) => view.file.length > 0);
    await file.take('link-case', { caseId: 'HS-1999-000001', why: 'Zahlendreher' });
    await file.until(({ tasks }) => tasks.some(({ type }) => type === 'message-undelivered'));
    await file.take('record-service', service('2026-05-15'));
    await file.until(({ phase }) => phase === 'card-withdrawal');
    return file;
  },

  'downgrade-protection.paid-too-much': async (api) => {
    const owed = await owing(api);
    await paid(api, owed);
    const correction = { stepId: 'order', reason: 'Zahlendreher', input: costs(10_000) };
    await owed.file.take('correct', correction, 'caseworker', 'correction');
    await owed.file.take('release-correction', { stepId: 'correction' }, 'supervisor2');
    await owed.file.until(({ tasks }) => tasks.some(({ type }) => type === 'reclaim-overpayment'));
    return owed.file;
  },

  'payment-run.rejected-by-the-bank': async (api) => {
    const owed = await owing(api);
    const run = await paid(api, owed);
    const submittedOn = new Date().toISOString().slice(0, 10);
    await run.take('confirm-submission', { submittedOn }, 'payments');
    const items = [{ id: `${owed.file.caseId}-costs`, status: 'rejected', reason: 'AC04' }];
    await run.take('record-bank-report', { reportId: 'BANK-4711', items }, 'payments');
    await owed.file.until(({ tasks }) => tasks.some(({ type }) => type === 'mend-account'));
    await run.until(({ status }) => status === 'closed');
    return run;
  },
};

/** Recordings that their stories would not give any more: acts of an edition before the present one (contracts/case/edition.ts). */
export const ofEarlierEditions = [
  'gdb-determination.amended-under-the-first-edition',
  'gdb-determination.amendment-ended-with-the-contest-under-the-first-edition',
  'gdb-determination.contested-after-the-next-proceeding-under-the-first-edition',
  'gleichstellung.applied-again-under-the-first-edition',
];

/** A case that owes money, in an office that can pay. */
async function owing(api: Api): Promise<{ file: CaseFile; office: string }> {
  const office = 'kasse';
  const settings = {
    name: 'Versorgungsamt',
    place: { land: 'NW' },
    nachlaufDays: 7,
    vorfristDays: 2,
    cooperationDays: 14,
    evidenceDays: 21,
    hearingDays: 28,
    reminders: 2,
    cardReturnDays: 14,
    accounts: { haushalt: { name: 'Land Beispiel', iban: 'DE02500105170137075030' } },
  };
  await api.put(`/api/v1/offices/${office}`, { validFrom: '2000-01-01', settings }, { as: 'supervisor' });
  const file = await opened(api, office);
  await file.take('change-party', { id: 'person', iban: 'DE89370400440532013000' }, 'caseworker2');
  await file.take('order-payment', costs(12_345), 'caseworker', 'order');
  await file.take('release-payment', { order: 'order' }, 'supervisor');
  return { file, office };
}

function costs(cents: number) {
  const says = { ground: '§ 63 SGB X', purpose: 'Kosten Widerspruch', dueOn: '2026-11-30' };
  return { id: 'costs', to: 'person', cents, ...says };
}

/** A run that pays it, out and confirmed; a case that opens on another day has another day of execution. */
async function paid(api: Api, { file, office }: { file: CaseFile; office: string }): Promise<CaseFile> {
  const executeOn = targetDayFrom(addDays(civilDate(new Date().toISOString().slice(0, 10)), 3));
  const input = { executeOn, account: 'haushalt', items: [`${file.caseId}-costs`] };
  const run = await CaseFile.open('payment-run', input, api, 'cases', { office, as: 'payments' });
  const { body } = await api.get<{ digest: string }>(`/api/v1/payment-runs/${run.caseId}`, {
    as: 'supervisor',
  });
  await run.take('release-run', { digest: body.digest }, 'supervisor2');
  return run;
}

async function opened(api: Api, office?: string): Promise<CaseFile> {
  const file = await CaseFile.open(
    'downgrade-protection',
    {
      ground: 'gdb-lowered',
      decidedOn: '2026-05-11',
      gdbBefore: 50,
      gdbAfter: 30,
      card: { number: 'A 4711' },
      parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
    },
    api,
    'cases',
    { office },
  );
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
  return file;
}

function service(servedOn: string) {
  return { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn };
}
