import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

const finding = { gdb: 30, since: '2024-12-02', body: 'Stadt Münster', decidedOn: '2025-01-13' };

const application = {
  receivedOn: '2025-01-06',
  form: 'phone',
  livesInGermany: true,
  worksInGermany: true,
  aim: 'keep',
  employer: 'betrieb',
  consentToAsk: true,
  parties: [
    { id: 'person', role: 'applicant', name: 'Kim Beispiel' },
    { id: 'betrieb', role: 'employer', name: 'Lagerhaus Beispiel GmbH' },
  ],
};

/** Gleichstellungen: by way of precaution, limited, contested and run out; revoked, so that another case guards what is left. */
export const gleichstellungStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  'gleichstellung.limited-contested-and-lapsed': async (api) => {
    const file = await CaseFile.open('gleichstellung', { ...application, findingPending: {} }, api);
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take(
      'request-evidence',
      { from: 'betrieb', what: 'Tätigkeit', days: 14 },
      'caseworker',
      'ask',
    );
    await file.take('record-finding', { receivedOn: '2025-01-20', finding }, 'mailroom');
    await file.take('give-up-request', { request: 'ask', reason: 'Betrieb geschlossen' });
    await decide(
      file,
      'bescheid',
      { as: 'granted', until: '2025-12-31', decidedOn: '2025-01-27' },
      '2025-02-03',
    );
    const objection = { from: 'person', receivedOn: '2025-02-10', form: 'written' };
    await file.take('record-objection', objection, 'mailroom');
    await file.take('apply-again', { from: 'person', receivedOn: '2025-02-17' }, 'mailroom');
    await file.take('withdraw-objection', { from: 'person', receivedOn: '2025-03-10' }, 'mailroom');
    await file.until(({ phase }) => phase === 'application');
    await file.take('withdraw-application', { from: 'person', receivedOn: '2025-03-17' }, 'mailroom');
    await file.until(({ status, outcome }) => status === 'closed' && outcome === 'lapsed');
    return file;
  },

  'gleichstellung.revoked-after-hearing': async (api) => {
    const file = await CaseFile.open('gleichstellung', { ...application, finding }, api);
    await file.take('accept-application', { on: '2025-01-07' });
    await decide(file, 'bescheid', { as: 'granted', decidedOn: '2025-01-27' }, '2025-02-03');
    await file.take('begin-review', { on: '2025-06-02', reason: 'Hinweis' });
    const hearing = { to: 'person', about: 'Büroarbeitsplatz', intends: { takes: ['gleichstellung'] } };
    await file.take('start-hearing', hearing, 'caseworker', 'hearing');
    await file.take('record-statement', { hearing: 'hearing', receivedOn: today() }, 'mailroom');
    await file.take('prepare-decision', { as: 'revoked', reasons: 'Büroarbeitsplatz', decidedOn: today() });
    await file.take('release-notice', { notice: 'bescheid-2', releasedOn: today() }, 'supervisor');
    await file.until(({ facts }) => (facts['opened'] as { caseId?: string }[])[0]?.caseId !== undefined);
    const served = { notice: 'bescheid-2', addressee: 'person', mode: 'certificate', servedOn: today() };
    await file.take('record-service', served);
    await file.take('waive-remedy', { from: 'person', receivedOn: today() }, 'mailroom');
    await file.until(({ status }) => status === 'closed');
    return file;
  },
};

async function decide(
  file: CaseFile,
  notice: string,
  decision: { as: string; until?: string; decidedOn: string },
  servedOn: string,
): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Nach der Auskunft des Arbeitgebers', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
  await file.take('record-service', { notice, addressee: 'person', mode: 'certificate', servedOn });
}

const today = (): string => new Date().toISOString().slice(0, 10);
