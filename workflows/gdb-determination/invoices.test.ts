import { clerk, lead, type Desk } from '../kit/test/desk';
import type { GdbState } from '../../contracts/gdb-determination/messages';
import { decided, opened, served } from './test/office';

/** Findings asked for on 12 January 2026, and here on 2 February. */
async function delivered() {
  const desk = await opened();
  await desk.take(
    'change-party',
    { id: 'praxis', iban: 'DE02500105170137075030' },
    { ...clerk, id: 'kasse' },
  );
  await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' }, clerk, 'ask');
  await desk.advance('2026-02-02');
  await desk.take('record-evidence', { request: 'ask', receivedOn: '2026-02-02', subject: 'Befund' });
  return desk;
}

const invoice = (more: object = {}) => ({
  from: 'praxis',
  concerns: 'ask',
  number: '2026/17',
  receivedOn: '2026-02-02',
  cents: 3000,
  ...more,
});

const approval = { invoice: 'bill', cents: 3000, dueOn: '2026-03-02' };

type Case = Awaited<ReturnType<typeof delivered>>;
const noteOf = ({ state }: Case, id = 'bill') =>
  state.tasks.find((task) => task.id === `check-invoice:${id}`)?.note;

describe('an invoice (§ 21 Abs. 3 S. 4 SGB X)', () => {
  it('is paid once, when one person has approved it and another has ordered the payment', async () => {
    const desk = await delivered();
    await desk.take('record-invoice', invoice(), clerk, 'bill');
    expect(noteOf(desk)).toBe('');
    await desk.take('approve-invoice', approval, clerk, 'approved');
    expect(desk.state.payments ?? []).toEqual([]);
    await expect(desk.take('release-payment', { order: 'approved' }, clerk)).rejects.toMatchObject({
      code: 'four-eyes',
    });
    await desk.take('release-payment', { order: 'approved' }, lead);
    expect(desk.state.payments).toMatchObject([{ id: 'invoice-ask', to: 'praxis', cents: 3000 }]);
    expect(desk.state.tasks.find(({ type }) => type === 'check-invoice')?.status).toBe('done');
    await desk.take('record-invoice', invoice({ number: '2026/18' }), clerk, 'again');
    expect(noteOf(desk, 'again')).toBe('schon abgerechnet');
    await expect(desk.take('approve-invoice', { ...approval, invoice: 'again' })).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await desk.take('refuse-invoice', { invoice: 'again', reason: 'schon bezahlt' });
    expect(desk.state.letters.at(-1)).toMatchObject({ type: 'invoice-answered', to: 'praxis' });
  });

  it('is cut only with a reason, which the doctor reads, and never raised', async () => {
    const desk = await delivered();
    await desk.take('record-invoice', invoice(), clerk, 'bill');
    const less = { ...approval, cents: 2100 };
    await expect(desk.take('approve-invoice', less)).rejects.toMatchObject({ code: 'missing-fact' });
    await expect(desk.take('approve-invoice', { ...approval, cents: 3001 })).rejects.toMatchObject({
      code: 'facts-contradict',
    });
    await desk.take('approve-invoice', { ...less, reason: 'einfacher Befundbericht' });
    expect(desk.state.letters.at(-1)?.facts).toMatchObject({ cents: 3000, approvedCents: 2100 });
  });

  it('is not paid for what was never asked for, has not come, or came when it was not wanted any more', async () => {
    const desk = await delivered();
    await desk.take('record-invoice', invoice({ concerns: 'other' }), clerk, 'foreign');
    expect(noteOf(desk, 'foreign')).toBe('nicht angefordert');
    const order = { expert: 'praxis', orderedOn: desk.today, questions: 'Beweglichkeit' };
    await desk.take('order-report', order, clerk, 'report');
    await desk.take('record-invoice', invoice({ concerns: 'report', number: '2' }), clerk, 'early');
    expect(noteOf(desk, 'early')).toBe('noch nicht geliefert');
    await desk.wait(30);
    await desk.take('give-up-report', { report: 'report', reason: 'zu spät' });
    await desk.wait(5);
    await desk.take('record-report', { report: 'report', receivedOn: desk.today });
    await expect(desk.take('approve-invoice', { ...approval, invoice: 'early' })).rejects.toMatchObject({
      details: { faults: ['given-up'] },
    });
  });

  it('may come until three months after the delivery (§ 2 Abs. 1 JVEG)', async () => {
    const desk = await delivered();
    await desk.advance('2026-05-10');
    // 2 May is a Saturday, 3 May a Sunday.
    await desk.take('record-invoice', invoice({ receivedOn: '2026-05-04' }), clerk, 'bill');
    expect(noteOf(desk)).toBe('');
    await desk.take('refuse-invoice', { invoice: 'bill', reason: 'Name fehlt' });
    await desk.take('record-invoice', invoice({ receivedOn: '2026-05-05' }), clerk, 'late');
    expect(noteOf(desk, 'late')).toContain('§ 2 Abs. 1 JVEG');
  });
});

describe('an invoice that is made too late (§ 2 Abs. 2 JVEG)', () => {
  const late = { invoice: 'late', cents: 3000, dueOn: '2026-06-02' };
  const asked = (appliedOn: string) => ({ reinstatement: { appliedOn, reason: 'Praxis überflutet' } });

  async function madeTooLate(on = '2026-05-05') {
    const desk = await delivered();
    await desk.advance(on);
    await desk.take('record-invoice', invoice({ receivedOn: on }), clerk, 'late');
    return desk;
  }

  it('is paid where somebody finds that it could not come earlier, and writes down why', async () => {
    const desk = await madeTooLate();
    await expect(desk.take('approve-invoice', late)).rejects.toMatchObject({
      code: 'facts-contradict',
      details: { faults: ['expired'] },
    });
    await desk.take('approve-invoice', { ...late, ...asked('2026-05-05') }, clerk, 'approved');
    expect(desk.state.invoices?.[0]).toMatchObject({
      status: 'approved',
      reinstated: { by: 'clerk', on: '2026-05-05', appliedOn: '2026-05-05', reason: 'Praxis überflutet' },
    });
    await desk.take('release-payment', { order: 'approved' }, lead);
    expect(desk.state.payments).toMatchObject([{ cents: 3000 }]);
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('can be asked for until a year after the end of the period', async () => {
    // The period ended on Monday, 4 May 2026, a year later on Tuesday, 4 May 2027.
    const desk = await madeTooLate('2027-05-10');
    await expect(desk.take('approve-invoice', { ...late, ...asked('2027-05-05') })).rejects.toMatchObject({
      code: 'facts-contradict',
      details: { lastDay: '2027-05-04' },
    });
    await expect(desk.take('approve-invoice', { ...late, ...asked('2027-05-11') })).rejects.toMatchObject({
      details: { fields: ['reinstatement'] },
    });
    await desk.take('approve-invoice', { ...late, ...asked('2027-05-04') });
  });

  it('mends no other fault, and none that is not there', async () => {
    const desk = await delivered();
    await desk.take('record-invoice', invoice(), clerk, 'bill');
    await expect(desk.take('approve-invoice', { ...approval, ...asked('2026-02-02') })).rejects.toMatchObject(
      {
        details: { fields: ['reinstatement'] },
      },
    );
    await desk.take('approve-invoice', approval);
    await desk.advance('2026-05-05');
    await desk.take('record-invoice', invoice({ receivedOn: '2026-05-05' }), clerk, 'late');
    await expect(desk.take('approve-invoice', { ...late, ...asked('2026-05-05') })).rejects.toMatchObject({
      details: { faults: ['duplicate'] },
    });
  });
});

describe('an invoice for what the proceeding before has asked for', () => {
  const order = (desk: Desk<GdbState>) => ({ expert: 'praxis', orderedOn: desk.today, questions: 'Gang' });

  /** Findings and a report of the first proceeding; the next one has begun. */
  async function nextBegun(comes: (desk: Desk<GdbState>) => Promise<void>) {
    const desk = await decided(40, ['G']);
    await desk.take(
      'change-party',
      { id: 'praxis', iban: 'DE02500105170137075030' },
      { ...clerk, id: 'kasse' },
    );
    await desk.take('request-evidence', { from: 'praxis', what: 'Befunde' }, clerk, 'ask');
    await desk.take('order-report', order(desk), clerk, 'report');
    await comes(desk);
    await served(desk);
    await desk.wait(60);
    const change = { from: 'person', receivedOn: desk.today, marks: [], disregards: [] };
    await desk.take('apply-for-change', change);
    expect(desk.state.proceeding.occasion).toBe('change');
    return desk;
  }

  const bring = async (desk: Desk<GdbState>) => {
    await desk.take('record-evidence', { request: 'ask', receivedOn: desk.today, subject: 'Befund' });
    await desk.take('record-report', { report: 'report', receivedOn: desk.today });
  };

  it.each(['ask', 'report'])('is checked against it and paid once: %s', async (concerns) => {
    const desk = await nextBegun(bring);
    const receivedOn = desk.today;
    await desk.take('record-invoice', invoice({ concerns, receivedOn }), clerk, 'bill');
    expect(noteOf(desk)).toBe('');
    await desk.take('approve-invoice', approval, clerk, 'approved');
    await desk.take('release-payment', { order: 'approved' }, lead);
    expect(desk.state.payments).toMatchObject([{ id: `invoice-${concerns}`, cents: 3000 }]);
    await desk.take('record-invoice', invoice({ concerns, receivedOn, number: '2' }), clerk, 'again');
    expect(noteOf(desk, 'again')).toBe('schon abgerechnet');
    await expect(desk.take('approve-invoice', { ...approval, invoice: 'again' })).rejects.toMatchObject({
      details: { faults: ['duplicate'] },
    });
    expect(await desk.reloaded()).toEqual(desk.state);
  });

  it('is paid to whom was asked alone, and for what has come', async () => {
    const desk = await nextBegun(() => Promise.resolve());
    const receivedOn = desk.today;
    await desk.take('record-invoice', invoice({ concerns: 'report', receivedOn }), clerk, 'bill');
    expect(noteOf(desk)).toBe('noch nicht geliefert');
    const foreign = invoice({ from: 'person', concerns: 'report', receivedOn });
    await desk.take('record-invoice', foreign, clerk, 'foreign');
    expect(noteOf(desk, 'foreign')).toBe('nicht angefordert');
    await desk.wait(2);
    await bring(desk);
    await expect(
      desk.take('record-report', { report: 'report', receivedOn: desk.today }),
    ).rejects.toMatchObject({ code: 'already-done' });
    await desk.take('approve-invoice', approval);
    expect(desk.state.invoices?.[0]?.status).toBe('approved');
    expect(desk.state.reports).toEqual([]);
  });
});
