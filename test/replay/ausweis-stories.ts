import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

const person = { id: 'person', role: 'applicant', name: 'Kim Beispiel' };

const application = {
  receivedOn: '2025-01-06',
  form: 'form',
  bornOn: '1980-05-01',
  finding: { gdb: 60, marks: ['G'], appliedOn: '2024-11-04' },
  parties: [person],
};

/** Cards: asked for with a picture, issued with a token and taken in again; refused and contested; opened and told by a finding. */
export const ausweisStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  'ausweis.issued-with-a-token-and-taken-in': async (api) => {
    const file = await CaseFile.open('ausweis', application, api);
    await file.take('accept-application', { on: '2025-01-07' });
    await file.take('record-picture', { receivedOn: '2025-01-10' }, 'mailroom');
    await file.take('issue-card', { number: 'A 1', issuedOn: '2025-01-13' });
    await file.take('record-hand-over', { card: 'card-1', on: '2025-01-14', how: 'post' });
    const wish = { from: 'person', receivedOn: '2025-02-03' };
    await file.take('apply-for-sheet', wish, 'mailroom', 'token');
    await file.take('record-token-payment', { sheet: 'token', receivedOn: '2025-02-10', cents: 10_400 });
    await file.take('issue-sheet', { sheet: 'token', issuedOn: '2025-02-12' });
    const loss = { from: 'person', reportedOn: '2025-03-03', how: 'lost' };
    await file.take('report-card-loss', loss, 'mailroom');
    await file.take('issue-card', { number: 'A 2', issuedOn: '2025-03-05' });
    await file.take('record-hand-over', { card: 'card-2', on: '2025-03-06', how: 'registered' });
    const lowering = { gdbBefore: 60, gdbAfter: 30, finalSince: '2025-03-18' };
    await file.take('record-finding', { knownOn: '2025-03-20', lowering });
    await file.until(({ phase }) => phase === 'return');
    await file.take('record-card-return', { returnedOn: today() }, 'mailroom');
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'ausweis.refused-and-contested': async (api) => {
    const finding = { gdb: 40, marks: [], appliedOn: '2024-11-04' };
    const file = await CaseFile.open('ausweis', { ...application, picture: true, finding }, api);
    await file.take('accept-application', { on: '2025-01-07' });
    const refusal = { as: 'refused', ground: 'not-severely-disabled', reasons: 'GdB 40' };
    await file.take('prepare-decision', { ...refusal, decidedOn: '2025-01-13' });
    await file.take('release-notice', { notice: 'bescheid', releasedOn: '2025-01-13' }, 'supervisor');
    await file.take('record-service', service('bescheid', '2025-01-15'));
    const objection = { from: 'person', receivedOn: '2025-02-03', form: 'written' };
    await file.take('record-objection', objection, 'mailroom');
    await file.take('record-finding', { knownOn: '2025-03-03', found: application.finding });
    const remedy = { kind: 'full-remedy', decidedOn: '2025-03-10', reasons: 'GdB 60' };
    await file.take('prepare-objection-decision', remedy, 'caseworker', 'remedy');
    await file.take('release-notice', { notice: 'remedy', releasedOn: '2025-03-10' }, 'supervisor2');
    await file.take('record-service', service('remedy', '2025-03-12'));
    await file.take('issue-card', { number: 'A 3', issuedOn: '2025-03-14', unlimited: true });
    await file.take('record-hand-over', { card: 'card-1', on: '2025-03-17', how: 'personal' });
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'ausweis.told-by-a-finding': async (api) => {
    const finding = await CaseFile.open('gdb-determination', found, api);
    await finding.take('accept-application', { on: '2025-01-07' });
    await finding.take('record-opinion', opinion('2025-01-13', 50), 'medical-service');
    await decide(finding, 'bescheid', { gdb: 50, decidedOn: '2025-01-16' }, '2025-01-20');
    const card = await cardOf(finding);
    await card.take('issue-card', { number: 'A 4' });
    await card.take('record-hand-over', { card: 'card-1', how: 'post' });
    await finding.until(({ status }) => status === 'closed');
    await finding.take('apply-for-change', { from: 'person', receivedOn: '2025-04-07' }, 'mailroom');
    await finding.take('accept-application', { on: '2025-04-08' });
    await finding.take('record-opinion', opinion('2025-04-14', 80), 'medical-service');
    await decide(finding, 'bescheid-2', { gdb: 80, decidedOn: '2025-04-16' }, '2025-04-22');
    await card.until(({ phase }) => phase === 'production');
    return card;
  },
};

const found = {
  receivedOn: '2025-01-06',
  form: 'form',
  signed: true,
  released: true,
  employed: false,
  bornOn: '1980-05-01',
  card: { picture: true },
  parties: [person],
};

const service = (notice: string, servedOn: string) => ({
  notice,
  addressee: 'person',
  mode: 'certificate',
  servedOn,
});

function opinion(givenOn: string, overall: number) {
  const impairments = [{ name: 'Funktionsstörung der Wirbelsäule', gdb: overall }];
  return { givenOn, impairments, overall, reasons: 'Nach Auswertung der Befunde' };
}

async function decide(
  file: CaseFile,
  notice: string,
  decision: { gdb: number; decidedOn: string },
  servedOn: string,
): Promise<void> {
  await file.take('prepare-decision', { reasons: 'Wie in der Stellungnahme', ...decision });
  await file.take('release-notice', { notice, releasedOn: decision.decidedOn }, 'supervisor');
  await file.take('record-service', service(notice, servedOn));
}

/** The case of the card, once the one that has opened it knows its number. */
async function cardOf(file: CaseFile): Promise<CaseFile> {
  const numberIn = ({ facts }: { facts: Record<string, unknown> }) =>
    (facts['opened'] as { procedure: string; caseId?: string }[] | undefined)?.find(
      ({ procedure }) => procedure === 'ausweis',
    )?.caseId;
  const view = await file.until((candidate) => numberIn(candidate) !== undefined);
  return CaseFile.of(file.api, numberIn(view) ?? '');
}

/** By the calendar of the machine that records: these steps happen on the day of the recording. */
const today = (): string => new Date().toISOString().slice(0, 10);
