import { randomUUID } from 'node:crypto';
import { sendLetters } from '../downgrade-protection/post-office';
import type { CaseFile } from '../../support/case-file';
import { iban, payment, paymentsOf } from '../payment-run/given';
import {
  accountOf,
  demand,
  factsOf,
  final,
  lettersOf,
  measure,
  objection,
  openTasks,
  overdue,
  parts,
  repay,
} from './given';

async function corrected(file: CaseFile, stepId: string, input: unknown): Promise<void> {
  const correction = randomUUID();
  await file.take('correct', { stepId, reason: 'falsch erfasst', input }, 'caseworker', correction);
  await file.take('release-correction', { stepId: correction }, 'supervisor');
}

describe('Design § 3.7: berichtigt oder spät erfasst', () => {
  it.concurrent(
    'ein rechtzeitiger Widerspruch nimmt der Mahnung den Boden; die versandte wird beantwortet',
    async () => {
      const file = await overdue();
      await sendLetters(file);
      await file.take('record-objection', objection('2040-06-07'), 'mailroom');
      const view = await file.until(({ tasks }) => tasks.some(({ type }) => type === 'answer-letter'));
      expect(view.phase).toBe('objection');
      expect(await file.deadline('payment-due')).toMatchObject({ status: 'cancelled' });
    },
  );

  it.concurrent('eine Zahlung, die es nicht gab, öffnet die Forderung wieder', async () => {
    const file = await final();
    const payment = await repay(file, 400_000, '2040-06-18');
    await file.until(({ status }) => status === 'closed');
    await corrected(file, payment, null);
    const view = await file.view();
    expect(view).toMatchObject({ phase: 'due', outcome: null });
    expect(accountOf(view)).toMatchObject({ paidCents: 0, openCents: 400_000 });
    expect(await lettersOf(file)).toEqual(['decision']);
  });

  it.concurrent('ein späterer Nachtrag nimmt einer angeordneten Rückzahlung nicht den Boden', async () => {
    const file = await final();
    await file.take('change-party', { id: 'person', iban }, 'caseworker2');
    await repay(file, 430_000, '2040-06-19');
    const settles = (await file.view()).tasks.find(({ type }) => type === 'pay-back')?.id;
    const order = { ...payment({ id: 'refund', cents: 30_000 }), settles };
    await file.take('order-payment', order, 'caseworker', 'order');
    await file.take('release-payment', { order: 'order' }, 'supervisor');
    await repay(file, 1_000, '2040-06-18');
    expect(await paymentsOf(file)).toMatchObject([{ status: 'waiting', cents: 30_000 }]);
    expect(openTasks(await file.view())).toEqual(['pay-back']);
  });

  it.concurrent('ein Entwurf, der nicht hätte sein dürfen, nimmt alles mit, was auf ihm ruht', async () => {
    const file = await final();
    await corrected(file, 'demand', null);
    const view = await file.view();
    expect(view.phase).toBe('examination');
    expect(view.unresolved.map(({ step }) => step)).toEqual(['release-notice', 'record-service']);
    expect(openTasks(view)).toEqual(['prepare-demand', 'resolve-act', 'resolve-act']);
    expect(await file.deadline('payment-due')).toMatchObject({ status: 'cancelled' });
  });

  it.concurrent('ein berichtigter Betrag gilt von Anfang an', async () => {
    const file = await final();
    await repay(file, 300_000, '2040-06-18');
    await corrected(file, 'demand', demand({ cents: 300_000 }));
    const view = await file.until(({ status }) => status === 'closed');
    expect(view).toMatchObject({ outcome: 'settled' });
    expect(accountOf(view)).toMatchObject({ demandedCents: 300_000, openCents: 0, creditCents: 0 });
  });

  it.concurrent('wer eine Maßnahme berichtigt hat, gibt sie nicht frei', async () => {
    const file = await final();
    const stepId = randomUUID();
    const deferral = { kind: 'deferral', decidedOn: '2040-06-20', until: '2040-12-28', reason: 'Nachweise' };
    await file.take('prepare-measure', deferral, 'caseworker', stepId);
    const correction = randomUUID();
    const input = { ...deferral, until: '2041-01-04' };
    await file.take('correct', { stepId, reason: 'x', input }, 'supervisor', correction);
    await file.take('release-correction', { stepId: correction }, 'supervisor2');
    const answer = await file.attempt(
      'release-measure',
      { measure: stepId, releasedOn: '2040-06-20' },
      'supervisor',
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'four-eyes' } });
    await file.take('release-measure', { measure: stepId, releasedOn: '2040-06-20' }, 'supervisor2');
    expect(await file.deadline('payment-due')).toMatchObject({ lastDay: '2041-01-04' });
  });

  it.concurrent('eine Zahlung vor den Raten verkürzt ihren Plan', async () => {
    const file = await final();
    await measure(file, 'instalments', '2040-06-20', parts({ instalmentCents: 150_000 }));
    await repay(file, 250_000, '2040-06-15');
    const view = await file.view();
    expect(factsOf(view).measures[0]?.instalments).toEqual([{ dueOn: '2040-08-15', cents: 150_000 }]);
    expect(view.phase).toBe('instalments');
  });
});
