import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';
import { reclaimStories } from './reclaim-stories';

/** Made-up cases whose histories are recorded; each shows what the others do not. */
export const stories: Record<string, (api: Api) => Promise<CaseFile>> = {
  ...reclaimStories,

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
};

async function opened(api: Api): Promise<CaseFile> {
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
  );
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-05-12' }, 'supervisor');
  return file;
}

function service(servedOn: string) {
  return { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn };
}
