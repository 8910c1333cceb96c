import type { ReclaimState } from '../../../contracts/overpayment-reclaim/messages';
import { overpaymentReclaim } from '../../../workflows/overpayment-reclaim/state';
import { Desk, lead, second } from '../../../workflows/kit/test/desk';

type Case = Desk<ReclaimState>;

const third = { ...second, id: 'third' };

const why =
  'Sie haben das Fahrzeug, für das die Hilfe bestimmt war, im Februar 2026 verkauft und den Kauf eines anderen nicht nachgewiesen. ' +
  'Das hatten Sie im Antrag zugesagt.';

export const overpaid = {
  payment: '2026-01',
  cents: 420_000,
  paidOn: '2026-01-15',
  benefit: 'Kraftfahrzeughilfe',
  ground: 'revoked-47',
  grantedOn: '2025-12-08',
  liftedOn: '2026-03-16',
  debtor: 'person',
  parties: [
    {
      id: 'person',
      role: 'applicant',
      name: 'Erika Beispiel',
      address: 'Musterweg 1, 48147 Münster',
      channel: 'post',
    },
  ],
  reasons: why,
};

/** Opened in March 2026, heard, and its demand released. */
async function demanded(
  input: Record<string, unknown> = {},
  demand: Record<string, unknown> = {},
): Promise<Case> {
  const desk = new Desk(overpaymentReclaim, '2026-03-20');
  await desk.take('open', { ...overpaid, heardOn: '2026-03-18', ...input });
  if (!desk.state.hearing.over)
    await desk.take('record-statement', { from: 'person', receivedOn: desk.today, complete: true });
  await desk.take('prepare-demand', {
    cents: 400_000,
    decidedOn: desk.today,
    instruction: 'correct',
    reasons: why,
    ...demand,
  });
  await desk.take('release-notice', { notice: 'bescheid' }, lead);
  return desk;
}

async function served(input: Record<string, unknown> = {}): Promise<Case> {
  const desk = await demanded(input);
  const service = { notice: 'bescheid', addressee: 'person', mode: 'certificate', servedOn: desk.today };
  await desk.take('record-service', service);
  return desk;
}

/** Nothing can be done against the demand any more. */
async function final(input: Record<string, unknown> = {}): Promise<Case> {
  const desk = await served(input);
  await desk.take('waive-remedy', { from: 'person', receivedOn: desk.today });
  return desk;
}

async function measured(desk: Case, input: Record<string, unknown>): Promise<Case> {
  const measure = await desk.take('prepare-measure', { reason: 'Unterlagen liegen vor.', ...input });
  await desk.take('release-measure', { measure }, lead);
  return desk;
}

async function objected(): Promise<Case> {
  const desk = await served();
  await desk.take('record-objection', {
    from: 'person',
    receivedOn: desk.today,
    at: 'office',
    form: 'written',
    scope: 'all',
  });
  return desk;
}

async function decided(desk: Case, input: Record<string, unknown>): Promise<Case> {
  const notice = await desk.take(
    'prepare-objection-decision',
    { instruction: 'correct', reasons: 'Der Verkauf ist durch den Vertrag belegt.', ...input },
    second,
  );
  await desk.take('release-notice', { notice }, third);
  return desk;
}

/** Ways through a reclaim that between them owe every letter there is. */
export const reclaimCourses: Record<string, () => Promise<Case>> = {
  reclaimUnpaid: async () => {
    const desk = await final({ heardOn: undefined });
    await desk.wait(120);
    return desk;
  },
  reclaimNamingADay: () =>
    demanded(
      {
        ground: 'without-decision',
        liftedOn: undefined,
        grantedOn: undefined,
        heardOn: undefined,
        hearingOmitted: 'Gefahr im Verzug.',
      },
      { dueOn: '2026-09-30' },
    ),
  reclaimCorrected: () => demanded({ ground: 'corrected-38', from: '2026-01-01', to: '2026-01-31' }),
  reclaimDeferred: async () => measured(await final(), { kind: 'deferral', until: '2026-12-31' }),
  reclaimInParts: async () => {
    const desk = await measured(await final(), {
      kind: 'instalments',
      instalmentCents: 45_000,
      firstOn: '2026-05-15',
      endsAfterMissed: 2,
    });
    await desk.wait(120);
    return desk;
  },
  reclaimWaived: async () => measured(await final(), { kind: 'waiver', cents: 150_000 }),
  reclaimWithdrawn: async () => {
    const desk = await final();
    await desk.take('record-repayment', { receivedOn: desk.today, cents: 50_000 });
    return await measured(desk, {
      kind: 'withdrawal',
      reason: 'Der Kauf des anderen Fahrzeugs ist nun belegt.',
    });
  },
  reclaimLowered: async () => measured(await final(), { kind: 'withdrawal', cents: 100_000 }),
  reclaimPaid: async () => {
    const desk = await final();
    await desk.take('record-repayment', { receivedOn: desk.today, cents: 410_000 });
    return desk;
  },
  reclaimDropped: async () => {
    const desk = new Desk(overpaymentReclaim, '2026-03-20');
    await desk.take('open', overpaid);
    await desk.take('drop-reclaim', { decidedOn: desk.today, reason: 'Vertrauen ist geschützt.' }, lead);
    return desk;
  },
  reclaimObjected: async () => {
    const desk = await decided(await objected(), { kind: 'partial-remedy', cents: 300_000 });
    await desk.wait(5);
    return await decided(desk, { kind: 'objection-decision' });
  },
  reclaimBetter: async () =>
    decided(await objected(), { kind: 'objection-decision', cents: 250_000, costs: 'half' }),
  reclaimLifted: async () => decided(await objected(), { kind: 'full-remedy' }),
};
