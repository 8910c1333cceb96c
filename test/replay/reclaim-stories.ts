import type { Api } from '../support/api';
import { CaseFile } from '../support/case-file';

export const overpaid = {
  payment: '2026-01',
  cents: 420_000,
  paidOn: '2026-01-15',
  benefit: 'Kraftfahrzeughilfe',
  ground: 'revoked-47',
  grantedOn: '2025-12-08',
  liftedOn: '2026-03-16',
  openedOn: '2026-03-20',
  debtor: 'person',
  parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
  reasons: 'Das Fahrzeug wurde verkauft.',
};

/** Reclaims: word to the case they come from, the clock of a claim, a plan that follows from findings, a sum that is contested. */
export const reclaimStories: Record<string, (api: Api) => Promise<CaseFile>> = {
  'overpayment-reclaim.reminded-and-paid-in-parts': async (api) => {
    const origin = await CaseFile.open(
      'downgrade-protection',
      {
        ground: 'gdb-lowered',
        decidedOn: '2026-05-11',
        gdbBefore: 50,
        gdbAfter: 30,
        parties: [{ id: 'person', role: 'applicant', name: 'Erika Beispiel' }],
      },
      api,
    );
    const file = await demanded(api, { originCase: origin.caseId, heardOn: '2026-03-18' });
    await file.until(({ phase }) => phase === 'overdue');
    await file.take('record-repayment', { receivedOn: '2026-07-01', cents: 100_000 });
    const plan = {
      kind: 'instalments',
      instalmentCents: 150_000,
      firstOn: '2027-01-15',
      reason: 'Einkommen',
    };
    await file.take('prepare-measure', plan, 'caseworker', 'plan');
    await file.take('release-measure', { measure: 'plan' }, 'supervisor');
    await file.take('record-repayment', { receivedOn: '2026-11-20', cents: 310_000 });
    await file.until(({ status }) => status === 'closed');
    return file;
  },

  'overpayment-reclaim.heard-and-contested': async (api) => {
    const file = await CaseFile.open('overpayment-reclaim', { ...overpaid, openedOn: undefined }, api);
    const statement = { from: 'person', receivedOn: today(), text: 'Ich habe ein anderes Fahrzeug gekauft.' };
    await file.take('record-statement', statement, 'mailroom');
    const demand = { cents: 400_000, decidedOn: today(), reasons: 'Der Kauf ist nicht belegt.' };
    await file.take('prepare-demand', demand);
    await file.take('release-notice', { notice: 'bescheid' }, 'supervisor');
    await file.take('record-service', service(today()));
    await file.take('record-objection', { from: 'person', receivedOn: today(), form: 'written' }, 'mailroom');
    const remedy = { kind: 'partial-remedy', cents: 250_000, reasons: 'Ein Teil ist belegt.' };
    await file.take('prepare-objection-decision', remedy, 'caseworker', 'remedy');
    await file.take('release-notice', { notice: 'remedy' }, 'supervisor2');
    await file.take('record-repayment', { receivedOn: today(), cents: 260_000 });
    return file;
  },
};

async function demanded(api: Api, input: Record<string, unknown>): Promise<CaseFile> {
  const file = await CaseFile.open('overpayment-reclaim', { ...overpaid, ...input }, api);
  const demand = { cents: 400_000, decidedOn: '2026-03-23', reasons: 'Der Kauf ist nicht belegt.' };
  await file.take('prepare-demand', demand);
  await file.take('release-notice', { notice: 'bescheid', releasedOn: '2026-03-24' }, 'supervisor');
  await file.take('record-service', service('2026-03-25'));
  return file;
}

function service(servedOn: string) {
  return { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn };
}

/** By the calendar of the machine that records: these steps happen on the day of the recording. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
